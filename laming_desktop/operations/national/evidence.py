"""Keep what shows that something is done: files inside the register, and links; nothing of either is opened here."""

from base64 import b64encode
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import MissingFileError, RefusedValueError, UnknownItemError
from laming_desktop.domain.file_kinds import LARGEST_FILE, find_ending, tell_kind
from laming_desktop.domain.national import Evidence
from laming_desktop.domain.papers.file_names import make_safe_name
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.papers.exporting import check_target
from laming_desktop.operations.values import check_line, check_link, check_text
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.store.national import list_evidence, read_kept_file
from laming_desktop.store.register import Register, Writing

Evidenced = Literal["action", "recommendation"]
_A_MEGABYTE: Final = 1_000_000


def add_evidence_link(
    register: Register,
    table: Evidenced,
    item_id: str,
    link: str,
    *,
    title: str = "",
    on: date | None = None,
    note: str = "",
) -> Changes:
    """Keep a link on an action or recommendation."""
    address = check_link("link", link)
    if not address:
        raise RefusedValueError("link", link, "empty")
    words = {"title": check_line("title", title) or address, "note": check_text("note", note)}
    with register.write(f"Add evidence to {name_item(register, table, item_id)}") as writing:
        find_row(writing, table, item_id)
        writing.add("evidence", item_table=table, item_id=item_id, kind="link", link=address, on=on, **words)
    return writing.changes


def add_evidence_file(
    register: Register,
    table: Evidenced,
    item_id: str,
    path: Path,
    *,
    title: str = "",
    on: date | None = None,
    note: str = "",
) -> Changes:
    """Keep a file on an action or recommendation; the same content is kept once, whatever its name.

    MissingFileError, or RefusedValueError for a file that is too large or of a kind that is not kept.
    """
    content = _read(path)
    kind = tell_kind(content)
    if kind is None:
        raise RefusedValueError("file", path.name, "not_kept")
    words = {"title": check_line("title", title) or path.name, "note": check_text("note", note)}
    with register.write(f"Add evidence to {name_item(register, table, item_id)}") as writing:
        find_row(writing, table, item_id)
        file_id = _keep(writing, path.name, kind, content)
        writing.add("evidence", item_table=table, item_id=item_id, kind="file", file_id=file_id, on=on, **words)
    return writing.changes


def edit_evidence(
    register: Register, evidence_id: str, *, title: str, on: date | None = None, note: str = ""
) -> Changes:
    """Change what is said of evidence."""
    words = {"title": check_line("title", title, may_be_empty=False), "note": check_text("note", note)}
    with register.write("Change evidence") as writing:
        find_row(writing, "evidence", evidence_id)
        writing.change("evidence", evidence_id, on=on, **words)
    return writing.changes


def remove_evidence(register: Register, evidence_id: str) -> Changes:
    """Take evidence away, and its file when no other evidence has it."""
    with register.write("Remove evidence") as writing:
        row = find_row(writing, "evidence", evidence_id)
        writing.remove("evidence", evidence_id)
        file_id = row["file_id"]
        if file_id and not writing.list_rows("evidence", file_id=file_id):
            writing.remove("kept_file", str(file_id))
    return writing.changes


def write_evidence(register: Register, evidence_id: str, path: Path) -> None:
    """Write a kept file out, as it was kept; nothing opens it.

    CannotWriteError or MissingFileError where it cannot be written, RefusedValueError over a register or for a link.
    """
    found = _find(register, evidence_id)
    if found.file_id is None:
        raise RefusedValueError("evidence", found.title, "no_file")
    check_target(register, path)
    _, content = read_kept_file(register, found.file_id)
    with replace_whole(path) as stream:
        stream.write(content)


def suggest_evidence_name(register: Register, evidence_id: str) -> str:
    """Suggest a file name for evidence that is written out: safe on every system, its ending that of its content."""
    found = _find(register, evidence_id)
    return make_safe_name(found.title, find_ending(found.media_type))


def _find(register: Register, evidence_id: str) -> Evidence:
    found = next((one for one in list_evidence(register) if one.id == evidence_id), None)
    if found is None:
        raise UnknownItemError(evidence_id)
    return found


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError as error:
        raise MissingFileError(path) from error
    except OSError as error:
        raise RefusedValueError("file", path.name, "cannot_be_read") from error
    if len(content) > LARGEST_FILE:
        raise RefusedValueError("file", path.name, "file_too_large", (str(LARGEST_FILE // _A_MEGABYTE),))
    return content


def _keep(writing: Writing, name: str, kind: str, content: bytes) -> str:
    """Keep a file's content, or find it where it is kept already; give its id."""
    digest = sha256(content).hexdigest()
    standing = writing.list_rows("kept_file", digest=digest)
    if standing:
        return str(standing[0]["id"])
    kept = b64encode(content).decode("ascii")
    return writing.add("kept_file", name=name, media_type=kind, digest=digest, content=kept)
