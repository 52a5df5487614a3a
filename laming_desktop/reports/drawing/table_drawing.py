"""A table drawn over its pages and tagged as one: heads, bands, groups with spanning cells, and the rules between."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from laming_desktop.reports.drawing.cell_drawing import (
    CellDrawing,
    CellElement,
    Place,
    draw_lines,
    fit_line,
    write_face,
)
from laming_desktop.reports.drawing.table_head import TableHead
from laming_desktop.reports.layout.cells import Cell, Lines
from laming_desktop.reports.layout.pagination import Placed
from laming_desktop.reports.layout.splitting import Heights
from laming_desktop.reports.layout.tables import BAND_HEIGHT, Band, Column, Continues, Group, Row, TableForm
from laming_desktop.reports.layout.typography import (
    BAND,
    BAND_FILL,
    BAND_NOTE,
    BASELINE,
    HAIR,
    HOUSE,
    NOTE_ITALIC,
    RULE,
)
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts

_HAIR_WIDTH, _RULE_WIDTH, _BAND_RULE_WIDTH = 0.35, 0.5, 0.4


@dataclass(slots=True)
class _OpenGroup:
    """The elements of a group that is not complete yet; cells by the origin of their row and their column."""

    origin: object
    rows: dict[object, Element] = field(default_factory=dict[object, Element])
    cells: dict[tuple[object, str], CellElement] = field(default_factory=dict[tuple[object, str], CellElement])
    beside: dict[str, CellElement] = field(default_factory=dict[str, CellElement])


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line to be drawn when the content of the page is complete."""

    start: tuple[float, float]
    end: tuple[float, float]
    width: float
    ink: str


class TableDrawing:
    """Draws what pagination placed, page after page, and keeps the table's elements open as long as they need."""

    def __init__(self, document: TaggedDocument, form: TableForm, left: float, heights: Heights, summary: str) -> None:
        self._document = document
        self._structure = document.structure
        self._form = form
        self._left = left
        self._heights = heights
        self._cells = CellDrawing(document.structure)
        self._places = self._lay_columns()
        self._head = TableHead(form, left, self._cells, document)
        self._table = self._structure.open(self._structure.document, "Table", table=TableFacts(summary=summary))
        self._body: Element | None = None
        self._open: _OpenGroup | None = None
        self._rules: list[_Rule] = []

    def draw_page(self, page: Page, placed: Sequence[Placed], top: float) -> None:
        """Draw the head below `top` and the page's part of the table below it."""
        self._head.draw(page, top, self._table)
        y = top - self._head.height
        for nth, part in enumerate(placed):
            match part.what:
                case Band():
                    self._draw_band(page, part.what, y - part.top)
                case Continues():
                    self._draw_continues(page, part.what, y - part.top)
                case Group():
                    is_cut = nth + 1 < len(placed) and isinstance(placed[nth + 1].what, Continues)
                    self._draw_group(page, part.what, y - part.top, part.height, is_complete=not is_cut)
        with page.artifact():
            for rule in self._rules:
                page.draw_line(rule.start, rule.end, rule.width, rule.ink)
        self._rules.clear()

    def finish(self) -> None:
        """Close the table."""
        if self._body is not None:
            self._structure.close(self._body)
        self._structure.close(self._table)

    def _lay_columns(self) -> dict[str, tuple[float, float]]:
        """Give left edge and width of every column."""
        places: dict[str, tuple[float, float]] = {}
        x = self._left
        for column in self._form.columns:
            places[column.key] = (x, column.width)
            x += column.width
        return places

    def _find_place(self, name: str) -> tuple[float, float]:
        """Give left edge and width of a column, or of a wide cell, which may be met for the first time."""
        found = self._places.get(name)
        if found is None:
            covered = self._form.wide[name]
            found = self._places[covered[0]][0], sum(self._places[key][1] for key in covered)
            self._places[name] = found
        return found

    def _draw_band(self, page: Page, band: Band, top: float) -> None:
        """Draw a theme's band; the first time it heads a body of its own and has a bookmark."""
        height, width = BAND_HEIGHT, self._form.width
        with page.artifact():
            page.fill_box(self._left, top - height, width, height, BAND_FILL)
            page.fill_box(self._left, top - height, 3, height, HOUSE)
        if band.continued:
            page.begin_artifact("Repeated")
            self._write_band(page, band, f"{band.text} (continued)", top)
            page.end()
        else:
            row = self._structure.open(self._begin_body(), "TR")
            facts = TableFacts("Row", column_span=len(self._form.columns))
            head = self._structure.open(row, "TH", table=facts)
            page.begin(head)
            self._write_band(page, band, band.text, top)
            page.end()
            self._structure.close(head)
            self._structure.close(row)
            self._document.add_bookmark(tidy_line(band.text), 2, page, top + 4)
        edge = top - height
        self._rules.append(_Rule((self._left, edge), (self._left + width, edge), _BAND_RULE_WIDTH, RULE))

    def _write_band(self, page: Page, band: Band, text: str, top: float) -> None:
        """Write a band's words: the theme left, its note right."""
        note = fit_line(page, band.note, BAND_NOTE, self._form.width / 2)
        taken = page.measure(note, BAND_NOTE.font, BAND_NOTE.size) + 24 if note else 18
        shown = fit_line(page, text, BAND, self._form.width - taken)
        write_face(page, [shown + " "], BAND, self._left + 9, top - 3.6 - BAND.size * BASELINE)
        if note:
            right = Lines((note,), BAND_NOTE, alignment="right")
            draw_lines(page, right, self._left, self._form.width - 6, top - 4.4)

    def _draw_continues(self, page: Page, continues: Continues, top: float) -> None:
        """Say under a cut group that it goes on."""
        name = fit_line(page, continues.name, NOTE_ITALIC, self._form.width / 2)
        words = Lines((f"{name} continues on the next page",), NOTE_ITALIC, alignment="right")
        with page.artifact("Repeated"):
            draw_lines(page, words, self._left, self._form.width, top - 1)

    def _draw_group(self, page: Page, group: Group, top: float, height: float, *, is_complete: bool) -> None:
        """Draw a group, or the part of it that stands on this page."""
        opened = self._open
        if opened is None or opened.origin is not group.origin:
            opened = self._open = _OpenGroup(group.origin)
        y = top
        for nth, row in enumerate(group.rows):
            if row.origin is not None and row.origin not in opened.rows:
                self._open_row(opened, group, row)
            self._draw_row(page, row, group.beside if nth == 0 else {}, opened, y)
            is_last = nth == len(group.rows) - 1
            end = top - height if is_last else y - self._heights.row(row)
            self._add_verticals(group, row, y, end)
            if not is_last:
                self._add_row_rule(group, end)
            y = end
        if is_complete:
            edge = top - height
            self._rules.append(_Rule((self._left, edge), (self._left + self._form.width, edge), _RULE_WIDTH, RULE))
            self._close_group(opened)

    def _draw_row(self, page: Page, row: Row, beside: Mapping[str, Cell], opened: _OpenGroup, top: float) -> None:
        """Draw the cells of a row and those that begin beside it, from left to right."""
        targets: list[tuple[str, Cell, CellElement | None]] = [
            *((key, cell, opened.beside.get(key)) for key, cell in beside.items()),
            *((key, cell, opened.cells.get((row.origin, key))) for key, cell in row.cells.items()),
        ]
        for key, cell, target in sorted(targets, key=lambda drawn: self._find_place(drawn[0])):
            x, width = self._find_place(key)
            self._cells.draw(page, cell, Place(x, width, top), target)

    def _open_row(self, opened: _OpenGroup, group: Group, row: Row) -> None:
        """Open a row's elements in the order of the columns; spanning cells belong to the group's first row."""
        is_first = not opened.rows
        element = opened.rows[row.origin] = self._structure.open(self._body or self._begin_body(), "TR")
        for key, columns in self._list_cells(group.beside, row.cells):
            if key in group.beside and not is_first:
                continue
            facts = TableFacts(
                scope="Row" if columns[0].lead else None,
                row_span=group.count if key in group.beside else 1,
                column_span=len(columns),
            )
            tag = "TH" if columns[0].lead and (key in row.cells or key in group.beside) else "TD"
            cell = CellElement(
                self._structure.open(element, tag, table=facts if tag == "TH" or _spans(facts) else None)
            )
            if key in group.beside:
                opened.beside[key] = cell
            else:
                opened.cells[row.origin, key] = cell

    def _list_cells(
        self, beside: Mapping[str, Cell], cells: Mapping[str, Cell]
    ) -> Iterator[tuple[str, tuple[Column, ...]]]:
        """Give the cells of a row with the columns that each covers; a column without a cell is an empty cell."""
        wide = {self._form.wide[key][0]: key for key in (*beside, *cells) if key in self._form.wide}
        skip = 0
        for nth, column in enumerate(self._form.columns):
            if skip:
                skip -= 1
                continue
            name = wide.get(column.key)
            count = len(self._form.wide[name]) if name else 1
            yield name or column.key, self._form.columns[nth : nth + count]
            skip = count - 1

    def _close_group(self, opened: _OpenGroup) -> None:
        """Close all elements of a group that is complete."""
        for cell in (*opened.cells.values(), *opened.beside.values()):
            self._cells.close(cell)
        for row in opened.rows.values():
            self._structure.close(row)
        self._open = None

    def _add_row_rule(self, group: Group, y: float) -> None:
        """Rule off a row; the rule stops at cells that run beside it."""
        covered = {column for key in group.beside for column in self._form.wide.get(key, (key,))}
        start = end = None
        for column in (*self._form.columns, None):
            if column is not None and column.key not in covered:
                x, width = self._places[column.key]
                start, end = (x if start is None else start), x + width
            elif start is not None and end is not None:
                self._rules.append(_Rule((start, y), (end, y), _HAIR_WIDTH, HAIR))
                start = None

    def _add_verticals(self, group: Group, row: Row, top: float, end: float) -> None:
        """Rule off the narrow columns of a row; no rule goes through a wide cell."""
        inner = {column for key in (*group.beside, *row.cells) for column in self._form.wide.get(key, ())[1:]}
        for column in self._form.columns:
            if column.rule and column.key not in inner:
                x = self._places[column.key][0]
                self._rules.append(_Rule((x, top), (x, end), _HAIR_WIDTH, HAIR))

    def _begin_body(self) -> Element:
        """Close the body of the theme before and open the next."""
        if self._body is not None:
            self._structure.close(self._body)
        self._body = self._structure.open(self._table, "TBody")
        return self._body


def _spans(facts: TableFacts) -> bool:
    """Tell whether a cell covers more than one place."""
    return facts.row_span > 1 or facts.column_span > 1
