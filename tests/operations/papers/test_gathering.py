from dataclasses import replace
from datetime import date
from pathlib import Path

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.looking_back import see_as_at
from laming_desktop.operations.papers.action_plan import gather_action_plan
from laming_desktop.operations.papers.appendix import gather_appendix
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def say(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
    return f"{shown}/{total} {noun}: {len(asked.priorities)}"


WISHES = PaperWishes(TODAY, say, ReportProfile("appendix"))


def test_appendix_holds_every_recommendation_once_under_its_theme(sample: Register) -> None:
    paper = gather_appendix(sample, WISHES)
    assert [section.theme for section in paper.sections][:2] == [None, "Leadership and Accountability"]
    assert [section.note for section in paper.sections][:2] == ["Recommendations 1 to 2", "Recommendations 3 to 9"]
    groups = [group for section in paper.sections for group in section.groups]
    assert len(groups) == 58
    assert sum(len(group.sub_items) for group in groups) == 20
    assert paper.head.shows == "all 58 recommendations and their 20 sub-items"


def test_tiles_of_the_appendix_add_up_to_the_recommendations(sample: Register) -> None:
    assert sum(tile.count for tile in gather_appendix(sample, WISHES).tiles) == 58


def test_recommendation_says_at_which_sub_item_it_counts(sample: Register) -> None:
    groups = [group for section in gather_appendix(sample, WISHES).sections for group in section.groups]
    nineteen = next(group for group in groups if group.item.number == "19")
    assert (nineteen.item.position, nineteen.counted_as, nineteen.counted_at) == (None, "not_in_place", "19.3")


def test_filtered_appendix_says_so_and_counts(sample: Register) -> None:
    paper = gather_appendix(
        sample, replace(WISHES, profile=ReportProfile("appendix", asked=PlanFilter(priorities=("low",))))
    )
    assert paper.head.counted == "2/58 recommendations: 1"
    assert [group.item.number for section in paper.sections for group in section.groups] == ["14", "29"]


def test_action_plan_holds_every_action_under_what_it_answers(sample: Register) -> None:
    paper = gather_action_plan(sample, WISHES)
    groups = [group for section in paper.sections for group in section.groups]
    assert {action.reference for group in groups for action in group.actions} == {f"A{n}" for n in range(1, 36)}
    nineteen = next(group for group in groups if group.number == "19")
    assert (nineteen.actions, nineteen.actions_under) == ((), "19.1 to 19.3")
    assert sum(tile.count for tile in paper.tiles) == 35


def test_row_of_the_plan_says_what_was_written_and_what_was_moved(sample: Register) -> None:
    groups = [group for section in gather_action_plan(sample, WISHES).sections for group in section.groups]
    rows = {action.reference: action for group in groups for action in group.actions}
    assert (rows["A10"].moved, rows["A10"].was, rows["A10"].timescale) == (1, "Oct 09", "December 2009")
    assert rows["A3"].overdue_days == 34
    assert rows["A1"].priority == "High Priority"
    assert rows["A13"].priority == "Medium"
    assert rows["A19"].owners == ("Training Sub-Group / Partners",)
    assert rows["A18"].owners == ("Duty Team Manager",)


def test_paper_of_an_earlier_day_shows_the_register_as_it_was(sample: Register) -> None:
    with see_as_at(sample, date(2009, 10, 28), today=TODAY) as past:
        assert past is not sample
        assert {action.state for action in list_actions(past, today=date(2009, 10, 28))} == {None}


def test_day_before_the_register_was_begun_shows_what_stands_in_it(sample: Register) -> None:
    with see_as_at(sample, date(2009, 6, 1), today=TODAY) as seen:
        assert seen is sample
    paper = gather_action_plan(sample, replace(WISHES, as_at=date(2009, 6, 1)))
    rows = [action for section in paper.sections for group in section.groups for action in group.actions]
    assert {row.progress for row in rows} == {""}


def test_papers_are_written_for_today_and_for_then(sample: Register, tmp_path: Path) -> None:
    edit_item(sample, "action", find_item(sample, "A1")[1], {"title": "<b>& {x}"}, today=TODAY)
    for day in (TODAY, date(2009, 10, 28)):
        path = tmp_path / f"{day}.pdf"
        assert export_paper(sample, path, replace(WISHES, as_at=day), today=TODAY).pages > 1
        assert path.read_bytes().startswith(b"%PDF-")
