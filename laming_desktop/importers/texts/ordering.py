"""Tell which first cells are numbers, which are scan noise, and which number an unreadable one stands for."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import Final

from laming_desktop.importers.cells.numbering import is_whole, read_numbers, sort_key
from laming_desktop.importers.cells.sentences import continues, find_bullet, starts_inside
from laming_desktop.importers.grid import Row, Table

_GLYPH: Final = re.compile(r"^[\W_]{1,3}$|^[1lIi|\u0142\u00a1tjr]$")
_ZERO: Final = re.compile(r"^0(?:\.\d+)?$")
_JUNK: Final = re.compile(r"^(?:[\W_]*|[^\W\d]{1,2}|0(?:\.\d+)?|[\W_]*\w[\W_]*)$")
_ORDERED: Final = 0.7
_FEWEST: Final = 3
_LONGEST_GAP: Final = 400


@dataclass(frozen=True, slots=True)
class NumberedRow:
    """A row with what its first cell says: its numbers, noise that was dropped, or a number told by the neighbours."""

    row: Row
    numbers: tuple[str, ...]
    noise: str = ""
    recovered: bool = False


def order_rows(table: Table) -> tuple[NumberedRow, ...]:
    """Read the numbers of all rows of a table in view of each other."""
    index = table.find("reference")
    rows = [row for row in table.rows if not row.is_broken]
    if index is None:
        return tuple(NumberedRow(row, ()) for row in rows)
    read = [read_numbers(row.cell(index)) for row in rows]
    if not any(read):
        read = _read_letters([row.cell(index).strip().rstrip(".").lower() for row in rows])
    _drop_zeros(read)
    real = _drop_noise(rows, read, table, index)
    nearest = _find_nearest(real)
    return tuple(_settle(rows, real, nearest[place], place, table) for place in range(len(rows)))


def _read_letters(cells: Sequence[str]) -> list[tuple[str, ...]]:
    """Read bare letters as numbers where a column counts by them: a, b, c; anything else is no number."""
    written = [cell for cell in cells if cell]
    known = list(dict.fromkeys(written))
    counts = len(known) > 1 and known == list(ascii_lowercase[: len(known)]) and written == sorted(written)
    return [(cell,) if counts and cell else () for cell in cells]


def _drop_zeros(read: list[tuple[str, ...]]) -> None:
    zeros = [place for place, numbers in enumerate(read) if numbers and _ZERO.match(numbers[0])]
    if len(zeros) * 2 < sum(bool(numbers) for numbers in read):
        for place in zeros:
            read[place] = ()


def _drop_noise(
    rows: Sequence[Row], read: Sequence[tuple[str, ...]], table: Table, index: int
) -> list[tuple[str, ...]]:
    """Leave out single glyphs that break the order and open nothing of their own."""
    single = [place for place, numbers in enumerate(read) if numbers]
    chain = _find_longest_chain([sort_key(read[place][0]) for place in single])
    in_order = {single[place] for place in chain}
    real = list(read)
    if len(single) < _FEWEST or len(in_order) < _ORDERED * len(single):
        return real
    seen = {read[place][0] for place in in_order}
    for place in single:
        if place in in_order or read[place][0] not in seen:
            continue
        if _GLYPH.match(rows[place].cell(index)) and not _opens_own(rows, place, table):
            real[place] = ()
    return real


def _opens_own(rows: Sequence[Row], place: int, table: Table) -> bool:
    """Tell whether a row has words of its own in the text column: no blank, no rest of the row above."""
    text = table.find("recommendation")
    if text is None:
        return True
    words = rows[place].cell(text)
    if not words or starts_inside(words):
        return False
    above = _find_words_above(rows, place, text)
    return not continues(above, words)


def _find_nearest(real: Sequence[tuple[str, ...]]) -> list[tuple[int | None, int | None]]:
    """Give for each row the places of the nearest rows above and below that have a number."""
    above: list[int | None] = []
    last: int | None = None
    for place, numbers in enumerate(real):
        above.append(last)
        last = place if numbers else last
    below: list[int | None] = []
    last = None
    for place in range(len(real) - 1, -1, -1):
        below.append(last)
        last = place if real[place] else last
    return list(zip(above, reversed(below), strict=True))


def _settle(
    rows: Sequence[Row],
    real: Sequence[tuple[str, ...]],
    nearest: tuple[int | None, int | None],
    place: int,
    table: Table,
) -> NumberedRow:
    row, written = rows[place], rows[place].cell(table.find("reference"))
    if real[place]:
        return NumberedRow(row, real[place])
    if written and not _JUNK.match(written) and not read_numbers(written):
        return NumberedRow(row, ())
    told = _tell_by_neighbours(rows, real, nearest, place, table)
    if told and (written or _is_lost_start(rows, place, table)):
        return NumberedRow(row, (told,), noise=written, recovered=True)
    return NumberedRow(row, (), noise=written)


def _tell_by_neighbours(
    rows: Sequence[Row],
    real: Sequence[tuple[str, ...]],
    nearest: tuple[int | None, int | None],
    place: int,
    table: Table,
) -> str | None:
    """Give the one number that is missing between the nearest numbers above and below, for the first row that fits."""
    before, after = nearest
    text, index = table.find("recommendation"), table.find("reference")
    if before is None or after is None or text is None or not rows[place].cell(text):
        return None
    one, other = real[before][-1], real[after][0]
    if not (is_whole(one) and is_whole(other)) or int(other) - int(one) != 2:  # noqa: PLR2004
        return None
    gap = range(before + 1, min(after, before + _LONGEST_GAP))
    marked = next((at for at in gap if rows[at].cell(index) and rows[at].cell(text)), place)
    return str(int(one) + 1) if marked == place else None


def _is_lost_start(rows: Sequence[Row], place: int, table: Table) -> bool:
    """Tell whether a row without any number begins something new beside words in another column."""
    text = table.find("recommendation")
    if text is None or place == 0:
        return False
    words = rows[place].cell(text)
    above = _find_words_above(rows, place, text)
    is_new = words[:1].isupper() and above.rstrip().endswith((".", "?")) and not find_bullet(words)
    return is_new and len(rows[place].filled) > 1 and len(words.split()) > 8  # noqa: PLR2004


def _find_words_above(rows: Sequence[Row], place: int, index: int) -> str:
    """Find the nearest words above a cell in its column."""
    return next(
        (rows[at].cell(index) for at in range(place - 1, max(-1, place - _LONGEST_GAP), -1) if rows[at].cell(index)), ""
    )


def _find_longest_chain(keys: Sequence[tuple[tuple[int, str], ...]]) -> list[int]:
    """Find the places of the longest run of keys that never falls."""
    tails: list[tuple[tuple[int, str], ...]] = []
    tail_places: list[int] = []
    before: list[int | None] = []
    for place, key in enumerate(keys):
        at = bisect_right(tails, key)
        before.append(tail_places[at - 1] if at else None)
        if at == len(tails):
            tails.append(key)
            tail_places.append(place)
        else:
            tails[at] = key
            tail_places[at] = place
    chain: list[int] = []
    place = tail_places[-1] if tail_places else None
    while place is not None:
        chain.append(place)
        place = before[place]
    return chain[::-1]
