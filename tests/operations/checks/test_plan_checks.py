"""Checks of a register find what is doubtful in it; a silenced one is told apart, with its reason."""

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.operations.checks.plan_checks import (
    CheckedPlan,
    check_register_plan,
    hear_check_again,
    silence_check,
)
from laming_desktop.operations.national.guidance import GuidanceFields, add_guidance, publish_guidance, wait_for
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def list_names(checked: CheckedPlan, rule: Rule) -> list[str]:
    """Give the items that one rule remarks upon."""
    return [remark.name for remark in checked.remarks if remark.rule == rule]


def test_sample_has_what_a_careful_reader_finds(sample: Register) -> None:
    checked = check_register_plan(sample, today=TODAY)

    assert list_names(checked, "no_owner") == ["A33"]
    assert list_names(checked, "ongoing_unreviewed") == ["A12", "A21"]
    assert list_names(checked, "owner_unknown") == ["A16", "A19"]
    assert list_names(checked, "number_missing") == []


def test_silenced_remark_is_told_apart_with_its_reason_until_it_is_heard_again(sample: Register) -> None:
    item = find_item(sample, "A33")[1]
    silence_check(sample, "no_owner", "action", item, reason="The board decides in June")

    checked = check_register_plan(sample, today=TODAY)
    assert list_names(checked, "no_owner") == []
    assert [(remark.name, why) for remark, why in checked.silenced] == [("A33", "The board decides in June")]

    hear_check_again(sample, "no_owner", item)
    assert list_names(check_register_plan(sample, today=TODAY), "no_owner") == ["A33"]


def test_rule_silenced_for_one_item_is_told_of_every_other(sample: Register) -> None:
    silence_check(sample, "ongoing_unreviewed", "action", find_item(sample, "A12")[1], reason="Seen")

    assert list_names(check_register_plan(sample, today=TODAY), "ongoing_unreviewed") == ["A21"]


def test_action_that_waits_for_published_guidance_is_found(sample: Register) -> None:
    made = add_guidance(sample, GuidanceFields("Working together"), today=TODAY).made[0]
    wait_for(sample, [find_item(sample, "A22")[1]], made)
    assert list_names(check_register_plan(sample, today=TODAY), "guidance_published") == []

    publish_guidance(sample, made, on=TODAY, steps=[], today=TODAY)

    assert list_names(check_register_plan(sample, today=TODAY), "guidance_published") == ["A22"]


def test_more_weeks_find_less(sample: Register) -> None:
    few, many = (check_register_plan(sample, today=TODAY, weeks=weeks) for weeks in (1, 52))

    assert set(list_names(many, "no_update")) < set(list_names(few, "no_update"))
