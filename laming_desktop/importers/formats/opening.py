"""Tell what a document is by its content, whatever its name, and give it to the reader of its format."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.formats.archive import open_archive
from laming_desktop.importers.grid import Line, SourceDocument
from laming_desktop.importers.refusals import refuse
from laming_desktop.importers.source_text import decode_source, read_source_bytes
from laming_desktop.importers.splitting import split_lines

Reader = Callable[[Path, bytes, ReadingChoices, Progress], SourceDocument]

_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OPEN_DOCUMENT_SHEET: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_LARGEST_MIMETYPE: Final = 200
_HEAD: Final = 2048


@dataclass(frozen=True, slots=True)
class OpenedDocument:
    """A document as its format's reader gave it, with the digest of its bytes and the choices it was read with."""

    digest: str
    source: SourceDocument
    choices: ReadingChoices


def open_document(
    path: Path, choices: ReadingChoices, progress: Progress = SILENT, pasted: str | None = None
) -> OpenedDocument:
    """Open a document, or words from the clipboard in its place; UnreadableDocumentError for what cannot be read."""
    if pasted is not None:
        return _open_text(path, pasted.encode("utf-8", "replace"), replace(choices, encoding="utf-8"), is_pasted=True)
    content = read_source_bytes(path)
    reader = _find_reader(path, content)
    if reader is None:
        return _open_text(path, content, choices)
    source = reader(path, content, choices, progress)
    return OpenedDocument(hashlib.sha256(content).hexdigest(), source, choices)


def _open_text(path: Path, content: bytes, choices: ReadingChoices, *, is_pasted: bool = False) -> OpenedDocument:
    text = decode_source(path, content, choices.encoding)
    lines = tuple(Line(at, (line,), starts) for at, (line, starts) in enumerate(split_lines(text.text), 1))
    source = SourceDocument("pasted" if is_pasted else "text", lines)
    return OpenedDocument(text.digest, source, replace(choices, encoding=text.encoding))


def _find_reader(path: Path, content: bytes) -> Reader | None:
    """Find the reader of a format; None for a text. What can be named but not read is refused with the next step."""
    if content.startswith(_ZIP):
        return _find_zip_reader(path, content)
    if content.startswith(_COMPOUND):
        return _find_compound_reader(path, content)
    if b"%PDF-" in content[:1024]:
        from laming_desktop.importers.formats.pdf.reader import read_pdf  # noqa: PLC0415  loaded for this format only

        return read_pdf
    head = content[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"{\\rtf"):
        raise refuse(path, "rich_text")
    if head.startswith((b"<!doctype html", b"<html", b"<table")) or b"<html" in head[:500]:
        raise refuse(path, "web_page")
    return None


def _find_zip_reader(path: Path, content: bytes) -> Reader:
    archive = open_archive(path, content)
    names = set(archive.names)
    if "word/document.xml" in names:
        from laming_desktop.importers.formats.word.reader import read_word  # noqa: PLC0415  loaded for this format only

        return read_word
    if "xl/workbook.xml" in names:
        from laming_desktop.importers.formats.workbook.reader import read_workbook  # noqa: PLC0415  loaded for this format only

        return read_workbook
    if "mimetype" in names and archive.read("mimetype")[:_LARGEST_MIMETYPE].strip() == _OPEN_DOCUMENT_SHEET:
        return _get_old_reader()
    raise refuse(path, "unknown_format")


def _find_compound_reader(path: Path, content: bytes) -> Reader:
    """Tell what lies in a compound file by the names of its streams, which are UTF-16 in its directory."""
    streams = {name: name.encode("utf-16-le") + b"\0\0" in content for name in _STREAMS}
    if streams["EncryptedPackage"] or streams["EncryptionInfo"]:
        raise refuse(path, "encrypted")
    if streams["WordDocument"]:
        raise refuse(path, "old_word")
    if streams["Workbook"] or streams["Book"]:
        return _get_old_reader()
    raise refuse(path, "unknown_format")


_STREAMS: Final = ("EncryptedPackage", "EncryptionInfo", "WordDocument", "Workbook", "Book")


def _get_old_reader() -> Reader:
    from laming_desktop.importers.formats.workbook.old_reader import read_old_workbook  # noqa: PLC0415  loaded for this format only

    return read_old_workbook
