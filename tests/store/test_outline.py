"""The list of the plan: lines, counts, and rows for what is in view."""

import pytest

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.outline import Outline, count_actions, outline, outline_rows
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY, edit, remove


def draw(found: Outline) -> list[str]:
    """Write lines as a picture: actions behind a dash with what they stand under."""
    return [line.id if line.kind == "recommendation" else f"- {line.id} < {line.parent}" for line in found.lines]


def test_the_outline_has_actions_under_each_recommendation_they_answer(register: Register) -> None:
    found = outline(register, PlanFilter(), Sorting(), today=TODAY)
    assert draw(found) == [
        "r1",
        "- a1 < r1",
        "- a2 < r1",
        "- a3 < r1",
        "r2",
        "r2.1",
        "- a3 < r2.1",
        "r2.2",
        "r10",
        "- a4 < r10",
    ]
    assert [line.parent for line in found.lines if line.id == "r2.1"] == ["r2"]


def test_counts_are_of_actions_each_once(register: Register) -> None:
    counts = outline(register, PlanFilter(), Sorting(), today=TODAY).counts
    assert (counts.shown, counts.total, counts.overdue, counts.waiting) == (4, 4, 1, 1)
    assert (counts.recommendations, counts.recommendations_total) == (3, 3)


def test_a_filter_leaves_only_bands_with_something_to_show(register: Register) -> None:
    found = outline(register, PlanFilter(priorities=("high",)), Sorting(), today=TODAY)
    assert draw(found) == ["r1", "- a1 < r1"]
    assert found.shown_under == {"r1": 1}
    assert (found.counts.shown, found.counts.total, found.counts.recommendations) == (1, 4, 1)


def test_a_filter_by_theme_shows_an_action_only_under_that_theme(register: Register) -> None:
    found = outline(register, PlanFilter(themes=("Interagency working",)), Sorting(), today=TODAY)
    assert draw(found) == ["r2", "r2.1", "- a3 < r2.1", "r2.2", "r10", "- a4 < r10"]


def test_sorted_by_a_column_there_are_no_bands(register: Register) -> None:
    found = outline(register, PlanFilter(), Sorting("next_due"), today=TODAY)
    assert draw(found) == ["- a1 < None", "- a2 < None", "- a4 < None", "- a3 < None"]
    assert found.counts.recommendations == 3


def test_an_action_that_answers_nothing_comes_last(register: Register) -> None:
    remove(register, "recommendation", "r1")
    assert draw(outline(register, PlanFilter(), Sorting(), today=TODAY))[-2:] == ["- a1 < None", "- a2 < None"]


def test_rows_are_given_for_some_lines_only(register: Register) -> None:
    lines = outline(register, PlanFilter(), Sorting(), today=TODAY).lines
    band, action = outline_rows(register, lines[:2], today=TODAY)
    assert band.recommendation is not None
    assert (band.recommendation.number, band.actions, band.overdue) == ("1", 3, 1)
    assert action.action is not None
    assert (action.action.reference, action.action.due.days_late) == ("A1", 15)


def test_a_line_whose_item_has_gone_gives_no_row(register: Register) -> None:
    lines = outline(register, PlanFilter(), Sorting(), today=TODAY).lines
    remove(register, "action", "a1")
    assert [row.line.id for row in outline_rows(register, lines[:3], today=TODAY)] == ["r1", "a2"]


def test_counts_follow_edits_undo_and_the_day(register: Register) -> None:
    overdue = PlanFilter(due=("overdue",))
    assert count_actions(register, overdue, today=TODAY) == 1
    edit(register, "a1", state="complete")
    assert count_actions(register, overdue, today=TODAY) == 0
    register.undo()
    assert count_actions(register, overdue, today=TODAY) == 1
    edit(register, "a4", state="on_track")
    assert count_actions(register, overdue, today=TODAY.replace(year=2011)) == 2
    remove(register, "timescale", "a4t")
    assert count_actions(register, overdue, today=TODAY.replace(year=2011)) == 1


def test_counts_inside_a_change_set_see_what_it_did(register: Register) -> None:
    overdue = PlanFilter(due=("overdue",))
    assert count_actions(register, overdue, today=TODAY) == 1
    with register.write("Edit") as writing:
        writing.change("action", "a1", state="complete")
        assert count_actions(register, overdue, today=TODAY) == 0
        writing.change("action", "a1", state="off_track")
    assert count_actions(register, overdue, today=TODAY) == 1


def edit_count_and_fail(register: Register) -> None:
    with register.write("Edit") as writing:
        writing.change("action", "a1", state="complete")
        count_actions(register, PlanFilter(due=("overdue",)), today=TODAY)
        writing.remove("action", "nobody")


def test_counts_after_a_change_set_that_failed_are_as_before(register: Register) -> None:
    with pytest.raises(LookupError):
        edit_count_and_fail(register)
    assert count_actions(register, PlanFilter(due=("overdue",)), today=TODAY) == 1


def test_the_outline_of_the_past_is_read_in_the_same_way(register: Register) -> None:
    edit(register, "a1", state="complete")
    past = register.as_at(2)
    assert outline(past, PlanFilter(), Sorting(), today=TODAY).counts.overdue == 1
    past.close()


def test_actions_are_grouped_by_each_of_their_owners(register: Register) -> None:
    found = outline(register, PlanFilter(), Sorting(), today=TODAY, grouping="owner")
    assert [(line.kind, line.id, line.parent) for line in found.lines] == [
        ("group", "o1", None),
        ("action", "a1", "o1"),
        ("group", "o2", None),
        ("action", "a1", "o2"),
        ("action", "a2", "o2"),
        ("group", "no_owner", None),
        ("action", "a3", "no_owner"),
        ("action", "a4", "no_owner"),
    ]
    assert found.shown_under["o2"] == 2


def test_a_group_says_its_name_and_counts_under_a_filter(register: Register) -> None:
    found = outline(register, PlanFilter(priorities=("high",)), Sorting(), today=TODAY, grouping="state")
    (row,) = outline_rows(register, found.lines[:1], today=TODAY)
    assert (row.name, row.actions, row.overdue, found.shown_under["on_track"]) == ("on_track", 1, 1, 1)


def test_groups_follow_an_edit(register: Register) -> None:
    outline(register, PlanFilter(), Sorting(), today=TODAY, grouping="state")
    edit(register, "a1", state="complete")
    found = outline(register, PlanFilter(), Sorting(), today=TODAY, grouping="state")
    assert [line.id for line in found.lines.bands] == ["complete", "waiting", "no_state"]


def test_an_edit_does_not_move_a_line_until_another_list_is_asked_for(register: Register) -> None:
    by_state = Sorting("state")
    before = draw(outline(register, PlanFilter(), by_state, today=TODAY))
    edit(register, "a2", state="on_track")
    assert draw(outline(register, PlanFilter(), by_state, today=TODAY)) == before
    outline(register, PlanFilter(), Sorting(), today=TODAY)
    assert draw(outline(register, PlanFilter(), by_state, today=TODAY)) != before


def test_a_closed_band_hides_its_actions_and_lines_are_found_by_their_item(register: Register) -> None:
    lines = outline(register, PlanFilter(), Sorting(), today=TODAY).lines
    assert lines.find_row("a3", "r2.1") == 6
    assert lines.find_row("a3") == 3
    assert [line.id for line in lines.close({"r2", "r10"})] == ["r1", "a1", "a2", "a3", "r2", "r10"]
    assert lines.find_row("nobody") is None
