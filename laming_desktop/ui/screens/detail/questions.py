"""The open questions of an item, each with its answers as buttons."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import Question
from laming_desktop.ui.screens.detail.edits import QuestionAnswer, QuestionDismissal
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.questions import say_choice, say_question

SayChoice = Callable[[str], str]


class QuestionList(QWidget):
    """What the reading of a document left open on this item; nothing is shown when there is nothing."""

    edit_asked = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(8))
        self._shown: tuple[tuple[Question, ...], bool] = ((), True)
        self._say: SayChoice = say_choice
        self._complaint = TextRuns(theme)
        self._complaint.hide()
        self.hide()

    def show_questions(self, questions: Sequence[Question], *, may_write: bool, say: SayChoice = say_choice) -> None:
        """Show the open ones; `say` puts an answer into words."""
        self._say = say
        shown = tuple(question for question in questions if question.answer is None)
        if (shown, may_write) == self._shown:
            return
        self._shown = (shown, may_write)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None and widget is not self._complaint:
                widget.hide()
                widget.deleteLater()
        for question in shown:
            self._column.addWidget(self._make_panel(question, may_write=may_write))
        self._column.addWidget(self._complaint)
        self._complaint.hide()
        self.setVisible(bool(shown))

    def settle(self) -> None:
        """Nothing to do: the answered question goes away when the item is shown anew."""

    def complain(self, sentence: str) -> None:
        """Say why the answer was not taken."""
        self._complaint.show_runs(Run(sentence, is_bold=True, ink="alarm"))
        self._complaint.setVisible(bool(sentence))

    def _make_panel(self, question: Question, *, may_write: bool) -> QWidget:
        words = TextRuns(self._theme, Run(say_question(question), is_bold=True))
        parts: list[QWidget] = [TextRuns(self._theme, Run(label_field(question.field), ink="muted")), words]
        if may_write:
            parts.append(self._make_answers(question))
        body = make_column(self._theme, *parts, gap=4)
        icon = make_column(self._theme, IconView(self._theme, "question", side=20, ink="text"), None)
        panel = make_row(self._theme, icon, body, gap=10, margins=(10, 8, 10, 8), ground="note")
        panel.setAccessibleName(f"Question: {say_question(question)}")
        return panel

    def _make_answers(self, question: Question) -> QWidget:
        holder = QWidget()
        row = WrappingLayout(self._theme.em(6), parent=holder)
        for choice in question.choices:
            row.addWidget(make_button(self._theme, self._say(choice), partial(self._answer, question, choice)))
        dismiss = partial(self.edit_asked.emit, QuestionDismissal(question.id), self)
        row.addWidget(make_link(self._theme, "Right as it stands", dismiss))
        return holder

    def _answer(self, question: Question, choice: str) -> None:
        self.edit_asked.emit(QuestionAnswer(question.id, choice), self)
