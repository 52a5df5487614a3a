"""Profiles are kept by report and name."""

from dataclasses import replace

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.papers.profiles import PageChoices, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.profiles_kept import find_profile, remove_profile, save_profile
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles

PUBLIC = ReportProfile(
    "action-plan",
    "Public",
    ("number", "action"),
    PlanFilter(owners=("Head of Safeguarding",), states=("none",)),
    "off",
    page=PageChoices(large_print=18),
)


def test_a_saved_profile_is_listed_as_it_was(register: Register) -> None:
    save_profile(register, PUBLIC)
    save_profile(register, ReportProfile("appendix", "Public"))
    assert list_profiles(register, "action-plan") == [PUBLIC]
    assert [one.report for one in list_profiles(register)] == ["action-plan", "appendix"]


def test_saving_under_the_same_name_replaces(register: Register) -> None:
    save_profile(register, PUBLIC)
    changed = replace(PUBLIC, name="PUBLIC", names="posts")
    save_profile(register, changed)
    assert list_profiles(register) == [changed]
    assert save_profile(register, changed).seq is None


def test_a_profile_is_found_by_its_name_or_the_names_are_told(register: Register) -> None:
    save_profile(register, PUBLIC)
    assert find_profile(register, "action-plan", "public") == PUBLIC
    with pytest.raises(RefusedValueError) as refused:
        find_profile(register, "action-plan", "Large")
    assert refused.value.allowed == ("Public",)


def test_a_removed_profile_comes_back_after_undo(register: Register) -> None:
    save_profile(register, PUBLIC)
    remove_profile(register, "action-plan", "public")
    assert list_profiles(register) == []
    register.undo()
    assert list_profiles(register) == [PUBLIC]
    with pytest.raises(UnknownItemError):
        remove_profile(register, "appendix", "Public")


@pytest.mark.parametrize(
    "profile",
    [
        replace(PUBLIC, name=" "),
        replace(PUBLIC, name="a" * 501),
        replace(PUBLIC, confidential="a" * 501),
        replace(PUBLIC, page=PageChoices(watermark="a\x00")),
        replace(PUBLIC, page=PageChoices(large_print=4)),
        replace(PUBLIC, columns=("number", "salary")),
        replace(PUBLIC, columns=("number", "number")),
    ],
)
def test_what_could_not_be_read_back_is_not_kept(register: Register, profile: ReportProfile) -> None:
    with pytest.raises(RefusedValueError):
        save_profile(register, profile)
    assert list_profiles(register) == []
