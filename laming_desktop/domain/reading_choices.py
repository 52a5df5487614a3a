"""What the user decides about the reading of a document: which table, which row of headings, what each column is."""

from dataclasses import dataclass
from typing import Final, Literal

DocumentKind = Literal["text", "word", "excel", "old_excel", "open_document", "pdf", "pasted"]

ColumnKind = Literal[
    "reference",
    "action_reference",
    "inquiry",
    "recommendation",
    "theme",
    "addressees",
    "response",
    "response_position",
    "action",
    "outcome",
    "owners",
    "start",
    "timescale",
    "review",
    "priority",
    "rag",
    "status",
    "earlier_status",
    "mark",
    "national",
    "progress",
    "evidence",
    "comments",
    "identity",
    "note",
    "left_out",
]
"""What a column may be: "note" is kept with its heading as label, "left_out" only by the user's choice,
"identity" the ids that our own spreadsheets carry, "earlier_status" a status column that a later one replaced."""

DateOrder = Literal["day", "month"]


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """What the user says a column is; `column` counts from 1 and is needed where a heading is blank or stands twice."""

    heading: str
    kind: ColumnKind
    column: int | None = None


@dataclass(frozen=True, slots=True)
class ReadingChoices:
    """Everything that can be decided about a reading; None leaves it to the program.

    `table` counts the tables of the document from 1 (the sheets of a workbook are its tables), `heading_row` the rows of
    that table or sheet as its own program counts them. `separator` is one character. `date_order` tells which figure of
    02/03/2010 comes first.
    """

    sheet: str | None = None
    table: int | None = None
    heading_row: int | None = None
    encoding: str | None = None
    separator: str | None = None
    date_order: DateOrder | None = None
    with_hidden: bool = True
    columns: tuple[ColumnChoice, ...] = ()


NO_CHOICES: Final = ReadingChoices()
