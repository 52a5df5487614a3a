"""Owners' sheets hold every open action of everyone who must say something about it."""

from dataclasses import replace

from laming_desktop.domain.papers.owner_sheets import OwnerSheet
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.owner_sheets import gather_owner_sheets
from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.papers.asking import ask

WISHES = ask("owner-sheet")


def list_sheets(register: Register, wishes: PaperWishes = WISHES) -> dict[str, OwnerSheet]:
    """Give the sheets by owner."""
    return {sheet.owner: sheet for sheet in gather_owner_sheets(register, wishes).sheets}


def test_every_open_action_is_led_on_exactly_one_sheet(sample: Register) -> None:
    led = [row.id for sheet in list_sheets(sample).values() for row in sheet.leads]
    still_open = [action.id for action in list_actions(sample, today=TODAY) if action.state not in CLOSED_STATES]

    assert sorted(led) == sorted(still_open)


def test_who_supports_an_action_has_it_too(sample: Register) -> None:
    sheet = list_sheets(sample)["Adult Services Manager"]

    assert (sheet.leads, [row.action.reference for row in sheet.supports]) == ((), ["A23"])


def test_action_without_owner_has_a_sheet_of_its_own(sample: Register) -> None:
    assert [row.action.reference for row in list_sheets(sample)["No owner named"].leads] == ["A33"]


def test_only_the_owners_asked_for_get_a_sheet(sample: Register) -> None:
    sheets = list_sheets(sample, replace(WISHES, owners=("head of safeguarding",)))

    assert list(sheets) == ["Head of Safeguarding"]


def test_sheet_says_which_recommendation_an_action_answers(sample: Register) -> None:
    row = list_sheets(sample)["Exampleshire Police"].leads[0]

    assert row.numbers
    assert row.title
