"""What a block becomes when it is set: pieces made of strips that no page may cut, with heights in points."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.papers.blocks import MarkLine, Run
from laming_desktop.domain.papers.charts import Bar
from laming_desktop.reports.layout.charts import SetChart
from laming_desktop.reports.layout.rich_text import RichLine, Styled
from laming_desktop.reports.layout.tables import Item, TableForm
from laming_desktop.reports.layout.typography import Face

LEAST_LINES: Final = 2
"""Lines of a paragraph that stand on either side of a page's end."""
BAR_LINES: Final = 1.5
"""Height of a bar in large print, in lines of text."""
_WHOLE_ROW: Final = 8
"""Lines from which a row of facts may be cut."""
_WHOLE_HEADING: Final = 6
Role = Literal["P", "H1", "H2", "H3", "LI"]
HEADINGS: Final[frozenset[Role]] = frozenset({"H1", "H2", "H3"})


@dataclass(frozen=True, slots=True)
class Strip:
    """The lines `first` to `last` of a piece, the last not among them, which stay together."""

    first: int
    last: int
    height: float


@dataclass(frozen=True, slots=True)
class Spacing:
    """The space above a piece, and below it, and whether it stays with what follows or begins a page."""

    before: float = 0.0
    after: float = 0.0
    keeps_next: bool = False
    new_page: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class TextPiece:
    """A paragraph, a heading or a point of a list; `label` stands at `label_x` beside its first line.

    `runs` are what the marks of its lines count; `depth` is how deep a point is nested, `list_id` tells one list from
    the next, `numbered` how it is labelled. `panel` is the number of the panel that it stands in, 0 for none.
    """

    role: Role
    lines: tuple[RichLine, ...]
    leading: float
    spacing: Spacing
    x: float = 0.0
    label: Styled | None = None
    label_x: float = 0.0
    runs: tuple[Run, ...] = ()
    spoken: str = ""
    words: str = ""
    depth: int = 0
    list_id: int = 0
    numbered: bool = False
    panel: int = 0


@dataclass(frozen=True, slots=True)
class FactRow:
    """A name and the lines beside it; `paragraphs` says which paragraph each line belongs to."""

    name: tuple[str, ...]
    lines: tuple[str, ...]
    paragraphs: tuple[int, ...]

    @property
    def count(self) -> int:
        """Give the number of lines that the row needs."""
        return max(len(self.name), len(self.lines), 1)


@dataclass(frozen=True, slots=True, eq=False)
class FactsPiece:
    """Names with values, ruled; its lines are those of all rows, one after the other."""

    rows: tuple[FactRow, ...]
    summary: str
    names_width: float
    name_face: Face
    face: Face
    padding: float
    spacing: Spacing


@dataclass(frozen=True, slots=True, eq=False)
class OpeningPiece:
    """How a report begins: crest, authority, meeting and day, and the agenda item in its box."""

    paragraphs: tuple[tuple[tuple[str, ...], Face], ...]
    item: tuple[str, ...]
    height: float
    spacing: Spacing


@dataclass(frozen=True, slots=True, eq=False)
class BoxPiece:
    """An empty ruled box to write in, under its name."""

    name: tuple[str, ...]
    face: Face
    height: float
    spacing: Spacing


@dataclass(frozen=True, slots=True, eq=False)
class ChartPiece:
    """A chart with its table, so much of it as stays on one page."""

    chart: SetChart
    spacing: Spacing


@dataclass(frozen=True, slots=True, eq=False)
class BarPiece:
    """One bar of a chart in large print: its label, the bar where it is drawn, and its figures in words."""

    label: tuple[str, ...]
    bar: Bar | None
    words: tuple[str, ...]
    longest: float
    face: Face
    lead: Face
    spacing: Spacing

    @property
    def height(self) -> float:
        """Give the height of label, bar and words."""
        drawn = BAR_LINES if self.bar is not None else 0.0
        return (len(self.label) + len(self.words) + drawn) * self.face.leading


@dataclass(frozen=True, slots=True, eq=False)
class TablePiece:
    """A table, placed by the engine of tables and drawn `scale` times as large as that sets it."""

    form: TableForm
    items: Sequence[Item]
    summary: str
    spacing: Spacing
    x: float = 0.0
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """An entry of the contents: its words in lines, how far they are set in, and which heading it leads to."""

    texts: tuple[str, ...]
    number: str
    level: int
    face: Face
    entry: int


@dataclass(frozen=True, slots=True, eq=False)
class ContentsPiece:
    """The entries of the contents, each a strip."""

    lines: tuple[ContentsLine, ...]
    spacing: Spacing
    gap: float


@dataclass(frozen=True, slots=True, eq=False)
class MarkPiece:
    """A line of a card with a badge: its label before it, or above it where it is long, and its words beside it."""

    block: MarkLine
    labels: tuple[str, ...]
    label_face: Face
    lines: tuple[RichLine, ...]
    leading: float
    badge_x: float
    badge: float
    spacing: Spacing
    is_above: bool = False

    @property
    def height(self) -> float:
        """Give the height of all lines."""
        return (len(self.lines) + (len(self.labels) if self.is_above else 0)) * self.leading


@dataclass(frozen=True, slots=True, eq=False)
class DividerPiece:
    """The rule that ends a card, and the space above it."""

    height: float
    spacing: Spacing


Piece = (
    TextPiece
    | FactsPiece
    | OpeningPiece
    | BoxPiece
    | ChartPiece
    | BarPiece
    | TablePiece
    | ContentsPiece
    | MarkPiece
    | DividerPiece
)


def list_strips(piece: Piece) -> Iterator[Strip]:
    """Give the strips of a piece from its first to its last."""
    match piece:
        case TextPiece():
            limit = _WHOLE_HEADING if piece.role in HEADINGS else 0
            yield from _cut_lines(0, len(piece.lines), piece.leading, limit)
        case FactsPiece():
            start = 0
            for row in piece.rows:
                strips = list(_cut_lines(start, start + row.count, piece.face.leading, _WHOLE_ROW))
                last = strips[-1]
                yield from strips[:-1]
                yield Strip(last.first, last.last, last.height + piece.padding)
                start += row.count
        case OpeningPiece() | BoxPiece() | BarPiece() | MarkPiece() | DividerPiece():
            yield Strip(0, 1, piece.height)
        case ChartPiece():
            yield Strip(0, 1, piece.chart.height)
        case ContentsPiece():
            for nth, line in enumerate(piece.lines):
                yield Strip(nth, nth + 1, len(line.texts) * line.face.leading + piece.gap)
        case TablePiece():
            return


def _cut_lines(start: int, end: int, leading: float, whole: int) -> Iterator[Strip]:
    """Cut lines into strips: the first two and the last two stay together, and so do up to `whole` lines."""
    if end - start < 2 * LEAST_LINES or end - start <= whole:
        yield Strip(start, end, (end - start) * leading)
        return
    yield Strip(start, start + LEAST_LINES, LEAST_LINES * leading)
    for line in range(start + LEAST_LINES, end - LEAST_LINES):
        yield Strip(line, line + 1, leading)
    yield Strip(end - LEAST_LINES, end, LEAST_LINES * leading)
