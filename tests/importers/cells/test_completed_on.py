"""The day on which an action was completed, from a column of its own."""

from datetime import date

import pytest

from laming_desktop.domain.proposals import CellPlace, SourceText
from laming_desktop.importers.cells.completed_on import CompletionColumn
from laming_desktop.importers.cells.values import DocumentFacts
from laming_desktop.importers.grid import Column, Table

FACTS = DocumentFacts(date(2010, 6, 1), None, None, (), None)


def find(heading: str, *, is_chosen: bool = False) -> CompletionColumn | None:
    return CompletionColumn.of(Table(1, (heading,), (), (Column(0, "note", heading, is_chosen=is_chosen),)), FACTS)


def read(words: str) -> tuple[str | None, date | None]:
    column = find("Date completed")
    assert column is not None
    done = column.read({0: SourceText("note", words, (CellPlace(heading="Date completed"),))})
    return (done.state.proposal.action_state, done.updates[0].on) if done else (None, None)


@pytest.mark.parametrize("heading", ["Completed", "Date completed", "Completed on", "Actual completion date", "Closed"])
def test_headings_of_days_of_completion_are_known(heading: str) -> None:
    assert find(heading) is not None


@pytest.mark.parametrize("heading", ["Target completion date", "To be completed by", "Comments", "Completed by"])
def test_other_headings_are_not(heading: str) -> None:
    assert find(heading) is None


def test_day_says_complete_on_that_day() -> None:
    assert read("12/05/2010") == ("complete", date(2010, 5, 12))


@pytest.mark.parametrize("words", ["No", "12/07/2010", "between 1/2/2010 and 3/2/2010", ""])
def test_anything_but_one_day_before_that_of_the_document_says_nothing(words: str) -> None:
    assert read(words) == (None, None)


def test_column_that_the_user_keeps_as_a_note_is_one() -> None:
    assert find("Completed", is_chosen=True) is None
