"""What the reading of a document proposes to a register, each value beside the cell it came from."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.owners.reading import OwnersReading
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
    "timescale",
    "priority",
    "state",
    "progress",
    "note",
]
FindingKind = Literal["repaired", "doubtful", "dropped", "told"]


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a cell stands in its document, all counted from 1; None where the format has no such thing."""

    page: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    heading: str = ""
    line: int | None = None


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
    carry the numbers they were matched to in order under their parent ("19.1"). `sources` are all cells behind it,
    one for each column; a cell of a column that no field takes is a "note" whose `note` is the column's heading.
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
    sources: tuple[SourceText, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ProposedAction:
    """One action of a document under the recommendations it answers (numbers as in the proposals).

    `sources` are all cells behind it, as in a recommendation.
    """

    recommendations: tuple[str, ...]
    text: SourceText
    outcome: SourceText | None = None
    owners: OwnersReading | None = None
    timescale: TimescaleReading | None = None
    priority: StateReading | None = None
    state: StateReading | None = None
    progress: tuple[ProposedProgress, ...] = ()
    reference_written: str = ""
    sources: tuple[SourceText, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class ColumnReading:
    """What one column of a document was taken for; `field` None when it is kept as a labelled note."""

    heading: str
    column: int
    field: ProposedField | None
    certainty: Certainty
    as_at: date | None = None


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """A whole document as read: what it is, what it proposes, and what was repaired or is doubtful."""

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
