"""Links of a recommendation: added by number, gone to, settled, removed."""

from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QPushButton

from laming_desktop.store.national import list_recommendation_links
from laming_desktop.store.reading import find_item, list_actions
from laming_desktop.ui.screens.detail.links_box import LinksBox
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan


def add_link(shown: ShownPlan, kind: str, number: str) -> LinksBox:
    """Link recommendation 6 to another."""
    shown.show("6")
    box = shown.pane.recommendation.links
    box.open_adding()
    box.kind.show_value(kind)
    box.number.show_value(number)
    box.form.entered.emit()
    return box


def press(box: LinksBox, words: str) -> None:
    """Press a link of the box."""
    next(one for one in box.findChildren(QPushButton) if one.text() == words).click()


def test_link_is_added_by_number_and_leads_to_the_other(shown: ShownPlan) -> None:
    box = add_link(shown, "overlaps", "8")
    spy = QSignalSpy(box.item_requested)
    press(box, "Recommendation 8")
    assert [one.kind for one in list_recommendation_links(shown.register)] == ["overlaps"]
    assert spy.at(0)[1] == find_item(shown.register, "8")[1]
    assert box.form.isHidden()


def test_number_that_is_none_is_refused_in_the_form(shown: ShownPlan) -> None:
    box = add_link(shown, "repeats", "99")
    assert box.form.complaint
    assert list_recommendation_links(shown.register) == []


def test_open_actions_of_what_is_superseded_are_closed_on_demand(shown: ShownPlan) -> None:
    box = add_link(shown, "supersedes", "8")
    press(box, "Mark its open actions as superseded")
    states = {one.state for one in list_actions(shown.register, today=TODAY) if "8" in one.recommendations}
    assert states == {"superseded"}


def test_the_other_one_says_the_link_from_its_side(shown: ShownPlan) -> None:
    add_link(shown, "supersedes", "8")
    shown.show("8")
    names = [one.accessibleName() for one in shown.pane.recommendation.links.findChildren(QPushButton)]
    assert "Is superseded by Recommendation 6" in names


def test_link_is_removed(shown: ShownPlan) -> None:
    press(add_link(shown, "repeats", "8"), "Remove")
    assert list_recommendation_links(shown.register) == []
