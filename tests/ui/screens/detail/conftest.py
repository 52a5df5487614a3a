"""A detail pane on the small plan."""

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.store.reading import find_item, get_action, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.detail.pane import DetailPane
from laming_desktop.ui.theme.theme import Theme
from tests.ui.conftest import ScriptedAsking
from tests.ui.plans import TODAY


class ShownPlan:
    """A pane, its register, and short ways to what is in it."""

    def __init__(self, pane: DetailPane, register: Register) -> None:
        self.pane = pane
        self.register = register

    def show(self, reference: str) -> None:
        """Show an item by its reference."""
        table, item_id = find_item(self.register, reference)
        self.pane.show_item(self.register, table, item_id, TODAY)

    def action(self, reference: str) -> Action:
        """Read an action as it is in the register now."""
        return get_action(self.register, find_item(self.register, reference)[1], today=TODAY)

    def recommendation(self, number: str) -> Recommendation:
        """Read a recommendation as it is in the register now."""
        return get_recommendation(self.register, find_item(self.register, number)[1])


@pytest.fixture
def shown(qtbot: QtBot, theme: Theme, asking: ScriptedAsking, plan: Register) -> ShownPlan:
    pane = DetailPane(theme, asking)
    qtbot.addWidget(pane)
    pane.resize(430, 700)
    pane.show()
    return ShownPlan(pane, plan)
