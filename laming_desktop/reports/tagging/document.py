"""A tagged PDF document from its first page to its trailer (PDF/UA-1, ISO 14289-1)."""

from collections import deque
from dataclasses import dataclass
from typing import BinaryIO
from xml.sax.saxutils import escape

from laming_desktop.reports.tagging.fonts import FontSet
from laming_desktop.reports.tagging.links import Box, Target, write_link
from laming_desktop.reports.tagging.outline import Bookmark, write_outline
from laming_desktop.reports.tagging.page import Page
from laming_desktop.reports.tagging.pdf_file import PdfFile
from laming_desktop.reports.tagging.pdf_syntax import write_array, write_reference, write_text
from laming_desktop.reports.tagging.pictures import Picture
from laming_desktop.reports.tagging.structure import AnnotationKid, Element, StructureTree

_PRODUCER = "Laming Desktop"
_CREATOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"
_METADATA = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part><pdf:Producer>{producer}</pdf:Producer>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{creator}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a document says of itself to readers and search engines."""

    title: str
    author: str
    language: str = "en-GB"


def drop_unwritable(text: str) -> str:
    """Leave out what neither XML nor a title bar can hold: control characters and half surrogates."""
    return "".join(letter for letter in text if letter.isprintable())


class TaggedDocument:
    """Holds the parts of one document together; pages are written as they are completed."""

    def __init__(self, stream: BinaryIO, fonts: FontSet, facts: DocumentFacts) -> None:
        self._file = PdfFile(stream)
        self._facts = DocumentFacts(
            drop_unwritable(facts.title) or _PRODUCER, drop_unwritable(facts.author), facts.language
        )
        self.fonts = fonts
        self.structure = StructureTree(self._file)
        self._pages_root = self._file.reserve()
        self._resources = self._file.reserve()
        self._pages: list[int] = []
        self._reserved: deque[int] = deque()
        self._pictures: dict[str, int] = {}
        self._bookmarks: list[Bookmark] = []

    def reserve_pages(self, count: int) -> tuple[int, ...]:
        """Give the numbers of the next pages, so that links can lead to pages that are not written yet."""
        numbers = tuple(self._file.reserve() for _ in range(count))
        self._reserved.extend(numbers)
        return numbers

    def begin_page(self) -> Page:
        """Begin the next page."""
        return Page(self._reserved.popleft() if self._reserved else self._file.reserve(), self.fonts)

    def add_link(self, page: Page, link: Element, box: Box, target: Target, words: str) -> None:
        """Let a box of a page lead somewhere; `link` is the element of its words, `words` say where it leads."""
        annotation = self._file.add(write_link(box, target, words, self.structure.add_annotation(link)))
        page.annotations.append(annotation)
        link.kids.append(AnnotationKid(page.number, annotation))

    def add_picture(self, picture: Picture) -> str:
        """Write a picture once; give the name by which pages draw it."""
        name = f"/P{len(self._pictures)}"
        self._pictures[name] = self._file.add_stream(picture.content, picture.entries, compress=picture.is_raw)
        return name

    def end_page(self, page: Page, width: float, height: float) -> None:
        """Write a page whose content is complete."""
        content = self._file.add_stream(page.pack())
        annotations = write_array([write_reference(number) for number in page.annotations])
        links = f"/Annots{annotations}" if page.annotations else ""
        self._file.write(
            page.number,
            f"<</Type/Page/Parent {write_reference(self._pages_root)}/MediaBox[0 0 {width:.2f} {height:.2f}]"
            f"/Resources {write_reference(self._resources)}/Contents {write_reference(content)}"
            f"/StructParents {self.structure.add_page(page.owners)}/Tabs/S{links}>>",
        )
        self._pages.append(page.number)

    def add_bookmark(self, title: str, level: int, page: Page, top: float) -> None:
        """Add an entry to the outline; a level may be at most one below the entry before."""
        self._bookmarks.append(Bookmark(drop_unwritable(title), level, page.number, top))

    def finish(self) -> None:
        """Write everything that is known only now."""
        kids = write_array([write_reference(page) for page in self._pages])
        self._file.write(self._pages_root, f"<</Type/Pages/Kids{kids}/Count {len(self._pages)}>>")
        pictures = "".join(f"{name} {write_reference(number)}" for name, number in self._pictures.items())
        objects = f"/XObject<<{pictures}>>" if pictures else ""
        self._file.write(self._resources, f"<</Font<<{self.fonts.embed(self._file)}>>{objects}>>")
        structure = self.structure.finish()
        outline = write_outline(self._file, self._bookmarks)
        shown = f"/Outlines {write_reference(outline)}/PageMode/UseOutlines" if outline else ""
        author = escape(self._facts.author)
        filled = _METADATA.format(
            producer=_PRODUCER,
            title=escape(self._facts.title),
            creator=_CREATOR.format(author=author) if author else "",
            language=self._facts.language,
        )
        metadata = self._file.add_stream(filled.encode("utf-8"), "/Type/Metadata/Subtype/XML", compress=False)
        catalogue = self._file.add(
            f"<</Type/Catalog/Pages {write_reference(self._pages_root)}/Lang {write_text(self._facts.language)}"
            f"/MarkInfo<</Marked true>>/StructTreeRoot {write_reference(structure)}"
            f"/Metadata {write_reference(metadata)}/ViewerPreferences<</DisplayDocTitle true>>{shown}>>"
        )
        about = self._file.add(
            f"<</Title {write_text(self._facts.title)}/Author {write_text(self._facts.author)}"
            f"/Producer {write_text(_PRODUCER)}>>"
        )
        self._file.finish(catalogue=catalogue, about=about)
