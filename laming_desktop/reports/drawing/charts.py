"""Charts: stacked bars whose parts say letter and figure, and beside each bar its figures as the row of a table."""

from collections.abc import Sequence
from typing import Final

from laming_desktop.domain.papers.charts import BarChart, BarKey, BarPart
from laming_desktop.reports.drawing.badges import draw_badge
from laming_desktop.reports.drawing.bars import draw_bar
from laming_desktop.reports.drawing.cell_drawing import draw_lines, write_face
from laming_desktop.reports.drawing.marks import MARKS, Mark
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.charts import (
    CHART_HEAD,
    LABELS,
    SetBar,
    SetChart,
    find_longest,
    is_sum,
    measure_bars,
    measure_left,
)
from laming_desktop.reports.layout.typography import BASELINE, INK
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts

_RULE: Final = 0.9
_BADGE: Final = 9.0
_ROW_GAP: Final = 3.3
_LABEL_MIDDLE: Final = 4.35
"""How far the middle of a label's letters lies below its upper edge."""
_NO_MARK: Final = Mark("", "", "dashed_pill", "\u2013")
_NOTHING: Final = "\u2013"


class ChartDrawing:
    """Draws charts and tags each as a figure with its words and a table with its figures."""

    def __init__(self, document: TaggedDocument) -> None:
        self._document = document
        self._structure = document.structure

    def draw(self, page: Page, chart: SetChart, x: float, top: float) -> None:
        """Draw a chart below `top`."""
        scale = chart.sizes.scale
        with page.artifact():
            page.draw_line((x, top), (x + chart.width, top), _RULE, INK)
        self._draw_title(page, chart, x, top)
        below = top - CHART_HEAD * scale
        self._draw_figure(page, chart, x, below)
        self._draw_table(page, chart, x, top, below)

    def _draw_title(self, page: Page, chart: SetChart, x: float, top: float) -> None:
        """Write the title and what is counted."""
        face, note, scale = chart.faces.title, chart.faces.note, chart.sizes.scale
        room = measure_left(chart)
        title = page.shorten(chart.title, face.font, face.size, room)
        heading = self._structure.open(self._structure.document, chart.tag)
        baseline = top - 4.5 * scale - face.size * BASELINE
        page.begin(heading)
        write_face(page, [title + " "], face, x, baseline)
        taken = page.measure(title, face.font, face.size) + 7 * scale
        if taken + page.measure(chart.chart.noun, note.font, note.size) < room:
            write_face(page, [chart.chart.noun], note, x + taken, baseline)
        page.end()
        self._structure.close(heading)

    def _draw_figure(self, page: Page, chart: SetChart, x: float, top: float) -> None:
        """Draw the bars as a figure that says all its figures in words."""
        left, room = x + LABELS * chart.sizes.scale, measure_bars(chart)
        low = top - sum(bar.height for bar in chart.bars)
        bars = tuple(one.bar for one in chart.bars)
        words = BarChart(chart.title, chart.chart.noun, chart.chart.first_head, bars).describe()
        figure = self._structure.open(
            self._structure.document, "Figure", alt=words, box=(left - 1, low, left + room + 1, top + 1)
        )
        page.begin(figure)
        y, high = top, (chart.sizes.row - _ROW_GAP) * chart.sizes.scale
        for one in chart.bars:
            if one.bar.total and not is_sum(chart.chart, one.bar):
                draw_bar(page, one.bar, (left, y), (room / find_longest(chart.chart), high), chart.faces.figure)
            y -= one.height
        page.end()
        self._structure.close(figure)

    def _draw_table(self, page: Page, chart: SetChart, x: float, top: float, below: float) -> None:
        """Draw labels and figures as a table."""
        structure = self._structure
        summary = f"The figures of the chart {chart.title}, a row a bar"
        table = structure.open(structure.document, "Table", table=TableFacts(summary=summary))
        self._draw_heads(page, chart, x, top, table)
        body = structure.open(table, "TBody")
        y = below
        for one in chart.bars:
            row = structure.open(body, "TR")
            self._draw_row(page, chart, one, x, y, row)
            structure.close(row)
            y -= one.height
        structure.close(body)
        structure.close(table)

    def _draw_heads(self, page: Page, chart: SetChart, x: float, top: float, table: Element) -> None:
        """Draw the badges over the figures; a listener hears their words."""
        structure, scale, note = self._structure, chart.sizes.scale, chart.faces.note
        head = structure.open(table, "THead")
        row = structure.open(head, "TR")
        self._speak(page, row, chart.chart.first_head)
        centre = x + measure_left(chart) + chart.pitch / 2
        for key, word in chart.keys:
            cell = structure.open(row, "TH", table=TableFacts("Column"))
            span = structure.open(cell, "Span", actual_text=word)
            page.begin(span)
            draw_badge(page, find_bar_mark(key), centre, top - 11.5 * scale, _BADGE * scale)
            page.end()
            structure.close(span)
            structure.close(cell)
            centre += chart.pitch
        if chart.chart.has_sums:
            cell = structure.open(row, "TH", table=TableFacts("Column"))
            page.begin(cell)
            draw_lines(page, Lines(("all",), note, alignment="right"), x, chart.width, top - 6 * scale)
            page.end()
            structure.close(cell)
        for element in (row, head):
            structure.close(element)

    def _speak(self, page: Page, row: Element, words: str) -> None:
        """Head the labels with a word that only a listener needs."""
        cell = self._structure.open(row, "TH", table=TableFacts("Column"))
        span = self._structure.open(cell, "Span", actual_text=tidy_line(words) or "Bar")
        page.begin(span)
        page.end()
        self._structure.close(span)
        self._structure.close(cell)

    def _draw_row(self, page: Page, chart: SetChart, one: SetBar, x: float, top: float, row: Element) -> None:
        """Draw label and figures of a bar."""
        structure, faces, scale = self._structure, chart.faces, chart.sizes.scale
        top -= max(0.0, (chart.sizes.row - _ROW_GAP) / 2 - _LABEL_MIDDLE) * scale
        baseline = top - faces.label.size * BASELINE
        cell = structure.open(row, "TH", table=TableFacts("Row"))
        label = structure.open(cell, "Span", actual_text=tidy_line(one.bar.label)) if one.is_shortened else cell
        page.begin(label)
        write_face(page, one.label, faces.label, x, baseline)
        page.end()
        if label is not cell:
            structure.close(label)
        structure.close(cell)
        if not one.bar.total or is_sum(chart.chart, one.bar):
            with page.artifact():
                words = "a sum, not drawn" if one.bar.total else "nothing to show"
                write_face(page, [words], faces.empty, x + (LABELS + 2) * scale, baseline)
        left = x + measure_left(chart)
        for nth, (key, _) in enumerate(chart.keys):
            count = _count(one.bar.parts, key)
            self._draw_count(page, chart, count, left + nth * chart.pitch, chart.pitch, top, row, is_total=False)
        if chart.chart.has_sums:
            self._draw_count(page, chart, one.bar.total, x, chart.width, top, row, is_total=True)

    def _draw_count(
        self,
        page: Page,
        chart: SetChart,
        count: float,
        x: float,
        width: float,
        top: float,
        row: Element,
        *,
        is_total: bool,
    ) -> None:
        """Draw a figure; nothing is a dash that a listener hears as none."""
        structure = self._structure
        cell = structure.open(row, "TD")
        inner = cell if count else structure.open(cell, "Span", actual_text="0")
        face = chart.faces.figure if count else chart.faces.nothing
        shown = f"{count:,}" if count else _NOTHING
        page.begin(inner)
        draw_lines(page, Lines((shown,), face, alignment="right" if is_total else "centre"), x, width, top)
        page.end()
        if inner is not cell:
            structure.close(inner)
        structure.close(cell)


def find_bar_mark(key: BarKey) -> Mark:
    """Give the mark of what a part counts; what has none is a dashed pill with a dash."""
    mark = MARKS[key]
    return mark if mark.shape else _NO_MARK


def _count(parts: Sequence[BarPart], key: BarKey) -> float:
    """Count what a bar has of one kind."""
    return sum(part.count for part in parts if part.key == key)
