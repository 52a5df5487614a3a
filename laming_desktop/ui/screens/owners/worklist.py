"""What is an owner's to do, by when it falls due: each line leads to its action, ticked ones are passed on together."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.plan import Action, Owner
from laming_desktop.operations.owners import reassign_actions
from laming_desktop.store.owners import list_owned_actions
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.owner_pick import OwnerPick
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.owners import say_work
from laming_desktop.wording.texts import clean

OPEN: Final = "open"
ALL: Final = "all"
LEAST_HEIGHT: Final = 132
LONGEST_TEXT: Final = 200
LEAST_DATE: Final = 160
WHICH_LENGTH: Final = 10


class Worklist(QWidget):
    """Actions of one owner; `action_asked` carries the id of one to go to."""

    action_asked = Signal(str)

    def __init__(self, theme: Theme, changing: Changing) -> None:
        super().__init__()
        self._theme, self._changing = theme, changing
        self._owner: Owner | None = None
        self._actions: tuple[Action, ...] = ()
        self._head = TextRuns(theme, lines=1)
        self.which = Picker("Which actions")
        self.which.offer([PickerChoice(OPEN, "Open ones"), PickerChoice(ALL, "All")])
        self.which.show_value(OPEN)
        self.which.setMinimumContentsLength(WHICH_LENGTH)
        self.list = TwoLineList(theme, "Actions by when they fall due", has_ticks=True)
        self.list.setMinimumHeight(theme.em(LEAST_HEIGHT))
        self.tick_button = make_button(theme, "Tick all", self.tick_all)
        self.pass_button = make_button(theme, "Pass on\u2026", self.pass_on, icon="people")
        self._make_form()
        head = make_row(theme, self._head, None, self.which, gap=8)
        verbs = make_wrapping_row(theme, self.tick_button, self.pass_button)
        parts = (head, verbs, self.form, self.list)
        fill_layout(theme, QVBoxLayout(self), parts, gap=6, margins=(0, 0, 0, 0))
        self.which.currentIndexChanged.connect(self._show)
        self.list.itemActivated.connect(lambda: self.action_asked.emit(self.list.chosen))
        self.list.itemChanged.connect(self._allow)
        self.form.entered.connect(self._on_entered)

    def show_owner(self, register: Register, owner: Owner, owners: Sequence[Owner]) -> None:
        """Show what is an owner's; ticks stay while it is the same one."""
        if self._owner is None or self._owner.id != owner.id:
            self.form.hide()
            self.list.tick_all(is_ticked=False)
        self._owner = owner
        self._owners = tuple(owners)
        self._actions = tuple(list_owned_actions(register, owner.id, today=self._changing.today))
        self._show()

    def tick_all(self) -> None:
        """Tick every line that is shown, or none where all are ticked."""
        self.list.tick_all(is_ticked=len(self.list.ticked) < self.list.count())
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def pass_on(self) -> None:
        """Ask to whom the ticked actions go."""
        if not self.list.ticked or not self._changing.may_write or self._owner is None:
            return
        self.taker.offer([one for one in self._owners if one.id != self._owner.id])
        self.day.show_day(self._changing.today, self._changing.today)
        self.reason.show_value("")
        self._name_verb()
        self.form.open_form(self.taker)

    def _make_form(self) -> None:
        theme = self._theme
        self._owners: tuple[Owner, ...] = ()
        self.form = EntryForm(theme, "Pass on")
        self.taker = OwnerPick("To whom")
        self.day = DateField("From")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        self.reason = TextField(theme, "Reason")
        self.reason.hint("Kept in the history; may be empty")
        rows = FormRows(theme)
        rows.add("To whom", self.taker)
        rows.add("From", make_row(theme, self.day, None), buddy=self.day)
        rows.add("Reason", self.reason)
        self.form.put(rows)

    def _show(self) -> None:
        shown = [one for one in self._actions if self.which.value == ALL or is_open(one)]
        lines = [
            TwoLines(one.id, f"{one.reference}  {clean(one.title or one.text, LONGEST_TEXT)}", say_work(one))
            for one in shown
        ]
        self.list.show_lines(lines)
        still = sum(is_open(one) for one in self._actions)
        said = f"{say_count(len(self._actions), 'action')}, {still:,} open" if self._actions else "No action yet"
        self._head.show_runs(Run(said, is_bold=True))
        self.list.setVisible(bool(lines))
        self.which.setVisible(bool(self._actions))
        self._allow()

    def _allow(self) -> None:
        ticked = len(self.list.ticked)
        self.tick_button.setVisible(self.list.count() > 0)
        self.pass_button.setVisible(self.list.count() > 0)
        self.tick_button.setText("Tick none" if ticked and ticked == self.list.count() else "Tick all")
        self.pass_button.setEnabled(bool(ticked) and self._changing.may_write)
        self.pass_button.setText(f"Pass on {say_count(ticked, 'action')}\u2026" if ticked else "Pass on\u2026")
        if not ticked and self.form.isVisible():
            self.form.close_form()
        self._name_verb()

    def _name_verb(self) -> None:
        self.form.do_button.setText(f"Pass on {say_count(len(self.list.ticked), 'action')}")

    def _on_entered(self) -> None:
        owner, taker, ticked, day = self._owner, self.taker.owner, self.list.ticked, self.day.day
        if owner is None or not ticked:
            return
        if taker is None:
            self.form.complain("Choose an owner of the list: type a part of the name and take one.")
            return
        reason = self.reason.words
        self._changing.attempt(
            lambda register: reassign_actions(register, ticked, owner.id, taker.id, since=day, reason=reason),
            f"{say_count(len(ticked), 'action')} passed on from {owner.name} to {taker.name}.",
            self.form,
        )
