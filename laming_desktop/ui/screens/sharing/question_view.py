"""One question of a merge: the value when sent, yours and theirs, the answer, and the answer for all like it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from laming_desktop.operations.sharing.preparing import Answer, MergeAsk
from laming_desktop.ui.screens.sharing.faces import show_value
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.sharing import ANSWER_WORDS, ROW_ANSWERS, WHY_WORDS

KEYS: Final[dict[Answer, str]] = {"mine": "Alt+1", "theirs": "Alt+2", "both": "Alt+3"}
LOSER: Final = "Whatever you choose, the other version stays with the item."


class QuestionView(QWidget):
    """Shows one question; `answered` tells that it has an answer, `alike_answered` how many others got the same."""

    answered = Signal()
    alike_answered = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._state: MergeState | None = None
        self._ask: MergeAsk | None = None
        self._why = TextRuns(theme)
        self.faces = {name: TextRuns(theme) for name in ("base", "mine", "theirs")}
        self.choices: dict[Answer, QRadioButton] = {name: QRadioButton() for name in KEYS}
        self._suggested = TextRuns(theme)
        self.alike_button = make_button(theme, "", self._answer_alike)
        self._cards: dict[str, QWidget] = {}
        self._arrange(theme)
        self._group = QButtonGroup(self)
        for name, button in self.choices.items():
            self._group.addButton(button)
            button.setShortcut(QKeySequence(KEYS[name]))
            button.clicked.connect(partial(self._answer, name))

    def show_question(self, state: MergeState, ask: MergeAsk) -> None:
        """Show a question and the answer that it has."""
        self._state, self._ask = state, ask
        question = ask.question
        self._why.show_runs(f"{WHY_WORDS[question.why]}.")
        for card in self._cards.values():
            card.setVisible(question.field is not None)
        if question.field is not None:
            values = (("base", question.base), ("mine", question.mine), ("theirs", question.theirs))
            for name, value in values:
                base = value if name == "base" else question.base
                self.faces[name].show_runs(*show_value(question.field, base, value))
        words = ANSWER_WORDS if question.field is not None else ROW_ANSWERS[question.why]
        for name, button in self.choices.items():
            button.setText(words.get(name, ""))
            button.setVisible(name != "both" or ask.may_be_both)
            button.setShortcut(QKeySequence(KEYS[name]))
        whose = "it is their own action" if ask.recommended == "theirs" else "it is not an action of theirs"
        self._suggested.show_runs(
            Run(f"Suggested: {words[ask.recommended].lower()}, because {whose}. {LOSER}", ink="muted")
        )
        self._show_answer()

    def _arrange(self, theme: Theme) -> None:
        titles = {"base": "When sent", "mine": "Yours", "theirs": "Theirs"}
        for name, title in titles.items():
            self._cards[name] = make_column(
                theme,
                TextRuns(theme, Run(title, is_bold=True), lines=1),
                self.faces[name],
                None,
                gap=6,
                margins=(12, 10, 12, 10),
                ground="quiet" if name == "base" else "plain",
            )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(10))
        column.addWidget(self._why)
        column.addWidget(make_row(theme, *self._cards.values(), gap=10))
        for button in self.choices.values():
            column.addWidget(button)
        column.addWidget(self._suggested)
        column.addWidget(make_row(theme, self.alike_button, None))

    def _answer(self, name: Answer, is_checked: bool = False) -> None:
        del is_checked
        if self._state is not None and self._ask is not None:
            self._state.answer(self._ask, name)
            self._show_answer()
            self.answered.emit()

    def _answer_alike(self) -> None:
        if self._state is not None and self._ask is not None:
            count = self._state.answer_alike(self._ask)
            self._show_answer()
            self.alike_answered.emit(count)

    def _show_answer(self) -> None:
        state, ask = self._state, self._ask
        if state is None or ask is None:
            return
        given = state.answers.get(ask.key)
        self._group.setExclusive(False)
        for name, button in self.choices.items():
            button.setChecked(name == given)
        self._group.setExclusive(True)
        for name, card in self._cards.items():
            if name != "base":
                set_ground(card, "chosen" if given in (name, "both") else "plain")
                card.style().polish(card)
        alike = len(state.list_alike(ask))
        what = label_field(ask.question.field) if ask.question.field else label_table(ask.question.key[0])
        self.alike_button.setText(f"The same for {say_count(alike, 'other open question')} about {what.lower()}")
        self.alike_button.setVisible(bool(alike))
        self.alike_button.setEnabled(given is not None)
