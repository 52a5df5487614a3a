"""Charts with their tables that the text of a report names: "{recommendations by theme}" on a line of its own."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.written import FIGURE_NAMES, name_series
from laming_desktop.domain.series import chart_series
from laming_desktop.operations.papers.members import chart_agencies, chart_themes
from laming_desktop.store.national import list_indicators
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
    """Make the figures that a text can name, from a register that stands as at a day; each series by "indicator" and its title."""
    tops = [item for item in list_recommendations(register, today=as_at) if item.parent_id is None]
    actions = list_actions(register, today=as_at)
    positions: list[TileKey] = [item.counted_position for item in tops]
    states: list[TileKey] = [action.state or "no_state" for action in actions]
    charts = (
        _chart_whole("Recommendations by position", "recommendations", _POSITIONS, positions),
        chart_themes(tops),
        _chart_whole("Actions by state", "actions", _STATES, states),
        chart_agencies(actions),
    )
    series = {name_series(one.title): chart_series(one) for one in list_indicators(register)}
    return {**series, **dict(zip(FIGURE_NAMES, charts, strict=True))}


def _chart_whole(title: str, noun: str, keys: Sequence[TileKey], found: Sequence[TileKey]) -> BarChart:
    """Chart all in one bar, a part for each word that there is any of."""
    parts = tuple(BarPart(key, MARK_WORDS[key], found.count(key)) for key in keys if key in found)
    bars = (Bar(f"All {noun}", parts),) if parts else ()
    return BarChart(title, noun, noun.capitalize(), bars)
