"""Write what an import planned: recommendations first, then actions, then where every field came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from laming_desktop.domain.places import find_place
from laming_desktop.operations.import_plan import ImportPlan
from laming_desktop.operations.owner_book import OwnerBook
from laming_desktop.store.register import Writing
from laming_desktop.store.writing import Given

FieldRow = Mapping[str, Given]


@dataclass(slots=True)
class ImportWriting:
    """One import being written: what was made so far, by number, and the rows of each table still to be added."""

    writing: Writing
    plan: ImportPlan
    inquiry_id: str
    batch_id: str
    numbers: dict[str, str]
    book: OwnerBook
    items: dict[str, str] = field(default_factory=dict[str, str])
    added: dict[str, list[FieldRow]] = field(default_factory=dict[str, list[FieldRow]])
    last_places: dict[str, str] = field(default_factory=dict[str, str])

    def add_later(self, table: str, row: FieldRow) -> None:
        """Keep a row to be added with the others of its table; rows of one table have the same fields in one order."""
        self.added.setdefault(table, []).append(row)

    def add_all(self) -> None:
        """Add what was kept, parents before what belongs to them."""
        for table in ("action", "answer", "timescale", "action_owner", "progress", "response", "position"):
            self.writing.add_many(table, self.added.pop(table, []))
        for table, rows in self.added.items():
            self.writing.add_many(table, rows)
        self.added.clear()

    def find_place_under(self, recommendation_id: str) -> str:
        """Give the place behind the last action under a recommendation, those still to be added included."""
        last = self.last_places.get(recommendation_id)
        place = self.writing.place_last("answer", recommendation_id) if last is None else find_place(last)
        self.last_places[recommendation_id] = place
        return place


def find_progress_day(plan: ImportPlan, on: date | None) -> date:
    """Give the day as at which an update speaks: its own, else the document's, else today."""
    return on or find_document_day(plan)


def find_document_day(plan: ImportPlan) -> date:
    """Give the day of which a document speaks."""
    return plan.reading.as_at or plan.reading.document_date or plan.today
