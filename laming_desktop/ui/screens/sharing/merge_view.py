"""The differences of a merge: on the left all that it is about, on the right the one that is chosen."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.patches import Key
from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.operations.sharing.preparing import OutsideScope
from laming_desktop.ui.screens.sharing.change_rows import ChangeRows
from laming_desktop.ui.screens.sharing.merge_lines import MergeLine, Section, list_sections, list_told, list_told_of
from laming_desktop.ui.screens.sharing.merge_list import MergeList
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.screens.sharing.question_view import QuestionView, ReadTimescale
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.sharing import GROUP_TEXTS
from laming_desktop.wording.texts import quote_file

LIST_WIDTH: Final = 322
LIST_SHARE: Final = 0.4
"""So much of a narrow page the list may take."""
ACCEPT: Final = {
    "outside": "Take this over although it is outside what they may change",
    "removal": "Remove it here, too, with all that belongs to it",
}


class MergeView(QWidget):
    """Shows a state; `decided` tells that an answer was given, `accepted_changed` that the plan must be made anew."""

    decided = Signal()
    accepted_changed = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, read_timescale: ReadTimescale) -> None:
        super().__init__()
        self._theme = theme
        self._state: MergeState | None = None
        self.list = MergeList(theme)
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        self._name = TextRuns(theme, style="title", lines=1)
        self._place = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self._text = TextRuns(theme, lines=2)
        self._words = TextRuns(theme)
        self.question = QuestionView(theme, read_timescale)
        self.accept = QCheckBox()
        self._also = TextRuns(theme, lines=1)
        self.changes = ChangeRows(theme)
        self.suggested_button = make_button(theme, "", self.take_suggested)
        self._up = make_icon_button(theme, "up", "Last question", lambda: self.step(-1))
        self._down = make_icon_button(theme, "down", "Next question", lambda: self.step(1))
        self._arrange()
        self.list.line_chosen.connect(self._show_chosen)
        self.question.answered.connect(self._on_answered)
        self.question.next_asked.connect(self.go_to_open)
        self.accept.clicked.connect(self._on_accept_clicked)

    def show_state(self, state: MergeState) -> None:
        """Show what a merge is about; the chosen line stays where it is still there."""
        self._state = state
        self.list.show_sections(list_sections(state))
        self._show_chosen(self.list.chosen)

    def take_suggested(self) -> None:
        """Give all open questions the answer that is suggested."""
        if self._state is not None:
            self._state.take_recommended()
            self._on_answered()

    def go_to_open(self) -> None:
        """Go to the next question without an answer; `finished` where none is left."""
        state = self._state
        places = [nth for nth, ask in enumerate(state.asks) if ask.key not in state.answers] if state else []
        here = self._find_place()
        if places:
            self.list.choose("ask", str(next((nth for nth in places if nth > here), places[0])))
        else:
            self.finished.emit()

    def step(self, by: int) -> None:
        """Go to the question after or before, answered or not."""
        count = len(self._state.asks) if self._state is not None else 0
        if count:
            here = self._find_place()
            self.list.choose("ask", str((here + by) % count if here >= 0 else 0))

    def answer(self, number: int) -> None:
        """Answer the question that is shown by the number of the answer."""
        line = self.list.chosen
        if line is not None and line.kind == "ask":
            self.question.answer(("mine", "theirs", "both")[number])

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.list.setFixedWidth(min(self._theme.em(LIST_WIDTH), round(self.width() * LIST_SHARE)))

    def _find_place(self) -> int:
        line = self.list.chosen
        return int(line.of) if line is not None and line.kind == "ask" else -1

    def _arrange(self) -> None:
        theme = self._theme
        head = make_row(theme, self._name, self._place, self._up, self._down, gap=6)
        page = make_column(
            theme,
            head,
            self._text,
            self._words,
            self.accept,
            self.question,
            4,
            self._also,
            self.changes,
            10,
            make_row(theme, self.suggested_button, None),
            None,
            gap=6,
            margins=(18, 12, 18, 14),
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        right = make_scroll_page(page, "The chosen line")
        for part in (self.list, make_hair(is_vertical=True), right):
            row.addWidget(part, 1 if part is right else 0)

    def _show_chosen(self, entry: object) -> None:
        state = self._state
        if state is None:
            return
        line = entry if isinstance(entry, MergeLine) else None
        kind = line.kind if line is not None else ""
        self.question.setVisible(kind == "ask")
        self.accept.setVisible(kind in ACCEPT)
        for part in (self._place, self._up, self._down):
            part.setVisible(kind == "ask")
        self._show_words("", "", "")
        self.changes.show_changes(())
        if line is not None:
            self._name.show_runs(Run(line.title, is_bold=True))
            self._show_line(state, line)
        elif isinstance(entry, Section):
            self._name.show_runs(Run(entry.name, is_bold=True))
            self._show_words("", GROUP_TEXTS[entry.group], "")
        else:
            self._name.show_runs(Run("Nothing new in this return", is_bold=True))
        open_count = len(state.list_open())
        self.suggested_button.setVisible(open_count > 1)
        self.suggested_button.setText(f"Take what is suggested for {say_count(open_count, 'open question')}")

    def _show_line(self, state: MergeState, line: MergeLine) -> None:
        plan = state.preview.plan
        if line.kind == "ask":
            nth = int(line.of)
            ask = plan.asks[nth]
            self._place.show_runs(Run(f"question {nth + 1:,} of {len(plan.asks):,}", ink="muted"))
            self.question.show_question(state, ask)
            also = list_told_of(state, ask.item)
            name = state.preview.names.get(ask.item, "")
            self._show_words(state.preview.texts.get(ask.item, ""), "", f"Also in {name}" if also else "")
            self.changes.show_told(also)
        elif line.kind == "outside":
            self._show_proposed(state, plan.outside[int(line.of)], state.preview.outside, "outside")
        elif line.kind == "removal":
            self._show_proposed(state, plan.removals[int(line.of)], state.preview.removals, "removal")
        elif line.kind == "number":
            self._show_words("", GROUP_TEXTS["numbers"], "")
        else:
            told = next((one for one in list_told(state) if one.key == line.of), None)
            self.changes.show_told(list_told_of(state, told.item) if told else ())

    def _show_words(self, text: str, words: str, also: str) -> None:
        self._text.show_runs(Run(text, ink="muted"))
        self._text.setVisible(bool(text))
        self._words.show_runs(words)
        self._words.setVisible(bool(words))
        self._also.show_runs(Run(also, is_bold=True))
        self._also.setVisible(bool(also))

    def _show_proposed(
        self, state: MergeState, one: OutsideScope, told: Mapping[tuple[int, Key], Sequence[Difference]], kind: str
    ) -> None:
        key = (one.nth, one.outside.item)
        changes = told.get(key, ())
        self._show_words(
            state.preview.texts.get(one.outside.item, ""),
            f"From {quote_file(state.preview.plan.returns[one.nth].path)}.",
            "",
        )
        self.accept.setText(ACCEPT[kind])
        self.accept.setAccessibleName(ACCEPT[kind])
        self.accept.setChecked(key in state.accepted)
        self.changes.show_changes([(change, "") for change in changes])

    def _on_answered(self) -> None:
        if self._state is not None:
            self.show_state(self._state)
            self.decided.emit()

    def _on_accept_clicked(self) -> None:
        state, line = self._state, self.list.chosen
        if state is None or line is None or line.kind not in ACCEPT:
            return
        plan = state.preview.plan
        one = (plan.outside if line.kind == "outside" else plan.removals)[int(line.of)]
        key = (one.nth, one.outside.item)
        if self.accept.isChecked():
            state.accepted.add(key)
        else:
            state.accepted.discard(key)
        self.accepted_changed.emit()
