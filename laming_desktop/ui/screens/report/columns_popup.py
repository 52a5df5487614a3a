"""The columns of a paper as a list: ticked are shown, and they stand in this order."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.ordered_ticks import OrderedTicks

WIDTH: Final = 300


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
        self.ticks = OrderedTicks(theme, "Columns, ticked ones are shown")
        self.ticks.changed.connect(self._on_ticks_changed)
        usual = make_link(theme, "Usual columns", self.use_usual)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(8) for _ in range(4)))
        column.setSpacing(theme.em(6))
        column.addWidget(self.ticks)
        column.addWidget(make_row(theme, None, usual))
        self._fill(columns)
        self.setFixedWidth(theme.em(WIDTH))

    def open_below(self, widget: QWidget) -> None:
        """Open under a widget with the focus on the first column."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(0, widget.height() + self._theme.em(2)))
        screen = widget.screen().availableGeometry()
        corner.setY(max(screen.top(), min(corner.y(), screen.bottom() - self.height())))
        self.move(corner)
        self.show()
        self.ticks.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def list_chosen(self) -> tuple[str, ...]:
        """List the keys that are ticked, in their order; empty where they are the usual ones."""
        keys = self.ticks.list_ticked()
        return () if keys == tuple(key for key, _ in self._choices) else keys

    def use_usual(self) -> None:
        """Show all columns in their usual order."""
        self._fill(())
        self.chosen.emit(())

    def _fill(self, columns: Sequence[str]) -> None:
        known = [key for key, _ in self._choices]
        self.ticks.offer(self._choices, [key for key in columns if key in known] or known)

    def _on_ticks_changed(self, keys: tuple[str, ...]) -> None:
        """Take what is ticked, but never nothing: the last tick comes back."""
        item = self.ticks.list.currentItem()
        if not keys:
            item.setCheckState(Qt.CheckState.Checked)
        else:
            self.chosen.emit(self.list_chosen())
