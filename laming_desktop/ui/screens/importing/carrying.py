"""Keep what the user decided about a document while it is read again: rows are known by their words, not their places."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.operations.imports.plan import Decision, ImportPlan, ItemTable, PlannedQuestion

RowPlace = tuple[ItemTable, int]
"""The table of a row and the place of its proposal in the reading."""


@dataclass(frozen=True, slots=True)
class RowName:
    """What a row is known by from one reading to the next; `turn` tells rows of equal words apart."""

    table: ItemTable
    number: str
    words: str
    turn: int


QuestionName = tuple[RowName, str, str, str]
"""A question by its row, field, code and the words it is about."""

Correct = Callable[[DocumentReading, int], DocumentReading]
"""Put a value of the proposal at a place right."""


@dataclass(slots=True)
class Kept:
    """Everything that was decided about a document so far, also about rows that the present reading does not have."""

    answers: dict[QuestionName, str] = field(default_factory=dict[QuestionName, str])
    skipped: set[RowName] = field(default_factory=set[RowName])
    decisions: dict[RowName, Decision] = field(default_factory=dict[RowName, Decision])
    corrections: dict[tuple[RowName, str], Correct] = field(default_factory=dict[tuple[RowName, str], Correct])
    checked: set[RowName] = field(default_factory=set[RowName])

    def correct(self, reading: DocumentReading) -> DocumentReading:
        """Put a reading right where the user did so before; what no longer fits is left as it was read."""
        places = {name: place for (_, place), name in name_rows(reading).items()}
        for (name, _), correct in self.corrections.items():
            if name in places:
                try:
                    reading = correct(reading, places[name])
                except RegisterError:
                    continue
        return reading


def name_rows(reading: DocumentReading) -> Mapping[RowPlace, RowName]:
    """Name every row of a reading as it came from the document."""
    turns: dict[tuple[ItemTable, str, str], int] = {}
    names: dict[RowPlace, RowName] = {}
    for table, place, number, words in _list_words(reading):
        key = (table, number, " ".join(words.split()))
        turns[key] = turns.get(key, 0) + 1
        names[table, place] = RowName(*key, turns[key])
    return names


def _list_words(reading: DocumentReading) -> Iterator[tuple[ItemTable, int, str, str]]:
    for place, recommendation in enumerate(reading.recommendations):
        words = recommendation.text.text if recommendation.text else ""
        yield "recommendation", place, recommendation.number or "", words
    for place, action in enumerate(reading.actions):
        yield "action", place, " ".join(action.recommendations), action.text.text


def name_questions(plan: ImportPlan, names: Mapping[str, RowName]) -> Iterator[tuple[QuestionName, PlannedQuestion]]:
    """Name every question of a plan, by the names of its rows."""
    for row in plan.rows:
        for question in row.questions:
            yield (names[row.id], question.field, question.code, question.about), question
