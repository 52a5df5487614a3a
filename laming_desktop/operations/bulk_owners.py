"""Owners of many actions at once: one added to all, one taken from all, one in another's place, or the same for all."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.bulk import name_many
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.owner_book import OwnerBook, OwnerChoice, pass_on, replace_owners
from laming_desktop.operations.questions_kept import settle_questions
from laming_desktop.operations.values import check_line
from laming_desktop.store.register import Register


def add_owner_to_many(register: Register, action_ids: Sequence[str], owner: OwnerChoice) -> Changes:
    """Add an owner behind those that each action has; those that have it already are left alone."""
    check_line("owners", owner.name, may_be_empty=False)
    with register.write(f"Add an owner to {name_many(register, action_ids)}") as writing:
        owner_id = OwnerBook(writing).find_or_add(owner.name, owner.kind)
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            if not writing.list_rows("action_owner", action_id=action_id, owner_id=owner_id):
                writing.add("action_owner", action_id=action_id, owner_id=owner_id, role=owner.role)
    return writing.changes


def remove_owner_from_many(register: Register, action_ids: Sequence[str], owner_id: str) -> Changes:
    """Take an owner away from every one of these actions that has it."""
    with register.write(f"Remove an owner of {name_many(register, action_ids)}") as writing:
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            for link in writing.list_rows("action_owner", action_id=action_id, owner_id=owner_id):
                writing.remove("action_owner", str(link["id"]))
    return writing.changes


def replace_owner_in_many(register: Register, action_ids: Sequence[str], owner_id: str, by: OwnerChoice) -> Changes:
    """Put another owner in the place of one, in every one of these actions that has it."""
    check_line("owners", by.name, may_be_empty=False)
    with register.write(f"Replace an owner of {name_many(register, action_ids)}") as writing:
        if writing.find("owner", owner_id) is None:
            raise UnknownItemError(owner_id)
        other_id = OwnerBook(writing).find_or_add(by.name, by.kind)
        for action_id in dict.fromkeys(action_ids) if other_id != owner_id else ():
            find_row(writing, "action", action_id)
            for link in writing.list_rows("action_owner", action_id=action_id, owner_id=owner_id):
                pass_on(writing, link, other_id)
    return writing.changes


def set_owners_of_many(register: Register, action_ids: Sequence[str], owners: Sequence[OwnerChoice]) -> Changes:
    """Make these the owners of every action, in this order, in place of those that each has."""
    for owner in owners:
        check_line("owners", owner.name, may_be_empty=False)
    said = ", ".join(owner.name for owner in owners)
    with register.write(f"Change owners of {name_many(register, action_ids)}") as writing:
        book = OwnerBook(writing)
        for action_id in dict.fromkeys(action_ids):
            find_row(writing, "action", action_id)
            replace_owners(writing, action_id, book.list_links(action_id, owners))
            settle_questions(writing, action_id, "owners", said)
    return writing.changes
