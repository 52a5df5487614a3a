"""One line for the names of several owners, parted by semicolons, with the known ones offered while they are typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView
from typing_extensions import override

from laming_desktop.domain.plan import Owner
from laming_desktop.ui.widgets.owner_search import find_owners

BETWEEN = ";"


class OwnerLine(QLineEdit):
    """Offers the owners that the last name typed may mean; taking one puts it whole into the line."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._read_known: Callable[[], Sequence[Owner]] = tuple
        self._known: Sequence[Owner] | None = None
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._list = QListView()
        self._completer.setPopup(self._list)
        self._completer.activated.connect(self._on_name_taken)
        self.textEdited.connect(self._on_edited)

    def know(self, read: Callable[[], Sequence[Owner]]) -> None:
        """Set what reads the owners that the register knows; it is asked once somebody types."""
        self._read_known, self._known = read, None

    @property
    def offers(self) -> list[str]:
        """Give the names offered for what is typed."""
        return self._names.stringList()

    @property
    def is_offering(self) -> bool:
        """Tell whether names are offered, so that Enter and Esc are for them."""
        return self._list.isVisible()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        self._list.hide()

    def _on_edited(self, words: str) -> None:
        if self._known is None:
            self._known = self._read_known()
        typed = words.rpartition(BETWEEN)[2]
        self._names.setStringList([owner.name for owner in find_owners(self._known, typed)])
        if self._names.rowCount():
            self._completer.complete()
            self._list.setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._list.hide()

    def _on_name_taken(self) -> None:
        taken = self._list.currentIndex().data(Qt.ItemDataRole.DisplayRole)
        before = self.text().rpartition(BETWEEN)[0]
        self.setText(f"{before}{BETWEEN} {taken}" if before else str(taken))
        self.end(False)
