"""Blocks set as pieces: each text broken into lines once, with the space that it keeps from what stands above."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import (
    Box,
    CardBlock,
    ChartBlock,
    Contents,
    Divider,
    Facts,
    Heading,
    ListItem,
    MarkLine,
    PageBreak,
    Panel,
    Paragraph,
    PointList,
    ReportOpening,
    Run,
    Table,
)
from laming_desktop.domain.papers.charts import say_parts
from laming_desktop.reports.flow.contents import ContentsEntry, set_contents
from laming_desktop.reports.flow.facts_setting import set_facts, set_opening
from laming_desktop.reports.flow.mark_drawing import set_mark
from laming_desktop.reports.flow.pieces import (
    BarPiece,
    BoxPiece,
    ChartPiece,
    DividerPiece,
    Piece,
    Role,
    Spacing,
    TablePiece,
    TextPiece,
)
from laming_desktop.reports.flow.sheets import Sheet, choose_face
from laming_desktop.reports.layout.charts import ChartSizes, find_longest, is_sum, set_chart
from laming_desktop.reports.layout.rich_text import RichLine, Styled, wrap_styled
from laming_desktop.reports.layout.typography import CELL, HOUSE, Face
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_line
from laming_desktop.reports.setting_tables import set_table
from laming_desktop.reports.tagging.fonts import FontSet

_HEADINGS: Final[tuple[Role, Role, Role]] = ("H1", "H2", "H3")
_HEADING_GAPS: Final = (18.0, 16.0, 12.0)
_AFTER_HEADING, _PARAGRAPH_GAP, _POINT_GAP, _LIST_GAP, _NOTE_GAP = 5.0, 7.0, 4.0, 6.0, 9.0
_FACTS_GAP, _TABLE_GAP, _CHART_GAP, _BOX_GAP, _CONTENTS_GAP = 10.0, 9.0, 14.0, 9.0, 10.0
_TITLE_LINES: Final = 3
"""Lines that a title may take before it is set smaller."""
_SMALLER: Final = 0.8
_POINT_STEP: Final = 15.0
_LABEL_GAP: Final = 5.0
_NUMBER_GAP: Final = 4.0
_WIDEST_NUMBER: Final = 0.3
"""Share of the line that a number may take."""
_BULLETS: Final = ("\u2022", "\u2013")
_PANEL_INSET, _PANEL_TOP, _PANEL_FOOT = 9.0, 14.0, 10.0
_LABEL_RISE: Final = 12.0
_BOX_LINE: Final = 20.0
_DIVIDER: Final = 7.0


class BlockSetter:
    """Sets the blocks of one paper on its sheet."""

    def __init__(
        self,
        sheet: Sheet,
        wrapper: Wrapper,
        fonts: FontSet,
        entries: Sequence[ContentsEntry] = (),
        *,
        has_crest: bool = False,
    ) -> None:
        self._sheet = sheet
        self._wrapper = wrapper
        self._fonts = fonts
        self._entries = entries
        self._has_crest = has_crest
        self._column = 0.0
        self._lists = 0
        self._panels = 0
        self._breaks = False
        self._after_heading = False

    def set_label(self, label: str) -> list[Piece]:
        """Set the label of an appendix over its title."""
        usual, scale = self._sheet.faces.running, self._sheet.scale
        face = Face("prose_semibold", usual.size, usual.leading, HOUSE)
        lines = self._wrapper.wrap(tidy_line(label).upper(), face, self._sheet.inner)
        if not lines:
            return []
        texts = tuple([(Styled(line, face),) for line in lines])
        return [TextPiece("P", texts, face.leading, Spacing(after=-_LABEL_RISE * scale, keeps_next=True))]

    def set_blocks(self, blocks: Sequence[CardBlock]) -> list[Piece]:
        """Set blocks in their order; text stands beside a column of numbers where anything is numbered."""
        self._column = self._sheet.number if _has_numbers(blocks) else 0.0
        return [piece for block in blocks for piece in self._set_block(block)]

    def _set_block(self, block: CardBlock) -> Iterator[Piece]:
        """Set one block."""
        match block:
            case PageBreak():
                self._breaks = True
            case Heading():
                yield self._set_heading(block)
            case Paragraph():
                yield from self._set_paragraph(block)
            case PointList():
                yield from self._set_list(block)
            case Panel():
                yield from self._set_panel(block)
            case MarkLine():
                spacing = self._space(_AFTER_HEADING if self._after_heading else _PARAGRAPH_GAP)
                yield set_mark(block, self._sheet, self._wrapper, self._fonts, spacing)
            case Divider():
                yield DividerPiece(_DIVIDER * self._sheet.scale, self._space(0.0))
            case _:
                yield from self._set_other(block)

    def _set_other(self, block: Facts | ReportOpening | Table | ChartBlock | Box | Contents) -> Iterator[Piece]:
        """Set a block that is not text alone."""
        sheet = self._sheet
        match block:
            case Facts():
                yield set_facts(block, sheet, self._wrapper, self._space(_FACTS_GAP))
            case ReportOpening():
                yield set_opening(block, sheet, self._wrapper, self._space(0.0), has_crest=self._has_crest)
            case Table():
                scale = sheet.faces.table / CELL.size
                form, items = set_table(block, self._wrapper, (sheet.inner - self._column) / scale)
                yield TablePiece(form, items, block.summary, self._space(_TABLE_GAP), self._column, scale)
            case ChartBlock():
                yield from self._set_chart(block)
            case Box():
                yield self._set_box(block)
            case Contents():
                yield from self._set_contents(block)

    def _set_heading(self, block: Heading) -> TextPiece:
        """Set a heading, balanced; its number hangs in the column."""
        level = min(max(block.level, 1), len(_HEADINGS))
        face = self._sheet.faces.headings[level - 1]
        label, x = self._fit_number(block.number, face, 0.0)
        if not block.number:
            x = self._column if level == len(_HEADINGS) else 0.0
        lines = self._wrapper.balance(tidy_line(block.text), face, self._sheet.inner - x)
        if level == 1 and len(lines) > _TITLE_LINES:
            face = _shrink(face)
            lines = self._wrapper.balance(tidy_line(block.text), face, self._sheet.inner - x)
        self._breaks = self._breaks or block.page_break
        spacing = self._space(_HEADING_GAPS[level - 1], keeps_next=True)
        self._after_heading = True
        return TextPiece(
            _HEADINGS[level - 1],
            tuple([(Styled(line, face),) for line in lines]),
            face.leading,
            spacing,
            x,
            label,
            words=tidy_line(block.text),
        )

    def _set_paragraph(self, block: Paragraph, panel: int = 0, *, keeps_next: bool = False) -> Iterator[TextPiece]:
        """Set a paragraph with its number; one that ends in a colon stays with what it leads to."""
        faces = self._sheet.faces
        inset = _PANEL_INSET * self._sheet.scale if panel else 0.0
        face = choose_face(faces, block.voice, Run(""))
        label, x = self._fit_number(block.number, face, inset)
        lines = self._wrap(block.runs, block, self._sheet.inner - x - inset)
        if not lines:
            return
        leads = "".join(run.text for run in block.runs[-1:]).rstrip().endswith(":")
        gap = {"note": _NOTE_GAP, "lead": _PARAGRAPH_GAP}.get(block.voice, _PARAGRAPH_GAP)
        yield TextPiece(
            "P",
            tuple(lines),
            face.leading,
            self._space(_AFTER_HEADING if self._after_heading else gap, keeps_next=leads or keeps_next),
            x,
            label,
            inset,
            block.runs,
            block.spoken,
            panel=panel,
        )

    def _fit_number(self, number: str, face: Face, inset: float) -> tuple[Styled | None, float]:
        """Give the number that hangs in the column, and where the text begins: further right where it is very wide."""
        x = max(self._column, inset)
        shown = self._wrapper.shorten(number, face, self._sheet.inner * _WIDEST_NUMBER) if number else ""
        if not shown:
            return None, x
        wide = inset + self._wrapper.measure(shown, face) + _NUMBER_GAP * self._sheet.scale
        return Styled(shown, face), max(x, wide)

    def _wrap(self, runs: Sequence[Run], block: Paragraph, width: float) -> list[RichLine]:
        """Break runs into lines; one that stands alone takes the shorter way."""
        styled = [
            Styled(run.text, choose_face(self._sheet.faces, block.voice, run), nth) for nth, run in enumerate(runs)
        ]
        if len(styled) == 1:
            face = styled[0].face
            return [(Styled(line, face),) for line in self._wrapper.wrap(styled[0].text, face, width)]
        return wrap_styled(styled, self._fonts, width)

    def _set_list(self, block: PointList, panel: int = 0) -> Iterator[TextPiece]:
        """Set a list and the lists in it."""
        self._lists += 1
        inset = _PANEL_INSET * self._sheet.scale if panel else 0.0
        yield from self._set_points(block.items, block, max(self._column, inset), 0, panel)

    def _set_points(
        self, items: Sequence[ListItem], block: PointList, x: float, depth: int, panel: int
    ) -> Iterator[TextPiece]:
        """Set the points of one depth, below each its own points."""
        face, scale = self._sheet.faces.text, self._sheet.scale
        numbered = block.numbered and depth == 0
        labels = [f"{block.first + nth}." if numbered else _BULLETS[min(depth, 1)] for nth in range(len(items))]
        widest = max([self._wrapper.measure(label, face) for label in labels[-1:]], default=0.0)
        step = max(_POINT_STEP * scale, widest + _LABEL_GAP * scale)
        voice = Paragraph(())
        for nth, (label, item) in enumerate(zip(labels, items, strict=True)):
            lines = self._wrap(item.runs, voice, self._sheet.inner - x - step - (_PANEL_INSET * scale if panel else 0))
            yield TextPiece(
                "LI",
                tuple(lines or [(Styled(" ", face),)]),
                face.leading,
                self._space(_POINT_GAP if nth or depth else _LIST_GAP),
                x + step,
                Styled(label, face),
                x,
                item.runs,
                depth=depth,
                list_id=self._lists,
                numbered=numbered,
                panel=panel,
            )
            yield from self._set_points(item.items, block, x + step, depth + 1, panel)

    def _set_panel(self, block: Panel) -> Iterator[Piece]:
        """Set blocks in a panel, with room above and below."""
        self._panels += 1
        pieces: list[TextPiece] = []
        for inner in block.blocks:
            match inner:
                case Heading():
                    pieces.append(self._set_heading(inner))
                case Paragraph():
                    pieces.extend(self._set_paragraph(inner, self._panels))
                case PointList():
                    pieces.extend(self._set_list(inner, self._panels))
        scale = self._sheet.scale
        for nth, piece in enumerate(pieces):
            spacing = piece.spacing
            inside = replace(
                spacing,
                before=spacing.before + (_PANEL_TOP * scale if nth == 0 else 0.0),
                after=_PANEL_FOOT * scale if nth == len(pieces) - 1 else 0.0,
            )
            yield replace(piece, panel=self._panels, spacing=inside)

    def _set_chart(self, block: ChartBlock) -> Iterator[Piece]:
        """Set a chart, in several parts where it is higher than a page; in large print a bar is a part of its own."""
        if self._sheet.is_large:
            yield from self._set_bars(block)
            return
        sizes = ChartSizes(self._sheet.scale)
        for part in set_chart(block.chart, self._wrapper, self._sheet.inner, self._sheet.room, sizes):
            yield ChartPiece(part, self._space(_CHART_GAP))

    def _set_bars(self, block: ChartBlock) -> Iterator[Piece]:
        """Set the bars of a chart in large print, each with its figures in words."""
        face = self._sheet.faces.text
        lead = choose_face(self._sheet.faces, "text", Run("", bold=True))
        chart = block.chart
        yield from self._set_paragraph(Paragraph((Run(f"{chart.title}: {chart.noun}", bold=True),)), keeps_next=True)
        for bar in chart.bars:
            label = tuple(self._wrapper.wrap(tidy_line(bar.label) or "\u2013", lead, self._sheet.inner))
            words = tuple(self._wrapper.wrap(say_parts(bar).capitalize(), face, self._sheet.inner))
            drawn = 0 if is_sum(chart, bar) else bar.total
            yield BarPiece(
                label, bar if drawn else None, words, find_longest(chart), face, lead, self._space(_PARAGRAPH_GAP)
            )

    def _set_box(self, block: Box) -> BoxPiece:
        """Set a box to write in; no box is higher than a page."""
        face, scale = self._sheet.faces.fact_name, self._sheet.scale
        name = tuple(self._wrapper.wrap(block.name, face, self._sheet.inner))
        height = len(name) * face.leading + max(1, block.lines) * _BOX_LINE * scale + 4
        return BoxPiece(name, face, min(height, self._sheet.room), self._space(_BOX_GAP))

    def _set_contents(self, block: Contents) -> Iterator[Piece]:
        """Set the contents under their title."""
        yield self._set_heading(Heading(1, block.title))
        yield set_contents(self._entries, self._sheet, self._wrapper, self._space(_CONTENTS_GAP))

    def _space(self, before: float, *, keeps_next: bool = False) -> Spacing:
        """Give the space of the next piece; a page break that waits becomes its own."""
        breaks, self._breaks, self._after_heading = self._breaks, False, False
        return Spacing(before * self._sheet.scale, keeps_next=keeps_next, new_page=breaks)


def _has_numbers(blocks: Sequence[CardBlock]) -> bool:
    """Tell whether a heading or paragraph is numbered."""
    for block in blocks:
        if isinstance(block, Panel) and _has_numbers(block.blocks):
            return True
        if isinstance(block, Heading | Paragraph) and block.number:
            return True
    return False


def _shrink(face: Face) -> Face:
    """Give a face that is a step smaller."""
    return Face(face.font, round(face.size * _SMALLER, 2), round(face.leading * _SMALLER, 2), face.ink)
