"""The crosswalk brings guidance, recommendations and actions together; the filter and closed actions are kept in mind."""

from dataclasses import replace
from datetime import date

import pytest

from laming_desktop.domain.papers.crosswalk import CrosswalkBand
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.national.guidance import (
    GuidanceFields,
    add_guidance,
    publish_guidance,
    set_guidance_note,
    wait_for,
)
from laming_desktop.operations.papers.crosswalk import gather_crosswalk
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

WISHES = ask("crosswalk")


@pytest.fixture
def guided(sample: Register) -> Register:
    """Give the sample with a guidance that speaks of recommendation 6, and for which A11 waits."""
    made = add_guidance(sample, GuidanceFields("On attics", expected="by March 2010"), today=TODAY).made[0]
    set_guidance_note(sample, made, find_item(sample, "6")[1], chapter="Chapter 3", note="Ladders")
    wait_for(sample, [find_item(sample, "A11")[1]], made)
    return sample


def gather(register: Register, wishes: PaperWishes = WISHES) -> tuple[CrosswalkBand, ...]:
    return gather_crosswalk(register, wishes).bands


def test_row_has_chapter_note_and_the_actions_that_address_it(guided: Register) -> None:
    row = next(row for row in gather(guided)[0].rows if row.number == "6")
    actions = [one.reference for one in list_actions(guided, today=TODAY) if "6" in one.recommendations]
    assert (row.chapter, row.note, row.is_said) == ("Chapter 3", "Ladders", True)
    assert [action.reference for action in row.actions] == actions


def test_action_that_waits_stands_with_its_recommendation_though_nothing_is_said_of_it(guided: Register) -> None:
    (row,) = [row for row in gather(guided)[0].rows if any(action.waits for action in row.actions)]
    assert not row.is_said
    assert [action.reference for action in row.actions if action.waits] == ["A11"]


def test_what_no_guidance_speaks_of_stands_last(guided: Register) -> None:
    titled, unsaid = gather(guided)
    assert (titled.title, titled.expected, unsaid.title) == ("On attics", "by March 2010", "")
    numbers = [row.number for row in unsaid.rows]
    assert "6" not in numbers
    assert len(numbers) == 57


def test_closed_action_waits_no_more_and_published_guidance_says_when(guided: Register) -> None:
    item_id = find_item(guided, "A11")[1]
    edit_item(guided, "action", item_id, {"state": "complete"}, today=TODAY)
    guidance_id = next(row[0] for row in guided.sqlite.execute("SELECT id FROM guidance"))
    publish_guidance(guided, guidance_id, on=date(2009, 11, 1), steps=(), today=TODAY)
    (band, _) = gather(guided)
    assert band.done_on == date(2009, 11, 1)
    assert not any(action.waits for row in band.rows for action in row.actions)


def test_filter_chooses_recommendations_and_the_head_counts(guided: Register) -> None:
    wishes = replace(WISHES, profile=replace(WISHES.profile, asked=PlanFilter(text="nothinghasthesewords")))
    assert [band.rows for band in gather(guided, wishes)] == [(), ()]
    assert gather_crosswalk(guided, WISHES).head.shows == "1 recommendation in guidance, 1 waiting action"


def test_register_without_guidance_has_the_last_band_only(sample: Register) -> None:
    (band,) = gather(sample)
    assert band.title == ""
