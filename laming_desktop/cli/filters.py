"""The filter that the options of a command line describe."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import fields, replace
from typing import TypeVar, get_args

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.plan_filter import DueChoice, Lacking, PastChoice, PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES, ActionState, Position, Priority
from laming_desktop.operations.views import find_view
from laming_desktop.store.national import list_guidance
from laming_desktop.store.reading import list_inquiries, list_owners, list_themes
from laming_desktop.store.register import Register

_Word = TypeVar("_Word", bound=str)


def read_filter(arguments: Namespace, register: Register) -> PlanFilter:
    """Make the filter: that of a saved view where one is named, changed by the options that are given.

    Owners, themes, inquiries and guidance may be given by parts of their names.
    """
    priorities: tuple[Priority, ...] = _choose(PRIORITIES, arguments.priority)
    states: tuple[ActionState, ...] = _choose(ACTION_STATES, arguments.state)
    positions: tuple[Position, ...] = _choose(POSITIONS, arguments.position)
    due: tuple[DueChoice, ...] = _choose(get_args(DueChoice), arguments.due)
    lacking: tuple[Lacking, ...] = _choose(get_args(Lacking), arguments.lacking)
    past: tuple[PastChoice, ...] = _choose(get_args(PastChoice), arguments.past)
    given = PlanFilter(
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
        inquiries=tuple(name for given in arguments.inquiry for name in _find_inquiries(register, given)),
        agencies=tuple(name for given in arguments.by_agency for name in _find_agencies(register, given)),
        waiting_for=tuple(name for given in arguments.waiting_for for name in _find_guidance(register, given)),
        quiet_days=arguments.quiet,
        needs_attention=arguments.attention,
    )
    return given if arguments.view is None else _change_by(find_view(register, arguments.view).filter, given)


def _change_by(kept: PlanFilter, given: PlanFilter) -> PlanFilter:
    """Let what is given stand in the place of what a view asks in the same field."""
    asked = {one.name: getattr(given, one.name) for one in fields(given)}
    return replace(kept, **{name: value for name, value in asked.items() if value})


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
    return _find_names([theme.name for theme in list_themes(register)], given)


def _find_inquiries(register: Register, given: str) -> list[str]:
    return _find_names([inquiry.title for inquiry in list_inquiries(register)], given)


def _find_guidance(register: Register, given: str) -> list[str]:
    return _find_names([guidance.title for guidance in list_guidance(register)], given)


def _find_agencies(register: Register, given: str) -> list[str]:
    names = [owner.name for owner in list_owners(register) if owner.kind == "agency"]
    return ["none"] if fold(given) == "none" else _find_names(names, given)


def _find_names(names: Sequence[str], given: str) -> list[str]:
    """Find by a whole name, else by a part of it; else look for the words as they are."""
    wanted = fold(given)
    return (
        [name for name in names if fold(name) == wanted] or [name for name in names if wanted in fold(name)] or [given]
    )
