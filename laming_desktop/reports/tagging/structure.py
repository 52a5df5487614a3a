"""The structure tree: what each piece of content is, in reading order (ISO 32000-1, section 14.7)."""

from dataclasses import dataclass, field
from typing import Literal

from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_array, write_reference, write_text

Tag = Literal[
    "Document", "Sect", "H1", "H2", "H3", "P", "Span", "L", "LI", "Lbl", "LBody", "Caption",
    "Table", "THead", "TBody", "TR", "TH", "TD", "Figure", "Link", "TOC", "TOCI", "Reference",
]  # fmt: skip
Scope = Literal["Row", "Column"]
ListNumbering = Literal["None", "Disc", "Decimal"]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """One run of content: the object of its page and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class AnnotationKid:
    """An annotation that belongs to an element: the object of its page and its own."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """A node of the tree, open until `StructureTree.close` writes it."""

    number: int
    tag: Tag
    parent: int
    entries: str = ""
    kids: list["int | MarkedContent | AnnotationKid"] = field(
        default_factory=list["int | MarkedContent | AnnotationKid"]
    )


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
        self._parents: list[str] = []
        self._whole = Element(file.reserve(), "Document", self._root)
        self._section: Element | None = None

    @property
    def document(self) -> Element:
        """Give the element to which whatever stands by itself belongs: the open section, else the document."""
        return self._section or self._whole

    def begin_section(self) -> None:
        """Begin a part of the document, such as a report or one of its appendices."""
        self.end_section()
        self._section = self.open(self._whole, "Sect")

    def end_section(self) -> None:
        """End the section that is open, if one is."""
        if self._section is not None:
            self.close(self._section)
            self._section = None

    def open(
        self,
        parent: Element,
        tag: Tag,
        *,
        table: TableFacts | None = None,
        alt: str = "",
        actual_text: str = "",
        language: str = "",
        numbering: ListNumbering | None = None,
        box: tuple[float, float, float, float] | None = None,
    ) -> Element:
        """Open an element as the next child of `parent`; `box` is where a figure lies, in points."""
        entries = describe_table(table) if table else ""
        if box:
            entries += f"/A<</O/Layout/BBox[{' '.join(f'{edge:.2f}' for edge in box)}]>>"
        entries += f"/A<</O/List/ListNumbering/{numbering}>>" if numbering else ""
        entries += f"/Alt {write_text(alt)}" if alt else ""
        entries += f"/ActualText {write_text(actual_text)}" if actual_text else ""
        entries += f"/Lang {write_text(language)}" if language else ""
        element = Element(self._file.reserve(), tag, parent.number, entries)
        parent.kids.append(element.number)
        return element

    def close(self, element: Element) -> None:
        """Write an element whose content is complete."""
        only = element.kids[0] if len(element.kids) == 1 else None
        if isinstance(only, MarkedContent):
            self._file.write(
                element.number,
                f"<</Type/StructElem/S/{element.tag}/P {element.parent} 0 R/Pg {only.page} 0 R{element.entries}"
                f"/K {only.number}>>",
            )
            return
        pages = {kid.page for kid in element.kids if isinstance(kid, MarkedContent)}
        home = min(pages, default=0)
        kids = [self._write_kid(kid, home) for kid in element.kids]
        page = f"/Pg {write_reference(home)}" if home else ""
        content = f"/K{write_array(kids) if len(kids) != 1 else ' ' + kids[0]}" if kids else ""
        self._file.write(
            element.number,
            f"<</Type/StructElem/S/{element.tag}/P {write_reference(element.parent)}{page}{element.entries}{content}>>",
        )

    def add_page(self, owners: list[int]) -> int:
        """Note which elements own the marked contents of a page, in the order of their numbers; give the page's key."""
        self._parents.append(write_reference(self._file.add(write_array([write_reference(owner) for owner in owners]))))
        return len(self._parents) - 1

    def add_annotation(self, owner: Element) -> int:
        """Note which element owns an annotation; give the annotation's key."""
        self._parents.append(write_reference(owner.number))
        return len(self._parents) - 1

    def finish(self) -> int:
        """Close the document, write the root and give its number."""
        self.end_section()
        self.close(self._whole)
        numbers = " ".join(f"{key} {owners}" for key, owners in enumerate(self._parents))
        tree = self._file.add(f"<</Nums[{numbers}]>>")
        self._file.write(
            self._root,
            f"<</Type/StructTreeRoot/K {write_reference(self._whole.number)}/ParentTree {write_reference(tree)}"
            f"/ParentTreeNextKey {len(self._parents)}>>",
        )
        return self._root

    @staticmethod
    def _write_kid(kid: int | MarkedContent | AnnotationKid, home: int) -> str:
        """Write a child element, an annotation, a content of the home page, or one of another page."""
        if isinstance(kid, int):
            return write_reference(kid)
        if isinstance(kid, AnnotationKid):
            return f"<</Type/OBJR/Pg {write_reference(kid.page)}/Obj {write_reference(kid.number)}>>"
        if kid.page == home:
            return str(kid.number)
        return f"<</Type/MCR/Pg {write_reference(kid.page)}/MCID {kid.number}>>"
