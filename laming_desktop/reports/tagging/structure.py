"""The structure tree: what each piece of content is, in reading order (ISO 32000-1, section 14.7)."""

from dataclasses import dataclass, field
from typing import Literal

from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_array, write_name, write_reference, write_text

Tag = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "Span", "L", "LI", "Lbl", "LBody", "Caption",
    "Table", "THead", "TBody", "TR", "TH", "TD", "Figure",
]  # fmt: skip
Scope = Literal["Row", "Column"]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """One run of content: the object of its page and its number there."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """A node of the tree, open until `StructureTree.close` writes it."""

    number: int
    tag: Tag
    parent: int
    entries: str = ""
    kids: list["int | MarkedContent"] = field(default_factory=list["int | MarkedContent"])


@dataclass(frozen=True, slots=True)
class TableFacts:
    """What a table or a cell of it says of itself; a span of 1 is not written."""

    scope: Scope | None = None
    row_span: int = 1
    column_span: int = 1
    summary: str = ""


def describe_table(facts: TableFacts) -> str:
    """Write the attributes of the Table owner."""
    parts = [
        f"/Scope/{facts.scope}" if facts.scope else "",
        f"/RowSpan {facts.row_span}" if facts.row_span > 1 else "",
        f"/ColSpan {facts.column_span}" if facts.column_span > 1 else "",
        f"/Summary {write_text(facts.summary)}" if facts.summary else "",
    ]
    written = "".join(parts)
    return f"/A<</O/Table{written}>>" if written else ""


class StructureTree:
    """Opens elements in reading order and writes each when it is closed; only open ones are in memory."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self._root = file.reserve()
        self._parents: list[int] = []
        self.document = Element(file.reserve(), "Document", self._root)

    def open(
        self,
        parent: Element,
        tag: Tag,
        *,
        table: TableFacts | None = None,
        alt: str = "",
        actual_text: str = "",
        language: str = "",
        box: tuple[float, float, float, float] | None = None,
    ) -> Element:
        """Open an element as the next child of `parent`; `box` is where a figure lies, in points."""
        entries = describe_table(table) if table else ""
        if box:
            entries += f"/A<</O/Layout/BBox[{' '.join(f'{edge:.2f}' for edge in box)}]>>"
        entries += f"/Alt {write_text(alt)}" if alt else ""
        entries += f"/ActualText {write_text(actual_text)}" if actual_text else ""
        entries += f"/Lang {write_text(language)}" if language else ""
        element = Element(self._file.reserve(), tag, parent.number, entries)
        parent.kids.append(element.number)
        return element

    def close(self, element: Element) -> None:
        """Write an element whose content is complete."""
        pages = {kid.page for kid in element.kids if isinstance(kid, MarkedContent)}
        home = min(pages, default=0)
        kids = [self._write_kid(kid, home) for kid in element.kids]
        page = f"/Pg {write_reference(home)}" if home else ""
        content = f"/K{write_array(kids) if len(kids) != 1 else ' ' + kids[0]}" if kids else ""
        self._file.write(
            element.number,
            f"<</Type/StructElem/S{write_name(element.tag)}/P {write_reference(element.parent)}"
            f"{page}{element.entries}{content}>>",
        )

    def add_page(self, owners: list[int]) -> None:
        """Note which elements own the marked contents of the next page, in the order of their numbers."""
        self._parents.append(self._file.add(write_array([write_reference(owner) for owner in owners])))

    def finish(self) -> int:
        """Close the document, write the root and give its number."""
        self.close(self.document)
        numbers = " ".join(f"{page} {write_reference(array)}" for page, array in enumerate(self._parents))
        tree = self._file.add(f"<</Nums[{numbers}]>>")
        self._file.write(
            self._root,
            f"<</Type/StructTreeRoot/K {write_reference(self.document.number)}/ParentTree {write_reference(tree)}"
            f"/ParentTreeNextKey {len(self._parents)}>>",
        )
        return self._root

    @staticmethod
    def _write_kid(kid: int | MarkedContent, home: int) -> str:
        """Write a child element, a content of the home page, or one of another page."""
        if not isinstance(kid, MarkedContent):
            return write_reference(kid)
        if kid.page == home:
            return str(kid.number)
        return f"<</Type/MCR/Pg {write_reference(kid.page)}/MCID {kid.number}>>"
