"""Compare a document with the register, row by row: what would be written, and what has to be asked."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from laming_desktop.domain.proposals import DocumentReading, ProposedAction
from laming_desktop.operations.imports.earlier_states import find_column_days
from laming_desktop.operations.imports.inquiries import plan_inquiries
from laming_desktop.operations.imports.own_documents import compare_with_own
from laming_desktop.operations.imports.owner_suggestions import OwnerSuggestions
from laming_desktop.operations.imports.plan import Answers, ImportPlan, PlannedInquiry, PlannedRow
from laming_desktop.operations.imports.planning_actions import ActionPlanning, plan_action
from laming_desktop.operations.imports.planning_recommendations import plan_recommendation
from laming_desktop.operations.imports.row_matching import Match, match_actions, match_recommendations
from laming_desktop.operations.imports.shared_questions import share_questions
from laming_desktop.operations.imports.snapshots import Snapshot, take_snapshot
from laming_desktop.operations.imports.suggestions import add_suggestion, settle_matches
from laming_desktop.operations.imports.uncollected import pause_collecting
from laming_desktop.store.register import Register

NO_ANSWERS: Final[Answers] = MappingProxyType({})


@pause_collecting()
def prepare_import(
    register: Register, reading: DocumentReading, *, today: date, answers: Answers = NO_ANSWERS
) -> ImportPlan:
    """Compare a document with the register: what each of its rows would become. Nothing is written.

    `answers` tell of suggested rows whether they are the same; those without an answer stay a problem.
    """
    snapshot = take_snapshot(register)
    if reading.own_journal:
        snapshot = compare_with_own(register, snapshot, reading.own_journal)
    inquiries = plan_inquiries(reading, snapshot)
    on = reading.as_at or reading.document_date or today
    matches = settle_matches(match_recommendations(reading.recommendations, inquiries, snapshot), "r", answers)
    recommendations = [
        add_suggestion(
            plan_recommendation(index, proposal, match.row, snapshot, on),
            match,
            proposal.text.text if proposal.text else "",
        )
        for index, (proposal, match) in enumerate(zip(reading.recommendations, matches, strict=True))
    ]
    answered = _list_answered(reading, matches, inquiries, snapshot)
    planning = ActionPlanning(snapshot, on, OwnerSuggestions(snapshot.owners), find_column_days(reading))
    found = settle_matches(match_actions(reading.actions, answered, snapshot), "a", answers)
    actions = [
        add_suggestion(plan_action(index, proposal, match.row, planning), match, proposal.text.text)
        for index, (proposal, match) in enumerate(zip(reading.actions, found, strict=True))
    ]
    rows = tuple(share_questions(tuple(_order(reading, recommendations, actions))))
    first = inquiries[0]
    return ImportPlan(reading, first.item_id, first.title, rows, reading.findings, register.head()[0], today, inquiries)


def list_places(reading: DocumentReading) -> list[tuple[int | None, ...]]:
    """Give for each action the places of its recommendations among the proposals, None where they are not there."""
    by_number: dict[str, int] = {}
    for index, proposal in enumerate(reading.recommendations):
        if proposal.number:
            by_number.setdefault(proposal.number, index)
    return [_find_places(action, by_number) for action in reading.actions]


def _find_places(action: ProposedAction, by_number: Mapping[str, int]) -> tuple[int | None, ...]:
    if len(action.under) == len(action.recommendations):
        return action.under
    return tuple(by_number.get(number) for number in action.recommendations)


def _list_answered(
    reading: DocumentReading, matches: Sequence[Match], inquiries: Sequence[PlannedInquiry], snapshot: Snapshot
) -> list[tuple[str, ...]]:
    """Give for each action the ids of the recommendations of the register that it answers, "" where it answers none."""
    numbers = {
        str(row["number"]): str(row["id"])
        for inquiry in reversed(inquiries)
        for row in reversed(snapshot.recommendations.get(inquiry.item_id or "", ()))
        if row["number"]
    }
    answered: list[tuple[str, ...]] = []
    for action, places in zip(reading.actions, list_places(reading), strict=True):
        ids = [
            numbers.get(number, "") if place is None else _read_id(matches[place])
            for number, place in zip(action.recommendations, places, strict=True)
        ]
        answered.append(tuple(dict.fromkeys(item_id for item_id in ids if item_id)) if ids else ("",))
    return answered


def _read_id(match: Match) -> str:
    return str(match.row["id"]) if match.row else ""


def _order(
    reading: DocumentReading, recommendations: list[PlannedRow], actions: list[PlannedRow]
) -> Iterator[PlannedRow]:
    """Put the rows in the order of the document: each recommendation, then the actions under it."""
    under: dict[int | None, list[PlannedRow]] = {}
    for row, places in zip(actions, list_places(reading), strict=True):
        under.setdefault(places[0] if places else None, []).append(row)
    for place, row in enumerate(recommendations):
        yield row
        yield from under.get(place, ())
    yield from under.get(None, ())
