"""The filter that the options of a command line describe."""

from argparse import Namespace
from collections.abc import Sequence
from typing import TypeVar, get_args

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES, ActionState, Position, Priority
from laming_desktop.store.reading import list_owners, list_themes
from laming_desktop.store.register import Register

_Word = TypeVar("_Word", bound=str)


def read_filter(arguments: Namespace, register: Register) -> PlanFilter:
    """Make the filter; owners and themes may be given by parts of their names."""
    priorities: tuple[Priority, ...] = _choose(PRIORITIES, arguments.priority)
    states: tuple[ActionState, ...] = _choose(ACTION_STATES, arguments.state)
    positions: tuple[Position, ...] = _choose(POSITIONS, arguments.position)
    due: tuple[DueChoice, ...] = _choose(get_args(DueChoice), arguments.due)
    lacking: tuple[Lacking, ...] = _choose(get_args(Lacking), arguments.lacking)
    past: tuple[PastChoice, ...] = _choose(get_args(PastChoice), arguments.past)
    return PlanFilter(
        text=arguments.text,
        priorities=(*priorities, "none") if "none" in arguments.priority else priorities,
        owners=tuple(name for given in arguments.owner for name in _find_owners(register, given)),
        themes=tuple(name for given in arguments.theme for name in _find_themes(register, given)),
        positions=positions,
        states=(*states, "none") if "none" in arguments.state else states,
        due=due,
        lacking=lacking,
        past=past,
        with_questions=arguments.questions,
    )


def _choose(words: Sequence[_Word], given: Sequence[str]) -> tuple[_Word, ...]:
    """Give the words of a closed set that options name."""
    return tuple(word for word in words if word.replace("_", "-") in given)


def _find_owners(register: Register, given: str) -> list[str]:
    """Find owners by a name, alias or initials; else by a part of their name; else look for the words as they are."""
    wanted = fold(given)
    owners = list_owners(register)
    whole = [
        owner.name
        for owner in owners
        if wanted in {fold(owner.name), fold(owner.initials or ""), *(fold(alias) for alias in owner.aliases)}
    ]
    return whole or [owner.name for owner in owners if wanted in fold(owner.name)] or [given]


def _find_themes(register: Register, given: str) -> list[str]:
    """Find themes by their name, else by a part of it; else look for the words as they are."""
    wanted = fold(given)
    names = [theme.name for theme in list_themes(register)]
    return (
        [name for name in names if fold(name) == wanted] or [name for name in names if wanted in fold(name)] or [given]
    )
