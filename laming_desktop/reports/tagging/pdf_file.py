"""A PDF file that is written object by object, so that no page stays in memory (ISO 32000-1, section 7.5)."""

import hashlib
import zlib
from array import array
from typing import BinaryIO

from laming_desktop.reports.tagging.pdf_syntax import write_reference

_COMPRESSION = 6
_ROWS = 10_000
"""Rows of the table of objects that are written at once."""


class PdfFile:
    """Numbers objects, writes each when it is complete, and closes with the table of where they lie.

    The file's identity is a digest of its content: the same objects give the same bytes.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._position = 0
        self._offsets = array("Q", [0])
        self._digest = hashlib.md5(usedforsecurity=False)
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """Give the number of an object that will be written later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def write(self, number: int, value: str) -> None:
        """Write the object `number`; `value` is PDF syntax."""
        self._offsets[number] = self._position
        self._write(f"{number} 0 obj\n{value}\nendobj\n".encode("latin-1"))

    def add(self, value: str) -> int:
        """Write a new object and give its number."""
        number = self.reserve()
        self.write(number, value)
        return number

    def write_stream(self, number: int, content: bytes, entries: str = "", *, compress: bool = True) -> None:
        """Write a stream object; `entries` are further entries of its dictionary."""
        packed = zlib.compress(content, _COMPRESSION) if compress else content
        filtered = "/Filter/FlateDecode" if compress else ""
        self._offsets[number] = self._position
        head = f"{number} 0 obj\n<<{entries}{filtered}/Length {len(packed)}>>\nstream\n"
        self._write(head.encode("latin-1") + packed + b"\nendstream\nendobj\n")

    def add_stream(self, content: bytes, entries: str = "", *, compress: bool = True) -> int:
        """Write a new stream object and give its number."""
        number = self.reserve()
        self.write_stream(number, content, entries, compress=compress)
        return number

    def finish(self, *, catalogue: int, about: int) -> None:
        """Write the cross-reference table and the trailer; every reserved object must have been written."""
        start, count = self._position, len(self._offsets)
        self._write(f"xref\n0 {count}\n0000000000 65535 f \n".encode("ascii"))
        for first in range(1, count, _ROWS):
            rows = "".join([f"{offset:010d} 00000 n \n" for offset in self._offsets[first : first + _ROWS]])
            self._write(rows.encode("ascii"))
        digest = self._digest.hexdigest().upper()
        self._write(
            f"trailer\n<</Size {count}/Root {write_reference(catalogue)}/Info {write_reference(about)}"
            f"/ID[<{digest}><{digest}>]>>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )

    def _write(self, data: bytes) -> None:
        """Append bytes and remember where the next will lie."""
        self._stream.write(data)
        self._digest.update(data)
        self._position += len(data)
