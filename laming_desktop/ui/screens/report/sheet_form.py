"""Whose sheets are printed, and by when they should come back."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.chip import FilterChip
from laming_desktop.ui.widgets.choice_popup import Choice, ChoicePopup
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.wording.dates import say_count

USUAL_TIME: Final = timedelta(days=14)
LEAST_DATE: Final = 120


class SheetForm(QWidget):
    """Owners, a day and a place; `changed` tells that one of them is another."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._names: tuple[str, ...] = ()
        self.owners: tuple[str, ...] = ()
        self.chip = FilterChip(theme, "All owners")
        self.return_by = DateField("Return by")
        self.return_by.setMinimumWidth(theme.em(LEAST_DATE))
        self.return_to = TextField(theme, "Return to")
        self.return_to.hint("A post, a room or an address")
        form = FormRows(theme)
        form.add("Owners", make_row(theme, self.chip, None), buddy=self.chip)
        form.add("Return by", self.return_by)
        form.add("Return to", self.return_to)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.chip.clicked.connect(self.open_owners)
        self.chip.cleared.connect(lambda: self.choose(()))
        self.return_by.dateChanged.connect(self.changed)
        self.return_to.edited.connect(self.changed)

    def offer(self, names: Sequence[str], today: date) -> None:
        """Offer the owners of a register."""
        self._names = tuple(names)
        blocked = self.return_by.blockSignals(True)
        self.return_by.show_day(today + USUAL_TIME, today)
        self.return_by.blockSignals(blocked)
        self.owners = ()
        self._show_owners()

    def open_owners(self) -> ChoicePopup:
        """Open the list of owners below its chip."""
        choices = [Choice(name, name) for name in self._names]
        popup = ChoicePopup(self._theme, "Owners", choices, self.owners, self)
        popup.chosen.connect(self.choose)
        popup.open_below(self.chip)
        return popup

    def choose(self, owners: tuple[str, ...]) -> None:
        """Ask for the sheets of these owners, of all where there are none."""
        self.owners = owners
        self._show_owners()
        self.changed.emit()

    def _show_owners(self) -> None:
        only = self.owners[0] if len(self.owners) == 1 else say_count(len(self.owners), "owner")
        self.chip.show_name("Only" if self.owners else "All owners")
        self.chip.show_choice(only if self.owners else "")
