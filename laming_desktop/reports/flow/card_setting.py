"""A paper that must stay on one page: its blocks sorted into head, charts and short lists, and made to fit."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from laming_desktop.domain.papers.blocks import Block, ChartBlock, Facts, Heading, PaperDocument, Paragraph
from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.reports.drawing.crest import CORNER_HEIGHT, CORNER_TOP, take_corner
from laming_desktop.reports.layout.charts import ChartSizes, SetChart, align_charts, set_chart
from laming_desktop.reports.layout.typography import INK, MM, MUTED, NOTE_INK, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.saying import read_more, say_more

PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM
LEFT, INNER = 18 * MM, 174 * MM
TOP: Final = 13 * MM
FOOTER_TOP: Final = 13.4 * MM
GUTTER: Final = 20.0
COLUMN: Final = (INNER - GUTTER) / 2
SECTION_HEAD: Final = 23.0
SECTION_GAP: Final = 6.0
NUMBERS: Final = 32.0
_WIDEST_FACT: Final = 84.0
_FACT_GAP: Final = 8.0
ROW_GAP: Final = 4.4
USUAL_ROW, GOOD_ROW, LEAST_ROW = 16.8, 13.3, 11.8
_MOST_SHOWN, _GOOD_SHOWN = 6, 2
_STEP: Final = 0.5
CHART_GAP: Final = 1.0
TITLE_TOP: Final = 14.0
NOTE_GAP, HEADLINE_GAP, BODY_GAP = 2.0, 8.0, 9.0
_MOST_LINES: Final = 2
_MOST_HEADLINE: Final = 4
_TINY: Final = 0.82

TITLE: Final = Face("prose_semibold", 18.5, 23)
NOTE: Final = Face("prose", 9, 12, NOTE_INK)
HEADLINE: Final = Face("prose_semibold", 12.5, 17)
HEADLINE_SMALL: Final = Face("prose_semibold", 10.5, 14)
SECTION: Final = Face("prose_semibold", 11, 14)
WORDS: Final = Face("table", 9, 11.2)
NUMBER: Final = Face("table_semibold", 9, 11.2)
FIGURE: Final = Face("table_semibold", 9, 11.2)
SIDE: Final = Face("table", 8.5, 11.2, MUTED)
OURS: Final = Face("table_italic", 8.5, 11.2, MUTED)
KEY_WORD: Final = Face("table_semibold", 7.6, 9.4, INK)
KEY_MEANING: Final = Face("table", 7.6, 9.4, NOTE_INK)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A row of a list: a number or name at the left, words in two lines at most, a fact at the right.

    `spoken` are the whole words where they had to be shortened.
    """

    name: str
    words: tuple[str, ...]
    fact: str
    is_named: bool
    spoken: str = ""

    @property
    def height(self) -> float:
        """Give the height of the row."""
        return max(1, len(self.words)) * WORDS.leading + ROW_GAP


@dataclass(frozen=True, slots=True)
class CardSection:
    """A short list under its heading; `notes` are our own words below it."""

    title: str
    rows: tuple[CardRow, ...]
    notes: tuple[str, ...]
    summary: str = ""

    @property
    def height(self) -> float:
        """Give the height with heading and the gap below."""
        rows = sum(row.height for row in self.rows)
        return SECTION_HEAD + rows + len(self.notes) * (OURS.leading + ROW_GAP) + SECTION_GAP


@dataclass(slots=True)
class SetCard:
    """All that stands on the page, measured."""

    title: tuple[str, ...] = ()
    title_face: Face = TITLE
    notes: tuple[str, ...] = ()
    headline: tuple[str, ...] = ()
    headline_face: Face = HEADLINE
    least_head: float = 0.0
    charts: list[SetChart] = field(default_factory=list[SetChart])
    columns: tuple[list[CardSection], list[CardSection]] = field(
        default_factory=lambda: (list[CardSection](), list[CardSection]())
    )

    @property
    def headline_top(self) -> float:
        """Give where the headline begins: below label, title, notes, and the crest beside them."""
        title = len(self.title) * self.title_face.leading
        notes = len(self.notes) * NOTE.leading
        return max(TITLE_TOP + title + NOTE_GAP + notes, self.least_head) + HEADLINE_GAP

    @property
    def head_height(self) -> float:
        """Give the height of label, title, notes and headline."""
        headline = len(self.headline) * self.headline_face.leading
        return self.headline_top + headline + BODY_GAP

    @property
    def height(self) -> float:
        """Give the height of everything above the key."""
        charts = sum(chart.height + CHART_GAP for chart in self.charts)
        lists = max(sum(one.height for one in column) for column in self.columns)
        return self.head_height + charts + lists


def set_card(document: PaperDocument, wrapper: Wrapper, room: float, crest_ratio: float = 0.0) -> SetCard:
    """Set the blocks of a paper so that they fit in `room`: lower bars first, then shorter lists, then both."""
    card = _set_head(document.blocks, wrapper, INNER - take_corner(crest_ratio))
    card.least_head = CORNER_TOP + CORNER_HEIGHT if crest_ratio else 0.0
    charts = [block.chart for block in document.blocks if isinstance(block, ChartBlock)]
    sections = _set_sections(document.blocks, wrapper)
    for least_row, least_rows in (
        (GOOD_ROW, _MOST_SHOWN),
        (GOOD_ROW, _GOOD_SHOWN),
        (LEAST_ROW, _GOOD_SHOWN),
        (LEAST_ROW, 0),
    ):
        card.charts = _set_charts(charts, wrapper, least_row)
        sections = _shorten_lists(card, sections, room, least_rows)
        if card.height <= room:
            break
    row = USUAL_ROW
    while row > LEAST_ROW:
        card.charts = _set_charts(charts, wrapper, row)
        if card.height <= room:
            return card
        row -= _STEP
    card.charts = _set_charts(charts, wrapper, LEAST_ROW)
    return card


def _set_charts(charts: Sequence[BarChart], wrapper: Wrapper, row: float) -> list[SetChart]:
    """Set the charts with bars so high, their figures below each other."""
    sizes = ChartSizes(1.0, row, 1)
    return align_charts([set_chart(chart, wrapper, INNER, float("inf"), sizes, "H2")[0] for chart in charts])


def _shorten_lists(card: SetCard, sections: Sequence[CardSection], room: float, least: int) -> list[CardSection]:
    """Shorten the longest list row by row until the page holds all, but none below `least` rows."""
    kept = list(sections)
    card.columns = _share_out(kept)
    while card.height > room:
        longest = max((_count_named(section) for section in kept), default=0)
        if longest <= least:
            break
        kept = _shorten_longest(kept)
        card.columns = _share_out(kept)
    return kept


def _set_head(blocks: Sequence[Block], wrapper: Wrapper, beside: float) -> SetCard:
    """Set title and notes in the width beside a crest, and the headline."""
    card = SetCard()
    title = next((tidy_line(block.text) for block in blocks if isinstance(block, Heading) and block.level == 1), "")
    lines = wrapper.balance(title, TITLE, beside)
    if len(lines) > 1:
        card.title_face = Face(TITLE.font, TITLE.size * _TINY, TITLE.leading * _TINY)
        lines = wrapper.balance(title, card.title_face, beside)
    card.title = tuple(wrapper.keep_lines(lines, card.title_face, beside, _MOST_LINES))
    for block in blocks:
        if isinstance(block, ChartBlock) or (isinstance(block, Heading) and block.level > 1):
            break
        if isinstance(block, Paragraph):
            words = tidy_line("".join(run.text for run in block.runs))
            if block.voice == "lead":
                headline = wrapper.balance(words, HEADLINE, INNER)
                if len(headline) > _MOST_LINES:
                    card.headline_face = HEADLINE_SMALL
                    headline = wrapper.balance(words, HEADLINE_SMALL, INNER)
                card.headline = tuple(wrapper.keep_lines(headline, card.headline_face, INNER, _MOST_HEADLINE))
            else:
                card.notes = (*card.notes, wrapper.shorten(words, NOTE, beside))[:_MOST_LINES]
    return card


def _set_sections(blocks: Sequence[Block], wrapper: Wrapper) -> list[CardSection]:
    """Set each heading with the facts and notes under it as a list."""
    sections: list[CardSection] = []
    for block in blocks:
        match block:
            case Heading(level=2):
                sections.append(CardSection(tidy_line(block.text), (), ()))
            case Facts() if sections:
                figures = _measure_facts(block, wrapper)
                rows = tuple(_set_row(fact.name, fact.lines, wrapper, figures) for fact in block.rows)
                sections[-1] = replace(sections[-1], rows=rows, summary=block.summary)
            case Paragraph() if sections:
                words = tidy_line("".join(run.text for run in block.runs))
                note = wrapper.shorten(words, OURS, COLUMN)
                sections[-1] = replace(sections[-1], notes=(*sections[-1].notes, note))
            case _:
                pass
    return sections


def _set_row(name: str, lines: tuple[str, ...], wrapper: Wrapper, figures: float) -> CardRow:
    """Set a row with so much room for its fact; a name with nothing but a value stands as words, the value at the right."""
    name = tidy_line(name)
    values = [tidy_line(line) for line in lines]
    is_named = len(values) > 1
    words = values[0] if is_named else name
    fact = values[-1] if values else ""
    room = COLUMN - figures - _FACT_GAP - (NUMBERS if is_named else 0.0)
    broken = tuple(wrapper.keep_lines(wrapper.wrap(words, WORDS, room), WORDS, room, _MOST_LINES))
    shown = _end_at_word(fact, wrapper, SIDE if is_named else FIGURE, figures)
    return CardRow(name if is_named else "", broken, shown, is_named=is_named, spoken=_say_whole(broken, words))


def _end_at_word(words: str, wrapper: Wrapper, face: Face, width: float) -> str:
    """Give words on one line, ending after one of them with an ellipsis where they are too long."""
    lines = wrapper.keep_lines(wrapper.wrap(words, face, width), face, width, 1)
    return lines[0] if lines else ""


def _measure_facts(block: Facts, wrapper: Wrapper) -> float:
    """Give the room that the facts at the right need."""
    values = [tidy_line(fact.lines[-1]) for fact in block.rows if fact.lines]
    return min(_WIDEST_FACT, max([wrapper.measure(value, FIGURE) for value in values], default=0.0))


def _say_whole(broken: Sequence[str], words: str) -> str:
    """Give the whole words where what is seen is less."""
    return words if "".join(broken).endswith("\u2026") and not words.endswith("\u2026") else ""


def _share_out(sections: Sequence[CardSection]) -> tuple[list[CardSection], list[CardSection]]:
    """Share sections out between two columns: the first ones left, so many that both are about as high."""
    total = sum(section.height for section in sections)
    best = min(
        range(len(sections) + 1),
        key=lambda count: abs(total - 2 * sum(section.height for section in sections[:count])),
    )
    return list(sections[:best]), list(sections[best:])


def _count_named(section: CardSection) -> int:
    """Count the rows that can be left out: items by name, of which a note tells how many more there are."""
    return sum(row.is_named for row in section.rows)


def _shorten_longest(sections: Sequence[CardSection]) -> list[CardSection]:
    """Leave out the last row of the list that has most, and count it among those that follow."""
    at = max(range(len(sections)), key=lambda nth: _count_named(sections[nth]))
    longest = sections[at]
    more = sum(read_more(note) for note in longest.notes) + 1
    shorter = replace(longest, rows=longest.rows[:-1], notes=(say_more(more),))
    return [*sections[:at], shorter, *sections[at + 1 :]]
