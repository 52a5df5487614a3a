"""What changed between two meetings: who was responsible, how things stood then and stand now, why, and who agreed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    CellPart,
    MarkWord,
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.changed import (
    ChangedBand,
    ChangedBandKey,
    ChangedItem,
    ChangedPaper,
    Standing,
)
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.action_cells import list_owners, say_overdue
from laming_desktop.reports.composing.action_plan import NO_TEXT, make_state_key
from laming_desktop.reports.composing.cell_words import (
    make_paragraph,
    repeat_number,
    repeat_title,
    split_paragraphs,
    write_lead,
    write_ours,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import (
    count_items,
    finish_head,
    name_action,
    name_recommendation,
    name_recommendations,
)
from laming_desktop.reports.composing.position_key import make_position_key
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import join_parts, say_days, say_order, say_times

_TITLES: Final[dict[ChangedBandKey, str]] = {
    "completed": "Completed since",
    "turned_red": "Turned red",
    "turned_amber": "Turned amber",
    "turned_green": "Turned green",
    "dates_put_back": "Dates put back",
    "new": "New since",
    "removed": "Removed since",
    "no_update": "No update since",
    "outstanding": "Still outstanding",
}
_TILES: Final[dict[ChangedBandKey, tuple[TileKey, str]]] = {
    "completed": ("complete", "Completed"),
    "turned_red": ("off_track", "Turned red"),
    "turned_amber": ("at_risk", "Turned amber"),
    "turned_green": ("on_track", "Turned green"),
    "dates_put_back": ("no_state", "Dates put back"),
    "new": ("no_state", "New"),
    "removed": ("no_state", "Removed"),
    "no_update": ("no_state", "No update"),
    "outstanding": ("no_state", "Outstanding"),
}
_ONLY_WHEN_PRESENT: Final[frozenset[ChangedBandKey]] = frozenset({"turned_amber", "new", "removed"})
_EMPTY: Final = "Nothing changed, and nothing is outstanding."
_SUMMARY: Final = (
    "Each row is an action or a recommendation, with who is responsible, how it stood then and stands now, and the "
    "reason. What happened stands in rows of its own."
)


def compose_changed(paper: ChangedPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of what changed; a comparison counts its bands and prints both days."""
    bands = tuple(_compose_band(band) for band in paper.bands if band.items)
    columns = _make_columns(paper.since, paper.head.as_at)
    table = keep_columns(Table(columns, bands, _SUMMARY, _EMPTY), profile)
    items = [item for band in paper.bands for item in band.items]
    states: set[TileKey | None] = set()
    states.update(standing.state for item in items for standing in (item.then, item.now) if standing)
    key = make_state_key(states)
    if any(not item.reference for item in items):
        key = (*make_position_key(), *key)
    head = replace(paper.head, since=paper.since)
    return PaperDocument(
        finish_head(head, profile), (table,), profile.page, "table", _count_bands(paper.bands), key, summary=_SUMMARY
    )


def _count_bands(bands: Sequence[ChangedBand]) -> tuple[Tile, ...]:
    """Count what happened; what is rare only where it did."""
    counts = {band.key: len(band.items) for band in bands}
    return tuple(
        Tile(mark, counts.get(key, 0), word)
        for key, (mark, word) in _TILES.items()
        if counts.get(key) or key not in _ONLY_WHEN_PRESENT
    )


def _make_columns(since: date, as_at: date) -> tuple[TableColumn, ...]:
    """Make the six columns."""
    return (
        TableColumn("reference", "Ref.", 36.0, lead=True),
        TableColumn("action", "Action", 226.0, "and the recommendation it answers", flexible=True),
        TableColumn("owners", "Responsible manager(s)", 108.0, hanging=True),
        TableColumn("then", write_day(since), 104.0, "state and date"),
        TableColumn("now", write_day(as_at), 110.0, "state and date"),
        TableColumn("reason", "Reason", 178.5, "and who agreed", flexible=True),
    )


def _compose_band(band: ChangedBand) -> TableBand:
    """Make a band with its count."""
    actions = sum(bool(item.reference) for item in band.items)
    note = count_items(actions, len(band.items) - actions)
    return TableBand(_TITLES[band.key], note, tuple(_make_group(item, band.key) for item in band.items))


def _make_group(item: ChangedItem, key: ChangedBandKey) -> TableGroup:
    """Make the row of one item, alone in its group."""
    name = item.reference or ", ".join(item.numbers)
    cells = {
        "reference": write_lead(name),
        "action": _write_action(item),
        "owners": list_owners(item.owners) if item.owners or item.reference else TableCell(),
        "then": _write_then(item),
        "now": _write_now(item, key),
        "reason": _write_reason(item, key),
    }
    again = {"reference": repeat_number(name), "action": repeat_title("", item.text)}
    called = name_action(name) if item.reference else name_recommendation(name)
    return TableGroup(called, (TableRow(cells, again, called),))


def _write_action(item: ChangedItem) -> TableCell:
    """Write an action and the recommendations that it answers, or the recommendation."""
    words: list[CellPart] = [*(split_paragraphs(item.text) or (make_paragraph(NO_TEXT, "ours"),))]
    note = name_recommendations(item.numbers) if item.reference else "the recommendation itself"
    return TableCell((*words, make_paragraph(note, "note")) if note else tuple(words))


def _write_then(item: ChangedItem) -> TableCell:
    """Write how an item stood then."""
    return _write_standing(item.then, item) if item.then else write_ours("Not yet there")


def _write_now(item: ChangedItem, key: ChangedBandKey) -> TableCell:
    """Write how an item stands now, and for how long it has been silent or late."""
    if item.now is None:
        return write_ours("Removed")
    shown = _write_standing(item.now, item)
    if key == "outstanding" and item.age_days:
        return TableCell((*shown.parts, say_overdue(item.age_days)))
    if key == "no_update":
        silent = f"no update, {say_days(item.age_days)}" if item.last_update else "no update recorded"
        return TableCell((*shown.parts, make_paragraph(silent.replace(" ", "\u00a0"), "note")))
    return shown


def _write_standing(standing: Standing, item: ChangedItem) -> TableCell:
    """Write a state or position, and the date as written."""
    has_mark = standing.state not in {None, "no_state", "not_applicable"}
    word = MARK_WORDS[standing.state or "no_state"]
    first = MarkWord(standing.state, word) if standing.state and has_mark else make_paragraph(word, "ours")
    written = tidy_line(standing.timescale) or ("no date given" if item.reference else "")
    return TableCell((first, make_paragraph(written, "note")) if written else (first,))


def _write_reason(item: ChangedItem, key: ChangedBandKey) -> TableCell:
    """Write the reason of the last change and who agreed; a date that was put back says how often and how far."""
    moved = _say_moved(item) if key == "dates_put_back" else ""
    agreed = f"agreed by {tidy_line(item.agreed_by)}" if tidy_line(item.agreed_by) else ""
    reason = split_paragraphs(item.reason)
    if not reason:
        told = join_parts([moved, agreed], "; ")
        said = (make_paragraph(told),) if told else ()
        return TableCell((*said, make_paragraph("No reason recorded", "ours")))
    if moved or agreed:
        first = join_parts([f"{moved}:" if moved else "", reason[0].runs[0].text], " ")
        words = [first, *(part.runs[0].text for part in reason[1:])]
        words[-1] = join_parts([words[-1].rstrip(" .") if agreed else words[-1], agreed], "; ")
        return TableCell(tuple(make_paragraph(line) for line in words))
    return TableCell(reason)


def _say_moved(item: ChangedItem) -> str:
    """Say the how many-th change of a date it was, and by how many days it was put back."""
    days = f" (+{say_days(item.days_put_back)})" if item.days_put_back else ""
    nth = say_order(item.times_moved)
    return f"{nth} change{days}" if nth else f"Changed {say_times(item.times_moved)}{days}"
