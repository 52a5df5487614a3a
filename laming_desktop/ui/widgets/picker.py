"""A box that offers a closed set of values, kept when one is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QIcon, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from laming_desktop.ui.widgets.text_field import ENTER, STAYING

PAGING = {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
"""Keys that turn pages elsewhere and are of no use in a list of a few values."""


@dataclass(frozen=True, slots=True)
class PickerChoice:
    """One value of a picker; `value` empty means that there is none, `letter` chooses it from the keyboard."""

    value: str
    words: str
    letter: str = ""
    icon: QIcon | None = None


class Picker(QComboBox):
    """A list that drops down; arrow keys move without keeping, choosing, Enter or leaving the box keeps."""

    kept = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[PickerChoice, ...] = ()
        self._value = ""
        self._is_moving = False
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.activated.connect(self._on_activated)
        self.currentIndexChanged.connect(self._tell_change)

    def offer(self, choices: Sequence[PickerChoice], *, icon_side: int = 0) -> None:
        """Set what can be chosen; icons are `icon_side` pixels wide."""
        if icon_side:
            self.setIconSize(QSize(icon_side, icon_side))
        blocked = self.blockSignals(True)
        self.clear()
        self._choices = tuple(choices)
        for choice in self._choices:
            self.addItem(choice.icon or QIcon(), choice.words)
        self.blockSignals(blocked)
        self.show_value(self._value)

    def show_value(self, value: str) -> None:
        """Show the value in force."""
        self._value = value
        self._mark(value)

    @property
    def value(self) -> str:
        """Give what is marked; the value in force where none of the choices is."""
        index = self.currentIndex()
        return self._choices[index].value if 0 <= index < len(self._choices) else self._value

    def choose(self, value: str) -> None:
        """Mark a value and keep it."""
        self._mark(value)
        self._keep()

    def choose_letter(self, letter: str) -> bool:
        """Choose the value that a letter stands for; tell whether there is one."""
        found = [choice.value for choice in self._choices if letter and choice.letter == letter.upper()]
        if found:
            self.choose(found[0])
        return bool(found)

    def give_back(self) -> bool:
        """Mark the value in force again; tell whether another was marked."""
        changed = self.value != self._value
        self._mark(self._value)
        return changed

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        plain = e.modifiers() in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
        if plain and self.choose_letter(e.text()):
            pass
        elif e.key() in ENTER:
            self._keep()
        elif e.key() == Qt.Key.Key_Escape and self.give_back():
            pass
        elif e.key() == Qt.Key.Key_Escape or e.key() in PAGING or _is_key_of_form(e):
            e.ignore()
        else:
            self._is_moving = True
            super().keyPressEvent(e)
            self._is_moving = False

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        if e.reason() not in STAYING:
            self._keep()
        super().focusOutEvent(e)

    @override
    def wheelEvent(self, e: QWheelEvent) -> None:
        e.ignore()

    def _mark(self, value: str) -> None:
        places = [index for index, choice in enumerate(self._choices) if choice.value == value]
        self.setCurrentIndex(places[0] if places else -1)

    def _tell_change(self) -> None:
        """Let a screen reader say what is marked now; it reads the value of a list as its description."""
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _on_activated(self, _index: int) -> None:
        if not self._is_moving:
            self._keep()

    def _keep(self) -> None:
        if self.value != self._value:
            self.kept.emit(self.value)


def _is_key_of_form(event: QKeyEvent) -> bool:
    """Tell whether a key means the form rather than the list: Ctrl+' fills from above."""
    return event.key() == Qt.Key.Key_Apostrophe and bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
