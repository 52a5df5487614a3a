"""Walk over the records of an old workbook ([MS-XLS]) and read the strings in them, also where a record goes on."""

from collections.abc import Iterator
from struct import unpack_from
from typing import Final

CONTINUE: Final = 0x3C
_WIDE, _FAR_EAST, _RICH = 0x01, 0x04, 0x08


def walk_records(stream: bytes, start: int = 0) -> Iterator[tuple[int, int, bytes]]:
    """Give number, place and bytes of each record from a place on; one that is cut off by the end is given as it is."""
    while start + 4 <= len(stream):
        kind, length = unpack_from("<HH", stream, start)
        yield kind, start, stream[start + 4 : start + 4 + length]
        start += 4 + length


def read_string(data: bytes, start: int, *, short: bool = False) -> str:
    """Read a string that lies within one record; `short` where its length takes one byte."""
    length, flags = unpack_from("<BB" if short else "<HB", data, start)
    first = start + (2 if short else 3)
    first += 2 * bool(flags & _RICH) + 4 * bool(flags & _FAR_EAST)
    if flags & _WIDE:
        return data[first : first + 2 * length].decode("utf-16-le", "replace")
    return data[first : first + length].decode("latin-1")


class ContinuedStrings:
    """Reads strings out of a record and those that continue it; a string cut by the end of one begins anew with its flags."""

    def __init__(self, pieces: list[bytes]) -> None:
        """Take the bytes of the record and of those that continue it."""
        self._pieces = pieces
        self._piece = 0
        self._at = 0

    def skip(self, count: int) -> None:
        """Pass by some bytes, over the ends of records."""
        while count > 0 and self._piece < len(self._pieces):
            room = len(self._pieces[self._piece]) - self._at
            step = min(room, count)
            self._at += step
            count -= step
            if count:
                self._turn()

    def read_all(self, count: int) -> list[str]:
        """Read so many strings, or as many as there are."""
        strings: list[str] = []
        while len(strings) < count and self._has_more():
            strings.append(self._read_one())
        return strings

    def _has_more(self) -> bool:
        while self._piece < len(self._pieces) and self._at >= len(self._pieces[self._piece]):
            self._turn()
        return self._piece < len(self._pieces)

    def _turn(self) -> None:
        self._piece += 1
        self._at = 0

    def _read_one(self) -> str:
        data = self._pieces[self._piece]
        length, flags = unpack_from("<HB", data, self._at)
        self._at += 3
        runs = extra = 0
        if flags & _RICH:
            (runs,) = unpack_from("<H", data, self._at)
            self._at += 2
        if flags & _FAR_EAST:
            (extra,) = unpack_from("<I", data, self._at)
            self._at += 4
        text = self._read_letters(length, is_wide=bool(flags & _WIDE))
        self.skip(4 * runs + extra)
        return text

    def _read_letters(self, left: int, *, is_wide: bool) -> str:
        parts: list[str] = []
        while left > 0 and self._piece < len(self._pieces):
            data = self._pieces[self._piece]
            size = 2 if is_wide else 1
            taken = data[self._at : self._at + left * size]
            parts.append(taken.decode("utf-16-le" if is_wide else "latin-1", "replace"))
            left -= len(taken) // size
            self._at += len(taken)
            if left > 0:
                self._turn()
                if self._piece < len(self._pieces) and self._pieces[self._piece]:
                    is_wide = bool(self._pieces[self._piece][0] & _WIDE)
                    self._at = 1
        return "".join(parts)
