"""Write a paper as a Word document, its appendices as sections of their own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.papers.blocks import KeyWord, PaperDocument, Table
from laming_desktop.domain.papers.house_style import Crest, HouseStyle
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.reports.saying_heads import list_facts, say_meeting, say_tile
from laming_desktop.reports.visible_text import VisibleText
from laming_desktop.reports.walking_blocks import find_own_title
from laming_desktop.reports.word.blocks import BlockWriter
from laming_desktop.reports.word.contents import list_entries
from laming_desktop.reports.word.lists import ListNumbers
from laming_desktop.reports.word.markup import WordMarkup, write_paragraph
from laming_desktop.reports.word.names import DRAWING, NAMESPACES, XML
from laming_desktop.reports.word.package import PackageWriter, Relation, write_relations, write_types
from laming_desktop.reports.word.pictures import ENDINGS, draw_crest
from laming_desktop.reports.word.properties import write_app, write_core, write_settings
from laming_desktop.reports.word.sections import FurnitureWriter, Section
from laming_desktop.reports.word.styles import Palette, write_styles

_PIECES_A_STEP: Final = 50
_BETWEEN: Final = "   "


def write_docx(document: PaperDocument, path: Path, style: HouseStyle, progress: Progress = SILENT) -> PaperResult:
    """Write a paper as .docx; the same paper gives the same bytes. Word alone knows its pages: `pages` is 0.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    writer = _DocumentWriter(document, style)
    with replace_whole(path) as stream, PackageWriter.begin(stream) as package:
        writer.write(package, progress)
    return PaperResult(0, writer.visible.missing)


class _DocumentWriter:
    """Writes the parts of one document."""

    def __init__(self, document: PaperDocument, style: HouseStyle) -> None:
        self.visible = VisibleText()
        self._papers = (document, *_list_attached(document))
        self._style = style
        self._markup = WordMarkup(self.visible)
        self._palette = Palette.of(style, document.page)
        self._lists = ListNumbers()
        entries = list(list_entries(document))
        self._blocks = BlockWriter(self._markup, self._palette, self._lists, entries, document.head.journal)

    def write(self, package: PackageWriter, progress: Progress) -> None:
        """Write all parts, the text in pieces."""
        document, count = self._papers[0], len(self._papers)
        picture = _draw(self._style.crest, self._markup)
        ending = ENDINGS[self._style.crest.media_type] if self._style.crest and picture else ""
        package.write("[Content_Types].xml", write_types(count, ending))
        package.write("_rels/.rels", write_relations(_OUTER))
        total = sum(map(_count_pieces, self._papers))
        with package.open("word/document.xml") as part:
            part.write(XML.encode())
            for done, piece in enumerate(self._write_body()):
                if done % _PIECES_A_STEP == 0:
                    progress.step(min(done, total), total)
                part.write(piece.encode())
        self._write_furniture(package, picture, ending)
        package.write("word/styles.xml", write_styles(self._palette, document.page.large_print))
        package.write("word/numbering.xml", self._lists.write())
        package.write("word/settings.xml", write_settings())
        package.write("word/_rels/document.xml.rels", write_relations(self._list_relations(count)))
        package.write("docProps/core.xml", write_core(document, self._markup))
        package.write("docProps/app.xml", write_app(document, self._markup))
        progress.step(total, total)

    def _write_body(self) -> Iterator[str]:
        yield f"<w:document {NAMESPACES} {DRAWING}><w:body>"
        for number, document in enumerate(self._papers, 1):
            section = Section(document.page)
            yield from self._write_paper(document, section)
            own = section.write(number)
            yield own if number == len(self._papers) else write_paragraph("", "", own)
        yield "</w:body></w:document>"

    def _write_paper(self, document: PaperDocument, section: Section) -> Iterator[str]:
        """Give the opening of a paper and its blocks; counts stand under the title."""
        title_at = find_own_title(document)
        if title_at is None:
            yield from self._write_opening(document, section)
            yield self._write_counts(document)
        for place, block in enumerate(document.blocks):
            yield from self._blocks.write(block, section.width)
            if place == title_at:
                yield self._write_counts(document)

    def _write_opening(self, document: PaperDocument, section: Section) -> Iterator[str]:
        head, write = document.head, self._markup.write_words
        meeting = say_meeting(head)
        yield write_paragraph(write(meeting), "Subtitle") if meeting else ""
        yield write_paragraph(write(head.label), "Label") if head.label else ""
        yield self._blocks.write_heading(1, head.title)
        yield write_paragraph(write(head.subtitle), "Subtitle") if head.subtitle else ""
        if document.opening == "table":
            facts = [(name, (value,)) for name, value in list_facts(head)]
            yield self._blocks.write_facts(facts, "What this paper shows", section.width)

    def _write_counts(self, document: PaperDocument) -> str:
        """Give the counts of a paper and the key to its marks, a paragraph each."""
        badges, write = self._blocks.badges, self._markup.write_words
        tiles = [
            f"{badges.write_letter(tile.key)}{write(f' {tile.count:,}', '<w:b/><w:bCs/>')}"
            f"{write(f' {say_tile(tile)}{_BETWEEN}')}"
            for tile in document.tiles
        ]
        counts = write_paragraph("".join(tiles), "Counts") if tiles else ""
        key = "".join(map(self._write_key_word, document.key))
        return counts + (write_paragraph(write("Key  ", "<w:b/><w:bCs/>") + key, "Key") if key else "")

    def _write_key_word(self, entry: KeyWord) -> str:
        write = self._markup.write_words
        letter = self._blocks.badges.write_letter(entry.key) if entry.key else ""
        if entry.is_pennant:
            word = self._blocks.badges.write_flag(entry.word)
        else:
            word = write(f"{' ' if letter else ''}{entry.word}", "<w:b/><w:bCs/>")
        return f"{letter}{word}{write(f' {entry.meaning}{_BETWEEN}')}"

    def _write_furniture(self, package: PackageWriter, picture: str, ending: str) -> None:
        """Write the heads and feet of all sections, and the crest."""
        writer = FurnitureWriter(self._markup, self._style)
        first = self._papers[0]
        package.write("word/first1.xml", writer.write_first_head(first.head, Section(first.page), picture))
        if self._style.crest is not None and ending:
            package.write(f"word/media/crest.{ending}", self._style.crest.content)
            package.write("word/_rels/first1.xml.rels", write_relations([("rCrest", "image", f"media/crest.{ending}")]))
        for number, document in enumerate(self._papers, 1):
            section = Section(document.page)
            package.write(f"word/head{number}.xml", writer.write_head(document.head, section))
            package.write(f"word/foot{number}.xml", writer.write_foot(document.head, section))

    def _list_relations(self, sections: int) -> Iterator[Relation]:
        """List what the text refers to."""
        yield from ((f"r{name.title()}", name, f"{name}.xml") for name in ("styles", "numbering", "settings"))
        yield "rFirst1", "header", "first1.xml"
        for number in range(1, sections + 1):
            yield f"rHead{number}", "header", f"head{number}.xml"
            yield f"rFoot{number}", "footer", f"foot{number}.xml"
        for number, address in enumerate(self._markup.links, 1):
            yield f"rLink{number}", "hyperlink", address


_OUTER: Final[tuple[Relation, ...]] = (
    ("rDocument", "officeDocument", "word/document.xml"),
    ("rCore", "core-properties", "docProps/core.xml"),
    ("rApp", "extended-properties", "docProps/app.xml"),
)


def _draw(crest: Crest | None, markup: WordMarkup) -> str:
    """Give the crest as a picture, empty where there is none that can be shown."""
    if crest is None or crest.media_type not in ENDINGS:
        return ""
    try:
        return draw_crest(crest, markup.escape(crest.words))
    except RefusedValueError:
        return ""


def _list_attached(document: PaperDocument) -> Iterator[PaperDocument]:
    """List the papers that follow one, each before those that follow itself."""
    for appendix in document.appendices:
        yield appendix
        yield from _list_attached(appendix)


def _count_pieces(document: PaperDocument) -> int:
    """Count about how many pieces a paper is written in."""
    groups = sum(len(band.groups) for block in document.blocks if isinstance(block, Table) for band in block.bands)
    return groups + len(document.blocks) + 20
