"""The owners of an action chosen one by one: in their order, with who leads; the words as written stay."""

from collections.abc import Sequence

from laming_desktop.domain.changes import Changes
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.owner_book import OwnerBook, OwnerChoice, replace_owners
from laming_desktop.operations.questions_kept import settle_questions
from laming_desktop.operations.values import check_line
from laming_desktop.store.register import Register


def set_owners(register: Register, action_id: str, owners: Sequence[OwnerChoice]) -> Changes:
    """Make these the owners of an action in this order; one that the register does not know is made."""
    with register.write(f"Change owners of {name_item(register, 'action', action_id)}") as writing:
        find_row(writing, "action", action_id)
        for owner in owners:
            check_line("owners", owner.name, may_be_empty=False)
        replace_owners(writing, action_id, OwnerBook(writing).list_links(action_id, owners))
        settle_questions(writing, action_id, "owners", ", ".join(owner.name for owner in owners))
    return writing.changes
