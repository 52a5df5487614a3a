"""The fields of one action, saved one by one as they are left."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action, Question
from laming_desktop.operations.naming_readings import list_readings
from laming_desktop.ui.screens.detail.edits import ActionPriority, ActionStateChange, ActionWords, WordsField
from laming_desktop.ui.screens.detail.folded_fields import FoldedFields
from laming_desktop.ui.screens.detail.now_words import NowLine
from laming_desktop.ui.screens.detail.owners_box import OwnersBox
from laming_desktop.ui.screens.detail.questions import QuestionList
from laming_desktop.ui.screens.detail.timescale_box import TimescaleBox
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.form_rows import FormRows, make_label
from laming_desktop.ui.widgets.owner_chips import ReadOwners
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import (
    ICON_SIDE,
    PRIORITY_BY_VALUE,
    STATE_BY_VALUE,
    list_priority_choices,
    list_state_choices,
)
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.questions import say_choice
from laming_desktop.wording.readings import say_timescale

NOW_FIELDS = ("text", "state", "priority", "owners", "timescale", "outcome")


class ActionForm(QWidget):
    """Questions first, then every field in its fixed place."""

    edit_asked = Signal(object, object)
    item_requested = Signal(str, str)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.outside = TextRuns(theme)
        self.questions = QuestionList(theme)
        self.text = self._make_words("Action", "text")
        self.outcome = self._make_words("Outcome", "outcome")
        self.outcome.hint("The result this action should bring")
        self.state = Picker("State")
        self.state.offer(list_state_choices(theme), icon_side=theme.em(ICON_SIDE))
        self.state.kept.connect(self._on_state_kept)
        self.priority = Picker("Priority")
        self.priority.offer(list_priority_choices())
        self.priority.kept.connect(self._on_priority_kept)
        self.priority_written = TextRuns(theme)
        self.owners = OwnersBox(theme)
        self.timescale = TimescaleBox(theme)
        self.folded = FoldedFields(theme)
        for part in (self.questions, self.owners, self.timescale, self.folded):
            part.edit_asked.connect(self.edit_asked)
        for part in (self.owners, self.timescale, self.folded):
            part.finished.connect(self.finished)
        self.folded.item_requested.connect(self.item_requested)
        self._status_complaint = TextRuns(theme)
        self.now = {field: NowLine(theme) for field in NOW_FIELDS}
        self._arrange()

    def show_action(
        self,
        action: Action,
        *,
        titles: Sequence[str],
        read_owners: ReadOwners,
        questions: Sequence[Question],
        may_write: bool,
        fresh: bool,
        may_write_all: bool = True,
        outside: str = "",
    ) -> None:
        """Show an action; `fresh` false keeps half-written words, for the same action shown anew.

        Without `may_write_all` only state and timescale may be written; `outside` says then why.
        """
        self.outside.show_runs(Run(outside, ink="muted"))
        self.outside.setVisible(bool(outside))
        may_write_rest = may_write and may_write_all
        self.complain("")
        self.questions.show_questions(questions, may_write=may_write, say=partial(_say_answer, action))
        self.text.show_value(action.text, fresh=fresh)
        self.outcome.show_value(action.outcome, fresh=fresh)
        for field in (self.text, self.outcome):
            field.allow(may_write_rest)
        for picker, value in ((self.state, action.state), (self.priority, action.priority)):
            picker.show_value(value or "")
            picker.setEnabled(may_write if picker is self.state else may_write_rest)
        self._say_priority(action)
        self.owners.show_action(action, read_owners, may_write=may_write_rest)
        self.timescale.show_action(action, may_write=may_write, fresh=fresh)
        self.folded.show_action(action, titles, may_write=may_write_rest, fresh=fresh)

    def show_now(self, words: Mapping[str, str]) -> None:
        """Say what is different today of an action that is seen as it was, by field."""
        for field, line in self.now.items():
            line.show_now(words.get(field, ""))

    def list_fields(self) -> tuple[TextField, ...]:
        """List the fields of words, for keeping and giving back all of them."""
        return (self.text, self.outcome, self.timescale.field, *self.folded.list_fields())

    def give_back(self) -> bool:
        """Give every field its value in force back; tell whether one had other words."""
        given = [field.give_back() for field in self.list_fields()]
        return any([*given, self.owners.give_back(), self.state.give_back(), self.priority.give_back()])

    def settle(self) -> None:
        """Take state and priority as kept."""
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why state or priority was not kept."""
        self._status_complaint.show_runs(Run(sentence, is_bold=True, ink="alarm"))
        self._status_complaint.setVisible(bool(sentence))

    def _make_words(self, name: str, field: WordsField) -> TextField:
        box = TextField(self._theme, name, several_lines=True)
        box.kept.connect(partial(self._ask_words, field, box))
        box.finished.connect(self.finished)
        return box

    def _ask_words(self, field: WordsField, box: TextField, words: str) -> None:
        self.edit_asked.emit(ActionWords(field, words), box)

    def _arrange(self) -> None:
        theme = self._theme
        status = QWidget()
        row = QHBoxLayout(status)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(8))
        row.addWidget(self.state, 5)
        row.addWidget(make_label(theme, "Priority", self.priority, drop=0))
        row.addWidget(self.priority, 4)
        rows = FormRows(theme)
        now = self.now
        status_now = make_row(theme, now["state"], now["priority"])
        rows.add("Action", self.text, now["text"])
        rows.add("State", status, status_now, self.priority_written, self._status_complaint, buddy=self.state)
        rows.add("Owners", self.owners, now["owners"], buddy=self.owners.chips.input)
        rows.add("Timescale", self.timescale, now["timescale"], buddy=self.timescale.field.editor)
        rows.add("Outcome", self.outcome, now["outcome"])
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        column.setSpacing(theme.em(8))
        for part in (self.outside, self.questions, rows, self.folded):
            column.addWidget(part)

    def _say_priority(self, action: Action) -> None:
        """Say how the document wrote the priority, where it says more than the word chosen."""
        plain = {action.priority or "", f"{action.priority} priority"}
        differs = bool(action.priority_text) and action.priority_text.strip().casefold() not in plain
        self.priority_written.show_runs(Run(f"Priority written: “{action.priority_text}”", ink="muted"))
        self.priority_written.setVisible(differs)

    def _on_state_kept(self, value: str) -> None:
        self.edit_asked.emit(ActionStateChange(STATE_BY_VALUE.get(value)), self)

    def _on_priority_kept(self, value: str) -> None:
        self.edit_asked.emit(ActionPriority(PRIORITY_BY_VALUE.get(value)), self)


def _say_answer(action: Action, choice: str) -> str:
    """Say an answer; the name of a reading is said as the reading it stands for."""
    reading = list_readings(action.timescale).get(choice) if action.timescale else None
    words = say_timescale(reading) if reading else say_choice(choice)
    return words[:1].upper() + words[1:]
