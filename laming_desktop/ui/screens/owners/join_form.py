"""Join an owner to another one: what it would do is told while the other is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.owner_joining import preview_joining
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.owner_pick import OwnerPick
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.owners import say_joining

CHOOSE = "Choose the owner that stays. What it will do is said here before it is done."


class JoinForm(EntryForm):
    """Opens in place; `owner` goes over to the one that is picked."""

    previewed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Join")
        self.owner: Owner | None = None
        self._register: Register | None = None
        self.into = OwnerPick("Owner that stays")
        self.told = TextRuns(theme)
        rows = FormRows(theme)
        rows.add("Into", self.into)
        self.put(rows)
        self.put(self.told)
        self.into.picked.connect(self.preview)

    def begin(self, register: Register, owner: Owner, owners: Sequence[Owner], into: Owner | None = None) -> None:
        """Begin with the owner that goes over; `into` is suggested."""
        self.owner, self._register = owner, register
        self.into.offer([one for one in owners if one.id != owner.id])
        self.into.setText(into.name if into is not None else "")
        self.preview()
        self.open_form(self.do_button if into is not None else self.into)

    def preview(self) -> None:
        """Say what joining would do."""
        into = self.into.owner
        self.do_button.setEnabled(into is not None)
        if into is None or self.owner is None or self._register is None:
            self.told.show_runs(Run(CHOOSE, ink="muted"))
            return
        try:
            words = say_joining(preview_joining(self._register, self.owner.id, into.id))
        except RegisterError as error:
            words = say_error(error)
        self.told.show_runs(words)
        self.previewed.emit()
