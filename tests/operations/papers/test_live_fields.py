"""Live fields: figures of the register in the words of a report."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.papers.blocks import Paragraph
from laming_desktop.domain.section_text import read_section_text
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.papers.live_fields import fill_fields, list_fields
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_the_figures_are_those_of_the_register(sample: Register) -> None:
    fields = list_fields(sample, TODAY)
    tops = [item for item in list_recommendations(sample) if item.parent_id is None]
    assert fields["recommendations"] == str(len(tops))
    parts = ("in place", "ongoing", "not in place", "not assessed", "national only")
    assert sum(int(fields[f"recommendations {part}"]) for part in parts) == len(tops)
    late = [one for one in list_actions(sample, today=TODAY) if one.due.lateness == "overdue"]
    assert (fields["actions overdue"], fields["as at"]) == (str(len(late)), "3 November 2009")


def test_the_meetings_around_the_day_are_named(sample: Register) -> None:
    assert list_fields(sample, TODAY)["next meeting"] == "not set"
    add_meeting(sample, body="Cabinet", on=date(2009, 12, 2))
    add_meeting(sample, body="Board", on=date(2009, 10, 1))
    fields = list_fields(sample, TODAY)
    assert (fields["next meeting"], fields["last meeting"]) == ("Cabinet, 2 December 2009", "Board, 1 October 2009")


def test_an_empty_register_has_figures_too(register: Register) -> None:
    fields = list_fields(register, TODAY)
    assert (fields["actions"], fields["share in place"]) == ("0", "0 per cent")


def test_fields_are_filled_and_unknown_ones_are_told_and_stay() -> None:
    values = {"recommendations in place": "12", "recommendations": "58"}
    text = "{Recommendations  in place} of {recommendations}; {childern} and {childern}, {}, {a{recommendations}b}"
    filled, unknown = fill_fields(text, values)
    assert filled == "12 of 58; {childern} and {childern}, {}, {a58b}"
    assert unknown == ("childern",)


@pytest.mark.parametrize("value", ["**Cabinet**", "- a", "1. b", "## c", "x\ny", "\\*", "<b>"])
def test_a_value_stays_words_in_a_text_with_markup(value: str) -> None:
    filled, _ = fill_fields("{board}", {"board": value})
    (block,) = read_section_text(filled)
    assert isinstance(block, Paragraph)
    assert [(run.text, run.bold, run.italic) for run in block.runs] == [(value.replace("\n", " "), False, False)]


@given(st.text("{} ab\n*", max_size=60))
def test_any_text_can_be_filled(text: str) -> None:
    filled, unknown = fill_fields(text, {"a": "1"})
    assert ("{a}" in filled) is False
    assert all(f"{{{name}" in text or name in text for name in unknown)
