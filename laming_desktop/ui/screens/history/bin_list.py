"""What was removed, and the way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.operations.keeping.restoring import name_removed
from laming_desktop.store.removed import RemovedItem
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.two_line_list import TwoLineList
from laming_desktop.wording.history import say_moment
from laming_desktop.wording.texts import clean

_WORDS = 160


class BinList(QWidget):
    """Lists removed items, the latest first; `chosen_changed` tells that another one is chosen."""

    chosen_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.list = TwoLineList(theme, "Removed items, the latest first")
        self.list.currentItemChanged.connect(self.chosen_changed)
        self.empty = EmptyState(
            theme,
            icon="bin",
            heading="Nothing was removed",
            sentence="What you remove from the plan can be brought back from here.",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(self.empty)

    def show_items(self, items: Sequence[RemovedItem]) -> None:
        """Show what was removed."""
        self.list.show_entries([(*say_removed(item), item) for item in items])
        self.list.setVisible(bool(items))
        self.empty.setVisible(not items)

    @property
    def chosen(self) -> RemovedItem | None:
        """Give the item that is chosen."""
        item = self.list.chosen_thing
        return item if isinstance(item, RemovedItem) else None


def say_removed(item: RemovedItem) -> tuple[str, str]:
    """Say what was removed, and by whom and when."""
    words = clean(str(item.row.get("text") or ""), _WORDS)
    named = clean(name_removed(item))
    who = clean(item.author) or "somebody"
    head = f"{named[:1].upper()}{named[1:]}" + (f": {words}" if words and words not in named else "")
    return head, f"Removed {say_moment(item.at.astimezone())} by {who}"
