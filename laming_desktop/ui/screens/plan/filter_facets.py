"""What the list can be narrowed by, each with its choices in the user's words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS, PRIORITIES
from laming_desktop.store.choices import QUIET_CHOICES
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.filters import say_filter
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

FacetField = Literal[
    "priorities",
    "owners",
    "states",
    "due",
    "themes",
    "positions",
    "inquiries",
    "agencies",
    "lacking",
    "past",
    "quiet",
    "waiting_for",
    "imports",
    "attention",
]


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
    Facet("inquiries", "Inquiry", is_always_there=False),
    Facet("agencies", "Agency", is_always_there=False),
    Facet("lacking", "Has no", is_always_there=False),
    Facet("past", "Ever been", is_always_there=False),
    Facet("quiet", "Last update older than", is_always_there=False),
    Facet("waiting_for", "Waiting for", is_always_there=False),
    Facet("imports", "Import", is_always_there=False),
    Facet("attention", "Attention", is_always_there=False),
)
SINGLE: Final = frozenset({"quiet", "imports"})
"""Fields of which one value is asked for at a time: the one that was chosen last."""
ATTENTION_WORDS: Final = {"attention": "Needs attention", "questions": "Import questions"}

_WORDS: Final[dict[FacetField, dict[str, str]]] = {
    "priorities": {**{key: PRIORITY_WORDS[key] for key in PRIORITIES}, "none": NO_PRIORITY},
    "states": {**{key: STATE_WORDS[key] for key in ACTION_STATES}, "none": NO_STATE},
    "due": {key: words[:1].upper() + words[1:] for key, words in DUE_WORDS.items()},
    "positions": {key: POSITION_WORDS[key] for key in POSITIONS},
    "lacking": {key: words.removeprefix("no ").capitalize() for key, words in LACKING_WORDS.items()},
    "past": {key: words[:1].upper() + words[1:] for key, words in PAST_WORDS.items()},
    "quiet": {str(days): say_count(days // 7, "week") for days in QUIET_CHOICES},
    "agencies": {"none": "No agency"},
    "attention": ATTENTION_WORDS,
}


def list_fixed_choices(field: FacetField) -> dict[str, str]:
    """List the choices that every register has, key to words; owners and themes have none."""
    return _WORDS.get(field, {})


def get_values(plan_filter: PlanFilter, field: FacetField) -> tuple[str, ...]:
    """Get what a filter asks for in one field."""
    if field == "quiet":
        return (str(plan_filter.quiet_days),) if plan_filter.quiet_days else ()
    if field == "imports":
        return (plan_filter.batch_id,) if plan_filter.batch_id is not None else ()
    if field == "attention":
        asked = {"attention": plan_filter.needs_attention, "questions": plan_filter.with_questions}
        return tuple(key for key, is_asked in asked.items() if is_asked)
    values: tuple[str, ...] = getattr(plan_filter, field)
    return values


def set_values(plan_filter: PlanFilter, field: FacetField, values: Sequence[str]) -> PlanFilter:
    """Ask for other values of one field and leave the others."""
    before = get_values(plan_filter, field)
    newest = next((value for value in values if value not in before), values[0] if values else "")
    if field == "quiet":
        return replace(plan_filter, quiet_days=int(newest) if newest.isdecimal() else 0)
    if field == "imports":
        return replace(plan_filter, batch_id=newest or None)
    if field == "attention":
        return replace(plan_filter, needs_attention="attention" in values, with_questions="questions" in values)
    return replace(plan_filter, **{field: tuple(values)})


def say_values(plan_filter: PlanFilter, field: FacetField) -> str:
    """Say what a chip asks for: one value by its name, several by their number."""
    values = get_values(plan_filter, field)
    if len(values) > 1:
        return f"{len(values)} chosen"
    return "".join(_say_value(field, value) for value in values)


def _say_value(field: FacetField, value: str) -> str:
    if field == "imports":
        return "one import"
    if field == "quiet":
        days = int(value)
        return say_count(days, "day") if days % 7 else say_count(days // 7, "week")
    if field == "themes" and not value:
        return "No theme"
    return _WORDS.get(field, {}).get(value, value)


def list_relaxations(plan_filter: PlanFilter) -> list[tuple[str, PlanFilter]]:
    """List the filters that would be left if one condition were dropped, each with that condition's words."""
    dropped = [
        (say_filter(set_values(PlanFilter(), facet.field, values)), set_values(plan_filter, facet.field, ()))
        for facet in FACETS
        if (values := get_values(plan_filter, facet.field))
    ]
    if plan_filter.text.strip():
        dropped.insert(0, (f"containing {plan_filter.text.strip()}", replace(plan_filter, text="")))
    return dropped
