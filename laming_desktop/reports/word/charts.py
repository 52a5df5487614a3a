"""Charts as a table of their figures with a bar in each row: parts on grounds with their letters, no picture."""

from collections.abc import Iterator
from typing import Final

from laming_desktop.domain.papers.charts import Bar, BarChart
from laming_desktop.reports.chart_figures import count_part, list_counted
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.word.markup import WordMarkup, write_paragraph
from laming_desktop.reports.word.styles import Palette
from laming_desktop.reports.word.tables import open_table, share_twips, write_cell, write_row

_LONGEST: Final = 34
"""Letters of the longest bar."""
_NO_BREAK: Final = "\u00a0"
_RIGHT: Final = '<w:jc w:val="right"/>'


class ChartWriter:
    """Writes charts."""

    def __init__(self, markup: WordMarkup, palette: Palette) -> None:
        self._markup = markup
        self._palette = palette

    def write(self, chart: BarChart, width: int) -> str:
        """Give a chart with its title; all figures stand in the words of its table."""
        caption = write_paragraph(self._markup.write_words(f"{chart.title}, number of {chart.noun}"), "Caption")
        if not chart.bars:
            return caption + write_paragraph(self._markup.write_words(chart.describe()))
        words = list_counted(chart)
        sums = [7] if chart.has_sums else []
        shares = share_twips([24, *([9] * len(words)), *sums, 36], width)
        heads = [chart.first_head, *(word for _, word in words), *(["All"] if sums else []), "Bar"]
        head = "".join(
            write_cell(write_paragraph(self._markup.write_words(text), "TableHead"), share)
            for text, share in zip(heads, shares, strict=True)
        )
        rows = "".join(write_row("".join(self._fill_row(bar, chart, shares))) for bar in chart.bars)
        opening = open_table(
            "PaperTable", shares, self._markup.escape(chart.describe()), first_row=True, first_column=True
        )
        return f"{caption}{opening}{write_row(head, is_head=True)}{rows}</w:tbl>{write_paragraph('', 'TableNote')}"

    def _fill_row(self, bar: Bar, chart: BarChart, shares: list[int]) -> Iterator[str]:
        counts = [count_part(bar, key) for key, _ in list_counted(chart)]
        label = self._markup.write_words(bar.label)
        yield write_cell(write_paragraph(label, "TableText"), shares[0])
        sums = [bar.total] if chart.has_sums else []
        for count, share in zip([*counts, *sums], shares[1:-1], strict=True):
            words = self._markup.write_words(f"{count:,}")
            yield write_cell(write_paragraph(words, "TableText", _RIGHT), share)
        yield write_cell(write_paragraph("".join(self._draw(bar, chart.longest)), "TableText"), shares[-1])

    def _draw(self, bar: Bar, longest: float) -> Iterator[str]:
        """Give the parts of a bar: each a ground so long as its count, its letter in the middle."""
        for part in bar.parts:
            mark = MARKS[part.key]
            length = round(_LONGEST * part.count / max(1, longest))
            if part.count and length:
                outline = self._palette.write(mark.outline)
                look = (
                    f'<w:b/><w:bCs/><w:color w:val="{self._palette.write(mark.ink)}"/>'
                    f'<w:bdr w:val="single" w:sz="4" w:space="0" w:color="{outline}"/>'
                    f'<w:shd w:val="clear" w:color="auto" w:fill="{self._palette.write(mark.fill)}"/>'
                )
                yield self._markup.write_words(mark.letter.center(length, _NO_BREAK), look)
