"""What an import would do, row by row, before anything is written: plain frozen data for preview and writing."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.proposals import (
    CellPlace,
    DocumentReading,
    Finding,
    ProposedAction,
    ProposedRecommendation,
)
from laming_desktop.domain.vocabulary import Certainty
from laming_desktop.domain.word_differences import WordRun

Fate = Literal["new", "update", "same", "problem"]
ItemTable = Literal["recommendation", "action"]
Decision = Literal["update", "skip", "stop"]
"""What happens to a row that would change what the register says: done, left out, or the whole import stops."""


@dataclass(frozen=True, slots=True)
class PlannedField:
    """One field of a row: the document's words, what will be written, what stands there now, and how sure that is.

    `written` is None where nothing will be written, because it is the same or nothing could be read.
    """

    field: str
    document: str
    written: str | None
    before: str | None
    certainty: Certainty
    place: CellPlace


@dataclass(frozen=True, slots=True)
class PlannedQuestion:
    """A question about a row; unanswered it is kept on the item, or, when it has a `default`, that answer is taken."""

    id: str
    field: str
    code: str
    about: str
    choices: tuple[str, ...]
    default: str | None = None


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """What one recommendation or action of the document becomes; `item_id` is the item it was matched to.

    `proposal` is the index of what the document proposes, among its recommendations or its actions. A row with a
    `suggestion` is a problem until somebody says whether it is that item: it is not written before. `shared` are questions
    that a row above asks already, with the id of that one: one answer is for all.
    """

    id: str
    table: ItemTable
    proposal: int
    fate: Fate
    label: str
    item_id: str | None
    reference: str | None
    fields: tuple[PlannedField, ...]
    questions: tuple[PlannedQuestion, ...]
    findings: tuple[Finding, ...]
    place: CellPlace
    suggestion: "Suggestion | None" = None
    shared: tuple[PlannedQuestion, ...] = ()

    def find_field(self, field: str) -> PlannedField | None:
        """Give the field of this name, None where the document has nothing for it."""
        return next((planned for planned in self.fields if planned.field == field), None)

    def writes(self, field: str) -> bool:
        """Tell whether a field will be written."""
        planned = self.find_field(field)
        return planned is not None and planned.written is not None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An item of the register that a row may be: how alike its text is (0 to 100), and what differs word by word."""

    item_id: str
    label: str
    likeness: int
    differences: tuple[WordRun, ...]


@dataclass(frozen=True, slots=True)
class PlannedInquiry:
    """An inquiry that the document speaks of: what the document calls it, and its item (None: it is new)."""

    reference: str
    item_id: str | None
    title: str


@dataclass(frozen=True, slots=True)
class ImportCounts:
    """How many rows are new, updated, the same as in the register, or a problem; `questions` are those left open.

    Before an import a question that several rows share counts once, as it is asked; after it as often as it is kept.
    `skipped` rows are left out by the user, `held` ones wait for the answer whether they are an item of the register.
    """

    new: int = 0
    updated: int = 0
    same: int = 0
    problems: int = 0
    new_recommendations: int = 0
    new_actions: int = 0
    questions: int = 0
    skipped: int = 0
    held: int = 0


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """A whole import before it is made: its rows in the document's order and what the reading found.

    `inquiry_id` is None where the document's recommendations belong to an inquiry that the register does not have
    yet, named `inquiry_title`; they are those of the first of `inquiries`. `head` is the number of the change set at
    which the register was looked at.
    """

    reading: DocumentReading
    inquiry_id: str | None
    inquiry_title: str
    rows: tuple[PlannedRow, ...]
    findings: tuple[Finding, ...]
    head: int
    today: date
    inquiries: tuple[PlannedInquiry, ...] = ()

    def count(self) -> ImportCounts:
        """Count the rows by their fate."""
        fates = [row.fate for row in self.rows]
        new = [row.table for row in self.rows if row.fate == "new"]
        return ImportCounts(
            fates.count("new"),
            fates.count("update"),
            fates.count("same"),
            fates.count("problem"),
            new.count("recommendation"),
            new.count("action"),
            sum(question.default is None for row in self.rows for question in row.questions),
            held=sum(row.suggestion is not None for row in self.rows),
        )

    def find_inquiry(self, row: PlannedRow) -> PlannedInquiry:
        """Give the inquiry that a row, a recommendation, belongs to."""
        reference = self.propose_recommendation(row).inquiry
        return next(inquiry for inquiry in self.inquiries if inquiry.reference == reference)

    def propose_recommendation(self, row: PlannedRow) -> ProposedRecommendation:
        """Give what the document proposes for a row that is a recommendation."""
        return self.reading.recommendations[row.proposal]

    def propose_action(self, row: PlannedRow) -> ProposedAction:
        """Give what the document proposes for a row that is an action."""
        return self.reading.actions[row.proposal]


@dataclass(frozen=True, slots=True)
class ImportResult:
    """What an import did: its change set, the rows by fate, and the id of the batch (None when nothing was new)."""

    changes: Changes
    counts: ImportCounts
    batch_id: str | None


Answers = Mapping[str, str]
