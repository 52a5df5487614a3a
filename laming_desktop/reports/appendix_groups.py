"""One recommendation of the appendix with its sub-items, set as a group of rows."""

from laming_desktop.domain.papers.appendix import AppendixGroup, AppendixItem
from laming_desktop.domain.vocabulary import Position
from laming_desktop.reports.drawing.marks import POSITION_MARKS
from laming_desktop.reports.layout.cells import Badge, Block, Cell, Gap, Lines, make_cell, repeat_cell
from laming_desktop.reports.layout.tables import Group, Row, make_row
from laming_desktop.reports.layout.typography import CELL, CELL_LEAD, EMPTY, EMPTY_SMALL, FLAG, NOTE
from laming_desktop.reports.layout.wrapping import Wrapper
from laming_desktop.reports.response_heads import ResponseHead, name_response
from laming_desktop.reports.setting_cells import CellSetter, choose_title

_COLUMNS: dict[Position, str] = {
    "in_place": "in_place",
    "in_place_evidenced": "in_place",
    "ongoing": "ongoing",
    "not_in_place": "not_in_place",
    "not_assessed": "local",
    "not_applicable": "local",
}
_MARK_COLUMNS = ("in_place", "ongoing", "not_in_place")
_MARK_SIZE, _PILL_SIZE = 12.0, 11.0
_NO_RESPONSE = "No response recorded"


class AppendixSetter:
    """Sets recommendations into the columns of the appendix."""

    def __init__(self, wrapper: Wrapper, widths: dict[str, float], head: ResponseHead) -> None:
        local = sum(widths[key] for key in _MARK_COLUMNS)
        self._setter = CellSetter(wrapper, {**widths, "local": local})
        self._head = head
        self._marks: dict[Position, Cell] = {}

    def make_group(self, group: AppendixGroup) -> Group:
        """Set a recommendation; what its sub-items do not have of their own runs beside all of them."""
        item, subs = group.item, group.sub_items
        beside: dict[str, Cell] = {}
        if subs and not any(sub.responses for sub in subs):
            beside["response"] = self._set_responses(item, _NO_RESPONSE)
        if subs and not any(sub.national is not None or sub.national_note for sub in subs):
            beside["national"] = self._set_national(item)
        if subs and not any(sub.position for sub in subs):
            beside.update(_fill_marks(self._set_position(item.position or group.counted_as or "not_assessed")))
        rows = [self._make_row(item, group, beside), *(self._make_row(sub, group, beside) for sub in subs)]
        return Group(
            name=f"Recommendation {item.number}" if item.number else "This recommendation",
            rows=tuple(rows),
            beside=beside,
            again=self._repeat_beside(item, beside) if subs else {},
            lead=self._make_lead(item) if subs else None,
            count=len(rows),
        )

    def _make_row(self, item: AppendixItem, group: AppendixGroup, beside: dict[str, Cell]) -> Row:
        """Set one row: what does not run beside it, and what is repeated when it is cut."""
        cells = {
            "number": self._setter.set_number(item.number, "number"),
            "text": self._set_text(item),
        }
        if "response" not in beside:
            cells["response"] = self._set_responses(item, self._explain_no_response(item, group))
        marks: dict[str, Cell] = {}
        if "national" not in beside:
            marks["national"] = self._set_national(item)
        if not group.sub_items or any(sub.position for sub in group.sub_items):
            marks.update(self._set_own_position(item, group))
        again = {
            "number": repeat_cell(self._setter.repeat_number(item.number, "number")),
            "text": repeat_cell(self._setter.repeat_title(choose_title(item.title, item.text), "text")),
            **{key: repeat_cell(cell) for key, cell in marks.items()},
        }
        return make_row({**cells, **marks}, again)

    def _set_text(self, item: AppendixItem) -> Cell:
        """Set the recommendation's words; where only its short title is known, say so."""
        paragraphs = self._setter.set_paragraphs(item.text, CELL, "text")
        if paragraphs:
            return make_cell(*paragraphs)
        missing = self._setter.set_lines("The full text is not recorded", EMPTY, "text")
        return make_cell(*self._setter.set_paragraphs(item.title, CELL, "text"), missing)

    def _set_responses(self, item: AppendixItem, empty: str) -> Cell:
        """Set the responses one under the other, each led by body and date where the column is shared."""
        blocks: list[Block] = []
        for response in item.responses:
            if blocks:
                blocks.append(Gap(4))
            if self._head.is_shared:
                blocks.append(self._setter.set_lines(name_response(response), CELL_LEAD, "response"))
            text = self._setter.set_paragraphs(response.text, CELL, "response")
            blocks.extend(text or [self._setter.set_lines(_NO_RESPONSE, EMPTY, "response")])
        return make_cell(*blocks) if blocks else self._setter.set_empty(empty, "response")

    def _explain_no_response(self, item: AppendixItem, group: AppendixGroup) -> str:
        """Give the words for a row without a response of its own."""
        if not group.sub_items:
            return _NO_RESPONSE
        return "Answered item by item below" if item is group.item else "Answered with the item above"

    def _set_national(self, item: AppendixItem) -> Cell:
        """Set whether the Government acts, and what is awaited; a listener hears the dash as "no"."""
        if item.national is None:
            first = self._setter.set_lines("Not stated", EMPTY, "national")
        elif item.national:
            first = Lines(("Yes",), FLAG)
        else:
            first = Lines(("\u2013",), FLAG, spoken="no")
        note = self._setter.set_lines(item.national_note, NOTE, "national")
        return make_cell(first, note) if note.texts else make_cell(first)

    def _set_own_position(self, item: AppendixItem, group: AppendixGroup) -> dict[str, Cell]:
        """Set a row's own position; a parent without one says as what it counts."""
        if item.position is not None:
            return self._set_position(item.position)
        if item is not group.item:
            return {}
        if group.sub_items and group.counted_as:
            words = POSITION_MARKS[group.counted_as].word.lower()
            where = f" ({group.counted_at})" if group.counted_at else ""
            return {"local": make_cell(self._centre(f"counts as {words}{where}"))}
        return self._set_position(group.counted_as or "not_assessed")

    def _set_position(self, position: Position) -> dict[str, Cell]:
        """Set a position in its column, or across all three when it belongs to none."""
        cell = self._marks.get(position)
        if cell is None:
            word = POSITION_MARKS[position].word
            size = _PILL_SIZE if position == "not_assessed" else _MARK_SIZE
            is_plain = position == "not_applicable"
            cell = make_cell(self._centre(word) if is_plain else Badge(position, word, size, under=True))
            self._marks[position] = cell
        return {_COLUMNS[position]: cell}

    def _centre(self, words: str) -> Lines:
        """Set our own words in the middle of the three columns."""
        lines = self._setter.set_lines(words, EMPTY_SMALL, "local")
        return Lines(lines.texts, EMPTY_SMALL, alignment="centre")

    def _repeat_beside(self, item: AppendixItem, beside: dict[str, Cell]) -> dict[str, Cell]:
        """Give what the next page repeats of the cells beside the rows."""
        again = {key: repeat_cell(cell) for key, cell in beside.items() if key != "response"}
        if "response" in beside:
            which = f"The response to {item.number}" if item.number else "The response"
            words = f"{which} is in full on the page before" if item.responses else _NO_RESPONSE
            again["response"] = repeat_cell(self._setter.set_empty(words, "response"))
        return again

    def _make_lead(self, item: AppendixItem) -> Row:
        """Set what stands above sub-items on the next page."""
        cells = {
            "number": repeat_cell(self._setter.repeat_number(item.number, "number", muted=True)),
            "text": repeat_cell(self._setter.repeat_lead_in(item.text or item.title, "text")),
        }
        return make_row(cells, cells, repeats=True)


def _fill_marks(marks: dict[str, Cell]) -> dict[str, Cell]:
    """Let all three columns of marks run beside the rows, those without a mark empty."""
    return marks if "local" in marks else {key: marks.get(key, make_cell()) for key in _MARK_COLUMNS}
