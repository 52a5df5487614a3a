"""Figures and days that the text of a report names: "{recommendations in place} of {recommendations}"."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.papers.written import FIGURE_NAMES, SERIES
from laming_desktop.domain.plan import Action
from laming_desktop.domain.section_text import escape_words
from laming_desktop.domain.vocabulary import ActionState, Position
from laming_desktop.operations.meetings import find_meeting_after, find_meeting_before
from laming_desktop.store.reading import list_actions, list_recommendations, read_facts
from laming_desktop.store.register import Register

_FIELD: Final = re.compile(r"\{([^{}\n]{1,80})\}")
_POSITIONS: Final[Mapping[str, frozenset[Position]]] = {
    "in place": frozenset({"in_place", "in_place_evidenced"}),
    "in place and evidenced": frozenset({"in_place_evidenced"}),
    "ongoing": frozenset({"ongoing"}),
    "not in place": frozenset({"not_in_place"}),
    "not assessed": frozenset({"not_assessed"}),
    "national only": frozenset({"not_applicable"}),
}
_STATES: Final[Mapping[str, ActionState | None]] = {
    "complete": "complete",
    "on track": "on_track",
    "at risk": "at_risk",
    "off track": "off_track",
    "waiting": "waiting",
    "not started": "not_started",
    "superseded": "superseded",
    "abandoned": "abandoned",
    "without a state": None,
}


def list_fields(register: Register, as_at: date) -> dict[str, str]:
    """List the fields that can stand in a text, with their values on a day; the register stands as at that day.

    "recommendations in place" counts those whose impact is evidenced, too; recommendations count once.
    """
    tops = [item for item in list_recommendations(register, today=as_at) if item.parent_id is None]
    positions = Counter(item.counted_position for item in tops)
    facts = read_facts(register)
    fields = {"as at": write_day(as_at), "authority": facts.authority, "board": facts.board}
    fields["recommendations"] = f"{len(tops):,}"
    for name, counted in _POSITIONS.items():
        fields[f"recommendations {name}"] = f"{sum(positions[position] for position in counted):,}"
    fields["share in place"] = _write_share(int(fields["recommendations in place"]), len(tops))
    fields.update(_count_actions(list_actions(register, today=as_at)))
    for name, meeting in (
        ("next meeting", find_meeting_after(register, as_at)),
        ("last meeting", find_meeting_before(register, as_at)),
    ):
        fields[name] = f"{meeting.body}, {write_day(meeting.on)}" if meeting else "not set"
    return fields


def fill_fields(text: str, values: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    """Put values in the place of their names; give the text and the names that are unknown, which stay as they stand.

    A value stays words in a text with mark-up; case and blanks of a name do not count. Names of figures, which a report
    prints as charts, are left as they stand, too.
    """
    known = {fold(name): value for name, value in values.items()}
    unknown: dict[str, None] = {}

    def fill(found: re.Match[str]) -> str:
        value = known.get(fold(found[1]))
        if value is None:
            if fold(found[1]) not in FIGURE_NAMES and not fold(found[1]).startswith(SERIES):
                unknown[found[1].strip()] = None
            return found[0]
        return escape_words(value)

    return _FIELD.sub(fill, text), tuple(unknown)


def _count_actions(actions: Sequence[Action]) -> dict[str, str]:
    states = Counter(action.state for action in actions)
    fields = {"actions": f"{len(actions):,}"}
    fields.update({f"actions {name}": f"{states[state]:,}" for name, state in _STATES.items()})
    lateness = Counter(action.due.lateness for action in actions)
    fields["actions overdue"] = f"{lateness['overdue']:,}"
    fields["actions without an owner"] = f"{sum(not action.owners for action in actions):,}"
    fields["actions without a date"] = f"{sum(action.timescale is None for action in actions):,}"
    return fields


def _write_share(count: int, of_all: int) -> str:
    """Write a share in whole per cent, rounded down, so that all are 100 per cent only when all are."""
    return f"{100 * count // of_all} per cent" if of_all else "0 per cent"
