"""Ask once what a mark of a column means, however many rows bear it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.operations.imports.matching import fold_words
from laming_desktop.operations.imports.plan import PlannedQuestion, PlannedRow

_MARKS: Final = frozenset({"local_position", "national_position", "state", "priority", "response_position"})
_LONGEST_MARK: Final = 40
Mark = tuple[str, str, str, str, tuple[str, ...]]


def share_questions(rows: Sequence[PlannedRow]) -> Iterator[PlannedRow]:
    """Give the rows with each question about a mark on the first that bears it; the others share its id and its answer."""
    asked: dict[Mark, str] = {}
    for row in rows:
        own: list[PlannedQuestion] = []
        shared: list[PlannedQuestion] = []
        for question in row.questions:
            mark = _find_mark(row, question)
            first = asked.setdefault(mark, question.id) if mark is not None else question.id
            (own if first == question.id else shared).append(replace(question, id=first))
        yield replace(row, questions=tuple(own), shared=tuple(shared)) if shared else row


def _find_mark(row: PlannedRow, question: PlannedQuestion) -> Mark | None:
    """Give what tells a mark from others: its field, its column and its words; None for a question of another kind."""
    planned = row.find_field(question.field)
    if question.field not in _MARKS or planned is None or question.default is not None or row.suggestion is not None:
        return None
    if not 0 < len(question.about) <= _LONGEST_MARK:
        return None
    return question.field, planned.place.heading, fold_words(question.about), question.code, question.choices
