"""Write what an import planned: recommendations first, then actions, then where every field came from."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from laming_desktop.domain.places import spread_places
from laming_desktop.domain.proposals import ProposedAction, ProposedRecommendation
from laming_desktop.operations.imports.earlier_states import ColumnDays, find_column_days
from laming_desktop.operations.imports.plan import ImportPlan, PlannedRow
from laming_desktop.operations.imports.preparing import list_places
from laming_desktop.operations.owner_book import OwnerBook
from laming_desktop.operations.recommendations import find_or_add_theme
from laming_desktop.store.register import Writing
from laming_desktop.store.writing import Given

FieldRow = Mapping[str, Given]
_ORDER: Final = ("recommendation", "action", "answer", "timescale", "action_owner", "progress", "response", "position")
"""Tables whose rows others belong to come before them."""


@dataclass(slots=True)
class ImportWriting:
    """One import being written: the items of its rows, and the rows of each table still to be added.

    `items` maps ids of rows to their items, those of rows that are left out included.
    """

    writing: Writing
    plan: ImportPlan
    batch_id: str
    book: OwnerBook
    items: dict[str, str] = field(default_factory=dict[str, str])
    added: dict[str, list[FieldRow]] = field(default_factory=dict[str, list[FieldRow]])
    earlier_on: ColumnDays = field(default_factory=dict[tuple[int | None, int | None], date])
    _inquiries: dict[str, str] = field(default_factory=dict[str, str])
    _places: list[tuple[int | None, ...]] = field(default_factory=list[tuple[int | None, ...]])
    _by_number: dict[tuple[str, str], list[int]] = field(default_factory=dict[tuple[str, str], list[int]])
    _numbers: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    _answers: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    _themes: dict[tuple[str, str], str] = field(default_factory=dict[tuple[str, str], str])

    def __post_init__(self) -> None:
        """Note which items are there, and where the recommendations of the document stand."""
        plan = self.plan
        self.items.update((row.id, row.item_id) for row in plan.rows if row.item_id is not None)
        self.earlier_on = find_column_days(plan.reading)
        self._places = list_places(plan.reading)
        for index, proposal in enumerate(plan.reading.recommendations):
            if proposal.number:
                self._by_number.setdefault((proposal.inquiry, proposal.number), []).append(index)

    def add_later(self, table: str, row: FieldRow) -> None:
        """Keep a row to be added with the others of its table; rows of one table have the same fields in one order."""
        self.added.setdefault(table, []).append(row)

    def add_all(self) -> None:
        """Add what was kept, parents before what belongs to them."""
        self.added["answer"] = list(self._list_answers())
        for table in _ORDER:
            self.writing.add_many(table, self.added.pop(table, []))
        for table, rows in self.added.items():
            self.writing.add_many(table, rows)
        self.added.clear()

    def answer_later(self, action_id: str, recommendation_id: str) -> None:
        """Let a new action come last under a recommendation."""
        self._answers.setdefault(recommendation_id, []).append(action_id)

    def _list_answers(self) -> Iterator[FieldRow]:
        """Give the links of new actions to their recommendations, each behind those that are there."""
        for recommendation_id, actions in self._answers.items():
            last = self._find_last_place(recommendation_id)
            for action_id, place in zip(actions, spread_places(len(actions)), strict=True):
                yield {"action_id": action_id, "recommendation_id": recommendation_id, "place": last + place}

    def _find_last_place(self, recommendation_id: str) -> str:
        rows = self.writing.list_rows("answer", recommendation_id=recommendation_id)
        return str(rows[-1]["place"]) if rows else ""

    def find_inquiry(self, reference: str) -> str:
        """Give the id of the inquiry that the document calls so, written now if it is new."""
        if reference not in self._inquiries:
            inquiry = next(one for one in self.plan.inquiries if one.reference == reference)
            if inquiry.item_id is None:
                self._inquiries[reference] = self.writing.add("inquiry", title=inquiry.title, reference=reference)
            else:
                self._inquiries[reference] = inquiry.item_id
                self._name_inquiry(inquiry.item_id, reference)
        return self._inquiries[reference]

    def _name_inquiry(self, inquiry_id: str, reference: str) -> None:
        """Keep what documents call an inquiry, where nothing is kept yet and it says more than the title."""
        row = self.writing.find("inquiry", inquiry_id)
        if reference and row is not None and not row["reference"] and row["title"] != reference:
            self.writing.change("inquiry", inquiry_id, reference=reference)

    def find_theme(self, inquiry_id: str, name: str) -> str:
        """Give the id of a theme of an inquiry, written now if it is new."""
        if (inquiry_id, name) not in self._themes:
            self._themes[inquiry_id, name] = find_or_add_theme(self.writing, inquiry_id, name)
        return self._themes[inquiry_id, name]

    def find_parent(self, row: PlannedRow, proposal: ProposedRecommendation) -> str | None:
        """Give the recommendation that a sub-item belongs to: the last one above it of that number, else any."""
        if not proposal.parent:
            return None
        places = self._by_number.get((proposal.inquiry, proposal.parent), [])
        above = bisect_left(places, row.proposal)
        for place in (*reversed(places[:above]), *places[above:]):
            if f"r{place}" in self.items:
                return self.items[f"r{place}"]
        return self._find_number(self.find_inquiry(proposal.inquiry), proposal.parent)

    def list_recommendations(self, row: PlannedRow, proposal: ProposedAction) -> list[str]:
        """List the recommendations that an action answers, as far as they are in the register by now."""
        found: list[str | None] = []
        for number, place in zip(proposal.recommendations, self._places[row.proposal], strict=True):
            if place is not None:
                found.append(self.items.get(f"r{place}"))
            else:
                found.append(self._find_known_number(number))
        return list(dict.fromkeys(item_id for item_id in found if item_id is not None))

    def _find_known_number(self, number: str) -> str | None:
        """Find a recommendation that the document only names, in the inquiries that it speaks of."""
        known = (self._find_number(one.item_id, number) for one in self.plan.inquiries if one.item_id is not None)
        return next((item_id for item_id in known if item_id is not None), None)

    def _find_number(self, inquiry_id: str, number: str) -> str | None:
        if inquiry_id not in self._numbers:
            rows = self.writing.list_rows("recommendation", inquiry_id=inquiry_id)
            self._numbers[inquiry_id] = {str(row["number"]): str(row["id"]) for row in reversed(rows) if row["number"]}
        return self._numbers[inquiry_id].get(number)


def find_progress_day(plan: ImportPlan, on: date | None) -> date:
    """Give the day as at which an update speaks: its own, else the document's, else today."""
    return on or find_document_day(plan)


def find_document_day(plan: ImportPlan) -> date:
    """Give the day of which a document speaks."""
    return plan.reading.as_at or plan.reading.document_date or plan.today
