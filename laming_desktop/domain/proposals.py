"""What the reading of a document proposes to a register, each value beside the cell it came from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.owners.reading import OwnersReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnKind, DocumentKind, ReadingChoices
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import Certainty

ProposedField = Literal[
    "number",
    "theme",
    "title",
    "text",
    "addressees",
    "response",
    "response_position",
    "national_position",
    "local_position",
    "action",
    "outcome",
    "owners",
    "start",
    "timescale",
    "review",
    "priority",
    "state",
    "progress",
    "note",
]
PartUse = Literal["plan", "key", "empty", "template", "other", "not_chosen"]
FindingKind = Literal["repaired", "doubtful", "dropped", "told"]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands in its document, all counted from 1; None where the format has no such thing.

    `sheet` is the name of the sheet in a workbook; its rows and columns count as the workbook's own program counts them.
    """

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    heading: str = ""
    line: int | None = None
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class SourceText:
    """The words of one field as the document has them, joined where a page cut them, with every place they came from."""

    field: ProposedField
    text: str
    places: tuple[CellPlace, ...]
    certainty: Certainty = "certain"
    note: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something the reading did or doubts: `code` for the wording, `text` the words concerned, `detail` a fact for it."""

    kind: FindingKind
    code: str
    place: CellPlace
    text: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class ProposedProgress:
    """One progress update that a cell gives."""

    on: date | None
    source: SourceText


@dataclass(frozen=True, slots=True)
class ProposedRecommendation:
    """One recommendation or sub-item of a document; a field that the document lacks is None.

    `number` is None only where the document lost it and nothing tells it. `is_continued` sub-points without numbers
    carry the numbers they were matched to in order under their parent ("19.1"). `inquiry` is what the document calls the
    inquiry it belongs to, where a column says so; two that differ in it, or in their addressees, may share a number.
    `identity` is the id of the item in the register, where the document is our own. `sources` are all cells behind it,
    one for each column; a cell of a column that no field takes is a "note" whose `note` is the column's heading.
    `emptied` are the cells of our own workbook that hold nothing.
    """

    number: str | None
    parent: str | None
    theme: str | None
    text: SourceText | None
    response: SourceText | None = None
    addressees: SourceText | None = None
    national: StateReading | None = None
    local: StateReading | None = None
    response_position: StateReading | None = None
    inquiry: str = ""
    identity: str = ""
    sources: tuple[SourceText, ...] = ()
    findings: tuple[Finding, ...] = ()
    emptied: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedAction:
    """One action of a document under the recommendations it answers (numbers as in the proposals).

    `under` holds the places of those recommendations among the proposals of the document, in the same order, and is what
    tells two recommendations of one number apart; a place is None where the document does not have the recommendation.
    `earlier` are older states that the document has beside the present one, as progress without words.
    `sources` are all cells behind it, as in a recommendation, and so are `emptied`.
    """

    recommendations: tuple[str, ...]
    text: SourceText
    outcome: SourceText | None = None
    owners: OwnersReading | None = None
    start: TimescaleReading | None = None
    timescale: TimescaleReading | None = None
    review: TimescaleReading | None = None
    priority: StateReading | None = None
    state: StateReading | None = None
    progress: tuple[ProposedProgress, ...] = ()
    earlier: tuple[StateReading, ...] = ()
    under: tuple[int | None, ...] = ()
    reference_written: str = ""
    identity: str = ""
    sources: tuple[SourceText, ...] = ()
    findings: tuple[Finding, ...] = ()
    emptied: tuple[SourceText, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """What one column of a document was taken for; `field` None when it is kept as a labelled note.

    `table` is the number of the plan's table, `samples` its first filled cells, `is_chosen` where the user said so.
    """

    heading: str
    column: int
    field: ProposedField | None
    certainty: Certainty
    as_at: date | None = None
    table: int = 1
    kind: ColumnKind = "note"
    samples: tuple[str, ...] = ()
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class DocumentPart:
    """One table or sheet of a document and what was made of it, so that another one can be chosen.

    `heading_row` is the row of its headings, None where none were found; `first_rows` are its first rows as (row, cells).
    """

    table: int
    use: PartUse
    rows: int
    sheet: str = ""
    page: int | None = None
    heading_row: int | None = None
    is_hidden: bool = False
    first_rows: tuple[tuple[int, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """A whole document as read: what it is, what it proposes, and what was repaired or is doubtful.

    `choices` are those it was read with; `encoding`, `separator` and `date_order` in them are filled where the format
    has such a thing, with what was found. `own_journal` is the beginning of the journal's hash at which this program
    itself wrote the document; empty for any other. `lines` are filled only where a document is read for its lines alone.
    """

    name: str
    digest: str
    title: str
    document_date: date | None
    as_at: date | None
    columns: tuple[ColumnReading, ...]
    recommendations: tuple[ProposedRecommendation, ...]
    actions: tuple[ProposedAction, ...]
    findings: tuple[Finding, ...]
    tables: int
    rows: int
    kind: DocumentKind = "text"
    parts: tuple[DocumentPart, ...] = ()
    choices: ReadingChoices = NO_CHOICES
    own_journal: str = ""
    lines: tuple[str, ...] = ()
