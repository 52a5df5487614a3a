"""Read the tags of a page: what a program that printed it said of its tables, rows, cells and paragraphs."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, Protocol, cast

from pypdfium2 import raw

from laming_desktop.importers.formats.pdf.pdfium_document import Page

_DEEPEST: Final = 40
_MOST_ELEMENTS: Final = 40_000
_MOST_SPANNED: Final = 500
_BLOCKS: Final = frozenset(
    {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "Caption", "BlockQuote", "Note", "TOCI", "Figure", "Title"}
)


class _Pdfium(Protocol):
    def FPDF_StructTree_GetForPage(self, page: object) -> object: ...  # noqa: N802 PDFium's own names
    def FPDF_StructTree_Close(self, tree: object) -> None: ...  # noqa: N802
    def FPDF_StructTree_CountChildren(self, tree: object) -> int: ...  # noqa: N802
    def FPDF_StructTree_GetChildAtIndex(self, tree: object, index: int) -> object: ...  # noqa: N802
    def FPDF_StructElement_GetType(self, element: object, buffer: object, length: int) -> int: ...  # noqa: N802
    def FPDF_StructElement_CountChildren(self, element: object) -> int: ...  # noqa: N802
    def FPDF_StructElement_GetChildAtIndex(self, element: object, index: int) -> object: ...  # noqa: N802
    def FPDF_StructElement_GetChildMarkedContentID(self, element: object, index: int) -> int: ...  # noqa: N802
    def FPDF_StructElement_GetAttributeCount(self, element: object) -> int: ...  # noqa: N802
    def FPDF_StructElement_GetAttributeAtIndex(self, element: object, index: int) -> object: ...  # noqa: N802
    def FPDF_StructElement_Attr_GetValue(self, attribute: object, name: bytes) -> object: ...  # noqa: N802
    def FPDF_StructElement_Attr_GetNumberValue(self, value: object, number: object) -> bool: ...  # noqa: N802


_pdfium: Final = cast("_Pdfium", raw)


@dataclass(slots=True)
class Tag:
    """One tag with the numbers of its own words; a child is None where it stands on another page."""

    kind: str
    marks: list[int] = field(default_factory=list[int])
    children: "list[Tag | None]" = field(default_factory=list["Tag | None"])
    columns: int = 1
    rows: int = 1

    def walk(self) -> "Iterator[Tag]":
        """Give the tag and all below it that stand on the page."""
        yield self
        for child in self.children:
            if child is not None:
                yield from child.walk()

    def list_marks(self) -> list[int]:
        """List the numbers of all words below the tag."""
        return [mark for tag in self.walk() for mark in tag.marks]

    def find(self, *kinds: str) -> "list[Tag]":
        """List the tags of some kinds below this one, none inside another."""
        found: list[Tag] = []
        for child in self.children:
            if child is not None:
                found.extend([child] if child.kind in kinds else child.find(*kinds))
        return found

    def list_blocks(self) -> "list[list[int]]":
        """List the words below the tag, those of each paragraph together."""
        blocks: list[list[int]] = [[]]
        _gather_blocks(self, blocks)
        return [block for block in blocks if block]

    @property
    def goes_on(self) -> bool:
        """Tell whether something of it stands on a page before: a part of it that is not on this page comes first."""
        for child in self.children:
            if child is None:
                return True
            if child.kind in {"TBody", "THead"} and child.goes_on:
                return True
            if child.list_marks():
                return False
        return False


def _gather_blocks(tag: Tag, blocks: list[list[int]]) -> None:
    blocks[-1].extend(tag.marks)
    for child in tag.children:
        if child is None:
            continue
        if child.kind in _BLOCKS:
            blocks.append([])
            _gather_blocks(child, blocks)
            blocks.append([])
        else:
            _gather_blocks(child, blocks)


def read_tags(page: Page) -> Tag | None:
    """Read the tags of a page; None where it has none or no table among them."""
    tree = _pdfium.FPDF_StructTree_GetForPage(page.raw)
    if not tree:
        return None
    try:
        whole = Tag("Page")
        budget = [_MOST_ELEMENTS]
        for index in range(min(_pdfium.FPDF_StructTree_CountChildren(tree), _MOST_ELEMENTS)):
            child = _pdfium.FPDF_StructTree_GetChildAtIndex(tree, index)
            whole.children.append(_read_tag(child, 0, budget) if child else None)
    finally:
        _pdfium.FPDF_StructTree_Close(tree)
    return whole if whole.find("Table") else None


def _read_tag(element: object, depth: int, budget: list[int]) -> Tag:
    tag = Tag(_read_kind(element))
    if tag.kind in {"TD", "TH"}:
        tag.columns, tag.rows = _read_span(element, b"ColSpan"), _read_span(element, b"RowSpan")
    budget[0] -= 1
    if depth >= _DEEPEST or budget[0] <= 0:
        return tag
    for index in range(min(_pdfium.FPDF_StructElement_CountChildren(element), budget[0])):
        child = _pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
        if child:
            tag.children.append(_read_tag(child, depth + 1, budget))
            continue
        mark = _pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
        if mark >= 0:
            tag.marks.append(mark)
        else:
            tag.children.append(None)
    return tag


def _read_kind(element: object) -> str:
    buffer = ctypes.create_string_buffer(128)
    length = _pdfium.FPDF_StructElement_GetType(element, buffer, 128)
    return buffer.raw[: max(0, min(length, 128) - 2)].decode("utf-16-le", "replace")


def _read_span(element: object, name: bytes) -> int:
    number = ctypes.c_float()
    for index in range(max(0, _pdfium.FPDF_StructElement_GetAttributeCount(element))):
        attribute = _pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index)
        value = _pdfium.FPDF_StructElement_Attr_GetValue(attribute, name) if attribute else None
        if value and _pdfium.FPDF_StructElement_Attr_GetNumberValue(value, ctypes.byref(number)):
            return max(1, min(int(number.value), _MOST_SPANNED))
    return 1
