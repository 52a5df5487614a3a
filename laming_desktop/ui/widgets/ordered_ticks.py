"""A list of things that are ticked and put in an order, all by keyboard."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_icon_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

KEY_ROLE: Final = Qt.ItemDataRole.UserRole
LINE: Final = 28
STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
HINT: Final = "Space ticks a line, Alt and an arrow move it."
FLAGS: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable


class OrderedTicks(QWidget):
    """Every tick and every move takes effect at once: `changed` carries the keys that are ticked, in their order."""

    changed = Signal(tuple)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.list = _TickList(theme, name)
        self.list.moved.connect(self.move_marked)
        self.list.itemChanged.connect(self._on_item_changed)
        self.setFocusProxy(self.list)
        up = make_icon_button(theme, "up", "Move the line up", lambda: self.move_marked(-1))
        down = make_icon_button(theme, "down", "Move the line down", lambda: self.move_marked(1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(6))
        column.addWidget(self.list)
        column.addWidget(make_row(theme, up, down, TextRuns(theme, Run(HINT, ink="muted", style="small"))))

    def offer(self, choices: Sequence[tuple[str, str]], ticked: Sequence[str]) -> None:
        """Offer choices by key and words: those that are ticked first, in their order."""
        words = dict(choices)
        shown = [key for key in ticked if key in words]
        blocked = self.list.blockSignals(True)
        self.list.clear()
        for key in (*shown, *(key for key in words if key not in shown)):
            item = QListWidgetItem(words[key], self.list)
            item.setData(KEY_ROLE, key)
            item.setFlags(FLAGS)
            item.setCheckState(Qt.CheckState.Checked if key in shown else Qt.CheckState.Unchecked)
        self.list.setCurrentRow(0)
        self.list.blockSignals(blocked)
        self.list.setFixedHeight(self._theme.em(LINE) * max(len(words), 1) + self._theme.em(4))

    def list_ticked(self) -> tuple[str, ...]:
        """List the keys that are ticked, in their order."""
        items = [self.list.item(row) for row in range(self.list.count())]
        return tuple(str(item.data(KEY_ROLE)) for item in items if item.checkState() == Qt.CheckState.Checked)

    def move_marked(self, step: int) -> None:
        """Move the marked line one place up (-1) or down (1)."""
        row = self.list.currentRow()
        if 0 <= row < self.list.count() and 0 <= row + step < self.list.count():
            self.list.insertItem(row + step, self.list.takeItem(row))
            self.list.setCurrentRow(row + step)
            self.changed.emit(self.list_ticked())

    def _on_item_changed(self, _item: QListWidgetItem) -> None:
        self.changed.emit(self.list_ticked())


class _TickList(QListWidget):
    """Alt and an arrow ask for the marked line to be moved."""

    moved = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setStyleSheet(f"QListWidget::item {{ height: {theme.em(LINE)}px; }}")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in STEPS and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(STEPS[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)
