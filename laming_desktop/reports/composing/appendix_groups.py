"""One recommendation of the appendix with its sub-items, made into a group of rows."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from laming_desktop.domain.papers.appendix import AppendixGroup, AppendixItem
from laming_desktop.domain.papers.blocks import CellPart, MarkWord, TableCell, TableGroup, TableRow
from laming_desktop.domain.vocabulary import Position
from laming_desktop.reports.composing.cell_words import (
    LaterCells,
    make_paragraph,
    repeat_lead_in,
    repeat_number,
    repeat_title,
    split_paragraphs,
    write_item_text,
    write_lead,
    write_ours,
)
from laming_desktop.reports.composing.naming import name_recommendation
from laming_desktop.reports.composing.response_heads import ResponseHead, name_response
from laming_desktop.reports.drawing.marks import POSITION_MARKS

MARK_COLUMNS: Final = ("in_place", "ongoing", "not_in_place")
LOCAL: Final = "local"
_COLUMNS: Final[dict[Position, str]] = {
    "in_place": "in_place",
    "in_place_evidenced": "in_place",
    "ongoing": "ongoing",
    "not_in_place": "not_in_place",
    "not_assessed": LOCAL,
    "not_applicable": LOCAL,
}
_NO_RESPONSE: Final = "No response recorded"
_EMPTY: Final = TableCell()
_Cells = dict[str, TableCell]


class AppendixComposer:
    """Makes recommendations into rows; marks are made once."""

    def __init__(self, head: ResponseHead) -> None:
        self._head = head
        self._marks: dict[Position, _Cells] = {}
        self._national: dict[tuple[bool | None, str], TableCell] = {}

    def make_group(self, group: AppendixGroup) -> TableGroup:
        """Make a recommendation's rows; what its sub-items do not have of their own runs beside all of them."""
        item, subs = group.item, group.sub_items
        beside: _Cells = {}
        if subs and not any(sub.responses for sub in subs):
            beside["response"] = self._write_responses(item, _NO_RESPONSE)
        if subs and not any(sub.national is not None or sub.national_note for sub in subs):
            beside["national"] = self._write_national(item)
        if subs and not any(sub.position for sub in subs):
            beside.update(_fill_marks(self._mark(item.position or group.counted_as or "not_assessed")))
        return TableGroup(
            name_recommendation(item.number),
            (self._make_row(item, group, beside), *[self._make_row(sub, group, beside) for sub in subs]),
            beside,
            _repeat_beside(item, beside) if subs else {},
            _make_lead(item) if subs else None,
        )

    def _make_row(self, item: AppendixItem, group: AppendixGroup, beside: _Cells) -> TableRow:
        """Make one row: what does not run beside it, and what is repeated when it is cut."""
        cells = {"number": write_lead(item.number), "text": write_item_text(item.text, item.title)}
        if "response" not in beside:
            cells["response"] = self._write_responses(item, _explain_no_response(item, group))
        marks: _Cells = {}
        if "national" not in beside:
            marks["national"] = self._write_national(item)
        if not group.sub_items or any(sub.position for sub in group.sub_items):
            marks.update(self._mark_own(item, group))
        return TableRow({**cells, **marks}, LaterCells(partial(_repeat, item, marks)), name_recommendation(item.number))

    def _write_responses(self, item: AppendixItem, empty: str) -> TableCell:
        """Write the responses one under the other, each led by body and date where the column is shared."""
        parts: list[CellPart] = []
        for response in item.responses:
            if self._head.is_shared:
                parts.append(make_paragraph(name_response(response), "lead"))
            parts.extend(split_paragraphs(response.text) or (make_paragraph(_NO_RESPONSE, "ours"),))
        return TableCell(tuple(parts)) if parts else write_ours(empty)

    def _write_national(self, item: AppendixItem) -> TableCell:
        """Write whether the Government acts, and what is awaited; a listener hears the dash as "no"."""
        asked = item.national, item.national_note
        found = self._national.get(asked)
        if found is None:
            if item.national is None:
                first = make_paragraph("Not stated", "ours")
            elif item.national:
                first = make_paragraph("Yes", "lead")
            else:
                first = make_paragraph("\u2013", "lead", spoken="no")
            found = self._national[asked] = TableCell((first, *split_paragraphs(item.national_note, "note")))
        return found

    def _mark_own(self, item: AppendixItem, group: AppendixGroup) -> _Cells:
        """Mark a row's own position; a parent without one says as what it counts."""
        if item.position is not None:
            return self._mark(item.position)
        if item is not group.item:
            return {}
        if group.sub_items and group.counted_as:
            words = POSITION_MARKS[group.counted_as].word.lower()
            where = f" ({group.counted_at})" if group.counted_at else ""
            return {LOCAL: _write_across(f"counts as {words}{where}")}
        return self._mark(group.counted_as or "not_assessed")

    def _mark(self, position: Position) -> _Cells:
        """Mark a position in its column, or across all three when it belongs to none."""
        found = self._marks.get(position)
        if found is None:
            word, column = POSITION_MARKS[position].word, _COLUMNS[position]
            if position == "not_applicable":
                cell = _write_across(word)
            else:
                mark = MarkWord(position, word, under=True)
                cell = TableCell((mark,), MARK_COLUMNS if column == LOCAL else (), centred=True)
            found = self._marks[position] = {column: cell}
        return found


def _write_across(words: str) -> TableCell:
    """Write our own words in the middle of the three columns."""
    return TableCell((make_paragraph(words, "ours"),), MARK_COLUMNS, centred=True)


def _explain_no_response(item: AppendixItem, group: AppendixGroup) -> str:
    """Give the words for a row without a response of its own."""
    if not group.sub_items:
        return _NO_RESPONSE
    return "Answered item by item below" if item is group.item else "Answered with the item above"


def _repeat(item: AppendixItem, marks: _Cells) -> Mapping[str, TableCell]:
    """Give what the next page repeats of a row."""
    return {"number": repeat_number(item.number), "text": repeat_title(item.title, item.text), **marks}


def _repeat_beside(item: AppendixItem, beside: _Cells) -> _Cells:
    """Give what the next page repeats of the cells beside the rows."""
    again = dict(beside)
    if "response" in beside:
        which = f"The response to {item.number}" if item.number else "The response"
        words = f"{which} is in full on the page before" if item.responses else _NO_RESPONSE
        again["response"] = write_ours(words)
    return again


def _make_lead(item: AppendixItem) -> TableRow:
    """Make what stands above sub-items on the next page."""
    cells = {"number": repeat_number(item.number), "text": repeat_lead_in(item.text or item.title)}
    return TableRow(cells, cells)


def _fill_marks(marks: _Cells) -> _Cells:
    """Let all three columns of marks run beside the rows, those without a mark empty."""
    return marks if LOCAL in marks else {key: marks.get(key, _EMPTY) for key in MARK_COLUMNS}
