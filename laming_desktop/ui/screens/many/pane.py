"""The pane beside the list while several actions are chosen: their fields as one form, and what is done to all at once."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from laming_desktop.domain.many import ManyFacts
from laming_desktop.ui.screens.many.edits import ManyEdit, Removed
from laming_desktop.ui.screens.many.fields import ManyFields
from laming_desktop.ui.screens.many.forms import (
    ManyProgressForm,
    NumberForm,
    PreviewShift,
    ReplaceForm,
    RevisionForm,
    ShiftForm,
    make_linking_form,
    make_moving_form,
)
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.owner_chips import ReadOwners
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout
from laming_desktop.wording.dates import say_count

NOTE = "A field you leave alone stays as it is in each action. Each change is kept at once and is one step to undo."
READ_ONLY_NOTE = "These actions can be read here, and copied with Ctrl+C."


class ManyPane(QWidget):
    """Shows what many actions have in common; `edit_asked` carries a ManyEdit and who asked, `none_asked` lets go of them."""

    edit_asked = Signal(object, object)
    none_asked = Signal()
    copy_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facts: ManyFacts | None = None
        self._read_owners: ReadOwners = tuple
        self._preview: PreviewShift = repr
        self._today = date.min
        self._make_forms()
        self._make_buttons()
        owners = make_column(theme, self.replace_link, self.replacing, gap=3)
        scales = make_column(
            theme, make_row(theme, self.shift_link, self.revise_link, None, gap=14), self.shifting, self.revising, gap=3
        )
        self.fields = ManyFields(theme, owners, scales)
        self.fields.edit_asked.connect(self.edit_asked)
        self._arrange()
        for form in self._list_forms():
            form.asked.connect(partial(self._on_form_asked, form))

    def show_count(self, count: int) -> None:
        """Say how many are chosen, before what they have in common is known."""
        self.title.show_runs(Run(f"{say_count(count, 'action')} chosen", is_bold=True))
        self.all_title.show_runs(Run(f"All {count:,} at once", is_bold=True))

    def show_facts(
        self,
        facts: ManyFacts,
        *,
        read_owners: ReadOwners,
        preview: PreviewShift,
        today: date,
        may_write: bool,
        fresh: bool,
    ) -> None:
        """Show what the actions have in common; with `fresh`, these are others than before."""
        self._facts, self._read_owners, self._preview, self._today = facts, read_owners, preview, today
        self.show_count(facts.count)
        self.fields.show_facts(facts, read_owners, may_write=may_write, fresh=fresh)
        self.note.show_runs(NOTE if may_write else READ_ONLY_NOTE)
        for part in (self.replace_link, self.shift_link, self.revise_link, *self._write_buttons):
            part.setVisible(may_write)
        self.replace_link.setEnabled(bool(facts.owners))
        if fresh:
            for form in self._list_forms():
                form.hide()

    def focus_first(self) -> None:
        """Go to the first field."""
        self.fields.state.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_all(self) -> None:
        """Keep every field that has new words."""
        for field in self.fields.list_fields():
            field.keep()

    def open_progress(self) -> None:
        """Ask for an update that is added to all."""
        self.progress.open_on(self._today)

    def open_moving(self) -> None:
        """Ask under which recommendation all go."""
        self.moving.open_empty()

    def open_linking(self) -> None:
        """Ask which further recommendation all answer."""
        self.linking.open_empty()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.fields.give_back():
                self.none_asked.emit()
            return
        super().keyPressEvent(event)

    def _make_forms(self) -> None:
        theme = self._theme
        self.replacing, self.shifting, self.revising = ReplaceForm(theme), ShiftForm(theme), RevisionForm(theme)
        self.progress, self.moving, self.linking = (
            ManyProgressForm(theme),
            make_moving_form(theme),
            make_linking_form(theme),
        )

    def _list_forms(self) -> tuple[ReplaceForm | ShiftForm | RevisionForm | ManyProgressForm | NumberForm, ...]:
        return (self.replacing, self.shifting, self.revising, self.progress, self.moving, self.linking)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.replace_link = make_link(theme, "Replace or remove one…", self._open_replacing)
        self.shift_link = make_link(theme, "Move by weeks or months…", lambda: self.shifting.open_for(self._preview))
        self.revise_link = make_link(theme, "Set with a reason…", self.revising.open_empty)
        self.progress_button = make_button(theme, "Add progress to all…", self.open_progress, icon="note")
        self.move_button = make_button(theme, "Move under…", self.open_moving, icon="move_down")
        self.link_button = make_button(theme, "Link to…", self.open_linking, icon="link")
        self.copy_button = make_button(theme, "Copy", self.copy_asked.emit, icon="files")
        self.remove_button = make_button(theme, "Remove", self._on_remove_pressed, icon="bin")
        self._write_buttons = (self.progress_button, self.move_button, self.link_button, self.remove_button)
        for form, opener in (
            (self.replacing, self.replace_link),
            (self.shifting, self.shift_link),
            (self.revising, self.revise_link),
            (self.progress, self.progress_button),
            (self.moving, self.move_button),
            (self.linking, self.link_button),
        ):
            form.closed.connect(opener.setFocus)

    def _arrange(self) -> None:
        theme = self._theme
        set_ground(self, "paper")
        self.title = TextRuns(theme, style="title", lines=1)
        self.none_link = make_link(theme, "Choose none", self.none_asked.emit)
        self.note = TextRuns(theme)
        self.all_title = TextRuns(theme, lines=1)
        note = make_row(
            theme, IconView(theme, "info", side=16), self.note, gap=10, margins=(12, 10, 12, 10), ground="quiet"
        )
        buttons = QWidget()
        row = WrappingLayout(theme.em(8), parent=buttons)
        for button in (self.progress_button, self.move_button, self.link_button, self.copy_button, self.remove_button):
            row.addWidget(button)
        top = make_column(theme, self.fields, note, gap=12, margins=(16, 12, 16, 14))
        foot = make_column(
            theme, self.all_title, buttons, self.progress, self.moving, self.linking, gap=8, margins=(16, 12, 16, 12)
        )
        body = make_column(theme, top, make_hair(), foot, None)
        page = make_scroll_page(body)
        head = make_row(theme, self.title, self.none_link, margins=(16, 12, 16, 10))
        lay_page(self, (head, make_hair(), page), page)

    def _open_replacing(self) -> None:
        if self._facts is not None:
            self.replacing.open_for(self._facts.owners, self._read_owners)

    def _on_form_asked(self, form: EntryForm, edit: ManyEdit) -> None:
        self.edit_asked.emit(edit, form)

    def _on_remove_pressed(self) -> None:
        self.edit_asked.emit(Removed(), self.fields)
