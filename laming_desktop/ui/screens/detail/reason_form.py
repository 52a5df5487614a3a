"""Say why: of the change just made, of an earlier one, or of the next, in a form at the foot of the pane."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.operations.keeping.reasons import find_explained, give_reason, give_reason_ahead
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import clean

NEXT: Final = PickerChoice("", "The next change")
_LETTERS: Final = 12
_LONGEST: Final = 80


class ReasonForm(QWidget):
    """Hidden until it is asked for, but for one line while a reason waits for the next change.

    `given` carries the Changes of a reason that was recorded.
    """

    given = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._register: Register | None = None
        self.about = Picker("Reason for which change")
        self.about.setMinimumContentsLength(_LETTERS)
        self.reason = TextField(theme, "Reason")
        self.reason.hint("Why; kept in the history")
        self.form = EntryForm(theme, "Keep the reason")
        rows = FormRows(theme)
        rows.add("Reason for", self.about)
        rows.add("Reason", self.reason, buddy=self.reason.editor)
        self.form.put(rows)
        self._words = TextRuns(theme)
        self.forget_button = make_link(theme, "Forget it", self._on_forget_pressed)
        self._waiting = make_row(theme, self._words, self.forget_button, gap=8, margins=(16, 4, 16, 4))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._waiting)
        column.addWidget(self.form)
        self.about.kept.connect(self.about.show_value)
        self.form.entered.connect(self._on_entered)
        self.form.closed.connect(self.show_waiting)
        self.show_waiting()

    def open_form(self, register: Register, about: tuple[int, str] | None = None) -> None:
        """Ask for the reason of one change, by number and label; of the newest or the next where none is named."""
        self._register = register
        made = about or find_explained(register)
        choices = [PickerChoice(str(made[0]), clean(made[1], _LONGEST))] if made is not None else []
        self.about.offer([*choices, *(() if about is not None else (NEXT,))])
        self.about.show_value(str(made[0]) if made is not None else NEXT.value)
        self.reason.show_value(register.reason_ahead if made is None else "")
        self._waiting.hide()
        self.show()
        self.form.open_form(self.reason.editor)

    def open_for_change(self, seq: int, label: str) -> None:
        """Ask for the reason of one change of the register that is followed."""
        if self._register is not None:
            self.open_form(self._register, (seq, label))

    def use_register(self, register: Register | None) -> None:
        """Follow another register, or none."""
        if register is not self._register:
            self._register = register
            self.form.hide()
            self.show_waiting()

    def show_waiting(self) -> None:
        """Say which reason waits for the next change; nothing where none does."""
        ahead = self._register.reason_ahead if self._register is not None else ""
        self._words.show_runs(Run("Reason for the next change: ", ink="muted"), clean(ahead, _LONGEST))
        self._waiting.setVisible(bool(ahead))
        self.setVisible(bool(ahead) or not self.form.isHidden())

    def _on_entered(self) -> None:
        register = self._register
        if register is None:
            return
        changes: Changes | None = None
        try:
            if self.about.value == NEXT.value:
                give_reason_ahead(register, self.reason.words)
            else:
                changes = give_reason(register, self.reason.words, seq=int(self.about.value))
        except RegisterError as error:
            self.form.complain(say_error(error))
            return
        self.form.settle()
        if changes is not None:
            self.given.emit(changes)

    def _on_forget_pressed(self) -> None:
        if self._register is not None:
            give_reason_ahead(self._register, "")
        self.show_waiting()
