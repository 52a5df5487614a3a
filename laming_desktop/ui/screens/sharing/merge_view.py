"""The preview of a merge: on the left all that it is about, on the right the one that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.operations.sharing.preparing import OutsideScope
from laming_desktop.operations.sharing.returning import Return
from laming_desktop.ui.screens.sharing.faces import show_difference
from laming_desktop.ui.screens.sharing.merge_lines import (
    FILES,
    NUMBERS,
    OUTSIDE,
    QUESTIONS,
    WRITES,
    group_writes,
    list_lines,
)
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.screens.sharing.question_view import QuestionView
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.sharing import OUTCOME_WORDS, say_sent
from laming_desktop.wording.texts import clean, quote_file

LIST_WIDTH: Final = 340
MOST_SHOWN: Final = 100
SAME_NUMBER: Final = (
    "An item with this number was added here and there. They are not joined: the one that came gets the next free "
    "number. Where both are the same thing, remove one of them afterwards."
)
ACCEPT: Final = "Take this over although it is outside what they may change"


class MergeView(QWidget):
    """Shows a state; `decided` tells that an answer was given, `accepted_changed` that the plan must be made anew."""

    decided = Signal()
    accepted_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state: MergeState | None = None
        self.list = TwoLineList(theme, "What the merge is about")
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        self._name = TextRuns(theme, style="title", lines=2)
        self._words = TextRuns(theme)
        self.question = QuestionView(theme)
        self.accept = QCheckBox(ACCEPT)
        self.next_button = make_button(theme, "Next open question", self.go_to_open, icon="down")
        self.suggested_button = make_button(theme, "", self.take_suggested)
        self._changes = QWidget()
        self._place = QVBoxLayout(self._changes)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._arrange()
        self.list.currentItemChanged.connect(self._show_chosen)
        self.question.answered.connect(self._on_answered)
        self.question.alike_answered.connect(self._on_answered)
        self.accept.clicked.connect(self._on_accept_clicked)

    def show_state(self, state: MergeState) -> None:
        """Show what a merge is about; the chosen line stays where it is still there, else the first question is chosen."""
        self._state = state
        lines = list_lines(state)
        wanted = next((line.key for line in lines if line.key.startswith((QUESTIONS, WRITES, OUTSIDE))), "")
        self.list.show_lines(lines, self.list.chosen or wanted)
        self._show_chosen()

    def take_suggested(self) -> None:
        """Give all open questions the answer that is suggested."""
        if self._state is not None:
            self._state.take_recommended()
            self._on_answered()

    def go_to_open(self) -> None:
        """Go to the next question without an answer."""
        if self._state is None:
            return
        places = [nth for nth, ask in enumerate(self._state.asks) if ask.key not in self._state.answers]
        kind, _, number = self.list.chosen.partition(":")
        here = int(number) if kind == QUESTIONS else -1
        if places:
            self.list.choose(f"{QUESTIONS}:{next((nth for nth in places if nth > here), places[0])}")

    def _arrange(self) -> None:
        theme = self._theme
        verbs = make_row(theme, self.next_button, self.suggested_button, None)
        page = make_column(
            theme,
            self._name,
            self._words,
            self.accept,
            self.question,
            self._changes,
            10,
            verbs,
            None,
            gap=8,
            margins=(18, 14, 18, 14),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        right = make_scroll_page(page, "The chosen line")
        for part in (self.list, make_hair(is_vertical=True), right):
            row.addWidget(part, 1 if part is right else 0)

    def _show_chosen(self) -> None:
        state = self._state
        if state is None:
            return
        kind, _, rest = self.list.chosen.partition(":")
        plan = state.preview.plan
        self.question.setVisible(kind == QUESTIONS)
        self.accept.setVisible(kind == OUTSIDE)
        self._words.setVisible(kind in {FILES, OUTSIDE, NUMBERS})
        self._show_changes(())
        self._name.show_runs(Run(self._read_name(), is_bold=True))
        if kind == QUESTIONS:
            self.question.show_question(state, plan.asks[int(rest)])
        elif kind == FILES:
            self._words.show_runs(*say_return(plan.returns[int(rest)]))
        elif kind == OUTSIDE:
            self._show_outside(state, plan.outside[int(rest)])
        elif kind == NUMBERS:
            self._words.show_runs(SAME_NUMBER)
        elif kind == WRITES:
            self._show_changes(dict(group_writes(state.preview.writes)).get(_read_item(rest), ()))
        self._show_verbs(state)

    def _read_name(self) -> str:
        """Give the first words of the chosen line."""
        row = self.list.currentRow()
        return self.list.item(row).text() if row >= 0 else ""

    def _show_verbs(self, state: MergeState) -> None:
        open_count = len(state.list_open())
        self.next_button.setVisible(bool(open_count))
        self.suggested_button.setVisible(bool(open_count))
        self.suggested_button.setText(f"Take what is suggested for {say_count(open_count, 'open question')}")

    def _show_outside(self, state: MergeState, one: OutsideScope) -> None:
        key = (one.nth, one.outside.item)
        self._words.show_runs(f"From {quote_file(state.preview.plan.returns[one.nth].path)}.")
        self.accept.setChecked(key in state.accepted)
        self._show_changes(state.preview.outside.get(key, ()))

    def _show_changes(self, found: Sequence[Difference]) -> None:
        """Show each change in a line of its own."""
        while self._place.count():
            item = self._place.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in found[:MOST_SHOWN]:
            self._place.addWidget(TextRuns(self._theme, *show_difference(one)))
        if len(found) > MOST_SHOWN:
            self._place.addWidget(TextRuns(self._theme, f"And {len(found) - MOST_SHOWN:,} more."))

    def _on_answered(self) -> None:
        if self._state is not None:
            self.show_state(self._state)
            self.decided.emit()

    def _on_accept_clicked(self) -> None:
        state = self._state
        kind, _, rest = self.list.chosen.partition(":")
        if state is None or kind != OUTSIDE:
            return
        one = state.preview.plan.outside[int(rest)]
        key = (one.nth, one.outside.item)
        if self.accept.isChecked():
            state.accepted.add(key)
        else:
            state.accepted.discard(key)
        self.accepted_changed.emit()


def say_return(back: Return) -> list[Run | str]:
    """Say what a file is, when it was sent, and who claims to have worked in it."""
    words = [f"{OUTCOME_WORDS[back.outcome].capitalize()}."]
    if back.share is not None:
        words.append(f"{say_sent(back.share)}.")
    if back.people:
        people = join_words([clean(name, 60) for name in back.people[:5]])
        words.append(f"Worked in, as the file claims, by {people}.")
    return [" ".join(words)]


def _read_item(rest: str) -> tuple[str, str]:
    table, _, item_id = rest.partition(":")
    return table, item_id
