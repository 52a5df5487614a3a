"""A few fields that open in place, with a button that does it and one that does not."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_field import ENTER, TextField

MARGIN = 8


class EntryForm(QWidget):
    """A quiet box in the pane, all of it in view once it is open; a refusal is said in alarm above the buttons.

    Ctrl+Enter does it, and so does Enter in the last box of one line; in one before, it goes to the next. Esc closes it.
    """

    entered = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, verb: str) -> None:
        super().__init__()
        set_ground(self, "quiet")
        self._fields: list[TextField] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(side) for side in (10, 10, 10, 10)))
        self._column.setSpacing(theme.em(6))
        self._complaint = QLabel()
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "alarm")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self.do_button = make_button(theme, verb, self.entered.emit, kind="main")
        self.close_button = make_button(theme, "Cancel", self.close_form)
        self._column.addWidget(self._complaint)
        self._column.addWidget(make_row(theme, None, self.close_button, self.do_button))
        self.hide()

    def put(self, part: QWidget) -> None:
        """Put a part above the buttons."""
        self._column.insertWidget(self._column.count() - 2, part)
        found = [part] if isinstance(part, TextField) else part.findChildren(TextField)
        self._fields += found
        for field in found:
            field.entered.connect(partial(self._on_field_entered, field))

    def open_form(self, first: QWidget) -> None:
        """Show the form and go to its first field."""
        self.complain("")
        self.show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self._come_into_view)

    def close_form(self) -> None:
        """Hide the form; nothing is written."""
        self.complain("")
        self.hide()
        self.closed.emit()

    def settle(self) -> None:
        """Close the form: what it asked for is done."""
        self.close_form()

    def complain(self, sentence: str) -> None:
        """Say why it was not done."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return self._complaint.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def _come_into_view(self) -> None:
        """Scroll so far that the buttons are seen, once the form has its height."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and self.isVisible():
            area.ensureWidgetVisible(self, 0, MARGIN)

    def _on_field_entered(self, field: TextField) -> None:
        if field is self._fields[-1]:
            self.entered.emit()
        else:
            self._fields[self._fields.index(field) + 1].setFocus(Qt.FocusReason.TabFocusReason)
