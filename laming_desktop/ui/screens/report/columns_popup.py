"""The columns of a paper as a list: ticked are shown, and they stand in this order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_icon_button, make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

KEY_ROLE: Final = Qt.ItemDataRole.UserRole
WIDTH: Final = 280
LINE: Final = 28
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HINT: Final = "Space shows or hides a column, Alt and an arrow move it."


class ColumnsPopup(QFrame):
    """Every tick and every move takes effect at once: `chosen` carries the keys that are ticked, empty for the usual."""

    chosen = Signal(tuple)

    def __init__(
        self, theme: Theme, choices: Sequence[tuple[str, str]], columns: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        set_ground(self, "plain")
        self._theme = theme
        self._choices = tuple(choices)
        self.list = _ColumnList(theme)
        self.list.moved.connect(self.move_marked)
        self.list.itemChanged.connect(self._on_item_changed)
        self._fill(columns)
        up = make_icon_button(theme, "up", "Move the column up", lambda: self.move_marked(-1))
        down = make_icon_button(theme, "down", "Move the column down", lambda: self.move_marked(1))
        usual = make_link(theme, "Usual columns", self.use_usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(8) for _ in range(4)))
        column.setSpacing(theme.em(6))
        column.addWidget(self.list)
        column.addWidget(TextRuns(theme, Run(HINT, ink="muted", style="small")))
        column.addWidget(make_row(theme, up, down, None, usual))
        self.setFixedWidth(theme.em(WIDTH))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget with the focus on the first column."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + self._theme.em(2)))
        screen = widget.screen().availableGeometry()
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.move(corner)
        self.show()
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def list_chosen(self) -> tuple[str, ...]:
        """List the keys that are ticked, in their order; empty where they are the usual ones."""
        items = [self.list.item(row) for row in range(self.list.count())]
        keys = tuple(str(item.data(KEY_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked)
        return () if keys == tuple(key for key, _ in self._choices) else keys

    def move_marked(self, step: int) -> None:
        """Move the marked column one place up (-1) or down (1)."""
        row = self.list.currentRow()
        if 0 <= row < self.list.count() and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.chosen.emit(self.list_chosen())

    def use_usual(self) -> None:
        """Show all columns in their usual order."""
        self._fill(())
        self.chosen.emit(())

    def _fill(self, columns: Sequence[str]) -> None:
        """Put the chosen columns first, in their order, then those that are not shown."""
        words = dict(self._choices)
        shown = [key for key in columns if key in words] or list(words)
        self.list.blockSignals(True)
        self.list.clear()
        for key in (*shown, *(key for key in words if key not in shown)):
            item = QListWidgetItem(words[key], self.list)
            item.setData(KEY_ROLE, key)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.list.setFixedHeight(self._theme.em(LINE) * max(len(words), 1) + self._theme.em(4))

    def _on_item_changed(self, item: QListWidgetItem) -> None:
        """Take a tick, but never the last one."""
        if not any(self.list.item(row).checkState() == Qt.CheckState.Checked for row in range(self.list.count())):
            item.setCheckState(Qt.CheckState.Checked)
            return
        self.chosen.emit(self.list_chosen())


class _ColumnList(QListWidget):
    """Alt and an arrow ask for the marked line to be moved."""

    moved = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Columns, ticked ones are shown")
        self.setStyleSheet(f"QListWidget::item {{ height: {theme.em(LINE)}px; }}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
