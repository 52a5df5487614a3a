"""Keep what shows that something is done: add files and links, list them, write a file out."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import pick
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.national import Evidence
from laming_desktop.operations.finding import name_item
from laming_desktop.operations.national.evidence import (
    add_evidence_file,
    add_evidence_link,
    edit_evidence,
    remove_evidence,
    suggest_evidence_name,
    write_evidence,
)
from laming_desktop.store.national import list_evidence
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from laming_desktop.wording.backups import say_size
from laming_desktop.wording.dates import say_count, say_short_date
from laming_desktop.wording.national import EVIDENCE_KIND_WORDS
from laming_desktop.wording.texts import clean, quote, quote_path


def run_evidence(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    if (arguments.path is None) == (arguments.link is None):
        raise RefusedValueError("evidence", arguments.link or "", "file_or_link")
    words = {"title": arguments.title, "note": arguments.note}
    with open_for(session, arguments.file) as register:
        table, item_id = find_item(register, arguments.item)
        if arguments.path is not None:
            changes = add_evidence_file(register, table, item_id, arguments.path, on=arguments.on, **words)
        else:
            changes = add_evidence_link(register, table, item_id, arguments.link, on=arguments.on, **words)
    tell_change(changes)
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        wanted = find_item(register, arguments.item)[1] if arguments.item else None
        lines = [
            (line, one, name_item(register, one.item_table, one.item_id))
            for line, one in enumerate(list_evidence(register), 1)
            if wanted in {None, one.item_id}
        ]
    if arguments.json:
        print_json([_show(line, one, name) for line, one, name in lines])
        return 0
    for line, one, name in lines:
        print_line(f"{line}  {clean(name)}: {_say(one)}")
    print_line(say_count(len(lines), "piece of evidence", "pieces of evidence"))
    return 0


def _say(one: Evidence) -> str:
    what = f"{one.media_type}, {say_size(one.size)}" if one.kind == "file" else clean(one.link)
    on = f", {say_short_date(one.on)}" if one.on else ""
    return f"{EVIDENCE_KIND_WORDS[one.kind]} {quote(one.title)}, {what}{on}"


def _show(line: int, one: Evidence, name: str) -> dict[str, object]:
    """Give evidence as plain values."""
    return {
        "line": line,
        "id": one.id,
        "item": name.removeprefix("recommendation "),
        "kind": one.kind,
        "title": one.title,
        "link": one.link or None,
        "media_type": one.media_type or None,
        "size": one.size if one.kind == "file" else None,
        "digest": one.digest or None,
        "on": one.on.isoformat() if one.on else None,
        "note": one.note,
    }


def _run_edit(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        one = _pick(register, arguments.evidence)
        title = one.title if arguments.title is None else arguments.title
        note = one.note if arguments.note is None else arguments.note
        tell_change(edit_evidence(register, one.id, title=title, on=arguments.on or one.on, note=note))
    return 0


def _run_remove(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        tell_change(remove_evidence(register, _pick(register, arguments.evidence).id))
    return 0


def _pick(register: Register, asked: str) -> Evidence:
    """Pick evidence by its line in the list, its title or its id."""
    return pick("evidence", list_evidence(register), asked, lambda one: (one.title, one.id))


def _run_save(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file, read_only=True) as register:
        one = _pick(register, arguments.evidence)
        path = arguments.output
        if path.is_dir():
            path = path / suggest_evidence_name(register, one.id)
        write_evidence(register, one.id, path)
    print_line(f"Written: {quote_path(path)}. It was not opened.")
    return 0


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "list": _run_list,
    "edit": _run_edit,
    "remove": _run_remove,
    "save": _run_save,
}
