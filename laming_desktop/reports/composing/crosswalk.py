"""The crosswalk: under each guidance its recommendations, what it says of them, who addresses them, what still waits."""

from functools import partial
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    PaperDocument,
    Table,
    TableBand,
    TableCell,
    TableColumn,
    TableGroup,
    TableRow,
)
from laming_desktop.domain.papers.crosswalk import CrosswalkAction, CrosswalkBand, CrosswalkPaper, CrosswalkRow
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    make_paragraph,
    repeat_number,
    repeat_title,
    split_paragraphs,
    write_item_text,
    write_lead,
    write_ours,
)
from laming_desktop.reports.composing.columns import keep_columns
from laming_desktop.reports.composing.naming import count_items, finish_head, name_recommendation
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.saying import join_parts

_IN_NONE: Final = "In no guidance"
_EMPTY: Final = "No guidance is recorded, and no recommendation answers to this filter."
_SUMMARY: Final = (
    "Each row is a recommendation under the guidance that speaks of it, with the chapter, what is said of it, the "
    "actions that address it and those that still wait. Recommendations in no guidance stand last."
)


def compose_crosswalk(paper: CrosswalkPaper, profile: ReportProfile) -> PaperDocument:
    """Make the blocks of the crosswalk, with the columns that the profile chooses."""
    bands = tuple(_compose_band(band) for band in paper.bands if band.rows or band.title)
    table = keep_columns(Table(_make_columns(), bands, _SUMMARY, _EMPTY), profile)
    return PaperDocument(finish_head(paper.head, profile), (table,), profile.page, "table", summary=_SUMMARY)


def _make_columns() -> tuple[TableColumn, ...]:
    return (
        TableColumn("number", "Rec. no.", 36.0, lead=True),
        TableColumn("text", "Recommendation", 190.0, flexible=True),
        TableColumn("chapter", "Chapter", 62.0),
        TableColumn("note", "What it says", 226.5, flexible=True),
        TableColumn("actions", "Addressed by", 112.0, "action and state", hanging=True),
        TableColumn("waits", "Still waiting", 136.0, "action and its date", hanging=True),
    )


def _compose_band(band: CrosswalkBand) -> TableBand:
    """Make the band of a guidance; one that says nothing of any recommendation has a row that says so."""
    groups = tuple(_make_group(row, is_named=bool(band.title)) for row in band.rows)
    if not groups:
        nothing = {"text": write_ours("Nothing is recorded of what it says of recommendations")}
        groups = (TableGroup(tidy_line(band.title), (TableRow(nothing),)),)
    title = join_parts([tidy_line(band.title), _say_when(band)]) if band.title else _IN_NONE
    return TableBand(title, count_items(0, len(band.rows)) if band.rows else "", groups)


def _say_when(band: CrosswalkBand) -> str:
    """Say when it came or is to come."""
    if band.done_on is not None:
        return f"{'published' if band.kind == 'guidance' else 'done'} {write_day(band.done_on)}"
    parts = (("consultation ", band.consultation), ("expected ", band.expected))
    return join_parts([f"{name}{tidy_line(words)}" for name, words in parts if tidy_line(words)], ", ")


def _make_group(row: CrosswalkRow, *, is_named: bool) -> TableGroup:
    """Make the row of one recommendation, alone in its group."""
    cells = {
        "number": write_lead(row.number),
        "text": write_item_text(row.text, row.title),
        "chapter": TableCell(split_paragraphs(row.chapter)),
        "note": _write_note(row, is_named=is_named),
        "actions": _list_actions(row.actions),
        "waits": _list_waits(row.actions),
    }
    name = name_recommendation(row.number)
    return TableGroup(name, (TableRow(cells, LaterCells(partial(_repeat, row)), name),))


def _repeat(row: CrosswalkRow) -> dict[str, TableCell]:
    return {"number": repeat_number(row.number), "text": repeat_title(row.title, row.text)}


def _write_note(row: CrosswalkRow, *, is_named: bool) -> TableCell:
    said = split_paragraphs(row.note)
    if said or not is_named:
        return TableCell(said)
    return write_ours("No note" if row.is_said else "It says nothing of this")


def _list_actions(actions: tuple[CrosswalkAction, ...]) -> TableCell:
    """Write one action a line, with its state."""
    if not actions:
        return write_ours("No action")
    return TableCell(
        tuple(make_paragraph(f"{action.reference}: {MARK_WORDS[action.state or 'no_state']}") for action in actions)
    )


def _list_waits(actions: tuple[CrosswalkAction, ...]) -> TableCell:
    """Write one waiting action a line, with its date as written."""
    waiting = [action for action in actions if action.waits]
    return TableCell(
        tuple(make_paragraph(join_parts([action.reference, tidy_line(action.timescale)], ": ")) for action in waiting)
    )
