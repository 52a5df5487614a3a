"""The list of change sets: what was done, and below it when, by whom and what."""

from collections.abc import Sequence

from laming_desktop.ui.screens.history.sets import HistorySet
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.two_line_list import TwoLineList


class SetList(TwoLineList):
    """One entry for each change set, newest first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Changes, newest first")

    def show_sets(self, sets: Sequence[HistorySet]) -> None:
        """Show these change sets, the first of them chosen."""
        self.show_entries([(one.label, one.about, one) for one in sets])

    @property
    def chosen_set(self) -> HistorySet | None:
        """Give the change set that is chosen."""
        thing = self.chosen_thing
        return thing if isinstance(thing, HistorySet) else None
