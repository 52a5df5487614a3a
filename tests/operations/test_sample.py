from datetime import date

from laming_desktop.domain.vocabulary import ACTION_STATES, POSITIONS
from laming_desktop.operations.sample_documents import fill_dates
from laming_desktop.store.reading import list_actions, list_history, list_questions, list_recommendations
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_sample_shows_every_state_and_every_position(sample: Register) -> None:
    actions = list_actions(sample, today=TODAY)
    assert {action.state for action in actions} == {*ACTION_STATES, None}
    assert {item.counted_position for item in list_recommendations(sample)} == set(POSITIONS)


def test_sample_has_late_moved_and_doubtful_things(sample: Register) -> None:
    actions = list_actions(sample, today=TODAY)
    assert any(action.due.lateness == "overdue" for action in actions)
    assert any(action.due.lateness is None and action.due.next_due for action in actions)
    assert any(action.times_moved for action in actions)
    assert any(update.replaced for action in actions for update in action.progress)
    assert any(len(action.recommendations) > 1 for action in actions)
    assert len({question.code for question in list_questions(sample)}) >= 4


def test_sample_is_whole_and_has_a_history_of_some_weeks(sample: Register) -> None:
    assert sample.check() == []
    days = {entry.at.date() for entry in list_history(sample)}
    assert len(days) > 5
    assert max(days) <= TODAY


def test_dates_of_the_documents_are_counted_from_today() -> None:
    source = "{month:-2} {mon:+3} {mname:+1} {day:-3} {dots:+1} {year:0} {q:-1} {other}"
    assert fill_dates(source, date(2010, 1, 31)) == (
        "November 2009 Apr 10 February 28 January 2010 1.2.2010 2009/10 Q3 2009/10 {other}"
    )


def test_financial_year_turns_in_april() -> None:
    assert fill_dates("{year:0} {q:0}", date(2010, 3, 31)) == "2009/10 Q4 2009/10"
    assert fill_dates("{year:0} {q:0}", date(2010, 4, 1)) == "2010/11 Q1 2010/11"
