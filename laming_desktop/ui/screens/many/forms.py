"""What is asked before something is done to many actions: how far, who, which recommendation, what update."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpinBox

from laming_desktop.domain.many import OwnerShare
from laming_desktop.domain.plan import ActionOwner
from laming_desktop.domain.timescales.shifting import Shift
from laming_desktop.ui.screens.many.edits import (
    FieldOfAll,
    LinkedTo,
    ManyEdit,
    MovedUnder,
    OwnerReplaced,
    OwnerTaken,
    ProgressOfAll,
    TimescalesMoved,
)
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.owner_chips import OwnerChips, ReadOwners
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, STATE_BY_VALUE, list_state_choices
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count

FARTHEST: Final = 120
UNITS: Final = (PickerChoice("months", "Months", "M"), PickerChoice("weeks", "Weeks", "W"))
UNCHANGED: Final = PickerChoice("", "State stays as it is")
PreviewShift = Callable[[Shift], str]


class ShiftForm(EntryForm):
    """Move all timescales by weeks or months, with the reason; what would become of them is said before."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Move the timescales")
        self._preview: PreviewShift | None = None
        self.by = QSpinBox()
        self.by.setRange(-FARTHEST, FARTHEST)
        self.by.setAccessibleName("Move by; a negative number moves to earlier days")
        self.unit = Picker("Weeks or months")
        self.unit.offer(UNITS)
        self.reason = TextField(theme, "Reason")
        self.says = TextRuns(theme)
        self.by.valueChanged.connect(self._say_preview)
        self.unit.currentIndexChanged.connect(self._say_preview)
        rows = FormRows(theme)
        rows.add("Move by", make_row(theme, self.by, self.unit, None), self.says, buddy=self.by)
        rows.add("Reason", self.reason)
        self.put(rows)
        self.entered.connect(lambda: self.asked.emit(TimescalesMoved(self.shift, self.reason.words)))

    @property
    def shift(self) -> Shift:
        """Give how far the timescales are to be moved."""
        by = self.by.value()
        return Shift(weeks=by) if self.unit.value == "weeks" else Shift(months=by)

    def open_for(self, preview: PreviewShift) -> None:
        """Open the form; `preview` says what a move would make of the actions."""
        self._preview = preview
        self.by.setValue(1)
        self.unit.show_value("months")
        self.reason.show_value("")
        self._say_preview()
        self.open_form(self.by)
        self.by.selectAll()

    def _say_preview(self) -> None:
        said = self._preview(self.shift) if self._preview is not None else ""
        self.says.show_runs(Run(said, ink="muted"))


class RevisionForm(EntryForm):
    """Give all the same timescale, with the reason; the ones before stay on their timelines."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Set the timescale")
        self.words = TextField(theme, "New timescale")
        self.reason = TextField(theme, "Reason")
        rows = FormRows(theme)
        rows.add("Now", self.words)
        rows.add("Reason", self.reason)
        self.put(rows)
        self.entered.connect(
            lambda: self.asked.emit(FieldOfAll("timescale", self.words.words.strip(), self.reason.words))
        )

    def open_empty(self) -> None:
        """Open the form with nothing in it."""
        for field in (self.words, self.reason):
            field.show_value("")
        self.open_form(self.words)


class ReplaceForm(EntryForm):
    """Put another owner in the place of one, or nobody."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Replace or remove")
        self._shares: Sequence[OwnerShare] = ()
        self.who = Picker("Owner to be replaced")
        self.by = OwnerChips(theme, "In their place")
        self.by.kept.connect(self._on_owner_kept)
        rows = FormRows(theme)
        rows.add("Owner", self.who)
        rows.add("By", self.by, buddy=self.by.input)
        self.put(rows)
        self.entered.connect(self._on_entered)

    def open_for(self, shares: Sequence[OwnerShare], read_owners: ReadOwners) -> None:
        """Open the form for the owners that some of the actions have."""
        self._shares = shares
        self.who.offer(
            [PickerChoice(share.id, f"{share.name} ({say_count(share.actions, 'action')})") for share in shares]
        )
        self.who.show_value(shares[0].id if shares else "")
        self.by.know(read_owners)
        self.by.show_owners(())
        self.by.input.setPlaceholderText("Nobody: leave empty to remove")
        self.open_form(self.who)

    def _on_owner_kept(self, owners: tuple[ActionOwner, ...]) -> None:
        """Take the last name only: one owner comes in the place of one."""
        self.by.show_owners(owners[-1:])

    def _on_entered(self) -> None:
        share = next((share for share in self._shares if share.id == self.who.value), None)
        if share is None:
            self.complain("None of these actions has an owner.")
        elif self.by.input.text().strip():
            self.complain("Choose a name from the list, or press Enter to add a new owner.")
        elif self.by.owners:
            self.asked.emit(OwnerReplaced(share.id, share.name, self.by.owners[0]))
        else:
            self.asked.emit(OwnerTaken(share.id, share.name))


class ManyProgressForm(EntryForm):
    """The same update for all."""

    asked = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Add the update to all")
        self.on = DateField("As at")
        self.state = Picker("State after it")
        self.state.offer([UNCHANGED, *list_state_choices(theme)[:-1]], icon_side=theme.em(ICON_SIDE))
        self.text = TextField(theme, "Progress", several_lines=True, least=2)
        rows = FormRows(theme)
        rows.add("As at", self.on)
        rows.add("Progress", self.text)
        rows.add("State", self.state)
        self.put(rows)
        self.entered.connect(self._on_entered)

    def open_on(self, today: date) -> None:
        """Open the form for an update as at today."""
        self.on.show_day(today, today)
        self.state.show_value("")
        self.text.show_value("")
        self.open_form(self.text)

    def _on_entered(self) -> None:
        self.asked.emit(ProgressOfAll(self.on.day, self.text.words, STATE_BY_VALUE.get(self.state.value)))


class NumberForm(EntryForm):
    """Which recommendation is meant, by its number."""

    asked = Signal(object)

    def __init__(self, theme: Theme, verb: str, make_edit: Callable[[str], ManyEdit]) -> None:
        super().__init__(theme, verb)
        self.number = TextField(theme, "Number of the recommendation")
        self.number.hint("Its number, for example 19.2")
        self.number.editor.setAccessibleDescription("Its number, for example 19.2")
        self.put(self.number)
        self.entered.connect(lambda: self.asked.emit(make_edit(self.number.words.strip())))

    def open_empty(self) -> None:
        """Open the form with nothing in it."""
        self.number.show_value("")
        self.open_form(self.number)


def make_moving_form(theme: Theme) -> NumberForm:
    """Make the form that asks under which recommendation all go."""
    return NumberForm(theme, "Move under it", MovedUnder)


def make_linking_form(theme: Theme) -> NumberForm:
    """Make the form that asks which further recommendation all answer."""
    return NumberForm(theme, "Link to it", LinkedTo)
