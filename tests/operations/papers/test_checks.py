"""The paper of checks holds what the checks find, by rule, with whom the paper may name."""

from dataclasses import replace

import pytest

from laming_desktop.domain.papers.checks import CheckItem
from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.checks.plan_checks import check_register_plan, silence_check
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.papers.checks import gather_checks
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

WISHES = ask("checks")


def list_items(register: Register, rule: str | None) -> list[CheckItem]:
    bands = {band.rule: band.items for band in gather_checks(register, WISHES).bands}
    return [item for key, items in bands.items() if key == rule for item in items]


def test_paper_holds_every_remark_once(sample: Register) -> None:
    remarks = check_register_plan(sample, today=TODAY).remarks
    items = [item for band in gather_checks(sample, WISHES).bands for item in band.items]
    assert [(item.rule, item.name) for item in items] == [(remark.rule, remark.name) for remark in remarks]


def test_silenced_remark_goes_to_the_last_band_with_its_reason(sample: Register) -> None:
    remark = next(one for one in check_register_plan(sample, today=TODAY).remarks if one.rule == "no_owner")
    silence_check(sample, "no_owner", remark.item_table, remark.item_id, reason="The board decides in March")
    assert list_items(sample, "no_owner") == []
    (item,) = list_items(sample, None)
    assert (item.rule, item.name, item.reason) == ("no_owner", remark.name, "The board decides in March")


def test_paper_without_names_names_no_owner(sample: Register) -> None:
    paper = gather_checks(sample, ask("checks", names="off"))
    assert not any(item.owners for band in paper.bands for item in band.items)


@pytest.mark.parametrize(("names", "is_said"), [("as_written", True), ("posts", False), ("off", False)])
def test_words_for_an_unknown_owner_are_left_out_where_no_person_is_named(
    sample: Register, names: NamesChoice, is_said: bool
) -> None:
    item_id = find_item(sample, "A11")[1]
    edit_item(sample, "action", item_id, {"owners": "Exampleton Someone Exampleby Somebody"}, today=TODAY)
    bands = {band.rule: band.items for band in gather_checks(sample, ask("checks", names=names)).bands}
    assert [bool(item.detail) for item in bands["owner_unknown"] if item.name == "A11"] == [is_said]


def test_filter_that_lets_nothing_through_leaves_what_is_of_the_whole_inquiry(sample: Register) -> None:
    wishes = replace(WISHES, profile=replace(WISHES.profile, asked=PlanFilter(text="nothinghasthesewords")))
    items = [item for band in gather_checks(sample, wishes).bands for item in band.items]
    assert {item.table for item in items} <= {"inquiry"}
