"""Keep the list of owners: add, rename, give other names, remove."""

from collections.abc import Sequence
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.days import write_day
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.vocabulary import OwnerKind
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.owner_book import OwnerBook, merge_owners, pass_on
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing


def add_owner(
    register: Register, *, name: str, kind: OwnerKind, initials: str = "", aliases: Sequence[str] = ()
) -> Changes:
    """Add an owner that no action has yet; a name or alias in use is refused."""
    words = check_line("name", name, may_be_empty=False)
    with register.write(f"Add owner {words}") as writing:
        if OwnerBook(writing).find(words) is not None:
            raise RefusedValueError("name", words, "taken")
        owner_id = writing.add("owner", name=words, kind=kind, initials=check_line("initials", initials) or None)
        _replace_aliases(writing, owner_id, aliases)
    return writing.changes


def edit_owner(
    register: Register,
    owner_id: str,
    *,
    name: str | None = None,
    kind: OwnerKind | None = None,
    initials: str | None = None,
    aliases: Sequence[str] | None = None,
) -> Changes:
    """Change what is given of an owner; actions keep it under its new name."""
    with register.write("Change an owner") as writing:
        row = find_row(writing, "owner", owner_id)
        if name is not None:
            words = check_line("name", name, may_be_empty=False)
            if OwnerBook(writing).find(words) not in {None, owner_id}:
                raise RefusedValueError("name", words, "taken")
            writing.change("owner", owner_id, name=words)
        if kind is not None and kind != row["kind"]:
            writing.change("owner", owner_id, kind=kind)
        if initials is not None:
            writing.change("owner", owner_id, initials=check_line("initials", initials) or None)
        if aliases is not None:
            _replace_aliases(writing, owner_id, aliases)
    return writing.changes


def _replace_aliases(writing: Writing, owner_id: str, aliases: Sequence[str]) -> None:
    """Make these the other names of an owner, changing only what differs."""
    wanted = {fold(alias): check_line("aliases", alias) for alias in aliases if alias.strip()}
    for row in writing.list_rows("owner_alias", owner_id=owner_id):
        if wanted.pop(fold(str(row["alias"])), None) is None:
            writing.remove("owner_alias", str(row["id"]))
    for alias in wanted.values():
        writing.add("owner_alias", owner_id=owner_id, alias=alias)


def join_owners(register: Register, owner_ids: Sequence[str], into_id: str) -> Changes:
    """Let several owners be one: their actions and names go over to it, and they go; undo parts them again."""
    with register.write("Join owners") as writing:
        find_row(writing, "owner", into_id)
        for owner_id in dict.fromkeys(owner_ids):
            find_row(writing, "owner", owner_id)
            merge_owners(writing, owner_id, into_id)
    return writing.changes


def reassign_actions(
    register: Register,
    action_ids: Sequence[str],
    from_id: str,
    to_id: str,
    *,
    since: date | None = None,
    reason: str = "",
) -> Changes:
    """Give actions of one owner to another, each in the same place and part; whoever owns both keeps one.

    The day from which it holds stands in the history: what was done before was done by the one before.
    """
    what = f"Reassign {len(action_ids)} actions" if len(action_ids) != 1 else "Reassign an action"
    label = f"{what} from {write_day(since)}" if since else what
    with register.write(label, reason=check_text("reason", reason)) as writing:
        find_row(writing, "owner", to_id)
        for action_id in dict.fromkeys(action_ids):
            for link in writing.list_rows("action_owner", action_id=action_id, owner_id=from_id):
                pass_on(writing, link, to_id)
    return writing.changes


def remove_owner(register: Register, owner_id: str) -> Changes:
    """Take an owner away that owns no action."""
    with register.write("Remove an owner") as writing:
        row = find_row(writing, "owner", owner_id)
        if writing.list_rows("action_owner", owner_id=owner_id):
            raise RefusedValueError("owner", str(row["name"]), "in_use")
        writing.remove("owner", owner_id)
    return writing.changes
