"""Put blocks of a section into a document of Qt and read them out again; no mark-up is ever read by Qt itself."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextList,
    QTextListFormat,
)

from laming_desktop.domain.papers.blocks import Heading, ListItem, Paragraph, PointList, Run
from laming_desktop.domain.section_text import SectionBlock
from laming_desktop.ui.theme.fonts import BOLD, REGULAR

DEEPEST: Final = 2
_LINE_ENDS: Final = ("\u2028", "\u2029", "\n", "\ufffc")


def fill_document(document: QTextDocument, blocks: Sequence[SectionBlock]) -> None:
    """Put blocks in the place of what a document holds; this cannot be undone in the document."""
    document.setUndoRedoEnabled(False)
    document.clear()
    cursor = QTextCursor(document)
    is_first = True
    for block in blocks:
        for kind, level, runs in _flatten(block):
            if not is_first:
                cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
            _write_block(cursor, kind, level, runs, is_first=is_first)
            is_first = False
        if isinstance(block, PointList):
            _make_lists(cursor, block)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def read_document(document: QTextDocument) -> tuple[SectionBlock, ...]:
    """Read the blocks of a document; empty ones are left out."""
    found: list[SectionBlock] = []
    points: list[tuple[int, tuple[Run, ...]]] = []
    is_numbered = False
    block = document.begin()
    while block.isValid():
        runs, text_list = tuple(_read_runs(block)), find_list(block)
        level = block.blockFormat().headingLevel()
        numbered_here = text_list is not None and text_list.format().style() == QTextListFormat.Style.ListDecimal
        depth = min(max(text_list.format().indent(), 1), DEEPEST) if text_list is not None else 0
        if points and (text_list is None or (depth == 1 and numbered_here != is_numbered)):
            found.append(_nest(points, is_numbered=is_numbered))
            points = []
        if runs and text_list is not None:
            is_numbered = numbered_here if not points else is_numbered
            points.append((depth, runs))
        elif runs and level:
            found.append(Heading(2 if level <= 2 else 3, "".join(run.text for run in runs)))  # noqa: PLR2004  two levels
        elif runs:
            found.append(Paragraph(runs))
        block = block.next()
    return (*found, _nest(points, is_numbered=is_numbered)) if points else tuple(found)


def find_list(block: QTextBlock) -> QTextList | None:
    """Find the list that a paragraph is a point of; None where it is none, which Qt's types do not say."""
    return block.textList()


def make_heading_format(level: int) -> QTextCharFormat:
    """Make the letters of a sub-heading."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight(BOLD))
    made.setProperty(QTextCharFormat.Property.FontSizeAdjustment, 3 - level)
    return made


def _flatten(block: SectionBlock) -> Iterator[tuple[str, int, tuple[Run, ...]]]:
    """Give the lines of a block: what they are, how deep, and their words."""
    if isinstance(block, Heading):
        yield "heading", block.level, (Run(block.text),)
    elif isinstance(block, Paragraph):
        yield "paragraph", 0, block.runs
    else:
        for item in block.items:
            yield "point", 1, item.runs
            for inner in item.items:
                yield "point", 2, inner.runs


def _write_block(cursor: QTextCursor, kind: str, level: int, runs: Sequence[Run], *, is_first: bool) -> None:
    form = QTextBlockFormat()
    if kind == "heading":
        form.setHeadingLevel(level)
    cursor.setBlockFormat(form)
    if is_first:
        cursor.setCharFormat(QTextCharFormat())
    for run in runs:
        letters = make_heading_format(level) if kind == "heading" else QTextCharFormat()
        if kind != "heading":
            letters.setFontWeight(QFont.Weight(BOLD if run.bold else REGULAR))
            letters.setFontItalic(run.italic)
        cursor.insertText(run.text, letters)


def _make_lists(cursor: QTextCursor, points: PointList) -> None:
    """Make lists of the lines that were written last."""
    depths = [depth for item in points.items for depth in (1, *(2 for _ in item.items))]
    block = cursor.block()
    for _ in depths[1:]:
        block = block.previous()
    lists: dict[int, QTextList] = {}
    for depth in depths:
        if depth == 1:
            lists.pop(2, None)
        at = QTextCursor(block)
        known = lists.get(depth)
        if known is None:
            form = QTextListFormat()
            is_numbered = points.numbered and depth == 1
            form.setStyle(QTextListFormat.Style.ListDecimal if is_numbered else QTextListFormat.Style.ListDisc)
            form.setIndent(depth)
            lists[depth] = at.createList(form)
        else:
            known.add(block)
        block = block.next()


def _nest(points: Sequence[tuple[int, tuple[Run, ...]]], *, is_numbered: bool) -> PointList:
    """Put the points of the second depth below those of the first."""
    items: list[tuple[tuple[Run, ...], list[ListItem]]] = []
    for depth, runs in points:
        if depth == 1 or not items:
            items.append((runs, []))
        else:
            items[-1][1].append(ListItem(runs))
    return PointList(tuple(ListItem(runs, tuple(inner)) for runs, inner in items), numbered=is_numbered)


def _read_runs(block: QTextBlock) -> Iterator[Run]:
    """Give the words of a block in their looks; line ends within it are blanks."""
    units = block.text().encode("utf-16-le")
    is_heading = block.blockFormat().headingLevel() > 0
    for part in block.textFormats():
        words = units[2 * part.start : 2 * (part.start + part.length)].decode("utf-16-le", "ignore")
        for end in _LINE_ENDS:
            words = words.replace(end, " ")
        if words and block.text().strip():
            bold = part.format.fontWeight() >= BOLD and not is_heading
            yield Run(words, bold=bold, italic=part.format.fontItalic() and not is_heading)
