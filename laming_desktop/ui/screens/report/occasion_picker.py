"""A meeting or any other day: the meetings that are known, and a box for a day where none of them is meant."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.screens.report.paper_choices import Occasion
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.wording.dates import say_date

NONE: Final = ""
ANY_DAY: Final = "day"
LEAST_DATE: Final = 120


class OccasionPicker(QWidget):
    """A picker of occasions; `none` is what stands for none of them, empty where one is needed."""

    changed = Signal()

    def __init__(self, theme: Theme, name: str, *, none: str = "") -> None:
        super().__init__()
        self._none = none
        self._known: tuple[Occasion, ...] = ()
        self.picker = Picker(name)
        self.day = DateField(f"{name}, day")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        self.setFocusProxy(self.picker)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(4))
        column.addWidget(self.picker)
        column.addWidget(self.day)
        self.picker.kept.connect(self._on_kept)
        self.picker.currentIndexChanged.connect(self._on_marked)
        self.day.dateChanged.connect(self.changed)

    def offer(self, known: Sequence[Occasion], chosen: Occasion | None, *, today: date) -> None:
        """Offer occasions, newest first, one of them chosen; a day that none of them has is shown in the box."""
        self._known = tuple(known)
        choices = [PickerChoice(str(place), say_occasion(one)) for place, one in enumerate(self._known)]
        none = [PickerChoice(NONE, self._none)] if self._none else []
        self.picker.offer([*none, *choices, PickerChoice(ANY_DAY, "Another day\u2026")])
        blocked = self.day.blockSignals(True)
        self.day.show_day(chosen.on if chosen else today, today)
        self.day.blockSignals(blocked)
        self.picker.show_value(self._find_value(chosen))
        self._show_day()

    @property
    def occasion(self) -> Occasion | None:
        """Give what is chosen."""
        value = self.picker.value
        if value == ANY_DAY:
            return Occasion(self.day.day)
        return self._known[int(value)] if value.isdecimal() and int(value) < len(self._known) else None

    def _find_value(self, chosen: Occasion | None) -> str:
        if chosen is None:
            return NONE if self._none else ANY_DAY
        places = [place for place, one in enumerate(self._known) if one == chosen]
        return str(places[0]) if places else ANY_DAY

    def _show_day(self) -> None:
        self.day.setVisible(self.picker.value == ANY_DAY)

    def _on_kept(self, value: str) -> None:
        self.picker.show_value(value)
        self._show_day()
        self.changed.emit()

    def _on_marked(self, _place: int) -> None:
        self._show_day()
        self.changed.emit()


def say_occasion(one: Occasion) -> str:
    """Name an occasion: "Cabinet, 10 June 2009"."""
    return f"{one.name}, {say_date(one.on)}" if one.name else say_date(one.on)
