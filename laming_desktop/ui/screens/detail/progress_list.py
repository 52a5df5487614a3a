"""The progress of an action: add an update as at a day, read the earlier ones, correct one visibly."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import Action, ProgressUpdate
from laming_desktop.ui.screens.detail.edits import NewProgress
from laming_desktop.ui.screens.detail.now_words import NowLine
from laming_desktop.ui.screens.detail.progress_entry import ProgressEntry
from laming_desktop.ui.screens.detail.update_difference import UpdateDifference
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, STATE_BY_VALUE, list_state_choices
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date

UNCHANGED = PickerChoice("", "State stays as it is")


class ProgressList(QWidget):
    """Updates are added, never overwritten; newest first, a replaced one below the one that replaced it."""

    edit_asked = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._today = date.min
        self._replaces: ProgressUpdate | None = None
        self._shown: object = None
        self.heading = TextRuns(theme, lines=1)
        self.opener = QLineEdit()
        self.opener.setReadOnly(False)
        self.opener.installEventFilter(self)
        self._build_form()
        self._entries = QVBoxLayout()
        self._entries.setContentsMargins(0, theme.em(4), 0, 0)
        self._entries.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 10, 16, 8)))
        column.setSpacing(theme.em(5))
        self.difference = UpdateDifference(theme)
        self.difference.closed.connect(self._on_difference_closed)
        self.compare_link = make_link(theme, "Compare two updates", self.difference.open_difference)
        head = make_row(theme, self.heading, self.compare_link)
        for part in (head, self.opener, self.form, self.difference):
            column.addWidget(part)
        column.addLayout(self._entries)
        self.now = NowLine(theme)
        column.addWidget(self.now)
        column.addStretch(1)

    def show_action(self, action: Action, *, today: date, may_write: bool, fresh: bool) -> None:
        """Show the updates of an action."""
        self._today = today
        standing = sum(not update.replaced for update in action.progress)
        self.heading.show_runs(Run("Progress", is_bold=True), Run(f"  {standing}", ink="muted"))
        self.difference.offer_updates([update for update in action.progress if not update.replaced])
        self.compare_link.setVisible(self.difference.can_compare)
        words = f"Add an update as at {say_date(today)}…"
        self.opener.setPlaceholderText(words)
        self.opener.setAccessibleName(words.rstrip("…"))
        if fresh:
            self._forget_form()
        self.opener.setVisible(may_write and self.form.isHidden())
        if (action.progress, may_write) != self._shown:
            self._shown = (action.progress, may_write)
            self._show_entries(order_updates(action.progress), may_write=may_write)

    def _show_entries(self, shown: Sequence[ProgressUpdate], *, may_write: bool) -> None:
        while (item := self._entries.takeAt(0)) is not None:
            if (entry := item.widget()) is not None:
                entry.hide()
                entry.deleteLater()
        for place, update in enumerate(shown):
            entry = ProgressEntry(
                self._theme, update, may_write=may_write, is_first=place == 0, is_last=place == len(shown) - 1
            )
            entry.correction_asked.connect(self.open_correction)
            self._entries.addWidget(entry)

    def open_update(self, words: str = "") -> None:
        """Open the fields for a new update."""
        if self.form.isHidden():
            self._forget_form()
            self.text.show_draft(words, "")
        self._open("Add update")

    def open_correction(self, update: ProgressUpdate) -> None:
        """Open the fields for the correction of an update, with its words in them."""
        self._replaces = update
        self.text.show_draft(update.text, "")
        self.on.show_day(update.on, self._today)
        self.state.show_value(update.state or "")
        self._open("Replace the update")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the fields by a click, by Enter or by typing, not by passing through with Tab."""
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self.open_update()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            typed = event.text() if event.text().isprintable() else ""
            if typed or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.open_update(typed)
                return True
        return super().eventFilter(watched, event)

    def _build_form(self) -> None:
        theme = self._theme
        self.form = EntryForm(theme, "Add update")
        self.text = TextField(theme, "Update", several_lines=True, least=2)
        self.on = DateField("As at")
        self.state = Picker("State after it")
        states = [choice for choice in list_state_choices(theme) if choice.value]
        self.state.offer([UNCHANGED, *states], icon_side=theme.em(ICON_SIDE))
        rows = FormRows(theme)
        rows.add("Update", self.text)
        rows.add("As at", self.on)
        rows.add("State", self.state)
        self.form.put(rows)
        self.form.entered.connect(self._on_entered)
        self.form.closed.connect(self._on_closed)
        self.text.finished.connect(self._on_entered)

    def _open(self, verb: str) -> None:
        self.form.do_button.setText(verb)
        self.form.do_button.setAccessibleName(verb)
        self.opener.hide()
        self.form.open_form(self.text)

    def _forget_form(self) -> None:
        self._replaces = None
        self.text.show_value("")
        self.on.show_day(self._today, self._today)
        self.state.show_value("")
        self.form.hide()

    def _on_difference_closed(self) -> None:
        self.compare_link.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_entered(self) -> None:
        state = STATE_BY_VALUE.get(self.state.value)
        replaces = self._replaces.id if self._replaces else None
        self.edit_asked.emit(NewProgress(self.on.day, self.text.words.strip(), state, replaces), self.form)

    def _on_closed(self) -> None:
        self._forget_form()
        self.opener.show()
        self.opener.setFocus(Qt.FocusReason.OtherFocusReason)


def order_updates(updates: Sequence[ProgressUpdate]) -> list[ProgressUpdate]:
    """Put every replaced update below the one that replaced it; the others stay newest first."""
    by_id = {update.id: update for update in updates}
    replaced_by_shown: set[str] = set()
    ordered: list[ProgressUpdate] = []
    for update in updates:
        if update.replaced and any(other.replaces_id == update.id for other in updates):
            continue
        current: ProgressUpdate | None = update
        while current is not None and current.id not in replaced_by_shown:
            replaced_by_shown.add(current.id)
            ordered.append(current)
            current = by_id.get(current.replaces_id) if current.replaces_id else None
    return ordered
