"""Charts with their tables that the text of a report names: "{recommendations by theme}" on a line of its own."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.written import FIGURE_NAMES
from laming_desktop.operations.papers.members import chart_agencies, chart_themes
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register

_POSITIONS: Final[tuple[TileKey, ...]] = (
    "in_place_evidenced",
    "in_place",
    "ongoing",
    "not_in_place",
    "not_assessed",
    "not_applicable",
)
_STATES: Final[tuple[TileKey, ...]] = (
    "complete",
    "on_track",
    "at_risk",
    "off_track",
    "waiting",
    "not_started",
    "no_state",
    "superseded",
    "abandoned",
)


def list_figures(register: Register, as_at: date) -> dict[str, BarChart]:
    """Make the figures that a text can name, from a register that stands as at a day."""
    tops = [item for item in list_recommendations(register, today=as_at) if item.parent_id is None]
    actions = list_actions(register, today=as_at)
    charts = (
        _chart_one_by_one(
            "Recommendations by position",
            "recommendations",
            "Position",
            _POSITIONS,
            [item.counted_position for item in tops],
        ),
        chart_themes(tops),
        _chart_one_by_one(
            "Actions by state", "actions", "State", _STATES, [action.state or "no_state" for action in actions]
        ),
        chart_agencies(actions),
    )
    return dict(zip(FIGURE_NAMES, charts, strict=True))


def _chart_one_by_one(title: str, noun: str, head: str, keys: Sequence[TileKey], found: Sequence[TileKey]) -> BarChart:
    """Chart a bar for each word that there is any of."""
    bars = [Bar(MARK_WORDS[key], (BarPart(key, MARK_WORDS[key], found.count(key)),)) for key in keys if key in found]
    return BarChart(title, noun, head, tuple(bars))
