"""What will be written into a field as things stand, the answers given so far included, in words."""

from dataclasses import dataclass, replace

from laming_desktop.domain.plan import ActionOwner
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import OwnerKind, OwnerRole
from laming_desktop.operations.imports.plan import PlannedField, PlannedQuestion, PlannedRow
from laming_desktop.operations.naming_readings import list_readings
from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.wording.questions import say_choice
from laming_desktop.wording.readings import say_timescale

SAME_TEXTS = frozenset({"action", "text", "outcome", "response", "progress", "addressees", "theme", "title", "note"})
"""Fields that keep the document's own words."""

LEAD_UNCLEAR = "lead_unclear"
"""The question who leads among several owners, which names none of them anew."""


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure a value is: an icon and a word."""

    icon: str
    word: str
    is_strong: bool = False


def find_question(row: PlannedRow, field: str) -> PlannedQuestion | None:
    """Find the first question about a field, asked of this row or of one above with the same mark."""
    return next((question for question in (*row.questions, *row.shared) if question.field == field), None)


def say_sureness(session: ImportSession, row: PlannedRow, planned: PlannedField) -> Sureness:
    """Say how sure a value is."""
    if (row.id, planned.field) in session.corrected:
        return Sureness("pencil", "Put right")
    question = find_question(row, planned.field)
    if question is not None and question.default is None:
        return (
            Sureness("check", "Answered") if question.id in session.answers else Sureness("question", "Question", True)
        )
    if row.fate == "update" and planned.written is None and question is None:
        return Sureness("check", "Unchanged")
    if planned.certainty == "certain":
        return Sureness("check", "Certain")
    return Sureness("eye", "Please check", True)


def find_timescale(session: ImportSession, row: PlannedRow) -> TimescaleReading | None:
    """Find how an action's timescale will be read."""
    read = session.plan.propose_action(row).timescale if row.table == "action" else None
    if read is None:
        return None
    question = find_question(row, "timescale")
    answer = session.answer(question) if question else None
    return list_readings(read).get(answer or "", read)


def find_owners(session: ImportSession, row: PlannedRow) -> tuple[ActionOwner, ...]:
    """Find the owners that an action will have, answers put in the place of the words in question."""
    read = session.plan.propose_action(row).owners if row.table == "action" else None
    if read is None:
        return ()
    kinds: dict[str, OwnerKind] = {mention.known_as or mention.name: mention.kind for mention in read.owners}
    answers = {
        question.about: answer
        for question in row.questions
        if question.field == "owners"
        and question.code != LEAD_UNCLEAR
        and (answer := session.answer(question)) not in {None, LEAVE}
    }
    leads = {
        answer
        for question in row.questions
        if question.code == LEAD_UNCLEAR and (answer := session.answer(question)) not in {None, LEAVE}
    }
    owners: list[ActionOwner] = []
    for mention in read.owners:
        name = mention.known_as or mention.name
        answer = answers.get(name) or answers.get(mention.name)
        names = answer.split(" / ") if answer else [name]
        owners += [
            ActionOwner("", one, kinds.get(one, mention.kind), mention.role if place == 0 else None, mention.name)
            for place, one in enumerate(names)
        ]
    if leads:
        owners = [replace(one, role="lead" if one.name in leads else _drop_lead(one.role)) for one in owners]
    return tuple(owners)


def _drop_lead(role: OwnerRole | None) -> OwnerRole | None:
    return None if role == "lead" else role


def say_answer(session: ImportSession, row: PlannedRow, question: PlannedQuestion, choice: str) -> str:
    """Say an answer; the name of a reading is said as the reading it stands for, several owners as several."""
    if question.field == "timescale" and row.table == "action":
        read = session.plan.propose_action(row).timescale
        named = list_readings(read).get(choice) if read else None
        if named is not None:
            words = say_timescale(named)
            return words[:1].upper() + words[1:]
    if question.field == "owners" and question.code != LEAD_UNCLEAR:
        return say_owner_choice(choice)
    return say_choice(choice)


def say_owner_choice(choice: str) -> str:
    """Say a list of owners as an answer: how many they are, then their names."""
    names = choice.split(" / ")
    if len(names) == 1:
        return f"One owner: {choice}"
    return f"{_COUNTS.get(len(names), str(len(names)))} owners: {', '.join(names[:-1])} and {names[-1]}"


_COUNTS = {2: "Two", 3: "Three", 4: "Four"}
