"""A line for new actions inside the list: Tab goes through its cells, Enter adds the action and opens the next."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import Owner
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.ui.models.outline_columns import ColumnKey
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.owner_line import OwnerLine
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, list_priority_choices, list_state_choices
from laming_desktop.ui.widgets.text_field import ENTER

NUMBER_WIDTH: Final = 52
PAD: Final = 6
GAP: Final = 4
NEW_ACTION: Final = "new action"
"""Stands for the item in the drafts of words that belong to no action yet."""
BOX_HEIGHT: Final = 28
ROW_HEIGHT: Final = 36
HINT: Final = "Enter adds it and opens the next, Tab goes to the next cell, Esc ends."
Cells = Mapping[ColumnKey, tuple[int, int]]
"""Where the columns of the list stand: left edge and width."""


class AddLine(QWidget):
    """Under which recommendation, what is to be done, and its first values, each below the heading of its column.

    `entered` carries the number and the values of the fields; whoever adds the action answers with `settle` or `complain`.
    `block_pasted` carries several cells that were pasted into the words.
    """

    entered = Signal(str, object)
    block_pasted = Signal(str, str)
    closed = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, find_cells: Callable[[], Cells]) -> None:
        super().__init__()
        self._theme, self._find_cells = theme, find_cells
        set_ground(self, "band")
        self.number = _make_box("Recommendation", "Number")
        self.words = _make_box("What is to be done", "What is to be done")
        self.priority = Picker("Priority")
        self.priority.offer(_name_empty(list_priority_choices(), "Priority"))
        self.owners = OwnerLine("Owners, parted by semicolons")
        self.owners.setPlaceholderText("Owners")
        self.timescale = _make_box("Timescale", "Timescale")
        self.state = Picker("State")
        self.state.offer(_name_empty(list_state_choices(theme), "State"), icon_side=theme.em(ICON_SIDE))
        self._row = QWidget()
        self._row.setFixedHeight(theme.em(ROW_HEIGHT))
        for box in self.list_boxes():
            box.setParent(self._row)
            box.installEventFilter(self)
        self._hint = QLabel(HINT)
        self._hint.setProperty("tone", "muted")
        self._complaint = QLabel()
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "alarm")
        self._complaint.setWordWrap(True)
        self.add_button = make_button(theme, "Add action", self._on_entered)
        close = make_icon_button(theme, "cross", "Close the line", self.close_line, side=14)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._row)
        words = make_row(theme, self._hint, self._complaint, None, self.add_button, close, margins=(12, 0, 8, 5))
        column.addWidget(words)
        column.addWidget(make_hair())
        self.complain("")
        self.hide()

    def list_boxes(self) -> Sequence[QLineEdit | Picker]:
        """List the boxes from left to right."""
        return (self.number, self.words, self.priority, self.owners, self.timescale, self.state)

    @property
    def values(self) -> dict[str, str]:
        """Give the values of the fields, each as a user writes it."""
        return {
            "text": self.words.text().strip(),
            "priority": self.priority.value,
            "owners": self.owners.text().strip(),
            "timescale": self.timescale.text().strip(),
            "state": self.state.value,
        }

    @property
    def is_touched(self) -> bool:
        """Tell whether words are half typed."""
        return not self.isHidden() and any((self.words.text(), self.owners.text(), self.timescale.text()))

    def list_drafts(self) -> tuple[Draft, ...]:
        """List the words that are half typed: those of the action, under the number of its recommendation."""
        return (Draft(NEW_ACTION, self.number.text().strip(), self.words.text()),) if self.is_touched else ()

    def know(self, read_owners: Callable[[], Sequence[Owner]]) -> None:
        """Set what reads the owners that the register knows."""
        self.owners.know(read_owners)

    def open_line(self, number: str) -> None:
        """Open the line for a recommendation; without a number, that is asked for first."""
        self.complain("")
        self.number.setText(number)
        self.show()
        self.arrange()
        (self.words if number else self.number).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_line(self) -> None:
        """Close the line; words in it are forgotten."""
        self._forget()
        self.hide()
        self.closed.emit()

    def settle(self) -> None:
        """Make room for the next action: this one was added."""
        self.complain("")
        self._forget()
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)

    def complain(self, sentence: str) -> None:
        """Say why the action was not added."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))
        self._hint.setVisible(not sentence)
        self.resized.emit()

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return self._complaint.text()

    def arrange(self) -> None:
        """Put every box below the heading of its column; a column that is not shown has none."""
        em, cells = self._theme.em, self._find_cells()
        top, high = em(GAP), em(BOX_HEIGHT)
        left, width = cells.get("text", (0, self.width()))
        number = em(NUMBER_WIDTH)
        self.number.setGeometry(left + em(PAD), top, number, high)
        start = left + em(PAD) + number + em(GAP)
        self.words.setGeometry(start, top, max(left + width - start - em(GAP), em(80)), high)
        due: ColumnKey = "next_due" if "next_due" in cells else "timescale"
        shown: list[QWidget] = [self.number, self.words]
        places: tuple[tuple[ColumnKey, QWidget], ...] = (
            ("priority", self.priority),
            ("owners", self.owners),
            (due, self.timescale),
            ("state", self.state),
        )
        for key, box in sorted(places, key=lambda place: cells.get(place[0], (0, 0))[0]):
            box.setVisible(key in cells)
            if key in cells:
                at, room = cells[key]
                box.setGeometry(at + 1, top, room - em(GAP), high)
                shown.append(box)
        for before, after in zip(shown, [*shown[1:], self.add_button], strict=True):
            QWidget.setTabOrder(before, after)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.words:
            pasted = QApplication.clipboard().text() if event.matches(QKeySequence.StandardKey.Paste) else ""
            if "\t" in pasted or "\n" in pasted.strip():
                self.block_pasted.emit(self.number.text().strip(), pasted)
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take_key(event):
            # What a key does to the list round the line it must not do while something is typed here.
            event.accept()

    def measure_height(self) -> int:
        """Give how high the line is, in pixels."""
        return self.sizeHint().height()

    def place(self, at: QPoint, width: int) -> None:
        """Stand at a place of the list, as wide as it."""
        self.setGeometry(at.x(), at.y(), width, self.measure_height())

    def _take_key(self, event: QKeyEvent) -> bool:
        if self.owners.is_offering:
            return False
        if event.key() in ENTER:
            self._on_entered()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.close_line()
            return True
        return False

    def _forget(self) -> None:
        for box in (self.words, self.owners, self.timescale):
            box.clear()
        for picker in (self.priority, self.state):
            picker.show_value("")

    def _on_entered(self) -> None:
        """Tell what was typed; go to the box that is still empty."""
        if not self.number.text().strip():
            self.number.setFocus(Qt.FocusReason.OtherFocusReason)
        elif not self.words.text().strip():
            self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.entered.emit(self.number.text().strip(), self.values)


def _name_empty(choices: Sequence[PickerChoice], name: str) -> list[PickerChoice]:
    """Let the choice of no value bear the name of the field, as an empty box does."""
    return [choice if choice.value else replace(choice, words=name) for choice in choices]


def _make_box(name: str, hint: str) -> QLineEdit:
    box = QLineEdit()
    box.setAccessibleName(name)
    box.setPlaceholderText(hint)
    return box
