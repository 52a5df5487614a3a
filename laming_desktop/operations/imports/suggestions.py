"""Rows of a document that may be an item of the register: asked about, and answered before anything is written."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.patches import Row
from laming_desktop.domain.word_differences import compare_words
from laming_desktop.operations.imports.plan import Answers, ItemTable, PlannedQuestion, PlannedRow, Suggestion
from laming_desktop.operations.imports.row_matching import NO_MATCH, Match

CODE = "same_item"


def name_question(row_id: str) -> str:
    """Give the id of the question whether a row is an item of the register."""
    return f"{row_id}:{CODE}:0"


def settle_matches(matches: Sequence[Match], letter: str, answers: Answers) -> list[Match]:
    """Give the matches with those settled of which somebody has said whether they are the same; `letter` begins row ids."""
    return [
        _settle(match, answers.get(name_question(f"{letter}{index}"))) if match.suggested is not None else match
        for index, match in enumerate(matches)
    ]


def _settle(match: Match, answer: str | None) -> Match:
    if answer == "same":
        return Match(match.suggested)
    return NO_MATCH if answer == "new" else match


def add_suggestion(row: PlannedRow, match: Match, text: str) -> PlannedRow:
    """Give a row that was planned as new with the item that it may be, and the question whether it is."""
    if match.suggested is None:
        return row
    ours = str(match.suggested["text"])
    suggestion = Suggestion(
        str(match.suggested["id"]), _label(row.table, match.suggested), match.likeness, compare_words(ours, text)
    )
    field = "action" if row.table == "action" else "text"
    question = PlannedQuestion(name_question(row.id), field, CODE, text, ("same", "new"))
    return replace(row, fate="problem", questions=(question, *row.questions), suggestion=suggestion)


def _label(table: ItemTable, item: Row) -> str:
    """Name an item as a user knows it."""
    return str(item["reference"]) if table == "action" else str(item["number"])
