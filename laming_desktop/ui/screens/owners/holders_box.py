"""Who holds a post, and from when until when: a change of holder rewrites nothing of what was done before."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.days import write_day
from laming_desktop.domain.national import PostHolder
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.post_holders import add_post_holder, edit_post_holder, remove_post_holder
from laming_desktop.operations.reading_days import read_written_day
from laming_desktop.store.national import list_post_holders
from laming_desktop.store.register import Register
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import LINE, TwoLineList, TwoLines
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.owners import say_holder

MOST_LINES: Final = 4
NOBODY: Final = "Nobody has said who holds the post."


class HoldersBox(QWidget):
    """A short list, and a form that opens below it."""

    def __init__(self, theme: Theme, changing: Changing) -> None:
        super().__init__()
        self._theme, self._changing = theme, changing
        self._post: Owner | None = None
        self._holders: dict[str, PostHolder] = {}
        self._edited: PostHolder | None = None
        self._none = TextRuns(theme, Run(NOBODY, ink="muted"))
        self.list = TwoLineList(theme, "Who holds the post")
        self.form = EntryForm(theme, "Keep")
        self.holder, self.since, self.until = (TextField(theme, name) for name in ("Holder", "From", "Until"))
        self.since.hint("1 April 2010; empty: nobody has said")
        self.until.hint("Empty: still")
        rows = FormRows(theme)
        for field in (self.holder, self.since, self.until):
            rows.add(field.name, field)
        self.form.put(rows)
        self.add_button = make_button(theme, "Add a holder\u2026", self.add, icon="plus")
        self.edit_button = make_button(theme, "Edit or end\u2026", self.edit, icon="pencil")
        self.remove_button = make_button(theme, "Remove", self.remove, icon="bin")
        verbs = make_wrapping_row(theme, self.add_button, self.edit_button, self.remove_button)
        head = TextRuns(theme, Run("Who holds the post", is_bold=True), lines=1)
        fill_layout(
            theme, QVBoxLayout(self), (head, self._none, self.list, verbs, self.form), gap=6, margins=(0, 0, 0, 0)
        )
        self.form.entered.connect(self._on_entered)
        self.form.closed.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        for key, do in (("F2", self.edit), ("Delete", self.remove)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def show_post(self, register: Register, owner: Owner) -> None:
        """Show who holds a post; nothing is shown of another owner."""
        if self._post is not None and self._post.id != owner.id:
            self.form.hide()
        self._post = owner
        self.setVisible(owner.kind == "post")
        if owner.kind == "post":
            self._show(list_post_holders(register, owner.id))

    @property
    def chosen(self) -> PostHolder | None:
        """Give the holder that is chosen."""
        return self._holders.get(self.list.chosen)

    def add(self) -> None:
        """Begin a new holder in place."""
        self._begin(None)

    def edit(self) -> None:
        """Put the chosen holder right, or say when they leave."""
        if self.chosen is not None and self._changing.may_write:
            self._begin(self.chosen)

    def remove(self) -> None:
        """Take the chosen holder away; it can be undone."""
        one = self.chosen
        if one is not None and self._changing.may_write:
            self._changing.attempt(lambda register: remove_post_holder(register, one.id), f"Removed: {one.holder}.")

    def _begin(self, holder: PostHolder | None) -> None:
        self._edited = holder
        self.holder.show_value(holder.holder if holder else "")
        self.since.show_value(write_day(holder.since) if holder and holder.since else "")
        self.until.show_value(write_day(holder.until) if holder and holder.until else "")
        self.form.open_form(self.holder if holder is None else self.until)

    def _show(self, holders: Sequence[PostHolder]) -> None:
        today = self._changing.today
        self._holders = {one.id: one for one in holders}
        self.list.show_lines([TwoLines(one.id, one.holder, say_holder(one, today)) for one in holders])
        self.list.setVisible(bool(holders))
        self._none.setVisible(not holders)
        self.list.setFixedHeight(self._theme.em(LINE) * min(max(len(holders), 1), MOST_LINES) + self._theme.em(4))
        self.add_button.setEnabled(self._changing.may_write)
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(bool(holders) and self._changing.may_write)

    def _on_entered(self) -> None:
        self._changing.attempt(self._keep, form=self.form)

    def _keep(self, register: Register) -> Changes:
        """Keep what stands in the form."""
        today, post, edited = self._changing.today, self._post, self._edited
        since = read_written_day("since", self.since.words, today=today)
        until = read_written_day("until", self.until.words, today=today, as_end=True)
        if edited is not None:
            return edit_post_holder(register, edited.id, holder=self.holder.words, since=since, until=until)
        return add_post_holder(register, post.id if post else "", self.holder.words, since=since, until=until)
