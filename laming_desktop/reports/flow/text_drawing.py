"""Headings, paragraphs and lists drawn and tagged, each one element however many pages it takes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from laming_desktop.domain.papers.blocks import Run
from laming_desktop.reports.drawing.cell_drawing import write_face
from laming_desktop.reports.flow.pieces import TextPiece
from laming_desktop.reports.layout.rich_text import Styled
from laming_desktop.reports.layout.typography import BASELINE, Face
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.safe_links import is_language, is_safe_link
from laming_desktop.reports.saying import join_parts
from laming_desktop.reports.tagging.document import TaggedDocument
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, Tag

_LINK_DROP: Final = 0.22
"""How far a link's box reaches below the baseline, as a share of the size."""
_UNDERLINE: Final = 0.11
_UNDERLINE_WIDTH: Final = 0.5
_SLACK: Final = 0.01
_BOOKMARK_LIFT: Final = 8.0
_ROLE_LEVELS: Final = {"H1": 1, "H2": 2, "H3": 3}


@dataclass(frozen=True, slots=True)
class _Word:
    """A piece of a line in its place; `mark` is the run of its own element, -1 for those of the paragraph itself."""

    text: str
    face: Face
    x: float
    baseline: float
    width: float
    mark: int


@dataclass(slots=True)
class _OpenPoint:
    """A point of a list, open until the next one at its depth or above."""

    list_element: Element
    list_id: int
    item: Element
    body: Element


@dataclass(slots=True)
class _OpenText:
    """A paragraph that is not complete yet: its element, and those of the runs that have their own."""

    piece: TextPiece
    element: Element
    inner: Element
    runs: dict[int, Element] = field(default_factory=dict[int, Element])


class TextDrawing:
    """Draws texts on one page after the other."""

    def __init__(self, document: TaggedDocument, left: float) -> None:
        self._document = document
        self._structure = document.structure
        self._left = left
        self._points: list[_OpenPoint] = []
        self._open: _OpenText | None = None

    def draw(self, page: Page, piece: TextPiece, first: int, last: int, top: float) -> None:
        """Draw lines `first` to `last` of a text below `top`."""
        if first == 0:
            self._open = self._begin(page, piece, top)
        opened = self._open
        if opened is None:
            return
        self._write_lines(page, opened, first, last, top)
        if last == len(piece.lines):
            self._finish(opened)
            self._open = None

    def close_lists(self, depth: int = 0) -> None:
        """Close the lists that are nested at least so deep: something else follows."""
        while len(self._points) > depth:
            point = self._points.pop()
            self._close_point(point)
            self._structure.close(point.list_element)

    def _begin(self, page: Page, piece: TextPiece, top: float) -> _OpenText:
        """Open the element of a text and write what stands beside its first line."""
        if piece.role == "LI":
            return self._begin_point(page, piece, top)
        self.close_lists()
        element = self._structure.open(self._structure.document, piece.role)
        level = _ROLE_LEVELS.get(piece.role)
        if level is None:
            if piece.label is not None:
                span = self._structure.open(element, "Span")
                self._write_label(page, piece, span, top)
                self._structure.close(span)
        else:
            label = tidy_line(piece.label.text) if piece.label else ""
            title = join_parts([label, piece.words], " ")
            self._document.add_bookmark(title or "\u2013", level, page, top + _BOOKMARK_LIFT)
            if piece.label is not None:
                self._write_label(page, piece, element, top)
        inner = self._structure.open(element, "Span", actual_text=piece.spoken) if piece.spoken else element
        return _OpenText(piece, element, inner)

    def _begin_point(self, page: Page, piece: TextPiece, top: float) -> _OpenText:
        """Open a point of a list, in the list that is open at its depth or in a new one."""
        structure = self._structure
        if self._points and self._points[0].list_id != piece.list_id:
            self.close_lists()
        self.close_lists(piece.depth + 1)
        if len(self._points) > piece.depth:
            before = self._points.pop()
            self._close_point(before)
            of_all = before.list_element
        else:
            parent = self._points[-1].body if self._points else structure.document
            of_all = structure.open(parent, "L", numbering="Decimal" if piece.numbered else "Disc")
        item = structure.open(of_all, "LI")
        label = structure.open(item, "Lbl")
        self._write_label(page, piece, label, top)
        structure.close(label)
        body = structure.open(item, "LBody")
        self._points.append(_OpenPoint(of_all, piece.list_id, item, body))
        return _OpenText(piece, body, body)

    def _write_label(self, page: Page, piece: TextPiece, element: Element, top: float) -> None:
        """Write number or bullet, a space after it so that a listener hears a word of its own."""
        if piece.label is None:
            return
        face = piece.label.face
        page.begin(element)
        write_face(page, [piece.label.text + " "], face, self._left + piece.label_x, top - face.size * BASELINE)
        page.end()

    def _write_lines(self, page: Page, opened: _OpenText, first: int, last: int, top: float) -> None:
        """Write lines, those of one element together."""
        words = self._place_words(page, opened.piece, first, last, top)
        for mark, group in groupby(words, key=lambda word: word.mark):
            placed = list(group)
            element = opened.inner if mark < 0 else self._find_run(opened, mark)
            page.begin(element)
            _write_words(page, placed, opened.piece.leading)
            page.end()
            run = opened.piece.runs[mark] if mark >= 0 else None
            if run is not None and element.tag == "Link":
                self._draw_links(page, placed, element, run)

    def _place_words(self, page: Page, piece: TextPiece, first: int, last: int, top: float) -> Iterator[_Word]:
        """Give the pieces of the lines in their places."""
        own = {nth for nth, run in enumerate(piece.runs) if is_language(run.language) or is_safe_link(run.link)}
        baseline = top - (piece.lines[0][0].face.size if piece.lines else 0.0) * BASELINE
        for nth, line in enumerate(piece.lines[first:last]):
            x = self._left + piece.x
            for styled in line:
                wide = _measure(page, styled) if len(line) > 1 or styled.mark in own else 0.0
                mark = styled.mark if styled.mark in own else -1
                yield _Word(styled.text, styled.face, x, baseline - nth * piece.leading, wide, mark)
                x += wide

    def _find_run(self, opened: _OpenText, mark: int) -> Element:
        """Give the element of a run in another language or of a link, opened now when it is the first part of it."""
        found = opened.runs.get(mark)
        if found is None:
            run = opened.piece.runs[mark]
            tag: Tag = "Link" if is_safe_link(run.link) else "Span"
            language = run.language if is_language(run.language) else ""
            found = self._structure.open(opened.inner, tag, language=language)
            opened.runs[mark] = found
        return found

    def _draw_links(self, page: Page, words: list[_Word], link: Element, run: Run) -> None:
        """Let the words of a link lead to its address, and underline them."""
        for word in words:
            size, low = word.face.size, word.baseline
            wide = page.measure(word.text.rstrip(" "), word.face.font, size)
            box = (word.x, low - _LINK_DROP * size, word.x + wide, low + BASELINE * size)
            self._document.add_link(page, link, box, run.link, tidy_line(run.text) or run.link)
            with page.artifact():
                under = low - _UNDERLINE * size
                page.draw_line((word.x, under), (word.x + wide, under), _UNDERLINE_WIDTH, word.face.ink)

    def _finish(self, opened: _OpenText) -> None:
        """Close a text that is complete; a point of a list stays open for those below it."""
        for element in opened.runs.values():
            self._structure.close(element)
        if opened.inner is not opened.element:
            self._structure.close(opened.inner)
        if opened.piece.role != "LI":
            self._structure.close(opened.element)

    def _close_point(self, point: _OpenPoint) -> None:
        """Close a point of a list."""
        self._structure.close(point.body)
        self._structure.close(point.item)


def _measure(page: Page, styled: Styled) -> float:
    """Give the width of a piece of a line."""
    return page.measure(styled.text, styled.face.font, styled.face.size)


def _write_words(page: Page, words: list[_Word], leading: float) -> None:
    """Write pieces, those that stand one below the other in one face as lines of one text."""
    start = 0
    while start < len(words):
        word = words[start]
        end = start + 1
        while end < len(words) and _is_below(words[end], words[end - 1], leading):
            end += 1
        face = Face(word.face.font, word.face.size, leading, word.face.ink)
        write_face(page, [one.text for one in words[start:end]], face, word.x, word.baseline)
        start = end


def _is_below(word: _Word, above: _Word, leading: float) -> bool:
    """Tell whether a piece is the next line of the one before."""
    return word.face is above.face and word.x == above.x and abs(above.baseline - word.baseline - leading) < _SLACK
