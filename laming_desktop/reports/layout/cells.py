"""What stands in a cell: paragraphs broken into lines, badges, flags and gaps, with their heights in points."""

from dataclasses import dataclass, replace
from typing import Final, Literal

from laming_desktop.reports.layout.typography import FLAG, Face

PAD_LEFT: Final = 4.0
PAD_RIGHT: Final = 7.0
PAD_TOP: Final = 3.4
PAD_BOTTOM: Final = 4.2
_LONG_CELL: Final = 10
"""Lines from which a cell keeps four lines on either side of a cut, else two."""

Alignment = Literal["left", "centre", "right"]


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph, or what is left of it after a cut.

    `indent` and `turn` move its first and its later lines right; `nth` is its number among the paragraphs of its
    cell; `spoken` is heard in the place of what is seen.
    """

    texts: tuple[str, ...]
    face: Face
    indent: float = 0.0
    turn: float = 0.0
    alignment: Alignment = "left"
    nth: int = 0
    spoken: str = ""

    @property
    def height(self) -> float:
        """Give the height of all lines."""
        return len(self.texts) * self.face.leading


@dataclass(frozen=True, slots=True)
class Badge:
    """A mark with its word, beside it or under it and centred."""

    mark: str
    word: str
    size: float
    under: bool = False
    face: Face = FLAG
    nth: int = 0

    @property
    def height(self) -> float:
        """Give the height of the mark and of a word under it."""
        return self.size + 3 + (self.face.leading if self.under and self.word else 0)


@dataclass(frozen=True, slots=True)
class Flag:
    """A solid pennant with its words: something is late."""

    words: str
    face: Face = FLAG
    nth: int = 0
    height: float = 10.4


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height between two blocks."""

    height: float


@dataclass(frozen=True, slots=True)
class Space:
    """An empty ruled box to write in; `name` is what belongs there."""

    name: str
    height: float
    nth: int = 0


Block = Lines | Badge | Flag | Gap | Space


@dataclass(frozen=True, slots=True, eq=False)
class Cell:
    """The blocks of one cell, or what is left of them after a cut.

    `paragraphs` counts what is heard as a paragraph of its own in the whole cell. A repeated cell tells once more
    what was said on an earlier page: nobody need hear it twice.
    """

    blocks: tuple[Block, ...]
    height: float
    paragraphs: int = 1
    repeated: bool = False


def make_cell(*blocks: Block) -> Cell:
    """Make a cell of blocks, its paragraphs numbered."""
    if len(blocks) == 1:
        return Cell(blocks, blocks[0].height)
    numbered: list[Block] = []
    count = 0
    for block in blocks:
        if isinstance(block, Gap):
            numbered.append(block)
        else:
            numbered.append(replace(block, nth=count))
            count += 1
    return Cell(tuple(numbered), sum(block.height for block in blocks), count)


def repeat_cell(cell: Cell) -> Cell:
    """Give a cell that tells once more, on the next page, what this one told."""
    return replace(cell, repeated=True)


def cut_cell(cell: Cell, room: float) -> tuple[Cell, Cell | None]:
    """Give what fits in `room`, perhaps nothing, and what is left, None when it fits whole.

    At least two lines stand on either side of a cut, four in a long cell.
    """
    if cell.height <= room + 0.01:
        return cell, None
    fitting = _count_fitting(cell, room)
    units = _count_units(cell, fitting + _LONG_CELL)
    least = 4 if units >= _LONG_CELL else 2
    fitting = min(fitting, units - least)
    if fitting < min(least, units):
        return replace(cell, blocks=(), height=0.0), cell
    return _cut_after(cell, fitting)


def _size_up(block: Block) -> tuple[int, float]:
    """Give how many units a block can be cut into, and the height of one."""
    return (len(block.texts), block.face.leading) if isinstance(block, Lines) else (1, block.height)


def _count_units(cell: Cell, enough: int) -> int:
    """Count the units of a cell; counting stops above `enough`."""
    count = 0
    for block in cell.blocks:
        count += _size_up(block)[0]
        if count > enough:
            break
    return count


def _count_fitting(cell: Cell, room: float) -> int:
    """Count the units that fit; as long as the page, whatever the length of the cell."""
    used, count = 0.0, 0
    for block in cell.blocks:
        units, height = _size_up(block)
        for _ in range(units):
            used += height
            if used > room + 0.01:
                return count
            count += 1
    return count


def _cut_after(cell: Cell, count: int) -> tuple[Cell, Cell]:
    """Cut a cell after so many units; a paragraph's later part begins like its later lines, a gap begins no page."""
    here: list[Block] = []
    height, place = 0.0, 0
    for block in cell.blocks:
        units, each = _size_up(block)
        kept = min(units, count)
        if kept == 0:
            break
        if isinstance(block, Lines) and kept < units:
            here.append(replace(block, texts=block.texts[:kept]))
        else:
            here.append(block)
        height += kept * each
        count -= kept
        place += kept == units
        if kept < units:
            break
    after, left = list(cell.blocks[place:]), cell.height - height
    first = after[0]
    if isinstance(first, Lines) and len(here) > place:
        done = len(here[-1].texts) if isinstance(here[-1], Lines) else 0
        after[0] = replace(first, texts=first.texts[done:], indent=first.turn)
    elif isinstance(first, Gap):
        left -= after.pop(0).height
    if isinstance(here[-1], Gap):
        height -= here.pop().height
    return replace(cell, blocks=tuple(here), height=height), replace(cell, blocks=tuple(after), height=left)
