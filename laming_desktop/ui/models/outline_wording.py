"""Put the rows of the list into words: each cell for the eye, the whole line for a screen reader."""

from collections.abc import Callable, Mapping
from typing import Final

from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.store.outline import ListedAction, ListedBand, OutlineRow
from laming_desktop.ui.models.outline_cells import EMPTY_CELL, Cell, CellLine
from laming_desktop.ui.models.outline_columns import ColumnKey
from laming_desktop.ui.widgets.badge import POSITION_BADGES, STATE_BADGES
from laming_desktop.wording.dates import join_words, say_count, say_date, say_short_date, say_short_due
from laming_desktop.wording.labels import NO_PRIORITY, PRIORITY_WORDS
from laming_desktop.wording.texts import clean, quote

LONGEST: Final = 400
"""No cell shows more; the detail has the whole."""
NAMES_SHOWN: Final = 2
_NOTHING: Final[Mapping[str, str]] = {"no_theme": "No theme", "no_owner": "No owner", "no_state": "No state yet"}


def describe_band(row: OutlineRow, key: ColumnKey, shown: int) -> Cell:
    """Describe one cell of a recommendation or of another group; `shown` of its actions answer to the filter."""
    recommendation = row.recommendation
    if recommendation is None:
        return _describe_group(row, shown) if key == "text" else EMPTY_CELL
    if key == "state":
        badge = POSITION_BADGES[recommendation.position]
        return Cell((CellLine(badge.short),), badge)
    if key != "text":
        return EMPTY_CELL
    title = CellLine(name_recommendation(recommendation), is_bold=True)
    return Cell((title, CellLine(say_band(row, recommendation, shown), "muted")), reference=recommendation.number)


def _describe_group(row: OutlineRow, shown: int) -> Cell:
    return Cell((CellLine(name_group(row), is_bold=True), CellLine(say_counted(row, shown), "muted")))


def describe_action(row: OutlineRow, key: ColumnKey) -> Cell:
    """Describe one cell of an action."""
    return EMPTY_CELL if row.action is None else _DESCRIBE[key](row.action)


def name_recommendation(recommendation: ListedBand) -> str:
    """Name a recommendation by its title, or by its first words where it has none."""
    return clean(recommendation.words, LONGEST)


def name_group(row: OutlineRow) -> str:
    """Name a group of actions: its theme, its owner, the word of its state, or that there is none."""
    state = next((badge.word for state, badge in STATE_BADGES.items() if state == row.line.id), "")
    return _NOTHING.get(row.line.id) or state or clean(row.name, LONGEST)


def say_counted(row: OutlineRow, shown: int) -> str:
    """Say how many actions are in a group: "2 of 8 actions, 1 late"."""
    counted = say_count(row.actions, "action")
    counted = counted if shown == row.actions else f"{shown:,} of {counted}"
    return f"{counted}, {row.overdue:,} late" if row.overdue else counted


def say_band(row: OutlineRow, recommendation: ListedBand, shown: int) -> str:
    """Say what is below a band: "Interagency working · 2 of 8 actions, 1 late"."""
    counted = say_counted(row, shown)
    if not row.actions:
        counted = say_count(recommendation.sub_items, "sub-item") if recommendation.sub_items else "no actions"
    theme = clean(recommendation.theme or "", LONGEST) if recommendation.parent_id is None else ""
    said = " · ".join(part for part in (theme, counted) if part)
    return said[:1].upper() + said[1:]


def say_row(row: OutlineRow, shown: int, *, is_closed: bool) -> str:
    """Say a whole line in one sentence."""
    if row.recommendation is not None:
        return _say_recommendation(row, row.recommendation, shown, is_closed=is_closed)
    if row.action is not None:
        return _say_action(row.action)
    parts = (name_group(row), say_counted(row, shown), "closed" if is_closed else "open")
    return ", ".join(part for part in parts if part)


def _say_recommendation(row: OutlineRow, recommendation: ListedBand, shown: int, *, is_closed: bool) -> str:
    parts = (
        f"Recommendation {recommendation.number}",
        name_recommendation(recommendation),
        POSITION_BADGES[recommendation.position].word.lower(),
        say_band(row, recommendation, shown),
        "closed" if is_closed else "open",
    )
    return ", ".join(part for part in parts if part)


def _say_action(action: ListedAction) -> str:
    names = [
        f"{clean(owner.name)}{f' ({owner.role})' if owner.role else ''}" for owner in action.owners[: NAMES_SHOWN + 1]
    ]
    more = len(action.owners) - len(names)
    owners = f"owners {join_words([*names, f'{more} more'] if more else names)}" if names else "no owner"
    parts = (
        action.reference,
        clean(action.words, LONGEST),
        f"{action.priority} priority" if action.priority else NO_PRIORITY.lower(),
        owners,
        _say_due(action),
        STATE_BADGES[action.state].word.lower(),
    )
    return ", ".join(part for part in parts if part)


def _say_due(action: ListedAction) -> str:
    due = action.due
    if action.state in CLOSED_STATES:
        return ""
    if due.next_due is None:
        return "" if action.timescale is not None else "no timescale"
    late = ""
    if due.lateness == "overdue":
        late = f", {say_count(due.days_late, 'day')} late"
    elif due.lateness is not None:
        late = ", date passed while waiting"
    return f"due {say_date(due.next_due)}{late}"


def _describe_text(action: ListedAction) -> Cell:
    return Cell((CellLine(clean(action.words, LONGEST)),), reference=action.reference, wraps=True)


def _describe_recommendations(action: ListedAction) -> Cell:
    return Cell((CellLine(", ".join(action.recommendations)),), wraps=True)


def _describe_timescale(action: ListedAction) -> Cell:
    written = action.timescale.text if action.timescale else ""
    return Cell((CellLine(quote(written, LONGEST) if written else "", "muted"),), wraps=True)


def _describe_state(action: ListedAction) -> Cell:
    badge = STATE_BADGES[action.state]
    return Cell((CellLine(badge.short, "text" if action.state else "muted"),), badge)


def _describe_priority(action: ListedAction) -> Cell:
    if action.priority is None:
        return Cell((CellLine("None", "muted"),))
    return Cell((CellLine(PRIORITY_WORDS[action.priority], is_bold=action.priority == "high"),))


def _describe_owners(action: ListedAction) -> Cell:
    names = [clean(owner.name) for owner in action.owners]
    if not names:
        return Cell((CellLine("No owner", "muted"),))
    first = CellLine(names[0])
    if len(names) == 1:
        return Cell((first,), wraps=True)
    return Cell((first, CellLine(names[1] if len(names) == NAMES_SHOWN else f"and {len(names) - 1} more", "muted")))


def _describe_due(action: ListedAction) -> Cell:
    """Describe when it falls due and below it how late it is, or the words as written where they say more."""
    reading, due = action.timescale, action.due
    if action.state in CLOSED_STATES:
        return EMPTY_CELL
    if reading is None or not reading.text.strip():
        return Cell((CellLine("No timescale", "muted"),))
    written = CellLine(quote(reading.text, LONGEST), "muted")
    if due.next_due is None:
        return Cell((written,), wraps=True)
    words = say_short_due(due.next_due, reading.precision if reading.recurrence is None else "day")
    if due.lateness == "overdue":
        late = CellLine(f"{say_count(due.days_late, 'day')} late", "alarm", is_bold=True)
        return Cell((CellLine(words, is_bold=True), late))
    if due.lateness is not None:
        return Cell((CellLine(words), CellLine("date passed", "muted")))
    return Cell((CellLine(words),) if says_the_same(reading.text, words) else (CellLine(words), written))


def says_the_same(written: str, read: str) -> bool:
    """Tell whether "September 09" adds anything to "Sep 2009"."""
    return written[:3].casefold() == read[:3].casefold() and len(written.split()) <= len(read.split())


def _describe_progress(action: ListedAction) -> Cell:
    if action.latest is None:
        return Cell((CellLine("No progress", "muted"),))
    day, words = action.latest
    return Cell((CellLine(say_short_date(day), "muted"), CellLine(clean(words, LONGEST))))


_DESCRIBE: Final[Mapping[ColumnKey, Callable[[ListedAction], Cell]]] = {
    "text": _describe_text,
    "recommendation": _describe_recommendations,
    "priority": _describe_priority,
    "owners": _describe_owners,
    "timescale": _describe_timescale,
    "next_due": _describe_due,
    "state": _describe_state,
    "progress": _describe_progress,
}
