"""What the list can be narrowed by, each with its choices in the user's words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES
from laming_desktop.wording.labels import (
    DUE_WORDS,
    LACKING_WORDS,
    NO_PRIORITY,
    NO_STATE,
    PAST_WORDS,
    POSITION_WORDS,
    PRIORITY_WORDS,
    STATE_WORDS,
)

FacetField = Literal["priorities", "owners", "states", "due", "themes", "positions", "lacking", "past"]


@dataclass(frozen=True, slots=True)
class Facet:
    """One field of a filter: its name on a chip, and whether the chip is there before it is used."""

    field: FacetField
    name: str
    is_always_there: bool


FACETS: Final = (
    Facet("priorities", "Priority", is_always_there=True),
    Facet("owners", "Owner", is_always_there=True),
    Facet("states", "State", is_always_there=True),
    Facet("due", "Due", is_always_there=True),
    Facet("themes", "Theme", is_always_there=False),
    Facet("positions", "Position", is_always_there=False),
    Facet("lacking", "Has no", is_always_there=False),
    Facet("past", "History", is_always_there=False),
)

_WORDS: Final[dict[FacetField, dict[str, str]]] = {
    "priorities": {**{key: PRIORITY_WORDS[key] for key in PRIORITIES}, "none": NO_PRIORITY},
    "states": {**{key: STATE_WORDS[key] for key in ACTION_STATES}, "none": NO_STATE},
    "due": {key: words[:1].upper() + words[1:] for key, words in DUE_WORDS.items()},
    "positions": {key: POSITION_WORDS[key] for key in POSITIONS},
    "lacking": {key: words.removeprefix("no ").capitalize() for key, words in LACKING_WORDS.items()},
    "past": {key: words[:1].upper() + words[1:] for key, words in PAST_WORDS.items()},
}


def list_fixed_choices(field: FacetField) -> dict[str, str]:
    """List the choices that every register has, key to words; owners and themes have none."""
    return _WORDS.get(field, {})


def get_values(plan_filter: PlanFilter, field: FacetField) -> tuple[str, ...]:
    """Get what a filter asks for in one field."""
    values: tuple[str, ...] = getattr(plan_filter, field)
    return values


def set_values(plan_filter: PlanFilter, field: FacetField, values: Sequence[str]) -> PlanFilter:
    """Ask for other values of one field and leave the others."""
    return replace(plan_filter, **{field: tuple(values)})


def say_values(plan_filter: PlanFilter, field: FacetField) -> str:
    """Say what a chip asks for: one value by its name, several by their number."""
    values = get_values(plan_filter, field)
    if len(values) > 1:
        return f"{len(values)} chosen"
    return "".join(_WORDS.get(field, {}).get(value, value) for value in values)


def list_relaxations(plan_filter: PlanFilter) -> list[tuple[str, PlanFilter]]:
    """List the filters that would be left if one condition were dropped, each with that condition's words."""
    dropped = [
        (f"{facet.name.lower()} {say_values(plan_filter, facet.field)}", set_values(plan_filter, facet.field, ()))
        for facet in FACETS
        if get_values(plan_filter, facet.field)
    ]
    if plan_filter.text.strip():
        dropped.insert(0, (f"containing {plan_filter.text.strip()}", replace(plan_filter, text="")))
    if plan_filter.with_questions:
        dropped.append(("with open questions", replace(plan_filter, with_questions=False)))
    if plan_filter.batch_id is not None:
        dropped.append(("from one import", replace(plan_filter, batch_id=None)))
    return dropped
