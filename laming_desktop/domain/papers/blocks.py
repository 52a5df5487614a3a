"""A paper as blocks that every format can set: headings, paragraphs, lists, tables, charts and boxes to write in.

Composed by reports from what operations gathered; PDF, Word and web page are three ways to write the same blocks.
All words are plain: no mark-up of any kind is read out of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.heads import PaperHead, Tile, TileKey
from laming_desktop.domain.papers.profiles import PageChoices

Voice = Literal["text", "lead", "note", "ours"]
"""How words sound: the customer's text, its leading words, a smaller note, and our own words where nothing stands."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike; `language` is set where it is not the paper's, `link` an https or mailto address."""

    text: str
    bold: bool = False
    italic: bool = False
    language: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3; `number` as printed before it; `page_break` begins a new page."""

    level: int
    text: str
    number: str = ""
    page_break: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; `number` hangs before it ("5.1"); `spoken` is heard in the place of what is seen."""

    runs: tuple[Run, ...]
    number: str = ""
    voice: Voice = "text"
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class ListItem:
    """One point of a list, with the points below it."""

    runs: tuple[Run, ...]
    items: tuple["ListItem", ...] = ()


@dataclass(frozen=True, slots=True)
class PointList:
    """A list: bullets, or numbers from `first` on."""

    items: tuple[ListItem, ...]
    numbered: bool = False
    first: int = 1


@dataclass(frozen=True, slots=True)
class Fact:
    """A name and what stands beside it, a paragraph a line."""

    name: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with values, as on the front of a report; `summary` tells a listener what they are."""

    rows: tuple[Fact, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class MarkWord:
    """A badge with its word, beside it or under it."""

    key: TileKey
    word: str
    under: bool = False


@dataclass(frozen=True, slots=True)
class FlagWord:
    """A pennant with its words: something is late."""

    words: str


@dataclass(frozen=True, slots=True)
class Box:
    """An empty ruled box to write in, so many lines high; `name` is what belongs there, `field` what reads it back."""

    name: str
    lines: int
    field: str = ""


CellPart: TypeAlias = Paragraph | MarkWord | FlagWord | Box


@dataclass(frozen=True, slots=True)
class TableCell:
    """What stands in a cell, one part below the other; `columns` names the columns that it covers, if several."""

    parts: tuple[CellPart, ...] = ()
    columns: tuple[str, ...] = ()
    centred: bool = False


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column: `width` is its usual share of an A4 landscape table in points.

    `flexible` columns take what is gained or lost. A `lead` column heads its rows; columns of one `group` stand under
    a head of that name. A column with an empty head shares that of the column before it. `ruled`: a line left of it.
    In a `hanging` column the later lines of a paragraph are set in: each paragraph is an entry of its own.
    """

    key: str
    head: str
    width: float
    note: str = ""
    flexible: bool = False
    lead: bool = False
    group: str = ""
    ruled: bool = False
    centred: bool = False
    hanging: bool = False


@dataclass(frozen=True, slots=True)
class TableRow:
    """Cells by the key of their column; `again` is what a continuation of the row on the next page repeats.

    `name` is how the row is called where it is not one of a table ("Recommendation 2.1").
    """

    cells: Mapping[str, TableCell]
    again: Mapping[str, TableCell] = field(default_factory=dict[str, TableCell])
    name: str = ""


@dataclass(frozen=True, slots=True)
class TableGroup:
    """Rows that belong together, with cells that run beside all of them.

    `name` is how a continuation calls it ("Recommendation 36"), `again` what it repeats of the cells beside, `lead`
    what stands above the second row on a next page. A group that `keeps_next` never parts from the one after it.
    """

    name: str
    rows: tuple[TableRow, ...]
    beside: Mapping[str, TableCell] = field(default_factory=dict[str, TableCell])
    again: Mapping[str, TableCell] = field(default_factory=dict[str, TableCell])
    lead: TableRow | None = None
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class TableBand:
    """A heading across the table with a note at its right, and the groups under it; no band when `text` is empty."""

    text: str
    note: str
    groups: Sequence[TableGroup]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: `summary` tells a listener what it holds, `empty` is said where it has no row."""

    columns: tuple[TableColumn, ...]
    bands: tuple[TableBand, ...]
    summary: str
    empty: str = ""


@dataclass(frozen=True, slots=True)
class ChartBlock:
    """A chart with the table of its figures beside or behind it."""

    chart: BarChart


@dataclass(frozen=True, slots=True)
class Panel:
    """Blocks in a ruled panel."""

    blocks: tuple["Heading | Paragraph | PointList", ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The contents page: headings of the paper and of its appendices, with their pages and links."""

    title: str = "Contents"


@dataclass(frozen=True, slots=True)
class ReportOpening:
    """How a report begins: authority, then to whom it goes and when, a line each; its item on the agenda in a box."""

    lines: tuple[str, ...]
    item: str = ""


@dataclass(frozen=True, slots=True)
class MarkLine:
    """A line with a badge or the pennant of what is overdue: "Local position: (R) Not in place: nothing yet meets it"."""

    label: str
    word: str
    meaning: str = ""
    key: TileKey | None = None
    is_pennant: bool = False


@dataclass(frozen=True, slots=True)
class Divider:
    """A rule that ends a card."""


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins a new page."""


Block: TypeAlias = (
    Heading | Paragraph | PointList | Facts | Table | ChartBlock | Panel | Contents | ReportOpening | PageBreak | Box
)
CardBlock: TypeAlias = Block | MarkLine | Divider
"""What cards are made of, besides what every paper may hold."""


@dataclass(frozen=True, slots=True)
class KeyWord:
    """An entry of the key: a mark, or the pennant of what is overdue, its word and its meaning."""

    word: str
    meaning: str
    key: TileKey | None = None
    is_pennant: bool = False


@dataclass(frozen=True, slots=True)
class PaperDocument:
    """A whole paper: `opening` says how its first page begins, `page` on what it is printed.

    "table" opens with title, facts and counts over a table; "report" with front matter that stands among the blocks;
    "card" likewise with counts, on one page. Appendices follow in the same file, their pages counted on.
    """

    head: PaperHead
    blocks: tuple[Block, ...]
    page: PageChoices
    opening: Literal["table", "report", "card"] = "report"
    tiles: tuple[Tile, ...] = ()
    key: tuple[KeyWord, ...] = ()
    appendices: tuple["PaperDocument", ...] = ()
    written_on: date | None = None
    summary: str = ""
