"""A box for a day."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QDateEdit, QWidget
from typing_extensions import override

BRITISH = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


class DateField(QDateEdit):
    """A day in full words; Ctrl+; is today, the wheel never changes it by chance."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._today = date.min
        self.setLocale(BRITISH)
        self.setDisplayFormat("d MMMM yyyy")
        self.setCalendarPopup(True)
        for part in (self, self.lineEdit()):
            part.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_day(self, day: date, today: date) -> None:
        """Show a day, and remember which one is today."""
        self._today = today
        self.setDate(QDate(day.year, day.month, day.day))

    @property
    def day(self) -> date:
        """Give the day in the box."""
        chosen = self.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Semicolon and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_day(self._today, self._today)
        else:
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        """Leave the box with Tab; arrows go from day to month to year."""
        return QWidget.focusNextPrevChild(self, next)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
