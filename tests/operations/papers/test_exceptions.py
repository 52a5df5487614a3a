"""Exceptions are found among the open actions, each kind by its own rule."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.papers.exceptions import ExceptionBandKey
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.papers.exceptions import gather_exceptions
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

WISHES = ask("exceptions")


def list_band(register: Register, key: ExceptionBandKey, wishes: PaperWishes = WISHES) -> list[str]:
    """Give the references of one band."""
    bands = {band.key: band.items for band in gather_exceptions(register, wishes).bands}
    return [item.action.reference for item in bands[key]]


def test_what_is_late_for_longest_stands_first(sample: Register) -> None:
    assert list_band(sample, "overdue") == ["A13", "A3", "A27", "A23"]


def test_completed_action_is_no_exception(sample: Register) -> None:
    edit_item(sample, "action", find_item(sample, "A13")[1], {"state": "complete"}, today=TODAY)

    assert "A13" not in list_band(sample, "overdue")


def test_next_meeting_says_how_far_ahead_is_looked(sample: Register) -> None:
    near, far = (replace(WISHES, next_meeting=date(2009, 11, day)) for day in (4, 30))

    assert set(list_band(sample, "due_next", near)) < set(list_band(sample, "due_next", far))


def test_without_a_next_meeting_thirty_days_are_looked_ahead(sample: Register) -> None:
    paper = gather_exceptions(sample, WISHES)

    assert (paper.next_meeting, paper.next_name) == (date(2009, 12, 3), "the next 30 days")


def test_action_without_owner_date_or_review_is_found(sample: Register) -> None:
    assert list_band(sample, "no_owner") == ["A33"]
    assert list_band(sample, "no_date") == ["A16"]
    assert "A12" in list_band(sample, "ongoing_unreviewed")


def test_review_date_takes_an_ongoing_action_off_the_list(sample: Register) -> None:
    edit_item(sample, "action", find_item(sample, "A12")[1], {"review": "March 2010"}, today=TODAY)

    assert "A12" not in list_band(sample, "ongoing_unreviewed")


def test_head_counts_each_action_once(sample: Register) -> None:
    paper = gather_exceptions(sample, WISHES)
    named = {item.action.reference for band in paper.bands for item in band.items}

    assert paper.head.shows == f"{len(named)} actions of 35 need attention"
