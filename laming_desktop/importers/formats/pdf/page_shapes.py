"""The plain shapes that pass from one step of the reading of a page to the next; points, y counts downwards."""

from dataclasses import dataclass, field
from typing import NamedTuple

from laming_desktop.importers.formats.pdf.page_tags import Tag


class Box(NamedTuple):
    """An upright rectangle in points; `top` is less than `bottom`."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Give the width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Give the height."""
        return self.bottom - self.top

    @property
    def middle(self) -> float:
        """Give the height of the middle on the page."""
        return (self.top + self.bottom) / 2

    @property
    def centre(self) -> float:
        """Give the middle from left to right."""
        return (self.left + self.right) / 2

    def holds(self, x: float, y: float) -> bool:
        """Tell whether a point lies inside."""
        return self.left <= x < self.right and self.top <= y < self.bottom

    def overlap(self, other: "Box") -> float:
        """Give the area that two rectangles share."""
        width = min(self.right, other.right) - max(self.left, other.left)
        height = min(self.bottom, other.bottom) - max(self.top, other.top)
        return width * height if width > 0 and height > 0 else 0.0

    def join(self, other: "Box") -> "Box":
        """Give the rectangle round both."""
        return Box(
            min(self.left, other.left),
            min(self.top, other.top),
            max(self.right, other.right),
            max(self.bottom, other.bottom),
        )


class Word(NamedTuple):
    """Letters without a gap; `turn` counts quarter turns to the left against the page's own words.

    `mark` is the number by which the tags of the page name the words, less than 0 where they do not.
    """

    text: str
    box: Box
    turn: int = 0
    mark: int = -1


class Stroke(NamedTuple):
    """A drawn line, upright or level: where it lies across its run, and from where to where it runs."""

    at: float
    start: float
    end: float


class Fill(NamedTuple):
    """A painted ground: its rectangle and its colour as six hexadecimal figures."""

    box: Box
    colour: str


@dataclass(slots=True)
class PageContent:
    """All that a page shows: words, lines and grounds; `turn` quarter turns were taken to make it upright."""

    box: Box
    words: list[Word] = field(default_factory=list[Word])
    level: list[Stroke] = field(default_factory=list[Stroke])
    upright: list[Stroke] = field(default_factory=list[Stroke])
    fills: list[Fill] = field(default_factory=list[Fill])
    unreadable: str = ""
    is_turned: bool = False
    has_picture: bool = False
    tags: Tag | None = None


class Cell(NamedTuple):
    """A cell of a drawn grid: the rows and columns it takes, the last ones included, and its rectangle."""

    row: int
    column: int
    last_row: int
    last_column: int
    box: Box


@dataclass(slots=True)
class Grid:
    """A drawn table: where its columns and rows part, and its cells; open where no line closes it."""

    columns: list[float]
    rows: list[float]
    cells: list[Cell]
    is_open_above: bool = False
    is_open_below: bool = False

    @property
    def box(self) -> Box:
        """Give the rectangle of the table."""
        return Box(self.columns[0], self.rows[0], self.columns[-1], self.rows[-1])


@dataclass(frozen=True, slots=True)
class PageRow:
    """One row of a table on a page: the words of its cells, which go on from above or are covered, and their grounds."""

    cells: tuple[str, ...]
    top: float
    bottom: float
    merged: frozenset[int] = frozenset()
    covered: frozenset[int] = frozenset()
    fills: tuple[str, ...] = ()


@dataclass(slots=True)
class PageTable:
    """A table on a page; `edges` are where its columns begin, and where the last one ends.

    One that is known by the tags of the page has numbers for edges; they tell whether it goes on from the page before,
    and which of its rows are headings.
    """

    edges: tuple[float, ...]
    rows: list[PageRow]
    is_guessed: bool = False
    is_open_above: bool = False
    is_open_below: bool = False
    is_tagged: bool = False
    goes_on: bool = False
    headings: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words between the tables."""

    text: str
    top: float


@dataclass(slots=True)
class PageReading:
    """What a page holds in reading order."""

    page: int
    items: list[PageTable | Paragraph] = field(default_factory=list[PageTable | Paragraph])
