"""Guidance is awaited, published, and brings the actions that waited for it up again."""

from dataclasses import replace
from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.national.guidance import (
    GuidanceFields,
    NextStep,
    add_guidance,
    edit_guidance,
    propose_next_steps,
    publish_guidance,
    remove_guidance,
    set_guidance_note,
    wait_for,
    wait_no_longer,
)
from laming_desktop.store.national import get_guidance, list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY

FIELDS = GuidanceFields("Working together", publisher="The department", expected="By the end of this year")


def add(register: Register, fields: GuidanceFields = FIELDS) -> str:
    """Add guidance and give its id."""
    return add_guidance(register, fields, today=TODAY).made[0]


def test_publication_is_kept_as_written_and_as_read(register: Register) -> None:
    guidance = get_guidance(register, add(register))

    assert guidance.expected is not None
    assert (guidance.expected.text, guidance.expected.latest) == ("By the end of this year", date(2009, 12, 31))
    assert (guidance.consultation, guidance.done_on, guidance.waiting) == (None, None, 0)


def test_title_is_needed_and_a_link_must_be_an_address(register: Register) -> None:
    for fields in (replace(FIELDS, title=" "), replace(FIELDS, link="javascript:alert(1)")):
        with pytest.raises(RefusedValueError):
            add(register, fields)
    assert list_guidance(register) == []


def test_words_that_stay_keep_the_reading_of_the_day_on_which_they_were_written(register: Register) -> None:
    made = add(register)
    changed = replace(FIELDS, note="Out for consultation")

    edit_guidance(register, made, changed, today=date(2011, 5, 1))

    expected = get_guidance(register, made).expected
    assert expected is not None
    assert expected.latest == date(2009, 12, 31)


def test_same_words_again_change_nothing(register: Register) -> None:
    made = add(register)
    head = register.head()

    edit_guidance(register, made, FIELDS, today=TODAY)

    assert register.head() == head


def test_note_on_a_recommendation_is_one_and_can_be_put_right(register: Register) -> None:
    made, item = add(register), find_item(register, "14")[1]

    set_guidance_note(register, made, item, chapter="Chapter 2")
    set_guidance_note(register, made, item, chapter="Chapter 3", note="Says who leads")

    assert [(note.chapter, note.note) for note in list_guidance_notes(register)] == [("Chapter 3", "Says who leads")]


def test_actions_wait_for_guidance_once(sample: Register) -> None:
    made, action = add(sample), find_item(sample, "A22")[1]

    wait_for(sample, [action, action], made)
    wait_for(sample, [action], made)

    assert (len(list_waits(sample)), get_guidance(sample, made).waiting) == (1, 1)
    wait_no_longer(sample, [action], made)
    assert list_waits(sample) == []


def test_published_guidance_gives_waiting_actions_their_dates_in_one_change_set(sample: Register) -> None:
    made = add(sample)
    moved, stays = (find_item(sample, name)[1] for name in ("A22", "A11"))
    wait_for(sample, [moved, stays], made)
    steps = propose_next_steps(sample, made, days={moved: "March 2010"})

    publish_guidance(sample, made, on=TODAY, steps=steps, today=TODAY)

    action = get_action(sample, moved, today=TODAY)
    assert action.timescale is not None
    assert (action.timescale.text, action.state) == ("March 2010", "not_started")
    assert action.timescales[-1].reason == "Working together was published"
    assert [wait.action_id for wait in list_waits(sample)] == [stays]
    sample.undo()
    assert len(list_waits(sample)) == 2
    assert get_guidance(sample, made).done_on is None


def test_action_without_a_new_date_waits_on(sample: Register) -> None:
    made, action = add(sample), find_item(sample, "A22")[1]
    wait_for(sample, [action], made)

    publish_guidance(sample, made, on=TODAY, steps=[NextStep(action, None)], today=TODAY)

    assert get_action(sample, action, today=TODAY).state == "waiting"
    assert len(list_waits(sample)) == 1


def test_removed_guidance_comes_back_with_its_notes_and_waits(sample: Register) -> None:
    made = add(sample)
    wait_for(sample, [find_item(sample, "A22")[1]], made)
    set_guidance_note(sample, made, find_item(sample, "14")[1])

    remove_guidance(sample, made)
    assert (list_guidance(sample), list_waits(sample), list_guidance_notes(sample)) == ([], [], [])
    sample.undo()

    assert (len(list_waits(sample)), len(list_guidance_notes(sample))) == (1, 1)
