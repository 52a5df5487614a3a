"""Read what lies beside the cells of a sheet in parts of its own: tables, comments, text boxes."""

from typing import Final

from laming_desktop.importers.formats.workbook.parts import Node, Package
from laming_desktop.importers.formats.workbook.references import read_cell, read_range
from laming_desktop.importers.formats.workbook.sheet_content import CellNote, SheetContent
from laming_desktop.importers.formats.workbook.texts import decode_text

_MOST: Final = 200


def read_surroundings(package: Package, part: str, content: SheetContent) -> None:
    """Add to a sheet what its other parts say; a part that is missing says nothing."""
    for relation in package.read_relations(part).values():
        if relation.is_outside or not package.has(relation.target):
            continue
        if relation.kind == "table":
            _read_table(package.read_tree(relation.target), content)
        elif relation.kind == "comments":
            _read_comments(package.read_tree(relation.target), content)
        elif relation.kind == "drawing":
            _read_text_boxes(package.read_tree(relation.target), content)


def _read_table(root: Node, content: SheetContent) -> None:
    """Read which rows a table calls its headings, and whether a filter hides some of its rows."""
    cells = read_range(root.get("ref"))
    if cells is None:
        return
    headings = root.get("headerRowCount", "1")
    if headings.isdigit() and 0 < int(headings) <= _MOST:
        content.heading_rows.update(range(cells.top, cells.top + int(headings)))
    choice = root.find("autoFilter")
    if choice is not None and choice.find("filterColumn") is not None:
        content.filters.append(cells)


def _read_comments(root: Node, content: SheetContent) -> None:
    for node in root.walk():
        place = read_cell(node.get("ref")) if node.name == "comment" else None
        if place is not None and len(content.comments) < _MOST:
            words = "".join(below.words for below in node.walk() if below.name == "t")
            content.comments.append(CellNote(*place, decode_text(words).strip()))


def _read_text_boxes(root: Node, content: SheetContent) -> None:
    for node in root.walk():
        if node.name == "txBody" and len(content.text_boxes) < _MOST:
            words = " ".join(below.words.strip() for below in node.walk() if below.name == "t")
            if words.strip():
                content.text_boxes.append(words.strip())
