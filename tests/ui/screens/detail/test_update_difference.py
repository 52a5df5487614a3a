"""Two progress updates compared word by word."""

from datetime import date

from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan import ProgressUpdate
from laming_desktop.ui.screens.detail.update_difference import SAME, UpdateDifference
from laming_desktop.ui.theme.theme import Theme

UPDATES = (
    ProgressUpdate("3", "a", date(2009, 11, 3), "Audits begin in autumn", "", "at_risk", None, False),
    ProgressUpdate("2", "a", date(2009, 10, 1), "Audits begin in spring", "", "on_track", None, False),
    ProgressUpdate("1", "a", date(2009, 9, 1), "Audits begin in spring", "", "on_track", None, False),
)


def make_difference(theme: Theme, qtbot: QtBot) -> UpdateDifference:
    made = UpdateDifference(theme)
    qtbot.addWidget(made)
    made.offer_updates(UPDATES)
    made.open_difference()
    return made


def test_newest_update_is_compared_with_the_one_before(theme: Theme, qtbot: QtBot) -> None:
    shown = make_difference(theme, qtbot)
    assert shown.words.words == "Audits begin in spring autumn"
    assert shown.words.accessibleName() == "Audits begin in, taken away: spring, added: autumn"
    assert shown.state.words == "State: On track \u2192 At risk"


def test_any_two_can_be_chosen_and_sameness_is_said(theme: Theme, qtbot: QtBot) -> None:
    shown = make_difference(theme, qtbot)
    shown.after.choose("2")
    shown.before.choose("1")
    assert shown.words.words == SAME
    assert shown.state.isHidden()


def test_one_update_has_nothing_to_be_compared_with(theme: Theme, qtbot: QtBot) -> None:
    shown = UpdateDifference(theme)
    qtbot.addWidget(shown)
    shown.offer_updates(UPDATES[:1])
    shown.open_difference()
    assert shown.isHidden()


def test_comparison_goes_with_an_action_that_has_other_updates(theme: Theme, qtbot: QtBot) -> None:
    shown = make_difference(theme, qtbot)
    shown.offer_updates(())
    assert shown.isHidden()
