"""One owner: who it is, who holds the post, what is theirs, and what can be done about it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.owners.twins import Twins
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.checks.plan_checks import silence_check
from laming_desktop.operations.owners import add_owner, edit_owner, join_owners, remove_owner
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.owners.holders_box import HoldersBox
from laming_desktop.ui.screens.owners.join_form import JoinForm
from laming_desktop.ui.screens.owners.owner_form import OwnerForm
from laming_desktop.ui.screens.owners.worklist import Worklist
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.labels import OWNER_KIND_WORDS
from laming_desktop.wording.owners import say_names

NOT_THE_SAME: Final = "They are two owners"


class OwnerPage(QWidget):
    """Shows the owner that is chosen; `sheet_asked` and `plan_asked` carry its name, `made` the id of a new one."""

    sheet_asked = Signal(str)
    plan_asked = Signal(str)
    made = Signal(str)

    def __init__(self, theme: Theme, changing: Changing) -> None:
        super().__init__()
        self._theme, self._changing = theme, changing
        self._owner: Owner | None = None
        self._owners: tuple[Owner, ...] = ()
        self._twin: Owner | None = None
        self._twins: Twins | None = None
        self._name = TextRuns(theme, style="title", lines=3)
        self._about = TextRuns(theme)
        self._doubt = TextRuns(theme)
        self.form = OwnerForm(theme)
        self.joining = JoinForm(theme)
        self.holders = HoldersBox(theme, changing)
        self.work = Worklist(theme, changing)
        self._make_buttons()
        self._arrange()
        self.form.entered.connect(self._on_form_entered)
        self.joining.entered.connect(self._on_join_entered)

    def show_owner(self, register: Register, owner: Owner, owners: Sequence[Owner], twins: Sequence[Twins]) -> None:
        """Show an owner; `twins` are all doubtful pairs of the register."""
        if self._owner is None or self._owner.id != owner.id:
            self.form.hide()
            self.joining.hide()
        self._owner, self._owners = owner, tuple(owners)
        self._name.show_runs(Run(owner.name, is_bold=True))
        names = say_names(owner)
        self._about.show_runs(
            Run(" · ".join(part for part in (OWNER_KIND_WORDS[owner.kind], names) if part), ink="muted")
        )
        self._show_twin(next((pair for pair in twins if owner.id in {pair.first.id, pair.second.id}), None))
        self.holders.show_post(register, owner)
        self.work.show_owner(register, owner, owners)
        self._allow()

    def add(self) -> None:
        """Begin a new owner in place."""
        if self._changing.may_write:
            self.joining.hide()
            self.form.begin(None)

    def edit(self) -> None:
        """Put the owner right in place."""
        if self._owner is not None and self._changing.may_write:
            self.joining.hide()
            self.form.begin(self._owner)

    def join(self) -> None:
        """Join the owner to another one; where there is a doubtful twin it is suggested."""
        owner, register = self._owner, self._changing.register
        if owner is not None and register is not None and self._changing.may_write:
            self.form.hide()
            self.joining.begin(register, owner, self._owners, self._twin)

    def part(self) -> None:
        """Say that the owner and its doubtful twin are two, and hear no more of it."""
        pair = self._twins
        if pair is not None:
            self._changing.attempt(
                lambda register: silence_check(register, "owner_twins", "owner", pair.second.id, reason=NOT_THE_SAME),
                f"{pair.first.name} and {pair.second.name} are two owners.",
            )

    def remove(self) -> None:
        """Remove an owner without actions; it can be undone."""
        owner = self._owner
        if owner is not None and self._changing.may_write:
            self._changing.attempt(lambda register: remove_owner(register, owner.id), f"Removed: {owner.name}.")

    def _make_buttons(self) -> None:
        theme = self._theme
        self.edit_button = make_button(theme, "Edit\u2026", self.edit, icon="pencil")
        self.join_button = make_button(theme, "Join with\u2026", self.join, icon="people")
        self.remove_button = make_button(theme, "Remove", self.remove, icon="bin")
        self.sheet_button = make_button(theme, "Owner\u2019s sheet\u2026", self._ask_sheet, icon="printer")
        self.plan_button = make_button(theme, "Show in the plan", self._ask_plan, icon="list")
        self.part_button = make_button(theme, "They are two", self.part)
        self.join_twin_button = make_button(theme, "Join them\u2026", self.join)

    def _arrange(self) -> None:
        theme = self._theme
        verbs = make_wrapping_row(
            theme, self.edit_button, self.join_button, self.remove_button, self.sheet_button, self.plan_button
        )
        self._doubt_row = make_row(
            theme, self._doubt, self.join_twin_button, self.part_button, gap=8, margins=(10, 6, 10, 6), ground="note"
        )
        column = QVBoxLayout(self)
        parts = (self._name, self._about, verbs, self._doubt_row, self.form, self.joining, self.holders, make_hair())
        fill_layout(theme, column, parts, gap=10, margins=(16, 12, 16, 12))
        column.addWidget(self.work, 1)

    def _show_twin(self, pair: Twins | None) -> None:
        self._twins = pair
        self._twin = None
        if pair is not None and self._owner is not None:
            self._twin = pair.second if pair.first.id == self._owner.id else pair.first
            self._doubt.show_runs(f"Perhaps the same as {self._twin.name}.")
        self._doubt_row.setVisible(pair is not None)

    def _allow(self) -> None:
        may_write = self._changing.may_write
        for button in (self.edit_button, self.join_button, self.part_button, self.join_twin_button):
            button.setEnabled(may_write)
        has_actions = self._owner is not None and self._owner.actions > 0
        self.remove_button.setEnabled(may_write and not has_actions)
        self.remove_button.setToolTip("Only an owner without actions can be removed." if has_actions else "")
        for button in (self.sheet_button, self.plan_button):
            button.setEnabled(has_actions)

    def _ask_sheet(self) -> None:
        if self._owner is not None:
            self.sheet_asked.emit(self._owner.name)

    def _ask_plan(self) -> None:
        if self._owner is not None:
            self.plan_asked.emit(self._owner.name)

    def _on_form_entered(self) -> None:
        changes = self._changing.attempt(self._keep, form=self.form)
        if changes is not None and changes.made:
            self.made.emit(changes.made[0])

    def _keep(self, register: Register) -> Changes:
        """Keep what stands in the form."""
        form, owner = self.form, self.form.owner
        if owner is None:
            return add_owner(
                register,
                name=form.name.words,
                kind=form.chosen_kind,
                initials=form.initials.words,
                aliases=form.other_names,
            )
        return edit_owner(
            register, owner.id, name=form.name.words, kind=form.chosen_kind, initials=form.initials.words,
            aliases=form.other_names,
        )  # fmt: skip

    def _on_join_entered(self) -> None:
        owner, into = self.joining.owner, self.joining.into.owner
        if owner is None or into is None:
            return
        changes = self._changing.attempt(
            lambda register: join_owners(register, [owner.id], into.id),
            f"{owner.name} is {into.name} now.",
            self.joining,
        )
        if changes is not None:
            self.made.emit(into.id)
