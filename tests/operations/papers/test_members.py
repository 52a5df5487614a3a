"""The page for members counts each thing once and names the most pressing."""

from dataclasses import replace
from datetime import date

from laming_desktop.operations.papers.members import gather_members
from laming_desktop.store.register import Register
from tests.operations.papers.asking import ask

WISHES = ask("members")


def test_headline_counts_what_is_for_the_authority(sample: Register) -> None:
    assert gather_members(sample, WISHES).headline == (
        "6 of 18 local recommendations are in place. 4 actions are overdue."
    )


def test_both_charts_add_up(sample: Register) -> None:
    page = gather_members(sample, WISHES)

    assert sum(bar.total for bar in page.by_theme.bars) == sum(tile.count for tile in page.now) == 58
    assert sum(bar.total for bar in page.by_agency.bars) == 35


def test_what_is_late_for_longest_is_named_first(sample: Register) -> None:
    assert [(item.number, item.fact) for item in gather_members(sample, WISHES).overdue][:2] == [
        ("A13", "64 days late"),
        ("A3", "34 days late"),
    ]


def test_counts_then_stand_beside_the_counts_now(sample: Register) -> None:
    page = gather_members(sample, replace(WISHES, since=date(2009, 10, 28), since_name="the board in October"))
    then, now = ({tile.key: tile.count for tile in tiles} for tiles in (page.then, page.now))

    assert (then["not_in_place"], now["not_in_place"]) == (4, 3)
    assert {tile.key: tile.count for tile in page.changed} == {
        "complete": 6, "on_track": 10, "at_risk": 5, "off_track": 2,
    }  # fmt: skip


def test_register_that_was_not_begun_has_no_counts_then(sample: Register) -> None:
    page = gather_members(sample, replace(WISHES, since=date(2009, 1, 1)))

    assert (page.then, page.then_on) == ((), None)


def test_new_register_says_that_nothing_is_assessed(register: Register) -> None:
    page = gather_members(register, WISHES)

    assert page.headline == "None of the 58 recommendations has been assessed yet."
