"""Which items of the register the rows of a document are."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from laming_desktop.domain.owners.reading import OwnersReading
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.store.reading import (
    get_recommendation,
    list_actions,
    list_inquiries,
    list_recommendations,
    list_sources,
)
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY, read_clock
from tests.operations.proposing import act, bring_in, prepare, recommend


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Register]:
    register = create_register(tmp_path / "e.laming", author="T", clock=read_clock, is_empty=True)
    yield register
    assert register.check() == []
    register.close()


TWO_INQUIRIES = (
    recommend("1", "Lamps must be bright.", "AO-2018-005"),
    recommend("1", "Doors must lock.", "AO-2019-010"),
    act("1", "Fit lamps", 0),
    act("1", "Fit locks", 1),
)


def test_each_inquiry_of_a_document_is_one_of_the_register(empty: Register) -> None:
    bring_in(empty, *TWO_INQUIRIES)
    assert [(one.title, one.reference) for one in list_inquiries(empty)] == [
        ("AO-2018-005", "AO-2018-005"),
        ("AO-2019-010", "AO-2019-010"),
    ]
    assert [(one.text, one.actions) for one in list_recommendations(empty)] == [
        ("Lamps must be bright.", ("A1",)),
        ("Doors must lock.", ("A2",)),
    ]


def test_several_inquiries_are_the_same_a_second_time(empty: Register) -> None:
    bring_in(empty, *TWO_INQUIRIES)
    assert bring_in(empty, *reversed(TWO_INQUIRIES[:2]), act("1", "Fit lamps", 1)).changes.seq is None


def test_one_number_for_two_addressees_stays_two_recommendations(empty: Register) -> None:
    document = (
        recommend("4", "Train all staff.", addressees="Exampleshire Council"),
        recommend("4", "Train all staff.", addressees="Exampleshire Police"),
        act("4", "Run a course", 0),
        act("4", "Run a course", 1),
    )
    bring_in(empty, *document)
    assert [(one.addressees, one.actions) for one in list_recommendations(empty)] == [
        ("Exampleshire Council", ("A1",)),
        ("Exampleshire Police", ("A2",)),
    ]
    assert bring_in(empty, *document).counts.same == 4
    assert bring_in(empty, document[1]).counts.same == 1


def test_other_addressees_of_a_later_document_stay_apart(empty: Register) -> None:
    bring_in(empty, recommend("4", "Train all staff.", addressees="Exampleshire Council"))
    result = bring_in(empty, recommend("4", "Train all staff.", addressees="Health Board"))
    assert (result.counts.new_recommendations, len(list_recommendations(empty))) == (1, 2)


def test_our_own_document_is_known_by_its_ids_whatever_it_says(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records."), act("1", "Write a standard", 0))
    action = list_actions(empty, today=TODAY)[0]
    plan = prepare(empty, recommend("1", "Keep records."), act("1", "Something else", 0, identity=action.id))
    assert [(row.fate, row.item_id) for row in plan.rows if row.table == "action"] == [("update", action.id)]


def test_text_that_differs_in_noise_only_is_the_same(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records."), act("1", "Review the safe-guarding policy, fully", 0))
    assert (
        bring_in(
            empty, recommend("1", "Keep  records"), act("1", "Review the safeguarding  policy fuIly.", 0)
        ).counts.same
        == 2
    )


def test_one_word_more_or_less_is_a_question_and_nothing_is_merged(empty: Register) -> None:
    first = act("1", "Review the arrangements for handing over cases annually", 0)
    bring_in(empty, recommend("1", "Keep records."), first)
    later = act("1", "Review the arrangements for handing over cases quarterly", 0)
    result = bring_in(empty, recommend("1", "Keep records."), later)
    assert (result.counts.held, result.changes.seq) == (1, None)
    assert [action.text for action in list_actions(empty, today=TODAY)] == [first.text.text]


def test_two_alike_rows_are_not_both_suggested_one_item(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records."), act("1", "Review the plan in spring", 0))
    plan = prepare(
        empty,
        recommend("1", "Keep records."),
        act("1", "Review the plan in spring 1", 0),
        act("1", "Review the plan in spring 10", 0),
    )
    assert [row.fate for row in plan.rows if row.table == "action"] == ["problem", "new"]


def test_recommendation_without_its_number_is_known_by_its_words(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records of visits."), recommend("2", "Train all staff."))
    plan = prepare(empty, recommend(None, "Keep records of visits"), recommend("2", "Train all staff."))
    assert [(row.fate, row.label) for row in plan.rows] == [("same", "1"), ("same", "2")]


def test_actions_wait_with_the_recommendation_that_may_be_known(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep careful records of all visits."), recommend("2", "Train all staff."))
    document = (
        recommend(None, "Keep careful records of most visits."),
        recommend("2", "Train all staff."),
        act("", "File them", 0),
    )
    assert bring_in(empty, *document).counts.held == 2
    result = bring_in(empty, *document, **{"r0:same_item:0": "same"})
    assert (result.counts.held, result.counts.new_actions) == (0, 1)
    one = next(item for item in list_recommendations(empty) if item.number == "1")
    assert get_recommendation(empty, one.id).actions == ("A1",)


def test_start_and_review_are_kept_with_the_day_that_fits(empty: Register) -> None:
    context = ReadingContext(document_date=TODAY)
    action = replace(
        act("1", "Write a standard", 0),
        start=read_timescale("April 2010", context),
        review=read_timescale("June 2010", context),
    )
    bring_in(empty, recommend("1", "Keep records."), action)
    (found,) = list_actions(empty, today=TODAY)
    days = (found.start_text, str(found.start_on), found.review_text, str(found.review_on))
    assert days == ("April 2010", "2010-04-01", "June 2010", "2010-06-30")
    assert bring_in(empty, recommend("1", "Keep records."), action).changes.seq is None
    assert {source.sheet for source in list_sources(empty, found.id)} == {"Plan"}


def test_owner_that_may_be_known_is_asked_about_once_and_stays_its_own(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records."), act("1", "One", 0, owners="Assistant Director Safeguarding"))
    document = (
        recommend("1", "Keep records."),
        act("1", "Two", 0, owners="AD Safeguarding"),
        act("1", "Three", 0, owners="AD Safeguarding"),
    )
    questions = [question for row in prepare(empty, *document).rows for question in row.questions]
    assert [(one.code, one.about, one.default) for one in questions] == [
        ("same_owner", "AD Safeguarding / Assistant Director Safeguarding", None)
    ]
    bring_in(empty, *document)
    names = [[owner.name for owner in action.owners] for action in list_actions(empty, today=TODAY)]
    assert names == [["Assistant Director Safeguarding"], ["AD Safeguarding"], ["AD Safeguarding"]]


def test_owner_that_is_said_to_be_the_same_becomes_one_with_its_alias(empty: Register) -> None:
    bring_in(empty, recommend("1", "Keep records."), act("1", "One", 0, owners="Environment Agency"))
    document = (recommend("1", "Keep records."), act("1", "Two", 0, owners="Enviroment Agency"))
    (question,) = [question for row in prepare(empty, *document).rows for question in row.questions]
    bring_in(empty, *document, **{question.id: "same"})
    actions = list_actions(empty, today=TODAY)
    assert {owner.name for action in actions for owner in action.owners} == {"Environment Agency"}
    assert not [q for row in prepare(empty, *document).rows for q in row.questions]


def test_names_that_look_alike_are_one_owner(empty: Register) -> None:
    hidden = act("1", "Two", 0, owners="Head of Audit")
    assert isinstance(hidden.owners, OwnersReading)
    mention = replace(hidden.owners.owners[0], name="\u202aHead of\u00a0Au\u200bdit\u202c ")
    hidden = replace(hidden, owners=replace(hidden.owners, owners=(mention,)))
    bring_in(empty, recommend("1", "Keep records."), act("1", "One", 0, owners="Head of Audit"), hidden)
    owners = [[owner.name for owner in action.owners] for action in list_actions(empty, today=TODAY)]
    assert owners == [["Head of Audit"], ["Head of Audit"]]
