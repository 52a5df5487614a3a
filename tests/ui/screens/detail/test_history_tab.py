"""The history of one item, and the way back for its fields."""

from PySide6.QtWidgets import QAbstractButton

from laming_desktop.operations.editing import edit_item
from laming_desktop.store.reading import find_item, get_action
from tests.ui.plans import TODAY
from tests.ui.screens.detail.conftest import ShownPlan


def list_restorations(shown: ShownPlan) -> list[QAbstractButton]:
    return [link for link in shown.pane.history.findChildren(QAbstractButton) if link.text() == "Restore"]


def test_earlier_value_of_a_field_is_restored_from_the_history(shown: ShownPlan) -> None:
    _, item_id = find_item(shown.register, "A1")
    was = get_action(shown.register, item_id, today=TODAY).priority
    edit_item(shown.register, "action", item_id, {"priority": "low"}, today=TODAY)
    shown.show("A1")
    shown.pane.pages.go_to("history")
    link = next(one for one in list_restorations(shown) if one.accessibleName().startswith("Priority"))
    link.click()

    assert get_action(shown.register, item_id, today=TODAY).priority == was
    assert shown.register.undo_label == "Restore priority of A1"


def test_value_that_stands_already_is_said_beside_the_history(shown: ShownPlan) -> None:
    _, item_id = find_item(shown.register, "A1")
    edit_item(shown.register, "action", item_id, {"priority": "low"}, today=TODAY)
    edit_item(shown.register, "action", item_id, {"priority": "high"}, today=TODAY)
    shown.show("A1")
    shown.pane.pages.go_to("history")
    links = [one for one in list_restorations(shown) if one.accessibleName().startswith("Priority")]
    links[1].click()

    assert "already" in shown.pane.history.complaint
