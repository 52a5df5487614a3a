"""Keep the inquiries of a register: add, list, edit, remove, and add recommendations to one."""

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_as_at, open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import find_inquiry_id
from laming_desktop.cli.session import Session
from laming_desktop.operations.recommendations import (
    add_inquiry,
    add_recommendation,
    edit_inquiry,
    remove_inquiry,
)
from laming_desktop.store.reading import list_inquiries, list_recommendations
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.texts import clean, quote


def run_inquiry(arguments: Namespace, session: Session) -> int:
    """Do what the verb says."""
    return _VERBS[arguments.verb](arguments, session)


def _run_add(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        changes = add_inquiry(
            register,
            title=arguments.title,
            author=arguments.by,
            publisher=arguments.publisher,
            published_on=arguments.published_on,
            reference=arguments.reference,
        )
    tell_change(changes)
    return 0


def _run_list(arguments: Namespace, session: Session) -> int:
    with open_as_at(session, arguments.file, arguments.as_at) as register:
        inquiries = list_inquiries(register)
        counts = Counter(item.inquiry_id for item in list_recommendations(register) if item.parent_id is None)
    if arguments.json:
        print_json(
            [
                {
                    "id": one.id,
                    "title": one.title,
                    "reference": one.reference,
                    "author": one.author,
                    "publisher": one.publisher,
                    "published_on": one.published_on.isoformat() if one.published_on else None,
                    "recommendations": counts[one.id],
                }
                for one in inquiries
            ]
        )
        return 0
    for line, one in enumerate(inquiries, 1):
        on = f", {say_date(one.published_on)}" if one.published_on else ""
        print_line(f"{line}  {quote(clean(one.title))}{on}: {say_count(counts[one.id], 'recommendation')}")
    print_line(say_count(len(inquiries), "inquiry", "inquiries"))
    return 0


def _run_edit(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        wanted = find_inquiry_id(register, arguments.inquiry)
        one = next(one for one in list_inquiries(register) if one.id == wanted)
        changes = edit_inquiry(
            register,
            one.id,
            title=one.title if arguments.title is None else arguments.title,
            author=one.author if arguments.by is None else arguments.by,
            publisher=one.publisher if arguments.publisher is None else arguments.publisher,
            published_on=arguments.published_on or one.published_on,
            reference=one.reference if arguments.reference is None else arguments.reference,
        )
    tell_change(changes)
    return 0


def _run_recommend(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        changes = add_recommendation(
            register,
            find_inquiry_id(register, arguments.inquiry),
            number=arguments.number,
            title=arguments.title,
            text=arguments.text,
            theme=arguments.theme,
        )
    tell_change(changes)
    return 0


def _run_remove(arguments: Namespace, session: Session) -> int:
    with open_for(session, arguments.file) as register:
        tell_change(remove_inquiry(register, find_inquiry_id(register, arguments.inquiry)))
    return 0


_VERBS: Final[Mapping[str, Callable[[Namespace, Session], int]]] = {
    "add": _run_add,
    "list": _run_list,
    "edit": _run_edit,
    "recommend": _run_recommend,
    "remove": _run_remove,
}
