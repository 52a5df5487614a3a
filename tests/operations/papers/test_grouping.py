"""A paper by owner or agency holds every action once, so that its counts add up."""

import pytest

from laming_desktop.domain.papers.action_plan import ActionPlanPaper
from laming_desktop.domain.papers.profiles import GroupChoice, NamesChoice
from laming_desktop.operations.papers.action_plan import gather_action_plan
from laming_desktop.store.register import Register
from tests.operations.papers.asking import ask


def gather(register: Register, grouping: GroupChoice, names: NamesChoice = "as_written") -> ActionPlanPaper:
    """Gather the action plan under other headings."""
    return gather_action_plan(register, ask("action-plan", grouping=grouping, names=names))


@pytest.mark.parametrize("grouping", ["owner", "agency"])
def test_every_action_stands_under_one_heading(sample: Register, grouping: GroupChoice) -> None:
    sections = gather(sample, grouping).sections
    under = [
        reference
        for section in sections
        for reference in {action.reference for group in section.groups for action in group.actions}
    ]

    assert len(set(under)) == len(under) == 35


def test_headings_stand_in_order_and_what_nobody_owns_comes_last(sample: Register) -> None:
    headings = [section.theme or "" for section in gather(sample, "owner").sections]

    assert headings[-1] == "No owner named"
    assert headings[:-1] == sorted(headings[:-1], key=str.casefold)


def test_action_keeps_the_recommendation_that_it_answers(sample: Register) -> None:
    sections = {section.theme: section for section in gather(sample, "agency").sections}

    assert all(group.number for group in sections["Exampleshire Police"].groups)


def test_paper_that_names_nobody_is_not_grouped_by_owner(sample: Register) -> None:
    assert gather(sample, "owner", "off").sections == gather(sample, "theme", "off").sections
