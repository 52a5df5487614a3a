"""Take one stream out of a compound file, the container of old Office documents ([MS-CFB])."""

from pathlib import Path
from struct import error as StructError  # noqa: N812 - struct names its error as a function
from struct import unpack_from
from typing import Final

from laming_desktop.importers.refusals import refuse

_SIGNATURE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST: Final = 0xFFFFFFFA
"""Sector numbers from here on are marks, not sectors."""
_HEADER: Final = 512
_ENTRY: Final = 128
_HEADER_SECTORS: Final = 109
_STREAM, _ROOT = 2, 5


def read_stream(path: Path, content: bytes, names: tuple[str, ...]) -> tuple[str, bytes] | None:
    """Find the first stream of these names; None where there is none, UnreadableDocumentError where the file is damaged."""
    try:
        return _CompoundFile(content).find(names)
    except (StructError, ValueError, IndexError) as error:
        raise refuse(path, "damaged") from error


class _CompoundFile:
    """A compound file with its tables of sectors; a chain that comes back to itself is a damaged one."""

    def __init__(self, content: bytes) -> None:
        if content[:8] != _SIGNATURE:
            raise ValueError
        self._content = content
        shift, small_shift = unpack_from("<HH", content, 30)
        if shift not in {9, 12} or small_shift != 6:  # noqa: PLR2004 - the two sizes of sectors that exist
            raise ValueError
        self._size, self._small_size = 1 << shift, 1 << small_shift
        (directory, self._cutoff, small, _, more) = unpack_from("<I4xIIII", content, 48)
        self._table = self._read_table(more)
        self._entries = self._read_chain(directory)
        root = self._list_entries()[0]
        self._small_table = self._unpack(self._read_chain(small)) if small < _LAST else ()
        self._small_stream = self._read_chain(root[2])[: root[3]] if root[2] < _LAST else b""

    def find(self, names: tuple[str, ...]) -> tuple[str, bytes] | None:
        """Find a stream by the names it may have, in their order."""
        entries = {name: (first, size) for name, kind, first, size in self._list_entries() if kind == _STREAM}
        for name in names:
            if name in entries:
                first, size = entries[name]
                whole = self._read_small(first) if size < self._cutoff else self._read_chain(first)
                return name, whole[:size]
        return None

    def _read_table(self, more: int) -> tuple[int, ...]:
        """Read the table that says which sector follows which."""
        places = [place for place in unpack_from(f"<{_HEADER_SECTORS}I", self._content, 76) if place < _LAST]
        seen: set[int] = set()
        while more < _LAST and more not in seen:
            seen.add(more)
            found = self._unpack(self._read_sector(more))
            places.extend(place for place in found[:-1] if place < _LAST)
            more = found[-1]
        return tuple(number for place in places for number in self._unpack(self._read_sector(place)))

    def _read_sector(self, place: int) -> bytes:
        start = max(_HEADER, self._size) + place * self._size
        sector = self._content[start : start + self._size]
        return sector.ljust(self._size, b"\0") if sector else b"\0" * self._size

    def _read_chain(self, first: int) -> bytes:
        most = len(self._content) // self._size + 2
        sectors: list[bytes] = []
        while first < _LAST:
            if len(sectors) > most:
                raise ValueError
            sectors.append(self._read_sector(first))
            first = self._table[first]
        return b"".join(sectors)

    def _read_small(self, first: int) -> bytes:
        most = len(self._small_stream) // self._small_size + 2
        sectors: list[bytes] = []
        while first < _LAST:
            if len(sectors) > most:
                raise ValueError
            sectors.append(self._small_stream[first * self._small_size : (first + 1) * self._small_size])
            first = self._small_table[first]
        return b"".join(sectors)

    def _list_entries(self) -> list[tuple[str, int, int, int]]:
        """List name, kind, first sector and size of what the directory holds."""
        found: list[tuple[str, int, int, int]] = []
        for start in range(0, len(self._entries) - _ENTRY + 1, _ENTRY):
            length, kind = unpack_from("<HB", self._entries, start + 64)
            first, size = unpack_from("<II", self._entries, start + 116)
            name = self._entries[start : start + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            found.append((name, kind, first, size))
        return found

    @staticmethod
    def _unpack(sectors: bytes) -> tuple[int, ...]:
        return unpack_from(f"<{len(sectors) // 4}I", sectors)
