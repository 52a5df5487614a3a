"""The content of one cell drawn and tagged: a paragraph belongs to the cell itself, several to a P each."""

from dataclasses import dataclass, field

from laming_desktop.reports.drawing.badges import HALF_WIDTH, draw_badge, draw_pennant
from laming_desktop.reports.drawing.marks import MARKS
from laming_desktop.reports.layout.cells import PAD_LEFT, PAD_TOP, Badge, Block, Cell, Flag, Gap, Lines, Space
from laming_desktop.reports.layout.typography import BASELINE, CELL, HAIR, RULE, WRITING_LINE, Face
from laming_desktop.reports.layout.wrapping import tidy_line
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.structure import Element, StructureTree

_BOX_PADDING = 1.0
_BOX_RULE, _WRITING_RULE = 0.6, 0.35
_CELL_BASELINE = CELL.size * BASELINE


@dataclass(slots=True)
class CellElement:
    """The element of a cell with its paragraphs, open until its group is complete."""

    element: Element
    paragraphs: dict[int, Element] = field(default_factory=dict[int, Element])


@dataclass(frozen=True, slots=True)
class Place:
    """Where a cell lies: its left edge, its width and its upper edge."""

    x: float
    width: float
    top: float


class CellDrawing:
    """Draws cells on one page after the other."""

    def __init__(self, structure: StructureTree) -> None:
        self._structure = structure

    def draw(self, page: Page, cell: Cell, place: Place, target: CellElement | None) -> None:
        """Draw a cell; without a target, or when it only repeats, it is an artifact."""
        top = place.top - PAD_TOP + _align_first(cell)
        silent = target is None or cell.repeated
        if silent:
            page.begin_artifact("Repeated")
        for block in cell.blocks:
            if not isinstance(block, Gap):
                element = None if silent or target is None else self._find_paragraph(target, cell, block)
                self._draw_block(page, block, place, top, element)
            top -= block.height
        if silent:
            page.end()

    def close(self, target: CellElement) -> None:
        """Close a cell whose content is complete."""
        for paragraph in target.paragraphs.values():
            self._structure.close(paragraph)
        self._structure.close(target.element)

    def _find_paragraph(self, target: CellElement, cell: Cell, block: Lines | Badge | Flag | Space) -> Element:
        """Give the element of a block, opened now when it is the first part of it."""
        spoken = block.spoken if isinstance(block, Lines) else ""
        if cell.paragraphs == 1 and not spoken:
            return target.element
        found = target.paragraphs.get(block.nth)
        if found is None:
            tag = "Span" if spoken else "P"
            found = self._structure.open(target.element, tag, actual_text=spoken)
            target.paragraphs[block.nth] = found
        return found

    def _draw_block(self, page: Page, block: Block, place: Place, top: float, element: Element | None) -> None:
        """Draw one block below `top`."""
        match block:
            case Lines():
                _begin(page, element)
                draw_lines(page, block, place.x + PAD_LEFT, place.width - 2 * PAD_LEFT, top)
                _end(page, element)
            case Badge():
                _draw_mark(page, block, place, top, element)
            case Flag():
                _draw_flag(page, block, place.x + PAD_LEFT, top, element)
            case Space():
                _draw_space(page, block, place, top, element)
            case Gap():
                pass


def draw_lines(page: Page, block: Lines, x: float, width: float, top: float) -> None:
    """Draw a paragraph's lines below `top`, aligned within `width`."""
    face, baseline = block.face, top - block.face.size * BASELINE
    if block.alignment == "left":
        first = 1 if block.indent != block.turn else len(block.texts)
        write_face(page, block.texts[:first], face, x + block.indent, baseline)
        if block.texts[first:]:
            write_face(page, block.texts[first:], face, x + block.turn, baseline - first * face.leading)
        return
    for nth, text in enumerate(block.texts):
        spare = width - page.measure(text.rstrip(" "), face.font, face.size)
        shift = spare / 2 if block.alignment == "centre" else spare
        write_face(page, [text], face, x + shift, baseline - nth * face.leading)


def fit_line(page: Page, text: str, face: Face, width: float) -> str:
    """Give a text on one line, its end replaced by an ellipsis where it is wider than `width`."""
    return page.shorten(tidy_line(text), face.font, face.size, width)


def write_face(page: Page, texts: "tuple[str, ...] | list[str]", face: Face, x: float, baseline: float) -> None:
    """Write lines in a face."""
    page.write_lines(texts, face.font, face.size, face.leading, face.ink, x, baseline)


def _align_first(cell: Cell) -> float:
    """Give how far the content is moved up so that the first baseline is that of every other cell."""
    first = cell.blocks[0] if cell.blocks else None
    return first.face.size * BASELINE - _CELL_BASELINE if isinstance(first, Lines) else 0.0


def _begin(page: Page, element: Element | None) -> None:
    """Begin the content of an element, or nothing inside an artifact."""
    if element is not None:
        page.begin(element)


def _end(page: Page, element: Element | None) -> None:
    """End what `_begin` began."""
    if element is not None:
        page.end()


def _draw_mark(page: Page, block: Badge, place: Place, top: float, element: Element | None) -> None:
    """Draw a badge and its word; the word is what is heard."""
    size, face = block.size, block.face
    x = place.x + place.width / 2 if block.under else place.x + PAD_LEFT + size * HALF_WIDTH
    y = top - size / 2 - 0.8 if block.under else top - _CELL_BASELINE + 2.9
    if element is not None:
        page.begin_artifact()
    draw_badge(page, MARKS[block.mark], x, y, size)
    if element is not None:
        page.end()
    _begin(page, element)
    if block.under:
        left = x - page.measure(block.word, face.font, face.size) / 2
        write_face(page, [block.word], face, left, top - size - 2.2 - face.size * BASELINE)
    else:
        write_face(page, [block.word], face, x + size * HALF_WIDTH + 3.5, top - _CELL_BASELINE)
    _end(page, element)


def _draw_space(page: Page, block: Space, place: Place, top: float, element: Element | None) -> None:
    """Draw an empty box with lines to write on; a listener hears nothing but the head of its column."""
    left, width, low = place.x + PAD_LEFT, place.width - 2 * PAD_LEFT, top - block.height
    if element is not None:
        page.begin_artifact()
    page.draw_box(left, low + _BOX_PADDING, width, block.height - _BOX_PADDING, _BOX_RULE, RULE)
    for nth in range(1, int(block.height // WRITING_LINE)):
        y = top - nth * WRITING_LINE
        page.draw_line((left, y), (left + width, y), _WRITING_RULE, HAIR)
    if element is not None:
        page.end()


def _draw_flag(page: Page, block: Flag, x: float, top: float, element: Element | None) -> None:
    """Draw a pennant and its words."""
    if element is not None:
        page.begin_artifact()
    draw_pennant(page, x, top - 1.4)
    if element is not None:
        page.end()
    _begin(page, element)
    write_face(page, [block.words], block.face, x + 10.2, top - block.face.size * BASELINE)
    _end(page, element)
