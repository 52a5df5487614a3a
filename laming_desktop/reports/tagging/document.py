"""A tagged PDF document from its first page to its trailer (PDF/UA-1, ISO 14289-1; PDF/A-2a, ISO 19005-2)."""

from collections import deque
from collections.abc import Callable
from typing import BinaryIO

from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.inks import Inks
from laming_desktop.reports.tagging.links import Box, Target, write_link
from laming_desktop.reports.tagging.metadata import (
    DocumentFacts,
    drop_unwritable,
    tidy_facts,
    write_info,
    write_metadata,
    write_output_intent,
)
from laming_desktop.reports.tagging.outline import Bookmark, write_outline
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_array, write_reference, write_text
from laming_desktop.reports.tagging.pictures import Picture
from laming_desktop.reports.tagging.structure import AnnotationKid, Element, StructureTree

DrawLate = Callable[[Page, int], None]
"""Draws on a page what is known only when all are written, such as how many there are; all of it artifact."""


class TaggedDocument:
    """Holds the parts of one document together; pages are written as they are completed."""

    def __init__(self, stream: BinaryIO, fonts: FontSet, facts: DocumentFacts, inks: Inks | None = None) -> None:
        self._file = PdfFile(stream)
        self._facts = tidy_facts(facts)
        self.fonts = fonts
        self.inks = inks or Inks()
        self.structure = StructureTree(self._file)
        self._pages_root = self._file.reserve()
        self._resources = self._file.reserve()
        self._letters = self._file.reserve()
        self._pages: list[int] = []
        self._reserved: deque[int] = deque()
        self._pictures: dict[str, int] = {}
        self._stamps = 0
        self._bookmarks: list[Bookmark] = []
        self._late: list[tuple[int, DrawLate]] = []

    def reserve_pages(self, count: int) -> tuple[int, ...]:
        """Give the numbers of the next pages, so that links can lead to pages that are not written yet."""
        numbers = tuple(self._file.reserve() for _ in range(count))
        self._reserved.extend(numbers)
        return numbers

    def begin_page(self, scale: float = 1.0) -> Page:
        """Begin the next page; all that is drawn on it is `scale` times as large."""
        number = self._reserved.popleft() if self._reserved else self._file.reserve()
        return Page(number, self.fonts, self.inks, scale)

    def add_stamp(self, draw: Callable[[Page], None], width: float, height: float) -> str:
        """Write what many pages repeat, all of it artifact, once; give the name by which pages draw it."""
        page = Page(0, self.fonts, self.inks)
        draw(page)
        name = f"/S{self._stamps}"
        self._stamps += 1
        self._pictures[name] = self._file.add_stream(
            page.pack(),
            f"/Type/XObject/Subtype/Form/BBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources<</Font {write_reference(self._letters)}>>",
        )
        return name

    def add_link(self, page: Page, link: Element, box: Box, target: Target, words: str) -> None:
        """Let a box of a page lead somewhere; `link` is the element of its words, `words` say where it leads."""
        left, low, right, top = (edge * page.scale for edge in box)
        annotation = self._file.add(
            write_link((left, low, right, top), target, words, self.structure.add_annotation(link))
        )
        page.annotations.append(annotation)
        link.kids.append(AnnotationKid(page.number, annotation))

    def add_picture(self, picture: Picture) -> str:
        """Write a picture once; give the name by which pages draw it."""
        name = f"/P{len(self._pictures) - self._stamps}"
        self._pictures[name] = self._file.add_stream(picture.content, picture.entries, compress=picture.is_raw)
        return name

    def end_page(self, page: Page, width: float, height: float, late: DrawLate | None = None) -> None:
        """Write a page whose content is complete, but for what `late` will draw on it."""
        content = write_reference(self._file.add_stream(page.pack()))
        if late is not None:
            self._late.append((self._file.reserve(), late))
            content = write_array([content, write_reference(self._late[-1][0])])
        annotations = write_array([write_reference(number) for number in page.annotations])
        links = f"/Annots{annotations}" if page.annotations else ""
        self._file.write(
            page.number,
            f"<</Type/Page/Parent {write_reference(self._pages_root)}/MediaBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources {write_reference(self._resources)}/Contents {content}"
            f"/StructParents {self.structure.add_page(page.owners)}/Tabs/S{links}>>",
        )
        self._pages.append(page.number)

    def add_bookmark(self, title: str, level: int, page: Page, top: float) -> None:
        """Add an entry to the outline; a level may be at most one below the entry before."""
        self._bookmarks.append(Bookmark(drop_unwritable(title), level, page.number, top * page.scale))

    def finish(self) -> None:
        """Write everything that is known only now."""
        for number, draw in self._late:
            page = Page(0, self.fonts, self.inks)
            draw(page, len(self._pages))
            self._file.write_stream(number, page.pack(), compress=False)
        kids = write_array([write_reference(page) for page in self._pages])
        self._file.write(self._pages_root, f"<</Type/Pages/Kids{kids}/Count {len(self._pages)}>>")
        pictures = "".join(f"{name} {write_reference(number)}" for name, number in self._pictures.items())
        objects = f"/XObject<<{pictures}>>" if pictures else ""
        self._file.write(self._letters, f"<<{self.fonts.embed(self._file)}>>")
        self._file.write(self._resources, f"<</Font {write_reference(self._letters)}{objects}>>")
        structure = self.structure.finish()
        outline = write_outline(self._file, self._bookmarks)
        shown = f"/Outlines {write_reference(outline)}/PageMode/UseOutlines" if outline else ""
        metadata = write_metadata(self._file, self._facts)
        intent = write_output_intent(self._file)
        catalogue = self._file.add(
            f"<</Type/Catalog/Pages {write_reference(self._pages_root)}/Lang {write_text(self._facts.language)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {write_reference(structure)}"
            f"/Metadata {write_reference(metadata)}/OutputIntents[{write_reference(intent)}]"
            f"/ViewerPreferences<</DisplayDocTitle true>>{shown}>>"
        )
        self._file.finish(catalogue=catalogue, about=write_info(self._file, self._facts))
