"""Edit one cell of the list in its place: a choice by its letter, or words; Enter keeps, Tab goes on to the next cell."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTableView, QWidget
from typing_extensions import override

from laming_desktop.domain.many import ManyField
from laming_desktop.domain.plan import Action, Owner
from laming_desktop.operations.pasting import read_field
from laming_desktop.ui.models.outline_columns import COLUMNS, ColumnKey
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.owner_line import OwnerLine
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, list_priority_choices, list_state_choices
from laming_desktop.ui.widgets.text_field import ENTER

EditField = ManyField
EDITED: Final[dict[ColumnKey, EditField]] = {
    "priority": "priority",
    "owners": "owners",
    "timescale": "timescale",
    "next_due": "timescale",
    "state": "state",
}
"""The fields that can be edited in the list, by their columns."""
NAMES: Final[dict[EditField, str]] = {
    "priority": "Priority",
    "owners": "Owners, parted by semicolons",
    "timescale": "Timescale",
    "state": "State",
}


class CellEditor(QWidget):
    """A box over one cell; `kept` carries the field and its new value, `left` that the box is gone and where Tab goes (0: nowhere)."""

    kept = Signal(str, str)
    left = Signal(int)

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view.viewport())
        self._theme, self._view = theme, view
        self._row, self._column, self._before = -1, -1, ""
        self._box: QLineEdit | Picker | None = None
        set_ground(self, "paper")
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def column(self) -> int:
        """Give the column of the cell."""
        return self._column

    @property
    def box(self) -> QLineEdit | Picker | None:
        """Give the box that is open."""
        return self._box

    def open_cell(self, row: int, column: int, action: Action, read_owners: Callable[[], Sequence[Owner]]) -> None:
        """Open the box over a cell, with what stands in the field."""
        field = EDITED[COLUMNS[column].key]
        self._row, self._column = row, column
        self._before = read_field(action, field) if field != "owners" else "; ".join(o.name for o in action.owners)
        self._put(self._make_box(field, read_owners))
        self.follow()
        self.show()
        self.raise_()
        box = self._box
        if box is not None:
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(box, Picker):
            QTimer.singleShot(0, box, box.showPopup)

    def follow(self) -> None:
        """Stand over the cell, wherever it is now."""
        index = self._view.model().index(self._row, self._column)
        room = self._view.visualRect(index)
        room.setHeight(self._view.verticalHeader().defaultSectionSize())
        self.setGeometry(room.adjusted(1, self._theme.em(3), -1, -self._theme.em(3)))

    def close_cell(self, step: int = 0) -> None:
        """Take the box away; nothing more is kept."""
        if not self.isVisible():
            return
        if isinstance(self._box, Picker):
            self._box.hidePopup()
        self.hide()
        self.left.emit(step)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QLineEdit) and not self._is_offering():
            self._keep_words()
            self.close_cell()
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Answer Enter, Tab and Esc; tell whether the key is used up."""
        tabs = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if self._is_offering():
            return False
        if isinstance(self._box, Picker) and self._box.choose_letter(event.text()):
            self.close_cell()
            return True
        if event.key() in ENTER or event.key() in tabs:
            if isinstance(self._box, Picker):
                self._keep_marked(self._box)
            self._keep_words()
            self.close_cell(tabs.get(Qt.Key(event.key()), 0))
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._before = self._box.text() if isinstance(self._box, QLineEdit) else self._before
            self.close_cell()
            return True
        return False

    def _make_box(self, field: EditField, read_owners: Callable[[], Sequence[Owner]]) -> QLineEdit | Picker:
        if field in {"priority", "state"}:
            picker = Picker(NAMES[field])
            is_state = field == "state"
            choices = list_state_choices(self._theme) if is_state else list_priority_choices()
            picker.offer(choices, icon_side=self._theme.em(ICON_SIDE) if is_state else 0)
            picker.show_value(self._before)
            picker.kept.connect(self._on_choice_kept)
            return picker
        if field == "owners":
            owners = OwnerLine(NAMES[field])
            owners.know(read_owners)
            owners.setText(self._before)
            owners.selectAll()
            return owners
        box = QLineEdit(self._before)
        box.setAccessibleName(NAMES[field])
        box.selectAll()
        return box

    def _put(self, box: QLineEdit | Picker) -> None:
        if self._box is not None:
            self._box.removeEventFilter(self)
            self._layout.removeWidget(self._box)
            self._box.deleteLater()
        self._box = box
        box.installEventFilter(self)
        if isinstance(box, Picker):
            box.view().installEventFilter(self)
        self._layout.addWidget(box)
        self.setFocusProxy(box)

    def _is_offering(self) -> bool:
        return isinstance(self._box, OwnerLine) and self._box.is_offering

    def _keep_marked(self, picker: Picker) -> None:
        """Keep what is marked in the list of a picker that is open, else what stands in its box."""
        if picker.view().isVisible():
            picker.setCurrentIndex(picker.view().currentIndex().row())
        picker.choose(picker.value)

    def _keep_words(self) -> None:
        if isinstance(self._box, QLineEdit) and self._box.text() != self._before:
            self._before = self._box.text()
            self.kept.emit(EDITED[COLUMNS[self._column].key], self._box.text())

    def _on_choice_kept(self, value: str) -> None:
        """Keep a choice; the box goes once Qt has closed its list."""
        self.kept.emit(EDITED[COLUMNS[self._column].key], value)
        QTimer.singleShot(0, self, self.close_cell)


def list_edited(view: QTableView) -> list[int]:
    """List the columns that can be edited and are shown, from left to right."""
    head = view.horizontalHeader()
    shown = [head.logicalIndex(place) for place in range(head.count())]
    return [column for column in shown if COLUMNS[column].key in EDITED and not view.isColumnHidden(column)]
