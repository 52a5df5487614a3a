"""Read rows out of the pages of a database file without SQLite, past whatever is damaged.

SQLite's file format, sections 1.5 (pages), 1.6 (trees) and 2.1 (records). Every number in the file may be wrong: what
cannot be read is left out and counted, and no page is read twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, TypeAlias

Cell: TypeAlias = str | int | float | bytes | None
Record: TypeAlias = tuple[int, tuple[Cell, ...]]
"""The rowid and the values of one row."""

_SIZES: Final = tuple(1 << power for power in range(9, 17))
_ENCODINGS: Final = {1: "utf-8", 2: "utf-16-le", 3: "utf-16-be"}
_WIDTHS: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_LEAF, _BRANCH = 0x0D, 0x05
_LONGEST_RECORD: Final = 50_000_000
_DEEPEST: Final = 64


class UnreadableCellError(ValueError):
    """A row cannot be read from its page."""


@dataclass(slots=True)
class Tree:
    """What was found of one table: the pages with its rows, and how many pages could not be followed."""

    leaves: list[int] = field(default_factory=list[int])
    lost: int = 0


class PageFile:
    """The pages of one file, numbered from 1."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self.size = self._find_page_size()
        self.count = -(-len(content) // self.size)
        reserved = content[20] if len(content) > 20 and content[:6] == b"SQLite" else 0  # noqa: PLR2004  its place
        self._usable = self.size - (reserved if reserved <= self.size - 480 else 0)
        self._encoding = _ENCODINGS.get(int.from_bytes(content[56:60], "big"), "utf-8")

    def find_tree(self, root: int) -> Tree:
        """Follow a table from its root page."""
        tree, waiting, seen = Tree(), [(root, 0)], set[int]()
        while waiting:
            number, depth = waiting.pop()
            kind = self._read_kind(number)
            if number in seen or depth > _DEEPEST or kind not in {_LEAF, _BRANCH}:
                tree.lost += 1
                continue
            seen.add(number)
            if kind == _LEAF:
                tree.leaves.append(number)
            else:
                waiting.extend((child, depth + 1) for child in self._list_children(number))
        return tree

    def list_leaves(self) -> list[int]:
        """List every page that looks as if it held rows of a table."""
        free = self._list_free()
        return [number for number in range(1, self.count + 1) if number not in free and self._is_plausible(number)]

    def read_rows(self, number: int) -> Iterator[Record | None]:
        """Read the rows of a page; None for each that cannot be read."""
        page, start = self._page(number), self._start(number)
        for place in self._list_cells(page, start, 8):
            try:
                yield self._read_row(page, place)
            except (ValueError, IndexError, OverflowError):
                yield None

    def _find_page_size(self) -> int:
        told = int.from_bytes(self._content[16:18], "big")
        size = 65536 if told == 1 else told
        if size in _SIZES and self._content[:6] == b"SQLite":
            return size
        found = {size: self._count_plausible(size) for size in _SIZES}
        # Every second page of the true size looks right for twice the size, too.
        return next(size for size in _SIZES if found[size] >= max(found.values()) * 0.6)

    def _count_plausible(self, size: int) -> int:
        """Count the bytes that lie in plausible pages if pages had this size."""
        starts = range(size, min(len(self._content), 4_000_000), size)
        return size * sum(
            self._content[start] == _LEAF
            and 0 < int.from_bytes(self._content[start + 3 : start + 5], "big") < size // 4
            and int.from_bytes(self._content[start + 5 : start + 7], "big") < size
            for start in starts
        )

    def _page(self, number: int) -> bytes:
        start = (number - 1) * self.size
        return self._content[start : start + self.size] if 1 <= number <= self.count else b""

    @staticmethod
    def _start(number: int) -> int:
        """Give where a page's own header begins: behind the file's header on the first."""
        return 100 if number == 1 else 0

    def _read_kind(self, number: int) -> int:
        page, start = self._page(number), self._start(number)
        return page[start] if len(page) > start + 12 else -1

    def _is_plausible(self, number: int) -> bool:
        page, start = self._page(number), self._start(number)
        if self._read_kind(number) != _LEAF:
            return False
        return 0 < int.from_bytes(page[start + 3 : start + 5], "big") <= self._usable // 4

    def _list_cells(self, page: bytes, start: int, header: int) -> list[int]:
        """List the places of a page's cells."""
        count = min(int.from_bytes(page[start + 3 : start + 5], "big"), self._usable // 4)
        first = start + header
        places = [int.from_bytes(page[at : at + 2], "big") for at in range(first, first + 2 * count, 2)]
        return [place for place in dict.fromkeys(places) if first < place < len(page)]

    def _list_children(self, number: int) -> list[int]:
        page, start = self._page(number), self._start(number)
        children = [int.from_bytes(page[at : at + 4], "big") for at in self._list_cells(page, start, 12)]
        return [*children, int.from_bytes(page[start + 8 : start + 12], "big")]

    def _list_free(self) -> set[int]:
        """List the pages that hold nothing any more, as far as the file's own list can be followed."""
        free, trunk = set[int](), int.from_bytes(self._content[32:36], "big")
        while 1 < trunk <= self.count and trunk not in free:
            page = self._page(trunk)
            free.add(trunk)
            count = min(int.from_bytes(page[4:8], "big"), self.size // 4 - 2)
            free.update(int.from_bytes(page[at : at + 4], "big") for at in range(8, 8 + 4 * count, 4))
            trunk = int.from_bytes(page[:4], "big")
        return free

    def _read_row(self, page: bytes, place: int) -> Record:
        length, place = _read_number(page, place)
        rowid, place = _read_number(page, place)
        if not 0 < length <= min(_LONGEST_RECORD, len(self._content)):
            raise UnreadableCellError
        return _as_signed(rowid), self._read_record(self._gather(page, place, length))

    def _gather(self, page: bytes, place: int, length: int) -> bytes:
        """Put a record together from its page and the pages on which it goes on."""
        usable = self._usable
        most, least = usable - 35, (usable - 12) * 32 // 255 - 23
        if length <= most:
            local = length
        else:
            fitting = least + (length - least) % (usable - 4)
            local = fitting if fitting <= most else least
        parts, left = [page[place : place + local]], length - local
        following, seen = int.from_bytes(page[place + local : place + local + 4], "big"), set[int]()
        while left > 0:
            if following in seen or not 1 < following <= self.count:
                raise UnreadableCellError
            seen.add(following)
            more = self._page(following)
            parts.append(more[4 : 4 + min(left, usable - 4)])
            left -= usable - 4
            following = int.from_bytes(more[:4], "big")
        record = b"".join(parts)
        if len(record) != length:
            raise UnreadableCellError
        return record

    def _read_record(self, record: bytes) -> tuple[Cell, ...]:
        end, place = _read_number(record, 0)
        if end > len(record):
            raise UnreadableCellError
        kinds: list[int] = []
        while place < end:
            kind, place = _read_number(record, place)
            kinds.append(kind)
        values: list[Cell] = []
        for kind in kinds:
            value, place = self._read_cell(record, place, kind)
            values.append(value)
        if place != len(record):
            raise UnreadableCellError
        return tuple(values)

    def _read_cell(self, record: bytes, place: int, kind: int) -> tuple[Cell, int]:
        width = _WIDTHS[kind] if kind < len(_WIDTHS) else (kind - 12) // 2
        content = record[place : place + width]
        if len(content) != width or kind in {10, 11}:
            raise UnreadableCellError
        if kind in {0, 8, 9}:
            return (None, 0, 1)[(0, 8, 9).index(kind)], place
        if kind < 7:  # noqa: PLR2004  the kinds of whole numbers
            return int.from_bytes(content, "big", signed=True), place + width
        if kind == 7:  # noqa: PLR2004  a fraction, which no register holds
            raise UnreadableCellError
        return (content.decode(self._encoding) if kind % 2 else content), place + width


def _read_number(content: bytes, place: int) -> tuple[int, int]:
    """Read a number of one to nine bytes; give it and the place behind it."""
    number = 0
    for step in range(8):
        byte = content[place + step]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004  the mark of the last byte
            return number, place + step + 1
    return number << 8 | content[place + 8], place + 9


def _as_signed(number: int) -> int:
    return number - (1 << 64) if number >= 1 << 63 else number
