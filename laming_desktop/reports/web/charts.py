"""Charts as drawings with a title, a sentence that says all figures, and the figures in a table below."""

from collections.abc import Iterator
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart
from laming_desktop.reports.chart_figures import count_part, list_counted
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.layout.typography import INK, NOTE_INK
from laming_desktop.reports.web.markup import Markup

_LABELS: Final = 250.0
_BARS: Final = 400.0
_FIGURE: Final = 50.0
_STEP, _THICK = 30.0, 19.0
_LEAST_FOR_LETTER: Final = 14.0
_LONGEST_LABEL: Final = 42


class ChartWriter:
    """Draws bars of stacked parts, each with the letter of its mark where there is room for it."""

    def __init__(self, markup: Markup) -> None:
        self._markup = markup

    def write(self, chart: BarChart, name: str) -> str:
        """Give a chart; `name` begins the names of its title and its words."""
        drawing = self._draw(chart, name) if chart.bars else ""
        caption = self._markup.write_line(chart.title)
        figures = self._write_figures(chart) if chart.bars else f"<p>{self._markup.write(chart.describe())}</p>"
        return (
            f'<figure class="chart"><figcaption id="{name}">{caption}</figcaption>{drawing}'
            f'<div class="wide" role="region" tabindex="0" aria-labelledby="{name}">{figures}</div></figure>'
        )

    def _draw(self, chart: BarChart, name: str) -> str:
        height = len(chart.bars) * _STEP + 4
        bars = "".join(self._draw_bar(bar, chart, row * _STEP + 4, name) for row, bar in enumerate(chart.bars))
        title, words = self._markup.write_line(chart.title), self._markup.write_line(chart.describe())
        return (
            f'<svg role="img" aria-labelledby="{name}-title {name}-words" '
            f'viewBox="0 0 {_LABELS + _BARS + _FIGURE:g} {height:g}">'
            f'<title id="{name}-title">{title}</title><desc id="{name}-words">{words}</desc>'
            f'<defs><pattern id="{name}-ruled" width="5" height="5" patternUnits="userSpaceOnUse">'
            f'<path d="M0 5L5 0" stroke="{MARKS["complete"].outline}" stroke-width="1"/></pattern></defs>{bars}</svg>'
        )

    def _draw_bar(self, bar: Bar, chart: BarChart, top: float, name: str) -> str:
        label = self._markup.visible.show_line(bar.label)
        shown = label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1].rstrip() + "\u2026"
        middle = top + _THICK / 2 + 4.5
        parts = "".join(self._draw_parts(bar, chart.longest, top, name))
        end = _LABELS + _BARS * bar.total / max(1, chart.longest) + 6
        return (
            f'<text x="{_LABELS - 8:g}" y="{middle:g}" text-anchor="end" font-size="12" fill="{INK}">'
            f"{self._markup.write_line(shown)}</text>{parts}"
            f'<text x="{end:.1f}" y="{middle:g}" font-size="12" fill="{INK}">{bar.total:,}</text>'
        )

    def _draw_parts(self, bar: Bar, longest: float, top: float, name: str) -> Iterator[str]:
        left = _LABELS
        for part in bar.parts:
            wide = _BARS * part.count / max(1, longest)
            if part.count:
                yield self._draw_part(part, left, top, wide, name)
            left += wide

    def _draw_part(self, part: BarPart, left: float, top: float, wide: float, name: str) -> str:
        mark = MARKS[part.key]
        place = f'x="{left:.1f}" y="{top:g}" width="{wide:.1f}" height="{_THICK:g}"'
        outline = mark.outline or NOTE_INK
        drawn = f'<rect {place} fill="{mark.fill}" stroke="{outline}" stroke-width="1"/>'
        if mark.shape == "square":
            drawn += f'<rect {place} fill="url(#{name}-ruled)"/>'
        if mark.letter and wide >= _LEAST_FOR_LETTER:
            middle = left + wide / 2
            ground = f'<rect x="{middle - 6:.1f}" y="{top + 3:g}" width="12" height="13" fill="{mark.fill}"/>'
            drawn += ground if mark.shape == "square" else ""
            drawn += (
                f'<text x="{middle:.1f}" y="{top + _THICK / 2 + 4:g}" text-anchor="middle" font-size="11" '
                f'font-weight="700" fill="{mark.ink}">{mark.letter}</text>'
            )
        return drawn

    def _write_figures(self, chart: BarChart) -> str:
        words = list_counted(chart)
        write = self._markup.write_line
        heads = "".join(f'<th scope="col">{write(word)}</th>' for _, word in words)
        rows = "".join(
            f'<tr><th scope="row">{write(bar.label)}</th>'
            + "".join(f"<td>{count_part(bar, key):,}</td>" for key, _ in words)
            + (f"<td>{bar.total:,}</td></tr>" if chart.has_sums else "</tr>")
            for bar in chart.bars
        )
        caption = f"<caption>{write(f'{chart.title}: number of {chart.noun}')}</caption>"
        first = f'<th scope="col">{write(chart.first_head)}</th>'
        sums = '<th scope="col">All</th>' if chart.has_sums else ""
        return f"<table>{caption}<thead><tr>{first}{heads}{sums}</tr></thead><tbody>{rows}</tbody></table>"
