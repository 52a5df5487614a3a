"""Make a share: a register of its own with the rows that somebody is given, and the record of what was sent."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from pathlib import Path

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError, RegisterExistsError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.papers.profile_texts import write_filter
from laming_desktop.domain.patches import Change, Row
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.share_selection import select_everything, select_part
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.sharing.forms import write_form
from laming_desktop.operations.sharing.masking import mask_persons
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.age_files import write_age_file
from laming_desktop.store.ids import make_id
from laming_desktop.store.journal import write_instant
from laming_desktop.store.owners import list_owners
from laming_desktop.store.private_folders import make_private_folder
from laming_desktop.store.reading import list_actions, read_facts
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.shares import count_shares, read_tables


@dataclass(frozen=True, slots=True)
class Shared:
    """What was made: the change set that keeps the record, the id of the share, and how many actions it holds."""

    changes: Changes
    share_id: str
    actions: int


def share_register(
    register: Register,
    wishes: ShareWishes,
    path: Path,
    *,
    now: datetime,
    progress: Progress = SILENT,
    password: str = "",
) -> Shared:
    """Make a copy, or a part, of the register that somebody else may work on and send back.

    RegisterExistsError where a file stands at `path`, CannotWriteError or MissingFileError where none can be written.
    What was filtered out is nowhere in the new file, nor is the journal. With a password the file is one of age.
    As a workbook or Word form it goes to somebody without the program; RefusedValueError where it would hold no action.
    """
    share_id, head = make_id(), register.head()
    if wishes.form != "register":
        return _share_form(register, wishes, share_id, path, now, progress)
    progress.step(0, 3)
    chosen = choose_rows(register, wishes, today=now.astimezone().date())
    progress.step(1, 3)
    number = count_shares(register) + 1
    origin = _make_origin(register, wishes, share_id, number, head, now, chosen)
    rows = {**chosen, "share_origin": [origin]}
    author = read_facts(register).authority
    first = _write_sealed(path, rows, password, author, now) if password else _write_copy(path, rows, author, now)
    try:
        progress.step(2, 3)
        changes = _record(register, wishes, share_id, number, head, first, path, now)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Shared(changes, share_id, len(chosen.get("action", ())))


def _share_form(
    register: Register, wishes: ShareWishes, share_id: str, path: Path, now: datetime, progress: Progress
) -> Shared:
    """Write a workbook or a Word form, and keep what was sent; nothing is kept where it cannot be written."""
    if path.exists():
        raise RegisterExistsError(path)
    today, head, number = now.astimezone().date(), register.head(), count_shares(register) + 1
    actions = len(_find_actions(register, wishes, list_owners(register), today))
    if not actions:
        raise RefusedValueError("share", wishes.agency or path.name, "nothing_to_share")
    write_form(register, wishes, path, today=today, progress=progress)
    try:
        changes = _record(register, wishes, share_id, number, head, "", path, now)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    return Shared(changes, share_id, actions)


def choose_rows(register: Register, wishes: ShareWishes, *, today: date) -> dict[str, list[Row]]:
    """Choose the rows that a share holds, persons taken out where it names none."""
    tables = read_tables(register)
    owners = list_owners(register)
    if not wishes.agency and wishes.asked.is_empty:
        chosen = select_everything(tables, with_evidence=wishes.with_evidence)
    else:
        chosen = select_part(tables, _find_actions(register, wishes, owners, today), with_evidence=wishes.with_evidence)
    return mask_persons(chosen, wishes.names, owners)


def find_agency_owners(owners: Sequence[Owner], agency: str) -> frozenset[str]:
    """Find the owners that an agency is known by: its name, or another name of it."""
    asked = fold(agency)
    return frozenset(one.id for one in owners if asked in {fold(one.name), *map(fold, one.aliases)})


def digest_rows(rows: Sequence[Row]) -> str:
    """Give the digest of a table's rows, whatever their order."""
    lines = sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows)
    return sha256("\n".join(lines).encode()).hexdigest()


def _find_actions(register: Register, wishes: ShareWishes, owners: Sequence[Owner], today: date) -> set[str]:
    """Find the actions that answer to the filter, of the agency when one is named."""
    ours = find_agency_owners(owners, wishes.agency)
    return {
        action.id
        for action in list_actions(register, wishes.asked, today=today)
        if not wishes.agency or any(owner.owner_id in ours for owner in action.owners)
    }


def _make_origin(
    register: Register,
    wishes: ShareWishes,
    share_id: str,
    number: int,
    head: tuple[int, str],
    now: datetime,
    chosen: Mapping[str, Sequence[Row]],
) -> Row:
    """Make the row by which a copy knows whose it is."""
    facts = read_facts(register)
    owners = find_agency_owners(list_owners(register), wishes.agency) if wishes.agency else frozenset[str]()
    manifest = {table: digest_rows(rows) for table, rows in sorted(chosen.items())}
    return {
        "id": make_id(),
        "share": share_id,
        "register_key": facts.id,
        "authority": facts.authority,
        "agency": wishes.agency,
        "allowed": wishes.allowed,
        "owners": json.dumps(sorted(owners)),
        "number": number,
        "seq": head[0],
        "journal": head[1],
        "manifest": json.dumps(manifest, sort_keys=True),
        "shared_at": write_instant(now),
        "return_by": wishes.due_on.isoformat() if wishes.due_on else None,
    }


def _write_sealed(path: Path, rows: Mapping[str, Sequence[Row]], password: str, author: str, now: datetime) -> str:
    """Write the new register under a password; it is never on the disk without, but in a folder of this user's alone."""
    with make_private_folder() as folder:
        plain = folder / "share.laming"
        first = _write_copy(plain, rows, author, now)
        write_age_file(plain, path, password)
    return first


def _write_copy(path: Path, rows: Mapping[str, Sequence[Row]], author: str, now: datetime) -> str:
    """Write the new register; give the hash of its only change set."""
    patch = {(table, str(row["id"])): Change(None, row) for table, found in rows.items() for row in found}

    def fill(writing: Writing) -> None:
        writing.apply(patch)

    copy = Register.create(path, author=author or "Laming Desktop", clock=lambda: now, first_rows=fill)
    try:
        return copy.head()[1]
    finally:
        copy.close()


def _record(
    register: Register,
    wishes: ShareWishes,
    share_id: str,
    number: int,
    head: tuple[int, str],
    first: str,
    path: Path,
    now: datetime,
) -> Changes:
    """Keep what was sent to whom."""
    label = f"Share with {wishes.agency or wishes.sent_to or 'others'}"
    with register.write(label, kind="share") as writing:
        writing.add(
            "share",
            id=share_id,
            agency=check_line("agency", wishes.agency),
            sent_to=check_line("sent_to", wishes.sent_to),
            form=wishes.form,
            allowed=wishes.allowed,
            names=wishes.names,
            with_evidence=int(wishes.with_evidence),
            asked=write_filter(wishes.asked),
            number=number,
            seq=head[0],
            journal=head[1],
            first=first,
            digest=sha256(path.read_bytes()).hexdigest(),
            file_name=path.name,
            shared_at=write_instant(now),
            due_on=wishes.due_on,
            round=check_line("round", wishes.round),
            note=check_text("note", wishes.note),
        )
    return writing.changes
