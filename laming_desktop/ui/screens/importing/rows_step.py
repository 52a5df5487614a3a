"""The step where every row of the document is looked at, doubts first."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan import Owner
from laming_desktop.operations.imports.plan import Fate
from laming_desktop.operations.questions import LEAVE
from laming_desktop.ui.screens.importing.entry_list import EntryList
from laming_desktop.ui.screens.importing.fate_bar import DECISIONS, FateBar
from laming_desktop.ui.screens.importing.row_view import RowView
from laming_desktop.ui.screens.importing.session import Entry, ImportSession
from laming_desktop.ui.screens.importing.side_by_side import SideBySide
from laming_desktop.ui.screens.importing.value_editors import Correction
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.wording.errors import say_error

LIST_WIDTH = 448
Correct = Callable[[Correction], None]


class RowsStep(QWidget):
    """List and row beside each other; `changed` tells that an answer was given or something put right.

    `likeness_said` tells that a row is, or is not, an item of the register, so that it has to be compared anew.
    """

    changed = Signal()
    likeness_said = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._session: ImportSession | None = None
        self._owners: Sequence[Owner] = ()
        self._correct_value: Correct | None = None
        self.fates = FateBar(theme)
        self.list = EntryList(theme)
        self.row = RowView(theme)
        self.skip_all = make_link(theme, "Leave all questions for later", self._on_skip_all)
        self.all_right = make_link(theme, "All to check are right", self._on_all_right)
        self._area = make_scroll_page(self.row)
        self._links = make_row(theme, self.skip_all, self.all_right, None, gap=16, margins=(12, 5, 12, 5))
        self._links.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        left = make_column(theme, self.fates, make_hair(), self._links, self.list, ground="paper")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        left.setFocusProxy(self.list)
        self.beside = SideBySide(theme, left, self._area, first_width=LIST_WIDTH)
        whole.addWidget(self.beside)
        self.list.entry_chosen.connect(self._on_entry_chosen)
        self.list.entered.connect(self.focus_row)
        self.list.clicked.connect(self._on_clicked)
        self.fates.narrowed.connect(self._on_narrowed)
        self.fates.decided.connect(self._on_all_decided)
        self.row.answered.connect(self._on_answered)
        self.row.next_asked.connect(self.go_to_next)
        self.row.skip_asked.connect(self._on_skip_asked)
        self.row.decided.connect(self._on_decided)
        self.row.editors.corrected.connect(self._on_corrected)

    def show_session(self, session: ImportSession, owners: Sequence[Owner], correct: Correct) -> None:
        """Show an import; `correct` puts a value right, or raises RegisterError where it cannot be kept.

        The line that was chosen stays while it is the same document, else the first question is shown.
        """
        is_same = self._session is not None and self._session.read.digest == session.read.digest
        chosen = self.list.entry if is_same else None
        self._session, self._owners, self._correct_value = session, owners, correct
        if not is_same:
            self.fates.narrow(None)
        self.list.lines.show_session(session)
        self.fates.show_session(session)
        entries = session.list_entries()
        same = [entry for entry in entries if chosen is not None and entry.id == chosen.id]
        for entry in [*same, *entries][:1]:
            self.list.choose(entry)
        self._say_links()

    def refresh(self) -> None:
        """Show list and row anew after something has changed."""
        if self._session is None:
            return
        chosen = self.list.entry
        self.list.refresh()
        self.fates.show_session(self._session)
        entries = self._session.list_entries()
        same = [entry for entry in entries if chosen is not None and entry.id == chosen.id]
        of_row = [entry for entry in entries if chosen and chosen.row and entry.row and entry.row.id == chosen.row.id]
        if same:
            self._show(same[0])
        elif of_row:
            self.list.choose(of_row[0])
        self._say_links()
        self.changed.emit()

    def choose_entry(self, entry_id: str) -> None:
        """Go to the line with an id, if there is one."""
        entries = self._session.list_entries() if self._session else ()
        for entry in entries:
            if entry.id == entry_id:
                self._choose(entry)
                return

    def focus(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self._choose((unanswered or ahead)[0])
        self.beside.show_second()
        self.row.panel.focus_answers()

    def choose_answer(self, number: int) -> None:
        """Take an answer of the question in view by its number."""
        if self.row.panel.isVisible():
            self.row.panel.choose(number)

    def focus_row(self) -> None:
        """Go to the first question's answers or into the row."""
        self.beside.show_second()
        if self.row.panel.isVisible():
            self.row.panel.focus_answers()
        else:
            self.row.focusNextChild()

    def _choose(self, entry: Entry) -> None:
        """Choose a line, showing rows of every fate where it would not be seen."""
        if self.fates.fate is not None and (entry.row is None or entry.row.fate != self.fates.fate):
            self.fates.narrow(None)
        self.list.choose(entry)

    def _on_clicked(self) -> None:
        """Show what was clicked where it is not in view."""
        if self.beside.is_single and self.list.entry is not None:
            self.focus_row()

    def _on_entry_chosen(self, entry: Entry) -> None:
        if self._session is None:
            return
        if entry.group != "questions":
            self._session.check_off([entry])
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
            self._session.give_answer(question_id, choice)
            if self._session.is_about_likeness(question_id):
                self.likeness_said.emit()
            self._refresh_soon()

    def _on_skip_asked(self, row_id: str, is_skipped: bool) -> None:
        if self._session is not None:
            self._session.skip(row_id, is_skipped=is_skipped)
            self._refresh_soon()

    def _on_decided(self, row_id: str, decision: str) -> None:
        if self._session is not None:
            self._session.decide(row_id, DECISIONS.get(decision))
            self._refresh_soon()

    def _on_all_decided(self, decision: str) -> None:
        if self._session is not None:
            self._session.decide_all(DECISIONS[decision])
            self._refresh_soon()

    def _on_narrowed(self, fate: Fate | None) -> None:
        chosen = self.list.entry
        self.list.lines.narrow(fate)
        place = self.list.lines.find(chosen.id) if chosen is not None else None
        if place is None:
            place = self.list.lines.find_first()
        if place is not None:
            self.list.choose_place(place)

    def _on_corrected(self, correction: Correction) -> None:
        """Put a value right once the focus has come to rest, since the row's parts are made anew."""
        QTimer.singleShot(0, self, lambda: self._correct(correction))

    def _correct(self, correction: Correction) -> None:
        if self._correct_value is None:
            return
        try:
            self._correct_value(correction)
        except RegisterError as error:
            if correction.box is not None:
                correction.box.complain(say_error(error))

    def _on_skip_all(self) -> None:
        if self._session is not None:
            for entry in self._session.list_open():
                if entry.question is not None and entry.suggestion is None:
                    self._session.answers[entry.question.id] = LEAVE
            self.refresh()

    def _on_all_right(self) -> None:
        if self._session is not None:
            self._session.check_off(entry for entry in self._session.list_entries() if entry.group == "check")
            self.refresh()

    def _refresh_soon(self) -> None:
        """Show everything anew once the part that was used is at rest."""
        QTimer.singleShot(0, self, self.refresh)

    def _say_links(self) -> None:
        if self._session is None:
            return
        self.skip_all.setVisible(bool(self._session.list_open()))
        unchecked = [e for e in self._session.list_entries() if e.group == "check" and not self._session.is_answered(e)]
        self.all_right.setVisible(bool(unchecked))
        self._links.setVisible(bool(unchecked) or bool(self._session.list_open()))
