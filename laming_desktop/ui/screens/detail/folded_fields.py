"""What an action has besides: short title, steps and further recommendations, folded into one line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action
from laming_desktop.ui.screens.detail.edits import ActionWords, RecommendationLink, RecommendationUnlink
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_icon_button, make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import join_words


class FoldedFields(QWidget):
    """One closed line that counts what is in it; open, the fields themselves."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._may_write = True
        self._shown: object = None
        self.arrow = make_icon_button(theme, "right", "", self.toggle, side=14)
        self.summary = TextRuns(theme, lines=1)
        self.title = TextField(theme, "Short title")
        self.title.kept.connect(self._on_title_kept)
        self.title.finished.connect(self.finished)
        self.steps = TextField(theme, "Steps", several_lines=True)
        self.steps.kept.connect(self._on_steps_kept)
        self.steps.finished.connect(self.finished)
        self._answers = QWidget()
        self._answer_column = QVBoxLayout(self._answers)
        self._answer_column.setContentsMargins(0, 0, 0, 0)
        self._answer_column.setSpacing(theme.em(2))
        self.link = make_link(theme, "Link to another recommendation…", self.open_linking)
        self._build_linking()
        self._rows = FormRows(theme)
        self._rows.add("Short title", self.title)
        self._rows.add("Steps", self.steps)
        self._rows.add("Answers", self._answers, self.link, self.linking)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(8))
        column.addWidget(make_row(theme, self.arrow, self.summary, gap=4))
        column.addWidget(self._rows)
        self.open(is_open=False)

    def show_action(self, action: Action, titles: Sequence[str], *, may_write: bool, fresh: bool) -> None:
        """Show what the action has; `titles` are those of the recommendations it answers, in order."""
        self._may_write = may_write
        self.title.show_value(action.title, fresh=fresh)
        self.steps.show_value(action.steps, fresh=fresh)
        for field in (self.title, self.steps):
            field.allow(may_write)
        self.link.setVisible(may_write)
        if fresh:
            self.linking.hide()
        self._show_answers(action, titles)
        self._say_summary(action)

    def open(self, *, is_open: bool) -> None:
        """Open or fold the fields."""
        self._rows.setVisible(is_open)
        self.arrow.setIcon(self._theme.icon("down" if is_open else "right", 14, self._theme.tokens.muted))
        words = "Fold title, steps and links" if is_open else "Show title, steps and links"
        self.arrow.setAccessibleName(words)
        self.arrow.setToolTip(words)

    def toggle(self) -> None:
        """Open the fields that are folded, or fold them."""
        self.open(is_open=self._rows.isHidden())

    def open_linking(self) -> None:
        """Ask which further recommendation the action answers."""
        self.open(is_open=True)
        self.number.show_value("")
        self.linking.open_form(self.number)

    def list_fields(self) -> tuple[TextField, ...]:
        """List the fields of words."""
        return (self.title, self.steps)

    def _build_linking(self) -> None:
        self.linking = EntryForm(self._theme, "Link")
        self.number = TextField(self._theme, "Number of the recommendation")
        self.number.hint("Its number, for example 19.2")
        self.number.editor.setAccessibleDescription("Its number, for example 19.2")
        self.linking.put(self.number)
        self.linking.entered.connect(self._on_link_entered)
        self.linking.closed.connect(self.link.setFocus)

    def _on_title_kept(self, words: str) -> None:
        self.edit_asked.emit(ActionWords("title", words), self.title)

    def _on_steps_kept(self, words: str) -> None:
        self.edit_asked.emit(ActionWords("steps", words), self.steps)

    def _on_link_entered(self) -> None:
        self.edit_asked.emit(RecommendationLink(self.number.words.strip()), self.linking)

    def _show_answers(self, action: Action, titles: Sequence[str]) -> None:
        shown = (action.recommendation_ids, tuple(titles), self._may_write)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self._answer_column.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        links = zip(action.recommendation_ids, action.recommendations, titles, strict=True)
        for item_id, number, title in links:
            self._answer_column.addWidget(self._make_answer(item_id, number, title, is_only=len(titles) == 1))

    def _make_answer(self, item_id: str, number: str, title: str, *, is_only: bool) -> QWidget:
        go = make_link(self._theme, number, partial(self.item_requested.emit, "recommendation", item_id))
        go.setAccessibleName(f"Show recommendation {number}, {title}")
        words = TextRuns(self._theme, title, lines=1)
        if is_only or not self._may_write:
            return make_row(self._theme, go, words, gap=8)
        unlink = make_icon_button(
            self._theme, "cross", f"Unlink from recommendation {number}", partial(self._unlink, item_id)
        )
        return make_row(self._theme, go, words, unlink, gap=8)

    def _unlink(self, item_id: str) -> None:
        self.edit_asked.emit(RecommendationUnlink(item_id), self.linking)

    def _say_summary(self, action: Action) -> None:
        """Say in one line what the closed part holds."""
        steps = len([line for line in action.steps.splitlines() if line.strip()])
        others = action.recommendations[1:]
        runs = (
            Run("Short title "),
            Run("yes" if action.title else "none", ink="muted"),
            Run("   Steps "),
            Run(str(steps), ink="muted"),
            Run("   Also answers "),
            Run(join_words(others) if others else "none", ink="muted"),
        )
        self.summary.show_runs(*runs)
