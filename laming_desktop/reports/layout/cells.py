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


Block = Lines | Badge | Flag | Gap


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
    units = sum(_count_units(block) for block in cell.blocks)
    fitting = _count_fitting(cell, room)
    least = 4 if units >= _LONG_CELL else 2
    fitting = min(fitting, units - least)
    if fitting < min(least, units):
        return replace(cell, blocks=(), height=0.0), cell
    return _take(cell, 0, fitting), _take(cell, fitting, units)


def _count_units(block: Block) -> int:
    """Count what a block can be cut into."""
    return len(block.texts) if isinstance(block, Lines) else 1


def _count_fitting(cell: Cell, room: float) -> int:
    """Count the units that fit; as long as the page, whatever the length of the cell."""
    used, count = 0.0, 0
    for block in cell.blocks:
        height = block.face.leading if isinstance(block, Lines) else block.height
        for _ in range(_count_units(block)):
            used += height
            if used > room + 0.01:
                return count
            count += 1
    return count


def _take(cell: Cell, start: int, stop: int) -> Cell:
    """Give a part of a cell by units; a paragraph's later part begins like its later lines."""
    parts: list[Block] = []
    place = 0
    for block in cell.blocks:
        count = _count_units(block)
        first, last = max(start - place, 0), min(stop - place, count)
        place += count
        if first >= last:
            continue
        if isinstance(block, Lines) and (first, last) != (0, count):
            parts.append(replace(block, texts=block.texts[first:last], indent=block.turn if first else block.indent))
        elif not (isinstance(block, Gap) and not parts and start):
            parts.append(block)
    return replace(cell, blocks=tuple(parts), height=sum(part.height for part in parts))
