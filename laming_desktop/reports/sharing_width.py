"""The columns of a table share its width: two columns of long text so that the table is as low as it can be."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import ceil
from typing import Final

from laming_desktop.domain.papers.blocks import Paragraph, Table, TableCell, TableColumn, TableGroup
from laming_desktop.reports.layout.cells import PAD_LEFT, PAD_RIGHT
from laming_desktop.reports.layout.typography import CELL
from laming_desktop.reports.layout.wrapping import Wrapper, tidy_text

_ROWS: Final = 200
"""Rows looked at, spread over the table."""
_LETTERS: Final = 1500
"""Letters of a text looked at: longer ones fill whole pages whatever the width."""
_STEP: Final = 10
_TWO: Final = 2
_LEAST: Final = 200.0
_NARROWEST: Final = 60.0
"""A flexible column is never narrower, unless all columns shrink."""
_WORTH: Final = 0.97
"""The usual share is kept unless another makes the table lower than this share of its height."""
_RAGGED: Final = 1.04
"""How much longer a text sets than its width says, because lines end at spaces."""

Texts = tuple[str, str]


def share_widths(table: Table, width: float, wrapper: Wrapper) -> dict[str, float]:
    """Give each column its width: the fixed ones their own, the flexible ones what is left in their proportion.

    Two columns of long text share what is left so that the table is lowest.
    """
    widths = {column.key: column.width for column in table.columns}
    flexible = [column for column in table.columns if column.flexible]
    fixed = sum(column.width for column in table.columns if not column.flexible)
    usual = sum(column.width for column in flexible)
    if fixed + len(flexible) * _NARROWEST > width or not flexible:
        return {key: own * width / (fixed + usual) for key, own in widths.items()}
    room = width - fixed
    widths.update({column.key: column.width * room / usual for column in flexible})
    if len(flexible) == _TWO and min(widths[column.key] for column in flexible) > _LEAST:
        first, second = flexible
        widths[second.key] = share_width(list(_list_texts(table, flexible)), room, widths[second.key], wrapper)
        widths[first.key] = room - widths[second.key]
    return widths


def _list_texts(table: Table, columns: Sequence[TableColumn]) -> Iterator[Texts]:
    """Give the texts of two columns that stand beside each other; one beside several rows with those of all."""
    first, second = (column.key for column in columns)
    for group in _choose_groups(table):
        if first in group.beside or second in group.beside:
            yield _join(group, first), _join(group, second)
        else:
            for row in group.rows:
                yield _read(row.cells, first), _read(row.cells, second)


def _choose_groups(table: Table) -> Iterator[TableGroup]:
    """Give groups that are spread over the table, all of them where there are few."""
    stride = max(1, ceil(sum(len(band.groups) for band in table.bands) / _ROWS))
    passed = 0
    for band in table.bands:
        for place in range(-passed % stride, len(band.groups), stride):
            yield band.groups[place]
        passed += len(band.groups)


def _join(group: TableGroup, key: str) -> str:
    """Give the text of a column in all rows of a group, or that of the cell beside them."""
    found = (_read(cells, key) for cells in (group.beside, *(row.cells for row in group.rows)))
    return "\n".join(text for text in found if text)


def _read(cells: Mapping[str, TableCell], key: str) -> str:
    """Give the text of a cell, without our own words."""
    cell = cells.get(key)
    return "\n".join(_list_words(cell.parts)) if cell is not None else ""


def _list_words(parts: Iterable[object]) -> Iterator[str]:
    """Give the words of paragraphs that are not our own."""
    for part in parts:
        if isinstance(part, Paragraph) and part.voice == "text":
            yield "".join(run.text for run in part.runs)


def share_width(rows: Sequence[Texts], width: float, usual: float, wrapper: Wrapper) -> float:
    """Give the width of the second of two columns that have `width` together; `usual` unless another is lower."""
    sample = rows[:: max(1, ceil(len(rows) / _ROWS))]
    measured = [(_measure(first, wrapper), _measure(second, wrapper)) for first, second in sample]
    steps = int((width - 2 * _LEAST) // _STEP) + 1
    shares = sorted([_LEAST + nth * _STEP for nth in range(steps)], key=lambda share: abs(share - usual))
    best, lowest = usual, _count_lines(measured, width - usual, usual) * _WORTH
    for share in shares:
        lines = _count_lines(measured, width - share, share)
        if lines < lowest:
            best, lowest = share, lines
    return best


def _measure(text: str, wrapper: Wrapper) -> list[float]:
    """Give how long each paragraph sets on one line."""
    return [wrapper.measure(paragraph, CELL) for paragraph in tidy_text(text[:_LETTERS]).split("\n")]


def _count_lines(rows: Sequence[tuple[list[float], list[float]]], first: float, second: float) -> float:
    """Count the lines of all rows, each as high as its longer text."""
    rooms = (first - PAD_LEFT - PAD_RIGHT, second - PAD_LEFT - PAD_RIGHT)
    return sum(
        max(sum(ceil(length * _RAGGED / room) for length in text) for text, room in zip(row, rooms, strict=True))
        for row in rows
    )
