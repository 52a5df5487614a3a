"""The layout for reading: the list narrow, the chosen item whole beside it."""

from typing import Final

from PySide6.QtWidgets import QSplitter

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.views import ColumnWish
from laming_desktop.ui.screens.plan.plan_list import PlanList
from laming_desktop.ui.theme.theme import Theme

LIST_WIDTH: Final = 282
NAME: Final = "reading"
COLUMNS: Final = (ColumnWish("text"), ColumnWish("state", 44))


class ReadingLayout:
    """Gives the list little room and the detail the rest, and back; the panes can still be dragged."""

    def __init__(self, theme: Theme, splitter: QSplitter, shown: PlanList) -> None:
        self._theme = theme
        self._splitter = splitter
        self._list = shown
        self._least = shown.minimumWidth()
        self._sizes: list[int] = []
        self.is_on = False

    def turn_on(self) -> None:
        """Show the recommendations narrow beside the one that is chosen; a filter stays in force."""
        if self.is_on:
            return
        self.is_on, self._sizes = True, self._splitter.sizes()
        self._least = self._list.minimumWidth()
        self._list.setMinimumWidth(self._theme.em(LIST_WIDTH))
        self._list.use_filter(
            self._list.filter if self._list.mode == "recommendations" else PlanFilter(), "recommendations"
        )
        self._list.columns.use_view(NAME, COLUMNS)
        self._list.bar.fold(is_folded=True)
        self.share_room()

    def turn_off(self) -> None:
        """Go back to the list with the detail beside it."""
        if not self.is_on:
            return
        self.is_on = False
        self._list.setMinimumWidth(self._least)
        self._list.columns.use_view("recommendations")
        self._list.bar.fold(is_folded=False)
        self._splitter.setSizes(self._sizes)

    def share_room(self) -> None:
        """Give the list its narrow part."""
        narrow = self._theme.em(LIST_WIDTH)
        self._splitter.setSizes([narrow, max(narrow, sum(self._splitter.sizes()) - narrow)])
