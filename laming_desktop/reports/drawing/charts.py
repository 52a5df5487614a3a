"""Charts: stacked bars whose parts say letter and figure, and beside each bar its figures as the row of a table."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.domain.papers.heads import TileKey
from laming_desktop.reports.drawing.badges import draw_badge
from laming_desktop.reports.drawing.bars import draw_bar
from laming_desktop.reports.drawing.cell_drawing import draw_lines, write_face
from laming_desktop.reports.drawing.marks import MARKS, Mark
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import BASELINE, INK, MUTED, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, TableFacts, Tag

_ALWAYS: Final = 4
"""Kinds of parts that keep their column though none is counted: the four colours."""
_LABELS: Final = 132.0
_GAP: Final = 12.0
_PITCH: Final = 18.0
_TOTAL: Final = 26.0
_HEAD: Final = 23.0
_RULE: Final = 0.9
_BADGE: Final = 9.0
_PADDING: Final = 5.8
_NO_MARK: Final = Mark("", "", "dashed_pill", "\u2013")
_NOTHING: Final = "\u2013"
_SUM: Final = re.compile(r"[0-9,]+ others")
"""How a bar is called that sums what is smaller than all others."""
_FOOT: Final = 7.0


@dataclass(frozen=True, slots=True)
class ChartSizes:
    """How large a chart is set: `scale` enlarges everything, `row` is the height of a bar with one line of label.

    A label takes `label_lines` lines at most.
    """

    scale: float = 1.0
    row: float = 16.8
    label_lines: int = 3


@dataclass(frozen=True, slots=True)
class SetBar:
    """A bar with the lines of its label, whole or shortened, and the height of its row."""

    bar: Bar
    label: tuple[str, ...]
    is_shortened: bool
    height: float


@dataclass(frozen=True, slots=True)
class ChartFaces:
    """The faces of a chart's title, labels and figures."""

    title: Face
    label: Face
    figure: Face
    nothing: Face
    note: Face
    empty: Face


@dataclass(frozen=True, slots=True)
class SetChart:
    """A chart, or as much of it as stands on one page, set in a width; `tag` is what its title is for a listener.

    There is room for so many `columns` of figures, `pitch` apart.
    """

    chart: BarChart
    title: str
    bars: tuple[SetBar, ...]
    keys: tuple[tuple[TileKey, str], ...]
    width: float
    sizes: ChartSizes
    faces: ChartFaces
    pitch: float
    columns: int
    tag: Tag = "P"

    @property
    def height(self) -> float:
        """Give the height with title and bars."""
        return (_HEAD + _FOOT) * self.sizes.scale + sum(bar.height for bar in self.bars)


def set_chart(
    chart: BarChart, wrapper: Wrapper, width: float, room: float, sizes: ChartSizes, tag: Tag = "P"
) -> list[SetChart]:
    """Set a chart in as many parts as need a page each; one that fits in `room` is one part."""
    faces = _make_faces(sizes.scale)
    bars = [_set_bar(bar, wrapper, faces.label, sizes) for bar in chart.bars]
    keys = _choose_keys(chart)
    widest = wrapper.measure(f"{chart.longest:,}", faces.figure)
    pitch = max(_PITCH * sizes.scale, widest + 6)
    parts: list[list[SetBar]] = [[]]
    left = full = room - (_HEAD + _FOOT) * sizes.scale
    for bar in bars:
        if bar.height > left and parts[-1]:
            parts.append([])
            left = full
        parts[-1].append(bar)
        left -= bar.height
    titles = [chart.title, *([f"{chart.title} (continued)"] * (len(parts) - 1))]
    return [
        SetChart(chart, tidy_line(title), tuple(part), keys, width, sizes, faces, pitch, len(keys), tag)
        for title, part in zip(titles, parts, strict=True)
    ]


def is_sum(chart: BarChart, bar: Bar) -> bool:
    """Tell whether a bar is the sum of small ones and longer than any: drawn, it would make all others short."""
    *others, last = chart.bars
    longest = max((one.total for one in others), default=bar.total)
    return bar is last and _SUM.fullmatch(bar.label) is not None and bar.total > longest


def find_longest(chart: BarChart) -> int:
    """Give the length of the longest bar that is drawn, at least 1."""
    return max((bar.total for bar in chart.bars if not is_sum(chart, bar)), default=1) or 1


def align_charts(charts: Sequence[SetChart]) -> list[SetChart]:
    """Let bars and figures of charts that stand below each other begin at the same places."""
    pitch = max([chart.pitch for chart in charts], default=0.0)
    columns = max([chart.columns for chart in charts], default=0)
    return [replace(chart, pitch=pitch, columns=columns) for chart in charts]


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
        below = top - _HEAD * scale
        self._draw_figure(page, chart, x, below)
        self._draw_table(page, chart, x, top, below)

    def _draw_title(self, page: Page, chart: SetChart, x: float, top: float) -> None:
        """Write the title and what is counted."""
        face, note, scale = chart.faces.title, chart.faces.note, chart.sizes.scale
        room = _measure_left(chart)
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
        left, room = x + _LABELS * chart.sizes.scale, _measure_bars(chart)
        low = top - sum(bar.height for bar in chart.bars)
        bars = tuple(one.bar for one in chart.bars)
        words = BarChart(chart.title, chart.chart.noun, chart.chart.first_head, bars).describe()
        figure = self._structure.open(
            self._structure.document, "Figure", alt=words, box=(left - 1, low, left + room + 1, top + 1)
        )
        page.begin(figure)
        y, high = top, (chart.sizes.row - 3.3) * chart.sizes.scale
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
        centre = x + _measure_left(chart) + chart.pitch / 2
        for key, word in chart.keys:
            cell = structure.open(row, "TH", table=TableFacts("Column"))
            span = structure.open(cell, "Span", actual_text=word)
            page.begin(span)
            draw_badge(page, find_bar_mark(key), centre, top - 11.5 * scale, _BADGE * scale)
            page.end()
            structure.close(span)
            structure.close(cell)
            centre += chart.pitch
        cell = structure.open(row, "TH", table=TableFacts("Column"))
        page.begin(cell)
        draw_lines(page, Lines(("all",), note, alignment="right"), x, chart.width, top - 6 * scale)
        page.end()
        for element in (cell, row, head):
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
        top -= 2.4 * scale
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
                write_face(page, [words], faces.empty, x + (_LABELS + 2) * scale, baseline)
        left = x + _measure_left(chart)
        for nth, (key, _) in enumerate(chart.keys):
            count = _count(one.bar.parts, key)
            self._draw_count(page, chart, count, left + nth * chart.pitch, chart.pitch, top, row, is_total=False)
        self._draw_count(page, chart, one.bar.total, x, chart.width, top, row, is_total=True)

    def _draw_count(
        self,
        page: Page,
        chart: SetChart,
        count: int,
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


def find_bar_mark(key: TileKey) -> Mark:
    """Give the mark of what a part counts; what has none is a dashed pill with a dash."""
    mark = MARKS[key]
    return mark if mark.shape else _NO_MARK


def _set_bar(bar: Bar, wrapper: Wrapper, face: Face, sizes: ChartSizes) -> SetBar:
    """Break a bar's label into lines, the last shortened where they are too many."""
    room = (_LABELS - _PADDING) * sizes.scale
    lines = wrapper.wrap(tidy_line(bar.label) or "\u2013", face, room)
    is_shortened = len(lines) > sizes.label_lines
    if is_shortened:
        lines = wrapper.keep_lines(lines, face, room, sizes.label_lines)
    height = sizes.row * sizes.scale + (len(lines) - 1) * face.leading
    return SetBar(bar, tuple(lines), is_shortened, height)


def _choose_keys(chart: BarChart) -> tuple[tuple[TileKey, str], ...]:
    """Give what the parts count: the colours always, the others where any is counted."""
    counted = {part.key for bar in chart.bars for part in bar.parts if part.count}
    words = chart.list_words()
    return tuple(one for nth, one in enumerate(words) if one[0] in counted or nth < _ALWAYS)


def _count(parts: Sequence[BarPart], key: TileKey) -> int:
    """Count what a bar has of one kind."""
    return sum(part.count for part in parts if part.key == key)


def _measure_left(chart: SetChart) -> float:
    """Give what lies left of the figures."""
    return chart.width - chart.columns * chart.pitch - max(_TOTAL * chart.sizes.scale, chart.pitch + 8)


def _measure_bars(chart: SetChart) -> float:
    """Give how long the longest bar is."""
    return max(40.0, _measure_left(chart) - (_LABELS + _GAP) * chart.sizes.scale)


def _make_faces(scale: float) -> ChartFaces:
    """Make the faces of a chart."""
    return ChartFaces(
        title=Face("prose_semibold", 11 * scale, 14 * scale),
        label=Face("table", 9 * scale, 11 * scale),
        figure=Face("table_semibold", 9 * scale, 11 * scale),
        nothing=Face("table", 9 * scale, 11 * scale, MUTED),
        note=Face("table", 8.5 * scale, 10 * scale, MUTED),
        empty=Face("table_italic", 8.5 * scale, 11 * scale, MUTED),
    )
