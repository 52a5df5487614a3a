"""Take the drawn lines and painted grounds of a page from PDFium, also those inside forms."""

from collections.abc import Iterator
from ctypes import Structure, byref, c_float, c_int, c_uint
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Final, NamedTuple, Protocol, cast

from pypdfium2 import raw

from laming_desktop.importers.formats.pdf.page_letters import turn_box
from laming_desktop.importers.formats.pdf.page_shapes import Box, Fill, Stroke
from laming_desktop.importers.formats.pdf.pdfium_document import Page

_TEXT, _PATH, _IMAGE, _FORM = 1, 2, 3, 5
_INVISIBLE: Final = 3
_MOST_OBJECTS: Final = 60_000
_MOST_POINTS: Final = 400
_DEEPEST: Final = 12
_THIN: Final = 3.2
_SHORTEST: Final = 2.0
_LEVEL: Final = 0.6
_MOVE: Final = 2
_CURVE: Final = 1


class _Matrix(NamedTuple):
    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def then(self, other: "_Matrix") -> "_Matrix":
        """Give the matrix that does this one first."""
        return _Matrix(
            self.a * other.a + self.b * other.c,
            self.a * other.b + self.b * other.d,
            self.c * other.a + self.d * other.c,
            self.c * other.b + self.d * other.d,
            self.e * other.a + self.f * other.c + other.e,
            self.e * other.b + self.f * other.d + other.f,
        )

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Give the point on the page."""
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f


_PLAIN: Final = _Matrix()


class _Pdfium(Protocol):
    def FPDFPage_CountObjects(self, page: object) -> int: ...  # noqa: N802 PDFium's own names
    def FPDFPage_GetObject(self, page: object, index: int) -> object: ...  # noqa: N802
    def FPDFFormObj_CountObjects(self, form: object) -> int: ...  # noqa: N802
    def FPDFFormObj_GetObject(self, form: object, index: int) -> object: ...  # noqa: N802
    def FPDFPageObj_GetType(self, item: object) -> int: ...  # noqa: N802
    def FPDFPageObj_GetMatrix(self, item: object, matrix: object) -> bool: ...  # noqa: N802
    def FPDFPageObj_GetFillColor(self, item: object, r: object, g: object, b: object, a: object) -> bool: ...  # noqa: N802
    def FPDFPath_CountSegments(self, path: object) -> int: ...  # noqa: N802
    def FPDFPath_GetPathSegment(self, path: object, index: int) -> object: ...  # noqa: N802
    def FPDFPathSegment_GetPoint(self, segment: object, x: object, y: object) -> bool: ...  # noqa: N802
    def FPDFPathSegment_GetType(self, segment: object) -> int: ...  # noqa: N802
    def FPDFPathSegment_GetClose(self, segment: object) -> bool: ...  # noqa: N802
    def FPDFPath_GetDrawMode(self, path: object, fill: object, stroke: object) -> bool: ...  # noqa: N802
    def FPDFTextObj_GetTextRenderMode(self, text_object: object) -> int: ...  # noqa: N802
    def FS_MATRIX(self) -> Structure: ...  # noqa: N802


_pdfium: Final = cast("_Pdfium", raw)


@dataclass(slots=True)
class Drawings:
    """What is drawn on a page as the file has it: pieces of lines (x, y, x, y), grounds, and how its words are drawn."""

    lines: list[tuple[float, float, float, float]] = field(default_factory=list[tuple[float, float, float, float]])
    grounds: list[tuple[Box, str]] = field(default_factory=list[tuple[Box, str]])
    has_picture: bool = False
    is_plain: bool = True


def read_drawings(page: Page) -> Drawings:
    """Read what is drawn on a page; y counts upwards still."""
    drawings = Drawings()
    for item, matrix in islice(_walk(page), _MOST_OBJECTS):
        kind = _pdfium.FPDFPageObj_GetType(item)
        if kind == _TEXT:
            drawings.is_plain = drawings.is_plain and _is_plain_text(item, matrix)
        elif kind == _PATH:
            _read_path(drawings, item, matrix)
        elif kind == _IMAGE:
            drawings.has_picture = True
            _read_picture(drawings, _matrix_of(item).then(matrix))
    return drawings


def _walk(page: Page) -> Iterator[tuple[object, _Matrix]]:
    handle = page.raw
    for index in range(_pdfium.FPDFPage_CountObjects(handle)):
        yield from _walk_item(_pdfium.FPDFPage_GetObject(handle, index), _PLAIN, 0)


def _walk_item(item: object, matrix: _Matrix, depth: int) -> Iterator[tuple[object, _Matrix]]:
    if not item:
        return
    if _pdfium.FPDFPageObj_GetType(item) != _FORM:
        yield item, matrix
        return
    if depth >= _DEEPEST:
        return
    inner = _matrix_of(item).then(matrix)
    for index in range(_pdfium.FPDFFormObj_CountObjects(item)):
        yield from _walk_item(_pdfium.FPDFFormObj_GetObject(item, index), inner, depth + 1)


def _matrix_of(item: object) -> _Matrix:
    structure = _pdfium.FS_MATRIX()
    if not _pdfium.FPDFPageObj_GetMatrix(item, byref(structure)):
        return _PLAIN
    found = cast("_Matrix", structure)
    return _Matrix(found.a, found.b, found.c, found.d, found.e, found.f)


def _is_plain_text(item: object, matrix: _Matrix) -> bool:
    """Tell whether words are visible and run to the right."""
    if _pdfium.FPDFTextObj_GetTextRenderMode(item) == _INVISIBLE:
        return False
    own = _matrix_of(item).then(matrix)
    return own.a > 0 and abs(own.b) < own.a * 0.05


def _read_path(drawings: Drawings, item: object, matrix: _Matrix) -> None:
    fill, stroke = c_int(), c_int()
    _pdfium.FPDFPath_GetDrawMode(item, byref(fill), byref(stroke))
    if not fill.value and not stroke.value:
        return
    own = _matrix_of(item).then(matrix)
    outlines = list(_read_outlines(item, own))
    if stroke.value:
        for points in outlines:
            drawings.lines.extend((*one, *two) for one, two in pairwise(points))
    if fill.value:
        for points in outlines:
            _read_ground(drawings, item, points)


def _read_outlines(item: object, matrix: _Matrix) -> Iterator[list[tuple[float, float]]]:
    """Give the points of each part of a path that has no curves; a closed one ends where it begins."""
    x, y = c_float(), c_float()
    to_x, to_y = byref(x), byref(y)
    points: list[tuple[float, float]] = []
    for index in range(min(_pdfium.FPDFPath_CountSegments(item), _MOST_POINTS)):
        segment = _pdfium.FPDFPath_GetPathSegment(item, index)
        kind = _pdfium.FPDFPathSegment_GetType(segment)
        if kind == _MOVE and points:
            yield points
            points = []
        if kind == _CURVE:
            continue
        _pdfium.FPDFPathSegment_GetPoint(segment, to_x, to_y)
        points.append(matrix.place(x.value, y.value))
        if _pdfium.FPDFPathSegment_GetClose(segment):
            points.append(points[0])
    if points:
        yield points


def _read_ground(drawings: Drawings, item: object, points: list[tuple[float, float]]) -> None:
    """Take a filled rectangle for a line where it is thin, for a ground otherwise."""
    if len(points) < 4 or any(not _is_straight(one, two) for one, two in pairwise(points)):  # noqa: PLR2004
        return
    across, down = [x for x, _ in points], [y for _, y in points]
    left, right, bottom, top = min(across), max(across), min(down), max(down)
    if min(right - left, top - bottom) <= _THIN:
        drawings.lines.append(_middle_line(left, bottom, right, top))
        return
    colour = _read_colour(item)
    if colour:
        drawings.grounds.append((Box(left, bottom, right, top), colour))


def _read_picture(drawings: Drawings, matrix: _Matrix) -> None:
    """Take a thin picture for a line."""
    one, two = matrix.place(0, 0), matrix.place(1, 1)
    left, right = sorted((one[0], two[0]))
    bottom, top = sorted((one[1], two[1]))
    if min(right - left, top - bottom) <= _THIN:
        drawings.lines.append(_middle_line(left, bottom, right, top))


def _middle_line(left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    if right - left >= top - bottom:
        middle = (bottom + top) / 2
        return left, middle, right, middle
    middle = (left + right) / 2
    return middle, bottom, middle, top


def _is_straight(one: tuple[float, float], two: tuple[float, float]) -> bool:
    return abs(one[0] - two[0]) < _LEVEL or abs(one[1] - two[1]) < _LEVEL


def _read_colour(item: object) -> str:
    red, green, blue, alpha = c_uint(), c_uint(), c_uint(), c_uint()
    known = _pdfium.FPDFPageObj_GetFillColor(item, byref(red), byref(green), byref(blue), byref(alpha))
    if not known or not alpha.value:
        return ""
    return f"{red.value:02X}{green.value:02X}{blue.value:02X}"


def turn_drawings(drawings: Drawings, turn: int) -> tuple[list[Stroke], list[Stroke], list[Fill]]:
    """Turn lines and grounds upright with the words of their page; give level lines, upright lines, and grounds."""
    level: list[Stroke] = []
    upright: list[Stroke] = []
    for x1, y1, x2, y2 in drawings.lines:
        box = turn_box(x1, y1, x2, y2, turn)
        if box.height < _LEVEL and box.width >= _SHORTEST:
            level.append(Stroke(box.middle, box.left, box.right))
        elif box.width < _LEVEL and box.height >= _SHORTEST:
            upright.append(Stroke(box.centre, box.top, box.bottom))
    fills = [Fill(turn_box(*box, turn), colour) for box, colour in drawings.grounds]
    return level, upright, fills
