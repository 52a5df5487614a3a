"""One question about a row with its answers, in a frame of its own above the cells."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.texts import clean

LONGEST_ANSWER = 200
LEAVE_WORDS = "Leave the words as they are and ask me later"


class QuestionPanel(QWidget):
    """The question, its answers as round choices, where it stands among the questions, and the way to the next."""

    answered = Signal(str)
    next_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "note")
        self.question = TextRuns(theme, style="lead")
        self.place = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.place.setFixedWidth(theme.em(70))
        self._choices: list[str] = []
        self._group = QButtonGroup(self)
        self._answers = QVBoxLayout()
        self._answers.setContentsMargins(0, 0, 0, 0)
        self._answers.setSpacing(theme.em(2))
        self.next_button = make_button(theme, "Next question", self.next_asked.emit, icon="down")
        icon = make_column(theme, IconView(theme, "question", side=20, ink="text"), None)
        body = QVBoxLayout()
        body.setSpacing(theme.em(4))
        head = QHBoxLayout()
        head.setSpacing(theme.em(12))
        head.addWidget(self.question, 1)
        head.addWidget(self.place, 0, Qt.AlignmentFlag.AlignTop)
        self._facts = QVBoxLayout()
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(theme.em(4))
        body.addLayout(head)
        body.addLayout(self._facts)
        body.addLayout(self._answers)
        body.addWidget(make_row(theme, None, self.next_button))
        row = make_row(theme, icon, body, gap=12, margins=(14, 10, 14, 10))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_question(
        self,
        words: str,
        answers: Sequence[tuple[str, str]],
        answer: str | None,
        place: str,
        facts: Sequence[QWidget] = (),
        *,
        may_leave: bool = True,
    ) -> None:
        """Show a question; `answers` are choices with their words, the one to leave it open is added unless `may_leave` is false.

        `facts` stand between the question and its answers.
        """
        _clear(self._facts)
        for fact in facts:
            self._facts.addWidget(fact)
        self.question.show_runs(Run(words, is_bold=True))
        self.setAccessibleName(words)
        self.place.show_runs(Run(place, ink="muted"))
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._answers.removeWidget(button)
            button.hide()
            button.deleteLater()
        is_given = not may_leave or any(choice == LEAVE for choice, _ in answers)
        offered = [*answers, *([] if is_given else [(LEAVE, LEAVE_WORDS)])]
        self._choices = [choice for choice, _ in offered]
        for number, (choice, words_of) in enumerate(offered, 1):
            said = clean(words_of, LONGEST_ANSWER)
            button = QRadioButton(said.replace("&", "&&"))
            button.setAccessibleName(said)
            button.setToolTip(f"Alt+{number}")
            button.setChecked(choice == answer)
            button.clicked.connect(partial(self._on_chosen, choice))
            self._group.addButton(button)
            self._answers.addWidget(button)

    def choose(self, number: int) -> None:
        """Take an answer by its number, counted from 1."""
        if 1 <= number <= len(self._choices):
            self._group.buttons()[number - 1].setChecked(True)
            self.answered.emit(self._choices[number - 1])

    @property
    def choices(self) -> list[str]:
        """Give the answers offered, in order."""
        return self._choices

    def focus_answers(self) -> None:
        """Go to the answer that is marked, else to the first."""
        buttons = self._group.buttons()
        marked = next((button for button in buttons if button.isChecked()), buttons[0] if buttons else None)
        if marked is not None:
            marked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chosen(self, choice: str, _is_checked: bool = False) -> None:
        self.answered.emit(choice)


def _clear(layout: QVBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        if (part := item.widget()) is not None:
            part.hide()
            part.deleteLater()
