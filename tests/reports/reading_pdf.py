"""What tests read back from a PDF: text by page, and the structure tree with the text under each element."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol, cast

import pikepdf
import pypdfium2


class _TextPage(Protocol):
    def get_text_bounded(self) -> str: ...


class _Bitmap(Protocol):
    width: int
    height: int
    stride: int
    buffer: bytes


class _Page(Protocol):
    def get_textpage(self) -> _TextPage: ...
    def render(self, *, scale: float, grayscale: bool) -> _Bitmap: ...


def read_pages(path: Path) -> list[str]:
    """Give the text of each page."""
    with pypdfium2.PdfDocument(path) as document:
        pages = cast(Iterable[_Page], document)
        return [page.get_textpage().get_text_bounded().replace("\r\n", "\n") for page in pages]


def render_pages(path: Path, scale: float = 1) -> list[list[bytes]]:
    """Give the greys of each page, a line of pixels each, as a photocopier sees them."""
    with pypdfium2.PdfDocument(path) as document:
        pages = cast(Iterable[_Page], document)
        return [_list_pixels(page.render(scale=scale, grayscale=True)) for page in pages]


def _list_pixels(bitmap: _Bitmap) -> list[bytes]:
    """Give the lines of a bitmap without what fills them up."""
    data = bytes(bitmap.buffer)
    return [data[line * bitmap.stride :][: bitmap.width] for line in range(bitmap.height)]


@dataclass
class Node:
    """An element with its attributes, children, and the pages and text of its own content."""

    tag: str
    row_span: int = 1
    column_span: int = 1
    scope: str = ""
    alt: str = ""
    actual_text: str = ""
    text: str = ""
    pages: list[int] = field(default_factory=list[int])
    links: list[str] = field(default_factory=list[str])
    kids: list["Node"] = field(default_factory=list["Node"])
    order: list["Node | str"] = field(default_factory=list["Node | str"])

    def walk(self, tag: str = "") -> Iterator["Node"]:
        """Give this element and all below it, of one tag or of all, in reading order."""
        if not tag or self.tag == tag:
            yield self
        for kid in self.kids:
            yield from kid.walk(tag)

    def find(self, tag: str) -> "Node":
        """Give the first element with a tag."""
        return next(self.walk(tag))

    def read(self) -> str:
        """Give what a listener hears, in one line."""
        if self.actual_text:
            return " ".join(self.actual_text.split())
        heard = "".join(f" {part.read()} " if isinstance(part, Node) else part for part in self.order)
        return " ".join(heard.split())


def read_structure(path: Path) -> Node:
    """Read the structure tree of a file; the text is decoded through the fonts' own maps."""
    with pikepdf.Pdf.open(path) as pdf:
        pages = {page.obj.objgen: nth for nth, page in enumerate(pdf.pages)}
        contents = [_read_marked(page) for page in pdf.pages]
        root = pdf.Root["/StructTreeRoot"]["/K"]
        return _read_node(root, None, pages, contents)


def list_grid(table: Node) -> list[list[Node]]:
    """Lay a table's cells out on its grid, each cell on every place that it covers; fails where it is not regular."""
    grid: list[list[Node]] = []
    for part in table.kids:
        waiting: dict[int, tuple[int, Node]] = {}
        grid.extend(_lay_row(row, waiting) for row in ([part] if part.tag == "TR" else part.kids))
        assert not waiting, "a cell spans more rows than its part of the table has"
    assert len({len(row) for row in grid}) <= 1, [len(row) for row in grid]
    return grid


def _lay_row(row: Node, waiting: dict[int, tuple[int, Node]]) -> list[Node]:
    """Lay one row out beside the cells that reach down into it."""
    assert row.tag == "TR"
    places: dict[int, Node] = {}
    for place, (left, cell) in list(waiting.items()):
        places[place] = cell
        if left == 1:
            del waiting[place]
        else:
            waiting[place] = (left - 1, cell)
    place = 0
    for cell in row.kids:
        while place in places:
            place += 1
        for covered in range(place, place + cell.column_span):
            assert covered not in places, "two cells cover one place"
            places[covered] = cell
            if cell.row_span > 1:
                waiting[covered] = (cell.row_span - 1, cell)
    assert sorted(places) == list(range(len(places))), "a place is not covered"
    return [places[place] for place in sorted(places)]


def _read_node(
    item: pikepdf.Object, page: pikepdf.Object | None, pages: dict[tuple[int, int], int], contents: list[dict[int, str]]
) -> Node:
    """Read an element and all below it."""
    page = item.get("/Pg", page)
    node = Node(str(item["/S"])[1:], alt=str(item.get("/Alt", "")), actual_text=str(item.get("/ActualText", "")))
    attributes = item.get("/A")
    if attributes is not None:
        node.row_span = int(attributes.get("/RowSpan", 1))
        node.column_span = int(attributes.get("/ColSpan", 1))
        node.scope = str(attributes.get("/Scope", "/"))[1:]
    kids = item.get("/K")
    listed = [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    for kid in listed:
        if isinstance(kid, int):
            _add_content(node, page, kid, pages, contents)
        elif str(kid.get("/Type", "")) == "/OBJR":
            node.links.append(str(kid["/Obj"]["/Contents"]))
        elif str(kid.get("/Type", "")) == "/MCR":
            _add_content(node, kid["/Pg"], int(kid["/MCID"]), pages, contents)
        else:
            node.kids.append(_read_node(kid, page, pages, contents))
            node.order.append(node.kids[-1])
    return node


def _add_content(
    node: Node,
    page: pikepdf.Object | None,
    number: int,
    pages: dict[tuple[int, int], int],
    contents: list[dict[int, str]],
) -> None:
    """Add the text of one marked content."""
    assert page is not None
    nth = pages[page.objgen]
    node.pages.append(nth)
    node.text += contents[nth][number]
    node.order.append(contents[nth][number])


def _read_marked(page: pikepdf.Page) -> dict[int, str]:
    """Give the text of a page's marked contents by number; everything else must be an artifact."""
    fonts = {name: _read_map(font) for name, font in page.obj["/Resources"]["/Font"].items()}
    found: dict[int, str] = {}
    open_marks: list[int | None] = []
    letters: dict[int, str] = {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC":
                facts = operands[1]
                open_marks.append(int(facts["/MCID"]) if "/MCID" in facts else None)
                if "/MCID" in facts:
                    found[int(facts["/MCID"])] = ""
            case "EMC":
                open_marks.pop()
            case "Tf":
                letters = fonts[str(operands[0])]
            case "Tj" | "'":
                assert open_marks, "text outside marked content"
                number = next((mark for mark in reversed(open_marks) if mark is not None), None)
                if number is not None:
                    found[number] += "".join(letters[code] for code in bytes(operands[0]))
            case "S" | "f" | "B":
                assert open_marks, "a shape outside marked content"
            case _:
                pass
    return found


def _read_map(font: pikepdf.Object) -> dict[int, str]:
    """Read a font's map from codes to Unicode."""
    letters: dict[int, str] = {}
    for line in font["/ToUnicode"].read_bytes().decode("ascii").splitlines():
        parts = line.split()
        if len(parts) == 2 and parts[0].startswith("<") and line.endswith(">") and parts != ["<00>", "<FF>"]:
            code, character = (bytes.fromhex(part[1:-1]) for part in parts)
            letters[code[0]] = character.decode("utf-16-be")
    return letters
