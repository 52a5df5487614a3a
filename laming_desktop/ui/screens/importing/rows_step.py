"""The step where every row of the document is looked at, doubts first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.operations.import_plan import ImportPlan
from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.screens.importing.entry_list import EntryList
from laming_desktop.ui.screens.importing.row_view import RowView
from laming_desktop.ui.screens.importing.session import Entry, ImportSession
from laming_desktop.ui.screens.importing.value_editors import Correction
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.wording.errors import say_error

LIST_WIDTH = 448
NARROW = 900
LEAST_HEIGHT = 70
Prepare = Callable[[DocumentReading], ImportPlan]


class RowsStep(QWidget):
    """List and row beside each other; `changed` tells that an answer was given or something put right."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._session: ImportSession | None = None
        self._owners: Sequence[Owner] = ()
        self._prepare: Prepare | None = None
        self.list = EntryList(theme)
        self.row = RowView(theme)
        self.skip_all = make_link(theme, "Leave all questions for later", self._on_skip_all)
        self.all_right = make_link(theme, "All to check are right", self._on_all_right)
        self._area = make_scroll_page(self.row)
        links = make_row(theme, self.skip_all, self.all_right, None, gap=16, margins=(12, 5, 12, 5))
        links.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.list.setMinimumHeight(theme.em(LEAST_HEIGHT))
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(make_column(theme, links, self.list, ground="paper"))
        self._splitter.addWidget(self._area)
        self._splitter.setSizes([theme.em(LIST_WIDTH), theme.em(918)])
        self._splitter.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._splitter)
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self.list.entered.connect(self.focus_row)
        self.row.answered.connect(self._on_answered)
        self.row.next_asked.connect(self.go_to_next)
        self.row.skip_asked.connect(self._on_skip_asked)
        self.row.editors.corrected.connect(self._on_corrected)

    def show_session(self, session: ImportSession, owners: Sequence[Owner], prepare: Prepare) -> None:
        """Show an import, beginning with its first question; `prepare` makes the plan anew after a correction."""
        self._session, self._owners, self._prepare = session, owners, prepare
        self.list.lines.show_session(session)
        entries = session.list_entries()
        if entries:
            self.list.choose(entries[0])
        self._say_links()

    def go_to_next(self, step: int = 1) -> None:
        """Go to the next (1) or last (-1) question; those without an answer come before those with one."""
        if self._session is None:
            return
        questions = [entry for entry in self._session.list_entries() if entry.group == "questions"]
        if not questions:
            return
        chosen = self.list.entry
        ids = [entry.id for entry in questions]
        at = ids.index(chosen.id) if chosen is not None and chosen.id in ids else (-1 if step > 0 else 0)
        ahead = [questions[(at + step * count) % len(questions)] for count in range(1, len(questions) + 1)]
        unanswered = [entry for entry in ahead if not self._session.is_answered(entry)]
        self.list.choose((unanswered or ahead)[0])
        self.row.panel.focus_answers()

    def choose_answer(self, number: int) -> None:
        """Take an answer of the question in view by its number."""
        if self.row.panel.isVisible():
            self.row.panel.choose(number)

    def focus_row(self) -> None:
        """Go to the first question's answers or into the row."""
        if self.row.panel.isVisible():
            self.row.panel.focus_answers()
        else:
            self.row.focusNextChild()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put list and row below each other where there is no room beside."""
        super().resizeEvent(event)
        is_narrow = self.width() < self._theme.em(NARROW)
        way = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if way != self._splitter.orientation():
            self._splitter.setOrientation(way)
            self._splitter.setSizes([2, 3] if is_narrow else [self._theme.em(LIST_WIDTH), self._theme.em(918)])

    def _on_entry_chosen(self, entry: Entry) -> None:
        if self._session is None:
            return
        if entry.group != "questions":
            self._session.checked.add(entry.id)
        self._show(entry)
        self._area.verticalScrollBar().setValue(0)

    def _show(self, entry: Entry) -> None:
        if self._session is None:
            return
        questions = [one.id for one in self._session.list_entries() if one.group == "questions"]
        place = f"{questions.index(entry.id) + 1} of {len(questions)}" if entry.id in questions else ""
        self.row.show_entry(self._session, entry, self._owners, place)

    def _on_answered(self, question_id: str, choice: str) -> None:
        if self._session is not None:
            self._session.answers[question_id] = choice
            QTimer.singleShot(0, self._refresh)

    def _on_skip_asked(self, row_id: str, is_skipped: bool) -> None:
        if self._session is None:
            return
        if is_skipped:
            self._session.skipped.add(row_id)
        else:
            self._session.skipped.discard(row_id)
        QTimer.singleShot(0, self._refresh)

    def _on_corrected(self, correction: Correction) -> None:
        """Put a value right once the focus has come to rest, since the row's parts are made anew."""
        QTimer.singleShot(0, lambda: self._correct(correction))

    def _correct(self, correction: Correction) -> None:
        if self._session is None or self._prepare is None:
            return
        try:
            plan = self._prepare(correction.correct(self._session.plan.reading))
        except RegisterError as error:
            if correction.box is not None:
                correction.box.complain(say_error(error))
            return
        self._session.corrected.add((correction.row_id, correction.field))
        self._session.replace_plan(plan)
        self._refresh()

    def _on_skip_all(self) -> None:
        if self._session is not None:
            for entry in self._session.list_open():
                if entry.question is not None:
                    self._session.answers[entry.question.id] = LEAVE
            self._refresh()

    def _on_all_right(self) -> None:
        if self._session is not None:
            self._session.checked |= {entry.id for entry in self._session.list_entries() if entry.group == "check"}
            self._refresh()

    def _refresh(self) -> None:
        """Show list and row anew after something has changed."""
        if self._session is None:
            return
        chosen = self.list.entry
        self.list.refresh()
        entries = self._session.list_entries()
        same = [entry for entry in entries if chosen is not None and entry.id == chosen.id]
        of_row = [entry for entry in entries if chosen and chosen.row and entry.row and entry.row.id == chosen.row.id]
        if same:
            self._show(same[0])
        elif of_row:
            self.list.choose(of_row[0])
        self._say_links()
        self.changed.emit()

    def _say_links(self) -> None:
        if self._session is None:
            return
        self.skip_all.setVisible(bool(self._session.list_open()))
        unchecked = [e for e in self._session.list_entries() if e.group == "check" and not self._session.is_answered(e)]
        self.all_right.setVisible(bool(unchecked))
