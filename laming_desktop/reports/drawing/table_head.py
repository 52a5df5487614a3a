"""The head of a table: tagged where it stands first, repeated as an artifact on every later page."""

from collections.abc import Mapping

from laming_desktop.reports.drawing.cell_drawing import CellDrawing, CellElement, Place, draw_lines
from laming_desktop.reports.layout.cells import PAD_TOP, Lines
from laming_desktop.reports.layout.tables import Column, TableForm
from laming_desktop.reports.layout.typography import BASELINE, CELL, HEAD, INK, RULE
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts

_GROUP_HEIGHT = 11.5
_PADDING = 7.0
_FOOT = 3.6
_TOP_RULE, _FOOT_RULE, _GROUP_RULE = 1.1, 0.7, 0.4


class TableHead:
    """Draws the heads of the columns, those of a group under one that they share."""

    def __init__(self, form: TableForm, left: float, cells: CellDrawing, document: TaggedDocument) -> None:
        self._form = form
        self._left = left
        self._cells = cells
        self._document = document
        self._structure = document.structure
        self._repeated: dict[float, str] = {}
        self._is_tagged = False
        self._places = self._lay_columns()
        self.height = measure_head(form)

    def draw(self, page: Page, top: float, table: Element) -> None:
        """Draw the head below `top`."""
        if self._is_tagged:
            self._draw_again(page, top)
            return
        self._is_tagged = True
        targets = self._open_elements(table)
        self._draw_all(page, top, targets)
        for target in targets.values():
            self._cells.close(target)

    def _draw_again(self, page: Page, top: float) -> None:
        """Draw the head once more; where several pages have it in one place, it is made once for them."""
        stamp = self._repeated.get(top)
        if stamp == "":
            stamp = self._repeated[top] = self._document.add_stamp(
                lambda on: self._draw_all(on, top, {}), self._left + self._form.width, top + _TOP_RULE
            )
        if stamp:
            page.draw_stamp(stamp)
        else:
            self._draw_all(page, top, {})
            self._repeated[top] = ""

    def _draw_all(self, page: Page, top: float, targets: Mapping[str, CellElement]) -> None:
        """Draw rules and heads below `top`; without targets all of it is an artifact."""
        with page.artifact():
            page.draw_line((self._left, top), (self._left + self._form.width, top), _TOP_RULE, INK)
            foot = top - self.height
            page.draw_line((self._left, foot), (self._left + self._form.width, foot), _FOOT_RULE, INK)
        for name in dict.fromkeys(column.group for column in self._form.columns if column.group):
            self._draw_group_head(page, name, top, targets.get(f"group {name}"))
        for column in self._form.columns:
            if column.head is not None:
                x, width = self._places[column.key]
                high = foot + _FOOT + column.head.height + PAD_TOP + _lift(column)
                self._cells.draw(page, column.head, Place(x, width, high), targets.get(column.key))

    def _draw_group_head(self, page: Page, name: str, top: float, target: CellElement | None) -> None:
        """Draw the head that several columns share, with a rule under it."""
        columns = [column for column in self._form.columns if column.group == name]
        x = self._places[columns[0].key][0]
        width = sum(column.width for column in columns)
        if target is None:
            page.begin_artifact("Repeated")
        else:
            page.begin(target.element)
        draw_lines(page, Lines((name,), HEAD, alignment="centre"), x, width, top - 3)
        page.end()
        with page.artifact():
            page.draw_line((x + 3, top - 14.2), (x + width - 3, top - 14.2), _GROUP_RULE, RULE)

    def _open_elements(self, table: Element) -> dict[str, CellElement]:
        """Open THead with one row of heads, or two where columns are grouped."""
        is_grouped = any(column.group for column in self._form.columns)
        head = self._structure.open(table, "THead")
        first = self._structure.open(head, "TR")
        second = self._structure.open(head, "TR") if is_grouped else None
        targets: dict[str, CellElement] = {}
        for nth, column in enumerate(self._form.columns):
            if column.head is None:
                continue
            if column.group and second is not None:
                name = f"group {column.group}"
                if name not in targets:
                    count = sum(other.group == column.group for other in self._form.columns)
                    targets[name] = self._open_cell(first, TableFacts("Column", column_span=count))
                targets[column.key] = self._open_cell(second, TableFacts("Column"))
            else:
                facts = TableFacts("Column", 2 if is_grouped else 1, self._count_spanned(nth))
                targets[column.key] = self._open_cell(first, facts)
        for row in (second, first, head):
            if row is not None:
                self._structure.close(row)
        return targets

    def _open_cell(self, row: Element, facts: TableFacts) -> CellElement:
        """Open one head."""
        return CellElement(self._structure.open(row, "TH", table=facts))

    def _count_spanned(self, nth: int) -> int:
        """Count the columns under one head: itself and those after it that have none."""
        after = self._form.columns[nth + 1 :]
        return 1 + next((count for count, column in enumerate(after) if column.head is not None), len(after))

    def _lay_columns(self) -> dict[str, tuple[float, float]]:
        """Give left edge of every head and the width it may take."""
        places: dict[str, tuple[float, float]] = {}
        x = self._left
        for nth, column in enumerate(self._form.columns):
            covered = self._form.columns[nth : nth + self._count_spanned(nth)]
            places[column.key] = (x, sum(spanned.width for spanned in covered))
            x += column.width
        return places


def measure_head(form: TableForm) -> float:
    """Give the height of a table's head."""
    return max([_measure(column) for column in form.columns], default=0.0) + _PADDING


def _measure(column: Column) -> float:
    """Give the height of a column's head with that of its group."""
    return (column.head.height if column.head else 0.0) + (_GROUP_HEIGHT if column.group else 0.0)


def _lift(column: Column) -> float:
    """Give what takes back the common first baseline of cells: heads stand on their last line."""
    first = column.head.blocks[0] if column.head and column.head.blocks else None
    return CELL.size * BASELINE - first.face.size * BASELINE if isinstance(first, Lines) else 0.0
