"""What opens a paper: label, meeting, title, what it answers, what was asked for, and the counts as tiles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.heads import PaperHead, Tile
from laming_desktop.reports.drawing.badges import draw_badge
from laming_desktop.reports.drawing.cell_drawing import draw_lines, fit_line, write_face
from laming_desktop.reports.drawing.crest import CORNER_HEIGHT, CORNER_TOP, CrestPicture, draw_in_corner, take_corner
from laming_desktop.reports.drawing.furniture import measure_sides
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.layout.cells import Lines
from laming_desktop.reports.layout.typography import (
    BASELINE,
    FACT,
    FACT_VALUE,
    LABEL,
    MEETING,
    RULE,
    SUBTITLE,
    TILE_COUNT,
    TILE_WORD,
    TITLE,
    TITLE_SMALL,
    Face,
)
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.saying import join_parts
from laming_desktop.reports.saying_heads import list_facts, say_item, say_tile
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import StructureTree, TableFacts

_TITLE_TOP: Final = 14.0
_LARGE_LINES: Final = 2
"""Lines that a title may take before it is set smaller."""
_FACT_NAMES: Final = 48.0
_FACT_STEP: Final = 11.6
_TILE_HEIGHT: Final = 32.0
_WIDEST_TILE: Final = 66.0
_TILES_WIDTH: Final = 540.0
_TILE_GAP: Final = 2.0
_LEAST_FACTS: Final = 3
_LEAST_ROOM: Final = 120.0
"""Where facts have less room beside the tiles, the tiles stand below them."""
_FACT_GAP: Final = 14.0
_BODY_GAP: Final = 4.0
_CREST_FOOT: Final = 6.0


@dataclass(frozen=True, slots=True)
class _Fact:
    """A name and its value, broken into lines."""

    name: str
    lines: tuple[str, ...]


class TitleBlock:
    """Measures the opening of a paper once and draws it on its first page; `height` is from the label's top."""

    def __init__(
        self,
        head: PaperHead,
        tiles: Sequence[Tile],
        wrapper: Wrapper,
        width: float,
        head_text: str = "",
        crest_ratio: float = 0.0,
    ) -> None:
        self._head = head
        self._head_text = head_text
        self._tiles = tiles
        self._wrapper = wrapper
        self._width = width
        self._beside_crest = width - take_corner(crest_ratio)
        self._title, self._title_face = self._choose_title()
        self._subtitle = wrapper.balance(head.subtitle, SUBTITLE, self._beside_crest)
        self._tile_width = min(_WIDEST_TILE, _TILES_WIDTH / len(tiles)) if tiles else 0.0
        beside = width - _FACT_NAMES - self._tile_width * len(tiles) - _FACT_GAP
        self._tiles_drop = 0.0
        self._facts = self._make_facts(beside)
        lines = max(_LEAST_FACTS, sum(len(fact.lines) for fact in self._facts))
        if tiles and beside < _LEAST_ROOM:
            self._facts = self._make_facts(width - _FACT_NAMES)
            lines = sum(len(fact.lines) for fact in self._facts)
            self._tiles_drop = lines * _FACT_STEP + _FACT_GAP / 2
        self._title_height = len(self._title) * self._title_face.leading
        self._facts_top = _TITLE_TOP + self._title_height + 2.5 + (len(self._subtitle) * SUBTITLE.leading + 10.5)
        if crest_ratio:
            self._facts_top = max(self._facts_top, CORNER_TOP + CORNER_HEIGHT + _CREST_FOOT)
        below = self._tiles_drop + _TILE_HEIGHT + 2.0 if self._tiles_drop else lines * _FACT_STEP
        self.height = self._facts_top + below + _BODY_GAP

    def draw(
        self, page: Page, x: float, top: float, document: TaggedDocument, crest: CrestPicture | None = None
    ) -> None:
        """Draw the opening below `top`."""
        structure = document.structure
        self._draw_label(page, x, top, structure)
        if crest is not None:
            draw_in_corner(page, structure, crest, x + self._width, top)
        heading = structure.open(structure.document, "H1")
        page.begin(heading)
        draw_lines(page, Lines(tuple(self._title), self._title_face), x - 0.8, self._width, top - _TITLE_TOP)
        page.end()
        structure.close(heading)
        document.add_bookmark(tidy_line(join_parts([self._head.label, self._head.title], ": ")), 1, page, top + 10)
        if self._subtitle:
            below = top - _TITLE_TOP - self._title_height - 2.5
            self._draw_paragraph(page, Lines(tuple(self._subtitle), SUBTITLE), x, below, structure)
        self._draw_facts(page, x, top - self._facts_top, structure)
        if self._tiles:
            shift = x - (self._width - self._tile_width * len(self._tiles)) if self._tiles_drop else x
            self._draw_tiles(page, shift, top - self._facts_top - 1 - self._tiles_drop, structure)

    def _choose_title(self) -> tuple[list[str], Face]:
        """Give the title in two lines at most, else in a smaller face."""
        large = self._wrapper.balance(self._head.title, TITLE, self._beside_crest)
        if len(large) <= _LARGE_LINES:
            return large, TITLE
        return self._wrapper.balance(self._head.title, TITLE_SMALL, self._beside_crest), TITLE_SMALL

    def _make_facts(self, room: float) -> list[_Fact]:
        """Give what was asked for, as names and values."""
        return [
            _Fact(name, tuple(self._wrapper.wrap(value, FACT_VALUE, room))) for name, value in list_facts(self._head)
        ]

    def _draw_label(self, page: Page, x: float, top: float, structure: StructureTree) -> None:
        """Draw the label left and the meeting right, either side of a confidential marking."""
        head = self._head
        side = measure_sides(page, head.confidential, self._width)
        label = fit_line(page, head.label.upper(), LABEL, min(side, self._width / 2))
        taken = page.measure(label, LABEL.font, LABEL.size) + 24
        held_on = write_day(head.meeting_on) if head.meeting_on else ""
        meeting = join_parts([join_parts([tidy_line(head.body), held_on], ", "), say_item(head.item)])
        room = min(side, self._width - taken)
        authority = fit_line(page, head.authority, MEETING, max(80.0, room - self._measure(meeting)))
        shown = page.shorten(
            join_parts([authority, meeting, tidy_line(self._head_text)]), MEETING.font, MEETING.size, room
        )
        if label:
            self._draw_paragraph(page, Lines((label,), LABEL), x, top, structure)
        if shown:
            self._draw_paragraph(page, Lines((shown,), MEETING, alignment="right"), x, top, structure)

    def _measure(self, meeting: str) -> float:
        """Give the room that the meeting takes beside the authority."""
        return self._wrapper.measure(f"  \u00b7  {meeting}", MEETING) if meeting else 0.0

    def _draw_paragraph(self, page: Page, lines: Lines, x: float, top: float, structure: StructureTree) -> None:
        """Draw a paragraph that a listener hears."""
        paragraph = structure.open(structure.document, "P")
        page.begin(paragraph)
        draw_lines(page, lines, x, self._width, top)
        page.end()
        structure.close(paragraph)

    def _draw_facts(self, page: Page, x: float, top: float, structure: StructureTree) -> None:
        """Draw names and values as a table of two columns."""
        table = structure.open(structure.document, "Table", table=TableFacts(summary="What this paper shows"))
        for fact in self._facts:
            row = structure.open(table, "TR")
            name = structure.open(row, "TH", table=TableFacts("Row"))
            page.begin(name)
            draw_lines(page, Lines((fact.name,), FACT), x, self._width, top)
            page.end()
            value = structure.open(row, "TD")
            page.begin(value)
            write_face(page, fact.lines, _stepped(FACT_VALUE), x + _FACT_NAMES, top - FACT_VALUE.size * BASELINE)
            page.end()
            for element in (name, value, row):
                structure.close(element)
            top -= _FACT_STEP * len(fact.lines)
        structure.close(table)

    def _draw_tiles(self, page: Page, x: float, top: float, structure: StructureTree) -> None:
        """Draw the counts; a listener hears figure and word of each."""
        tiles = structure.open(structure.document, "L")
        left = x + self._width - self._tile_width * len(self._tiles)
        for tile in self._tiles:
            mark = MARKS[tile.key]
            shift = 27 if mark.shape else 8
            with page.artifact():
                page.draw_line((left, top), (left, top - _TILE_HEIGHT), 0.5, RULE)
                draw_badge(page, mark, left + 14, top - 9, 12.5)
            item = structure.open(tiles, "LI")
            body = structure.open(item, "LBody")
            page.begin(body)
            self._write_count(page, f"{tile.count:,}", left + shift, top, self._tile_width - shift)
            word_left = left + (6.5 if mark.shape else 8)
            write_face(page, [say_tile(tile)], TILE_WORD, word_left, top - 21.5 - TILE_WORD.size * BASELINE)
            page.end()
            structure.close(body)
            structure.close(item)
            left += self._tile_width
        structure.close(tiles)

    def _write_count(self, page: Page, figure: str, x: float, top: float, room: float) -> None:
        """Write the figure of a tile, smaller where it has many digits."""
        face = TILE_COUNT
        wide = self._wrapper.measure(figure, face)
        size = face.size * min(1.0, (room - _TILE_GAP) / wide)
        shown = Face(face.font, round(size, 1), face.leading, face.ink)
        write_face(page, [f"{figure} "], shown, x, top + 0.5 - face.size * BASELINE)


def _stepped(face: Face) -> Face:
    """Give a face with the line height of the facts."""
    return Face(face.font, face.size, _FACT_STEP, face.ink)
