"""A report that people write, composed as blocks: front matter, numbered sections, and what is attached."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import (
    Block,
    ChartBlock,
    Contents,
    Heading,
    ListItem,
    PageBreak,
    Panel,
    PaperDocument,
    Paragraph,
    PointList,
    ReportOpening,
    Run,
)
from laming_desktop.domain.papers.profiles import PageChoices
from laming_desktop.domain.papers.written import TemplateSection, WrittenPaper, WrittenSection
from laming_desktop.domain.section_text import SectionBlock, read_section_text
from laming_desktop.reports.composing.linking import link_addresses
from laming_desktop.reports.composing.section_numbers import SectionNumbers
from laming_desktop.reports.composing.written_facts import (
    compose_fact_slot,
    is_fact_slot,
    name_fact_slot,
    say_prepared_by,
)

_PORTRAIT: Final = PageChoices(orientation="portrait")
_LOWEST: Final = 3
_NONE: Final = "None."
_FIGURE: Final = re.compile(r"\{([^{}]+)\}")
_SUMMARY: Final = "A report in sections"
TextBlock = Heading | Paragraph | PointList | ChartBlock


def compose_written(
    paper: WrittenPaper, appendices: Sequence[PaperDocument], page: PageChoices = _PORTRAIT
) -> PaperDocument:
    """Compose a cabinet report or a staff briefing; `appendices` are labelled in their order and follow it.

    A report with appendices has a contents page: behind its cover where it has one, else before everything.
    """
    labelled = tuple(
        replace(one, head=replace(one.head, label=f"Appendix {number}")) for number, one in enumerate(appendices, 1)
    )
    composer = _Composer(paper, labelled)
    blocks = composer.compose()
    if labelled:
        blocks = _add_contents(blocks, composer.cover_ends, paper)
    return PaperDocument(
        head=paper.head,
        blocks=tuple(blocks),
        page=replace(page, orientation="portrait"),
        opening="report",
        appendices=labelled,
        summary=_SUMMARY,
    )


def _add_contents(blocks: list[Block], cover_ends: int, paper: WrittenPaper) -> list[Block]:
    """Put the contents on a page of their own, under whose they are where no cover stands before them."""
    cover, body = blocks[:cover_ends], blocks[cover_ends:]
    if cover:
        return [*cover, PageBreak(), Contents(), *body]
    facts = paper.facts
    lines = (facts.authority or paper.head.authority, facts.title or paper.head.title)
    return [ReportOpening(tuple(line for line in lines if line)), Contents(), PageBreak(), *body]


class _Composer:
    """Composes the sections of one report one after the other; `cover_ends` is how many blocks its cover has."""

    def __init__(self, paper: WrittenPaper, appendices: Sequence[PaperDocument]) -> None:
        self._paper = paper
        self._appendices = appendices
        self._numbers = SectionNumbers()
        self.cover_ends = 0

    def compose(self) -> list[Block]:
        """Compose all sections in their order."""
        blocks: list[Block] = []
        sections = self._paper.sections
        for nth, written in enumerate(sections):
            section = written.section
            if section.page_break and blocks:
                self.cover_ends = self.cover_ends or (len(blocks) if section.slot.startswith("@front") else 0)
                blocks.append(PageBreak())
            follows = sections[nth + 1].section if nth + 1 < len(sections) else None
            before = sections[nth - 1].section if nth else None
            blocks.extend(self._compose_section(written, before, follows))
        if self._paper.facts.prepared_by:
            words = say_prepared_by(self._paper)
            blocks.append(Paragraph(link_addresses((Run(words),)), voice="note"))
        return blocks

    def _compose_section(
        self, written: WrittenSection, before: TemplateSection | None, follows: TemplateSection | None
    ) -> Iterator[Block]:
        """Compose one section under its heading."""
        section = written.section
        is_front = section.slot.startswith("@front")
        numbered = section.numbering == "sections" or (
            section.numbering == "list" and _is_among_numbered(before, follows)
        )
        if not is_front:
            number = self._numbers.begin(section, numbered=numbered)
            heading = name_fact_slot(section)
            if heading:
                yield Heading(min(section.level + 1, _LOWEST), heading, number)
        if is_fact_slot(section.slot):
            yield from compose_fact_slot(section, self._paper, self._appendices)
            return
        blocks = self._list_texts(written, follows)
        if section.lead_in and blocks:
            yield Paragraph((Run(section.lead_in),))
        composed = tuple(self._number_blocks(section, blocks, follows))
        yield from _put_in_panel(composed) if section.boxed and composed else composed

    def _list_texts(self, written: WrittenSection, follows: TemplateSection | None) -> list[TextBlock]:
        """Read the text of a section; without one it says so, unless sections under it say more."""
        section = written.section
        blocks = [self._place_block(block, section.level) for block in read_section_text(written.text)]
        if blocks or (follows is not None and follows.level > section.level):
            return blocks
        return [Paragraph((Run(section.empty or _NONE),))]

    def _place_block(self, block: SectionBlock, level: int) -> TextBlock:
        """Give a block of a section's text: sub-headings stand below the section's own, addresses are links."""
        match block:
            case Heading():
                return replace(block, level=min(level + 2, _LOWEST))
            case Paragraph(runs=runs):
                name = _FIGURE.fullmatch("".join(run.text for run in runs).strip())
                chart = self._paper.figures.get(" ".join(name[1].split()).casefold()) if name else None
                return ChartBlock(chart) if chart else replace(block, runs=link_addresses(block.runs))
            case PointList():
                return replace(block, items=tuple(_link_item(item) for item in block.items))

    def _number_blocks(
        self, section: TemplateSection, blocks: Sequence[TextBlock], follows: TemplateSection | None
    ) -> Iterator[TextBlock]:
        """Number the paragraphs of a section as it asks for."""
        if section.numbering == "list":
            yield from _list_paragraphs(blocks)
            return
        paragraphs = sum(isinstance(block, Paragraph) for block in blocks)
        has_parts = follows is not None and follows.level > section.level
        counted = section.numbering == "straight" or (
            section.numbering == "sections"
            and section.level == 1
            and not has_parts
            and (paragraphs > 1 or section.boxed)
        )
        for block in _part_points(blocks) if section.boxed and counted else blocks:
            if counted and isinstance(block, Paragraph):
                yield replace(block, number=self._numbers.number_paragraph(section))
            else:
                yield block


def _part_points(blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Give the points of numbered lists as paragraphs, so that they are numbered like those."""
    for block in blocks:
        if isinstance(block, PointList) and block.numbered:
            for item in block.items:
                yield Paragraph(item.runs)
                if item.items:
                    yield PointList(item.items)
        else:
            yield block


def _is_among_numbered(before: TemplateSection | None, follows: TemplateSection | None) -> bool:
    """Tell whether a section stands beside one whose heading is numbered."""
    return any(one is not None and one.numbering == "sections" for one in (before, follows))


def _put_in_panel(blocks: Sequence[TextBlock]) -> Iterator[Block]:
    """Put words in a panel, and charts behind it."""
    words = tuple(block for block in blocks if not isinstance(block, ChartBlock))
    if words:
        yield Panel(words)
    yield from (block for block in blocks if isinstance(block, ChartBlock))


def _link_item(item: ListItem) -> ListItem:
    """Give a point with the addresses in it as links."""
    return ListItem(link_addresses(item.runs), tuple(_link_item(one) for one in item.items))


def _list_paragraphs(blocks: Sequence[TextBlock]) -> Iterator[TextBlock]:
    """Give paragraphs that follow each other as points of a numbered list, counted on over what stands between."""
    points: list[ListItem] = []
    first = 1
    for block in blocks:
        if isinstance(block, Paragraph):
            points.append(ListItem(block.runs))
        elif isinstance(block, PointList) and block.numbered:
            points.extend(block.items)
        elif isinstance(block, PointList) and points:
            points[-1] = replace(points[-1], items=(*points[-1].items, *block.items))
        else:
            if points:
                yield PointList(tuple(points), numbered=True, first=first)
                first += len(points)
                points = []
            yield block
    if len(points) == 1 and first == 1 and "".join(run.text for run in points[0].runs) == _NONE:
        yield Paragraph(points[0].runs)
    elif points:
        yield PointList(tuple(points), numbered=True, first=first)
