"""Open a document: tell what it is by its content, whatever its name, and give it to the reader of its format."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.importers.formats.kinds import Kind, find_kind
from laming_desktop.importers.formats.plain.reader import read_pasted, read_text
from laming_desktop.importers.formats.source_bytes import LARGEST_BYTES, read_source_bytes
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.refusals import refuse

Reader = Callable[[Path, bytes, ReadingChoices, Progress], SourceDocument]


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
        return _open_pasted(path, pasted, choices)
    content = read_source_bytes(path)
    digest = hashlib.sha256(content).hexdigest()
    kind = find_kind(path, content)
    if kind == "text":
        source, found = read_text(path, content, choices)
        return OpenedDocument(digest, source, found)
    return OpenedDocument(digest, _get_reader(kind)(path, content, choices, progress), choices)


def _open_pasted(path: Path, pasted: str, choices: ReadingChoices) -> OpenedDocument:
    if len(pasted) > LARGEST_BYTES:
        raise refuse(path, "too_large", f"{len(pasted):,} letters")
    source, found = read_pasted(path, pasted, choices)
    return OpenedDocument(hashlib.sha256(pasted.encode("utf-8", "replace")).hexdigest(), source, found)


def _get_reader(kind: Kind) -> Reader:
    """Get the reader of a format; the libraries of no other format are loaded."""
    match kind:
        case "word":
            from laming_desktop.importers.formats.word.reader import read_word as reader  # noqa: PLC0415
        case "workbook":
            from laming_desktop.importers.formats.workbook.reader import read_workbook as reader  # noqa: PLC0415
        case "pdf":
            from laming_desktop.importers.formats.pdf.reader import read_pdf as reader  # noqa: PLC0415
        case _:
            from laming_desktop.importers.formats.workbook.old_reader import read_old_workbook as reader  # noqa: PLC0415
    return reader
