"""Open a PDF with PDFium and give its pages; nothing in it is run, fetched or unpacked."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, Protocol, cast

import pypdfium2 as pdfium
from pypdfium2 import raw

from laming_desktop.importers.refusals import refuse

_WRONG_PASSWORD: Final = 4
_UNKNOWN_LOCK: Final = 5


class TextPage(Protocol):
    """The letters of a page."""

    raw: object

    def count_chars(self) -> int:
        """Count the letters."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class Page(Protocol):
    """One page of an open document; boxes are left, bottom, right, top."""

    raw: object

    def get_bbox(self) -> tuple[float, float, float, float]:
        """Give the rectangle that is shown."""
        ...

    def get_rotation(self) -> int:
        """Give the degrees by which the page is turned when shown."""
        ...

    def get_textpage(self) -> TextPage:
        """Load the letters."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class Document(Protocol):
    """An open document; pypdfium2 carries no types."""

    raw: object

    def __len__(self) -> int: ...
    def get_page(self, index: int) -> Page:
        """Load a page, counted from 0."""
        ...

    def count_attachments(self) -> int:
        """Count the files attached."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class _Scripts(Protocol):
    def FPDFDoc_GetJavaScriptActionCount(self, document: object) -> int: ...  # noqa: N802 PDFium's own name


@contextmanager
def open_pdf(path: Path, content: bytes) -> Generator[Document]:
    """Open a PDF that needs no password; raise UnreadableDocumentError where it needs one or cannot be repaired."""
    try:
        document = cast("Document", pdfium.PdfDocument(content))
    except pdfium.PdfiumError as error:
        code = cast("int | None", getattr(error, "err_code", None))
        why = "encrypted" if code in {_WRONG_PASSWORD, _UNKNOWN_LOCK} else "damaged"
        raise refuse(path, why) from error
    try:
        yield document
    finally:
        document.close()


def has_scripts(document: Document, content: bytes) -> bool:
    """Tell whether a document holds scripts, by its own list of them or by their name in the bytes."""
    listed = cast("_Scripts", raw).FPDFDoc_GetJavaScriptActionCount(document.raw)
    return listed > 0 or b"/JavaScript" in content


def has_attachments(document: Document, content: bytes) -> bool:
    """Tell whether files are attached to a document or to one of its pages."""
    return document.count_attachments() > 0 or b"/FileAttachment" in content


def load_page(document: Document, index: int) -> Page | None:
    """Load a page; None where the file is too damaged to give it."""
    try:
        return document.get_page(index)
    except pdfium.PdfiumError:
        return None
