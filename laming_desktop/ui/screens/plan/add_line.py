"""A line above the list into which new actions are typed, one after the other."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.text_field import ENTER

NUMBER_WIDTH = 52


class AddLine(QWidget):
    """Under which recommendation, and what is to be done; Enter adds it and takes the next, Esc closes the line.

    `entered` carries the number and the words; whoever adds the action answers with `settle` or `complain`.
    """

    entered = Signal(str, str)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "band")
        self.number = QLineEdit()
        self.number.setAccessibleName("Recommendation")
        self.number.setPlaceholderText("Number")
        self.number.setFixedWidth(theme.em(NUMBER_WIDTH))
        self.words = QLineEdit()
        self.words.setAccessibleName("What is to be done")
        self.words.setPlaceholderText("What is to be done")
        self.add_button = make_button(theme, "Add action", self._on_entered)
        label = QLabel("New action under")
        label.setProperty("tone", "muted")
        label.setBuddy(self.number)
        close = make_icon_button(theme, "cross", "Close the line", self.close_line, side=14)
        self._complaint = QLabel()
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "alarm")
        self._complaint.setWordWrap(True)
        self._complaint.setContentsMargins(theme.em(12), 0, theme.em(12), theme.em(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = (label, self.number, self.words, self.add_button, close)
        column.addWidget(make_row(theme, *parts, margins=(12, 6, 8, 6)))
        column.addWidget(self._complaint)
        column.addWidget(make_hair())
        self.complain("")
        self.hide()

    def open_line(self, number: str) -> None:
        """Open the line for a recommendation; without a number, that is asked for first."""
        self.complain("")
        self.number.setText(number)
        self.show()
        (self.words if number else self.number).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Close the line; words in it are forgotten."""
        self.words.clear()
        self.hide()
        self.closed.emit()

    def settle(self) -> None:
        """Make room for the next action: this one was added."""
        self.complain("")
        self.words.clear()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say why the action was not added."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return self._complaint.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self._on_entered()
        elif event.key() == Qt.Key.Key_Escape:
            self.close_line()
        else:
            super().keyPressEvent(event)

    def _on_entered(self) -> None:
        """Tell what was typed; go to the box that is still empty."""
        if not self.number.text().strip():
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.words.text().strip():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.entered.emit(self.number.text().strip(), self.words.text().strip())
