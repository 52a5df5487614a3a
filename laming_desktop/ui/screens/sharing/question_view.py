"""One question of a merge: when sent, yours and theirs side by side, the result, and the answer for all like it."""

from collections.abc import Callable
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.sharing.preparing import Answer, MergeAsk
from laming_desktop.operations.sharing.returning import Touch
from laming_desktop.operations.sharing.timescale_units import Written
from laming_desktop.ui.screens.sharing.face_card import FaceCard
from laming_desktop.ui.screens.sharing.faces import say_plainly, show_words
from laming_desktop.ui.screens.sharing.merge_lines import label_question, say_face
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.readings import say_timescale
from laming_desktop.wording.sharing import ANSWER_WORDS, ROW_ANSWERS, SUGGESTED, WHY_WORDS, say_touch

KEYS: Final = {"mine": "Alt+1", "theirs": "Alt+2", "both": "Alt+3"}
NARROW: Final = 560
"""Below this width, in design pixels, the faces stand below each other."""
ReadTimescale = Callable[[str], tuple[Written, TimescaleReading]]


class QuestionView(QWidget):
    """Shows one question; `answered` tells that answers have changed, `next_asked` that the next one is wanted."""

    answered = Signal()
    next_asked = Signal()

    def __init__(self, theme: Theme, read_timescale: ReadTimescale) -> None:
        super().__init__()
        self._theme = theme
        self._read_timescale = read_timescale
        self._state: MergeState | None = None
        self._ask: MergeAsk | None = None
        self._why = TextRuns(theme)
        self._faces = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.base = FaceCard(theme, "When sent")
        self.mine = FaceCard(theme, "Yours", KEYS["mine"], partial(self.answer, "mine"))
        self.theirs = FaceCard(theme, "Theirs", KEYS["theirs"], partial(self.answer, "theirs"))
        self.result = TextField(theme, "Result", several_lines=True)
        self.reading = TextRuns(theme)
        self.next_button = make_button(theme, "Next question", self.next_asked.emit, icon="down")
        self.both_button = make_button(theme, "Keep both, one after the other", partial(self.answer, "both"))
        self.later_button = make_button(theme, "Decide later", self._leave_open)
        self.alike = QCheckBox()
        self._result_parts = make_column(
            theme,
            make_row(
                theme,
                TextRuns(theme, Run("Result", is_bold=True), lines=1),
                None,
                TextRuns(theme, Run("you can change it", ink="muted"), lines=1),
            ),
            self.result,
            self.reading,
            gap=4,
        )
        self._arrange()
        self.result.kept.connect(self._on_words_kept)
        self.result.finished.connect(self.next_asked)
        self.alike.clicked.connect(self._on_alike_clicked)

    @property
    def is_wordy(self) -> bool:
        """Tell whether the answer can be given in words of one's own."""
        ask = self._ask
        return ask is not None and (ask.may_be_both or _is_timescale(ask))

    def show_question(self, state: MergeState, ask: MergeAsk) -> None:
        """Show a question and the answer that it has."""
        is_other = self._ask is None or self._ask.key != ask.key
        self._state, self._ask = state, ask
        self._show_faces(state, ask)
        self.both_button.setVisible(ask.may_be_both)
        self.both_button.setShortcut(QKeySequence(KEYS["both"]))
        self._result_parts.setVisible(self.is_wordy)
        if is_other:
            self.alike.setChecked(False)
        self._show_answer()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.em(NARROW)
        self._faces.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def answer(self, name: Literal["mine", "theirs", "both"]) -> None:
        """Answer the question that is shown, as a key does."""
        if self._ask is not None and (name != "both" or self._ask.may_be_both):
            self._give(name)

    def _show_faces(self, state: MergeState, ask: MergeAsk) -> None:
        question = ask.question
        preview, back = state.preview, state.preview.plan.returns[ask.key[0]]
        here, there = preview.touched.get(ask.key, (None, None))
        self._why.show_runs(f"{WHY_WORDS[question.why]}.")
        self._why.setVisible(question.field is None)
        self.base.setVisible(question.field is not None)
        sent = say_date(back.share.shared_at.date()) if back.share else ""
        suggested = SUGGESTED[ask.recommended]
        hints = {name: suggested if ask.recommended == name else "" for name in ("mine", "theirs")}
        who = {"mine": _say_who(here, claimed=False), "theirs": _say_who(there, claimed=True)}
        if question.field is None:
            words = ROW_ANSWERS[question.why]
            self.mine.show_face((words["mine"],), who["mine"], hints["mine"], "Yours")
            self.theirs.show_face((words["theirs"],), who["theirs"], hints["theirs"], "Theirs")
            return
        base, mine, theirs = (say_face(ask, one) for one in (question.base, question.mine, question.theirs))
        self.base.show_face(show_words(base, base), sent, "")
        self.mine.show_face(show_words(base, mine), who["mine"], hints["mine"])
        self.theirs.show_face(show_words(base, theirs), who["theirs"], hints["theirs"])

    def _arrange(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(10))
        column.addWidget(self._why)
        self._faces.setSpacing(theme.em(10))
        for card in (self.base, self.mine, self.theirs):
            self._faces.addWidget(card, 1)
        column.addLayout(self._faces)
        column.addWidget(self._result_parts)
        verbs = make_wrapping_row(theme, self.next_button, self.both_button, self.later_button, self.alike)
        column.addWidget(verbs)

    def _give(self, answer: Answer) -> None:
        if self._state is not None and self._ask is not None:
            self._state.answer(self._ask, answer)
            if self.alike.isChecked():
                self._state.answer_alike(self._ask)
            self._show_answer()
            self.answered.emit()

    def _leave_open(self) -> None:
        """Decide later: the next question is shown."""
        if self._state is not None and self._ask is not None:
            self._state.leave_open(self._ask)
            self.answered.emit()
            self.next_asked.emit()

    def _on_words_kept(self, words: str) -> None:
        if self._ask is None:
            return
        self.result.settle()
        self._give(self._read_timescale(words)[0] if _is_timescale(self._ask) else Written(words))

    def _on_alike_clicked(self) -> None:
        state, ask = self._state, self._ask
        if state is not None and ask is not None and self.alike.isChecked():
            if ask.key not in state.answers:
                state.answer(ask, ask.recommended)
            state.answer_alike(ask)
            self._show_answer()
            self.answered.emit()

    def _show_answer(self) -> None:
        state, ask = self._state, self._ask
        if state is None or ask is None:
            return
        given = state.answers.get(ask.key)
        self.mine.show_chosen(is_chosen=given in ("mine", "both"))
        self.theirs.show_chosen(is_chosen=given in ("theirs", "both"))
        if self.is_wordy:
            words = _find_words(ask, given)
            self.result.show_value(words)
            self.reading.setVisible(_is_timescale(ask))
            if _is_timescale(ask):
                said = say_timescale(self._read_timescale(words)[1])
                self.reading.show_runs(Run("Read as: ", ink="muted"), said)
        self._show_alike(state, ask, given)

    def _show_alike(self, state: MergeState, ask: MergeAsk, given: Answer | None) -> None:
        count = len(state.list_alike(ask))
        field, what = ask.question.field, label_question(ask).lower()
        answer = given if given is not None and not isinstance(given, Written) else ask.recommended
        words = ANSWER_WORDS if field else ROW_ANSWERS[ask.question.why]
        self.alike.setText(f"{words[answer]} for {say_count(count, 'other question')} about {what}, too")
        self.alike.setAccessibleName(self.alike.text())
        self.alike.setVisible(bool(count) or self.alike.isChecked())
        self.alike.setEnabled(not isinstance(given, Written))


def _find_words(ask: MergeAsk, given: Answer | None) -> str:
    """Give the words that an answer makes; while there is none, those of what is suggested."""
    if isinstance(given, Written):
        return given.text
    question, field = ask.question, ask.question.field or ""
    mine, theirs = say_plainly(field, question.mine), say_plainly(field, question.theirs)
    if given == "both":
        return f"{mine}\n{theirs}"
    return mine if (given or ask.recommended) == "mine" else theirs


def _is_timescale(ask: MergeAsk) -> bool:
    return ask.question.key[0] == "timescale" and ask.question.field == "text"


def _say_who(touch: Touch | None, *, claimed: bool) -> str:
    return "" if touch is None else say_touch(touch.author, touch.at, touch.reason, claimed=claimed)
