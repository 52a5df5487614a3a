"""Charts set in a width: labels broken into lines, columns of figures chosen, parts for as many pages as it takes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart, BarKey
from laming_desktop.reports.layout.typography import MUTED, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.tagging.structure import Tag

_ALWAYS: Final = 4
"""Kinds of parts that keep their column though none is counted: the four colours."""
LABELS: Final = 132.0
"""Width of the labels."""
CHART_HEAD: Final = 23.0
_GAP: Final = 12.0
_PITCH: Final = 18.0
_TOTAL: Final = 26.0
_PADDING: Final = 5.8
_FOOT: Final = 7.0
_SUM: Final = re.compile(r"[0-9,]+ others")
"""How a bar is called that sums what is smaller than all others."""


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
    keys: tuple[tuple[BarKey, str], ...]
    width: float
    sizes: ChartSizes
    faces: ChartFaces
    pitch: float
    columns: int
    tag: Tag = "P"

    @property
    def height(self) -> float:
        """Give the height with title and bars."""
        return (CHART_HEAD + _FOOT) * self.sizes.scale + sum(bar.height for bar in self.bars)


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
    left = full = room - (CHART_HEAD + _FOOT) * sizes.scale
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


def find_longest(chart: BarChart) -> float:
    """Give the length of the longest bar that is drawn, at least 1."""
    return max((bar.total for bar in chart.bars if not is_sum(chart, bar)), default=1) or 1


def align_charts(charts: Sequence[SetChart]) -> list[SetChart]:
    """Let bars and figures of charts that stand below each other begin at the same places."""
    pitch = max([chart.pitch for chart in charts], default=0.0)
    columns = max([chart.columns for chart in charts], default=0)
    return [replace(chart, pitch=pitch, columns=columns) for chart in charts]


def _set_bar(bar: Bar, wrapper: Wrapper, face: Face, sizes: ChartSizes) -> SetBar:
    """Break a bar's label into lines, the last shortened where they are too many."""
    room = (LABELS - _PADDING) * sizes.scale
    lines = wrapper.wrap(tidy_line(bar.label) or "\u2013", face, room)
    is_shortened = len(lines) > sizes.label_lines
    if is_shortened:
        lines = wrapper.keep_lines(lines, face, room, sizes.label_lines)
    height = sizes.row * sizes.scale + (len(lines) - 1) * face.leading
    return SetBar(bar, tuple(lines), is_shortened, height)


def _choose_keys(chart: BarChart) -> tuple[tuple[BarKey, str], ...]:
    """Give what the parts count: the colours always, the others where any is counted."""
    counted = {part.key for bar in chart.bars for part in bar.parts if part.count}
    words = chart.list_words()
    return tuple(one for nth, one in enumerate(words) if one[0] in counted or nth < _ALWAYS)


def measure_left(chart: SetChart) -> float:
    """Give what lies left of the figures."""
    return chart.width - chart.columns * chart.pitch - max(_TOTAL * chart.sizes.scale, chart.pitch + 8)


def measure_bars(chart: SetChart) -> float:
    """Give how long the longest bar is."""
    return max(40.0, measure_left(chart) - (LABELS + _GAP) * chart.sizes.scale)


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
