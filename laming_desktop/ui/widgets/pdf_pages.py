"""Turn the pages of a PDF into pictures; one thread at a time, since PDFium knows only one."""

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from threading import Lock
from typing import Final, Protocol, cast

import pypdfium2 as pdfium
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

_TURN: Final = Lock()
"""Whoever uses PDFium holds it: there is one PDFium in the program, whatever the thread."""


class _Bitmap(Protocol):
    """The dots of a painted page; pypdfium2 carries no types."""

    width: int
    height: int
    stride: int
    n_channels: int
    buffer: bytes


class _Sheet(Protocol):
    """One page of an open document."""

    def get_width(self) -> float: ...
    def render(self, *, scale: float, grayscale: bool, prefer_bgrx: bool) -> _Bitmap: ...
    def close(self) -> None: ...


class _Document(Protocol):
    """An open document."""

    def __len__(self) -> int: ...
    def __getitem__(self, page: int) -> _Sheet: ...
    def get_page_size(self, page: int) -> tuple[float, float]: ...
    def close(self) -> None: ...


class PdfPages:
    """A PDF in memory; it is opened for each page, so that nothing has to be closed when nobody looks any more."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        with self._open() as document:
            self.sizes: Sequence[QSizeF] = tuple(QSizeF(*document.get_page_size(page)) for page in range(len(document)))

    def paint(self, page: int, width: int, *, grey: bool) -> QImage:
        """Paint one page, `width` dots wide; more than one belong on the worker."""
        with self._open() as document:
            sheet = document[page]
            bitmap = sheet.render(scale=width / sheet.get_width(), grayscale=grey, prefer_bgrx=True)
            form = QImage.Format.Format_Grayscale8 if bitmap.n_channels == 1 else QImage.Format.Format_RGB32
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
            sheet.close()
            return image

    @contextmanager
    def _open(self) -> Generator[_Document]:
        with _TURN:
            document = cast("_Document", pdfium.PdfDocument(self.content))
            try:
                yield document
            finally:
                document.close()
