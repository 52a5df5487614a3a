"""Drafts that are offered below their boxes."""

import pytest

from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.store.reading import find_item
from laming_desktop.ui.widgets.draft_line import DraftLine
from laming_desktop.ui.widgets.text_field import TextField
from tests.ui.screens.detail.conftest import ShownPlan


@pytest.fixture
def answered() -> list[Draft]:
    return []


@pytest.fixture
def outcome(shown: ShownPlan, answered: list[Draft]) -> TextField:
    """Give the box of an action for which a draft is offered."""
    draft = Draft(find_item(shown.register, "A1")[1], "Outcome", "Half a sent")
    shown.pane.offer_drafts([draft], "14:31", answered.append)
    shown.show("A1")
    return shown.pane.action.form.outcome


def get_line(field: TextField) -> DraftLine:
    assert field.draft_line is not None
    return field.draft_line


def test_draft_is_offered_below_its_box_with_its_time(outcome: TextField) -> None:
    assert get_line(outcome).words.words == "Draft from 14:31"
    assert outcome.words == ""


def test_draft_that_is_put_back_stands_in_the_box(outcome: TextField, answered: list[Draft]) -> None:
    get_line(outcome).back_button.click()
    assert (outcome.words, outcome.is_touched, outcome.draft_line) == ("Half a sent", True, None)
    assert [draft.words for draft in answered] == ["Half a sent"]


def test_draft_that_is_discarded_is_offered_no_more(
    shown: ShownPlan, outcome: TextField, answered: list[Draft]
) -> None:
    get_line(outcome).discard_button.click()
    shown.show("A2")
    shown.show("A1")
    assert (outcome.words, outcome.draft_line, len(answered)) == ("", None, 1)


def test_other_items_show_no_offer(shown: ShownPlan, outcome: TextField) -> None:
    shown.show("A2")
    assert outcome.draft_line is None
    shown.show("A1")
    assert outcome.draft_line is not None
