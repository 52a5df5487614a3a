"""Read a Word document (.docx, .docm) as lines: nothing in it is executed, fetched or followed."""

from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.formats.archive import Archive, open_archive
from laming_desktop.importers.formats.word.lines import LineWriter
from laming_desktop.importers.formats.word.names import STRICT, TBL, WORD, Element, w
from laming_desktop.importers.formats.word.notes import Notes
from laming_desktop.importers.formats.word.numbering import read_numbering
from laming_desktop.importers.formats.word.paragraphs import ParagraphReader, list_blocks
from laming_desktop.importers.formats.word.tables import TableReader
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.refusals import refuse

_DOCUMENT: Final = "word/document.xml"
_STEP: Final = 50


def read_word(path: Path, content: bytes, choices: ReadingChoices, progress: Progress) -> SourceDocument:
    """Read a Word document; UnreadableDocumentError where it is damaged, encrypted or made to harm."""
    archive = open_archive(path, content)
    if _DOCUMENT not in archive.names:
        raise refuse(path, "damaged", _DOCUMENT)
    root = _parse(archive, _DOCUMENT)
    body = root.find(w("body"))
    if body is None:
        raise refuse(path, "damaged", _DOCUMENT)
    notes = Notes()
    if any(name.casefold().endswith("vbaproject.bin") for name in archive.names):
        notes.tell("macros_ignored", CellPlace())
    writer = LineWriter(notes, choices.with_hidden, _knows_pages(root))
    _read_body(body, archive, notes, writer, progress)
    return SourceDocument("word", tuple(writer.lines), tuple(notes.list_findings()), tuple(writer.sheets))


def _parse(archive: Archive, name: str) -> Element:
    """Parse a part; one of the strict kind has other names for the same elements."""
    return archive.parse(name, {STRICT: WORD.encode()})


def _parse_if_there(archive: Archive, name: str) -> Element | None:
    return _parse(archive, name) if name in archive.names else None


def _read_body(body: Element, archive: Archive, notes: Notes, writer: LineWriter, progress: Progress) -> None:
    numbering = read_numbering(
        _parse_if_there(archive, "word/numbering.xml"), _parse_if_there(archive, "word/styles.xml")
    )
    hides = next(body.iter(w("vanish"), w("webHidden")), None) is not None
    tables = TableReader(numbering, ParagraphReader(notes, hides=hides), notes)
    total = len(body)
    waiting = ""
    for at, block in enumerate(list_blocks(body)):
        if at % _STEP == 0:
            progress.step(min(at, total), total)
        if block.tag == TBL:
            writer.add_table(tables.read(block))
            continue
        text, pages, goes_on = tables.read_paragraph(block)
        writer.turn(pages)
        waiting = waiting + text if goes_on or waiting else text
        if not goes_on:
            for part in waiting.split("\n"):
                writer.add_paragraph(part)
            waiting = ""
    if waiting:
        writer.add_paragraph(waiting)


def _knows_pages(root: Element) -> bool:
    """Tell whether Word has said where its pages end."""
    return next(root.iter(w("lastRenderedPageBreak")), None) is not None
