"""A box in which one owner is chosen by typing any part of a name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit
from typing_extensions import override

from laming_desktop.domain.plan import Owner
from laming_desktop.ui.widgets.owner_search import find_named

MOST_SHOWN = 10


class OwnerPick(QLineEdit):
    """Names drop down while one is typed; Enter takes the marked one. `picked` tells that another owner is named."""

    picked = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._owners: tuple[Owner, ...] = ()
        self._completer = self._make_completer(())
        self.setAccessibleName(name)
        self.setPlaceholderText("Type a part of the name")
        self.textChanged.connect(self.picked)

    def offer(self, owners: Sequence[Owner]) -> None:
        """Offer these owners, and none of them yet."""
        self._owners = tuple(owners)
        self._completer = self._make_completer([owner.name for owner in owners])
        self.clear()

    @property
    def owner(self) -> Owner | None:
        """Give the owner that the words name in full; None where they name nobody or several."""
        return find_named(self._owners, self.text())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        popup = self._completer.popup()
        is_open = popup is not None and popup.isVisible()
        if event.key() == Qt.Key.Key_Down and not is_open:
            self._completer.setCompletionPrefix(self.text())
            self._completer.complete()
        else:
            super().keyPressEvent(event)

    def _make_completer(self, names: Sequence[str]) -> QCompleter:
        completer = QCompleter(list(names), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(MOST_SHOWN)
        self.setCompleter(completer)
        return completer
