"""What a screen reader is told of a picker: the name of its field, and what is marked as its value and description.

Qt itself tells the value as the name of such a box on Linux, so that "State" could not be found by its name there; a value
that is no number reaches a screen reader there as the description only.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from typing_extensions import override

from laming_desktop.ui.widgets.picker import Picker

OPENING = ("Press", "ShowMenu")
"""What Qt calls the ways to open a list that drops down."""


class ToldPicker(QAccessibleWidget):
    """A picker as a screen reader meets it; its only child is the list that drops down."""

    def __init__(self, picker: Picker) -> None:
        super().__init__(picker, QAccessible.Role.ComboBox)
        self._picker = picker

    @override
    def text(self, t: QAccessible.Text, /) -> str:
        if t == QAccessible.Text.Value:
            return self._picker.currentText()
        told = super().text(t)
        if t == QAccessible.Text.Description and not told:
            return self._picker.currentText()
        return told

    @override
    def childCount(self, /) -> int:
        return 1

    @override
    def child(self, index: int, /) -> QAccessibleInterface:
        return QAccessible.queryAccessibleInterface(self._picker.view())

    @override
    def indexOfChild(self, child: QAccessibleInterface, /) -> int:
        return 0 if child.object() is self._picker.view() else -1

    @override
    def state(self, /) -> QAccessible.State:
        told = super().state()
        told.expandable = True
        told.expanded = self._picker.view().isVisible()
        return told

    @override
    def actionNames(self, /) -> list[str]:
        return [*OPENING, *super().actionNames()]

    @override
    def doAction(self, actionName: str, /) -> None:
        if actionName not in OPENING:
            super().doAction(actionName)
        elif self._picker.view().isVisible():
            self._picker.hidePopup()
        else:
            self._picker.showPopup()


def tell_pickers() -> None:
    """Tell screen readers of every picker made from now on by the name of its field."""
    QAccessible.installFactory(_make_told)


def _make_told(_kind: str, part: QObject) -> ToldPicker | None:
    return ToldPicker(part) if isinstance(part, Picker) else None
