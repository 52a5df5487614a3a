"""Pick one thing of a list by what a user calls it: its line in the list, its name, or its id."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.plan import Owner
from laming_desktop.store.reading import find_item, list_inquiries, list_owners
from laming_desktop.store.register import Register

Thing = TypeVar("Thing")
_MOST_NAMED = 5


def pick(kind: str, things: Sequence[Thing], asked: str, list_names: Callable[[Thing], Iterable[str | None]]) -> Thing:
    """Pick the one thing with this name, or else on this line; RefusedValueError where none or several have it.

    `list_names` gives the names of a thing, its id among them.
    """
    wanted = fold(asked)
    named = [thing for thing in things if any(name and fold(name) == wanted for name in list_names(thing))]
    if len(named) == 1:
        return named[0]
    line = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < len(str(len(things))) + 1 else 0
    if not named and 1 <= line <= len(things):
        return things[line - 1]
    known = tuple(next(name for name in list_names(thing) if name) for thing in (named or things)[:_MOST_NAMED])
    raise RefusedValueError(kind, asked, "no_one_such", known)


def pick_owner(register: Register, asked: str) -> Owner:
    """Pick an owner by name, other name, initials or id."""
    return pick("owner", list_owners(register), asked, lambda one: (one.name, *one.aliases, one.initials, one.id))


def find_inquiry_id(register: Register, asked: str) -> str:
    """Give the id of an inquiry by its line, its title, what documents call it, or its id."""
    return pick("inquiry", list_inquiries(register), asked, lambda one: (one.title, one.reference, one.id)).id


def pick_line(kind: str, things: Sequence[Thing], line: int) -> Thing:
    """Pick the thing on a line of a list, from 1; RefusedValueError where the list is shorter."""
    if not 1 <= line <= len(things):
        raise RefusedValueError(kind, str(line), "no_such_number", (str(len(things)),))
    return things[line - 1]


def find_action_id(register: Register, reference: str) -> str:
    """Give the id of an action; RefusedValueError for what is none."""
    table, item_id = find_item(register, reference)
    if table != "action":
        raise RefusedValueError("action", reference, "not_an_action")
    return item_id


def find_recommendation_id(register: Register, reference: str) -> str:
    """Give the id of a recommendation; UnknownItemError for what is none."""
    table, item_id = find_item(register, reference)
    if table != "recommendation":
        raise UnknownItemError(reference)
    return item_id
