"""The right side of the import: what a row becomes, its question, and its cells one by one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from laming_desktop.domain.plan import Owner
from laming_desktop.domain.proposals import CellPlace
from laming_desktop.operations.imports.plan import PlannedField, PlannedRow
from laming_desktop.ui.screens.importing.cell_row import LABEL_WIDTH, CellRow, make_column_heads
from laming_desktop.ui.screens.importing.entry_words import say_becoming, say_entry_title
from laming_desktop.ui.screens.importing.question_panel import QuestionPanel
from laming_desktop.ui.screens.importing.session import Entry, ImportSession, count_sharing
from laming_desktop.ui.screens.importing.suggestion_view import (
    list_suggestion_answers,
    make_differences,
    say_suggestion,
)
from laming_desktop.ui.screens.importing.value_editors import ValueEditors
from laming_desktop.ui.screens.importing.written_value import Sureness, say_answer, say_sureness
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.tab_order import order_tabs
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.documents import say_finding_with_place, say_place
from laming_desktop.wording.imports import DECISION_WORDS
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.questions import say_asked, say_choice, say_sharing
from laming_desktop.wording.texts import quote

LONGEST_CELL = 6000
LONGEST_DECISION = 30
ASKED_FOR = ("owners", "timescale", "priority", "state")
"""What an action has, whether the document speaks of it or not."""


class RowView(QWidget):
    """One entry of the list at a time."""

    answered = Signal(str, str)
    next_asked = Signal()
    skip_asked = Signal(str, bool)
    decided = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entry: Entry | None = None
        self.editors = ValueEditors(theme)
        self.becoming = TextRuns(theme)
        self.place = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.place.setFixedWidth(theme.em(280))
        self.panel = QuestionPanel(theme)
        self.panel.answered.connect(self._on_answered)
        self.panel.next_asked.connect(self.next_asked)
        self.decision = Picker("What happens to this row")
        self.decision.setMinimumContentsLength(LONGEST_DECISION)
        self.decision.kept.connect(self._on_decision_kept)
        label = TextRuns(theme, Run("This update", ink="muted"), lines=1)
        label.setFixedWidth(theme.em(LABEL_WIDTH))
        self._deciding = make_row(theme, label, self.decision, None, gap=10)
        self.skip = QCheckBox("Leave this row out of the import")
        self.skip.clicked.connect(self._on_skip_clicked)
        self._cells = QVBoxLayout()
        self._cells.setContentsMargins(0, 0, 0, 0)
        self._cells.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 14, 16, 16)))
        column.setSpacing(theme.em(10))
        column.addWidget(make_row(theme, self.becoming, self.place))
        column.addWidget(self._deciding)
        column.addWidget(self.panel)
        column.addLayout(self._cells)
        column.addWidget(make_row(theme, self.skip, None))
        column.addStretch(1)

    def show_entry(self, session: ImportSession, entry: Entry, owners: Sequence[Owner], place: str) -> None:
        """Show an entry; `place` says where its question stands among the questions."""
        focused = self._name_focus() if entry == self._entry or _is_same(entry, self._entry) else ""
        self._entry = entry
        row = entry.row
        head = say_becoming(row) if row else "The document"
        self.becoming.show_runs(Run(head, is_bold=True))
        shown_place = row.place if row else entry.finding.place if entry.finding else CellPlace()
        self.place.show_runs(Run(say_place(replace(shown_place, heading="")), ink="muted"))
        self._show_question(session, entry, place)
        self._clear_cells()
        if row is not None:
            self._show_cells(session, row, owners)
        elif entry.finding is not None:
            self._cells.addWidget(TextRuns(self._theme, say_entry_title(entry), style="lead"))
        self._show_decision(session, row)
        self.skip.setVisible(row is not None and row.fate in {"new", "problem"})
        self.skip.setChecked(row is not None and row.id in session.skipped)
        order_tabs(self)
        self._restore_focus(focused)

    def _show_question(self, session: ImportSession, entry: Entry, place: str) -> None:
        question, row = entry.question, entry.row
        self.panel.setVisible(question is not None)
        if question is None or row is None:
            return
        answer = session.answer(question)
        if entry.suggestion is not None:
            words, answers = say_suggestion(row, entry.suggestion), list_suggestion_answers(row, entry.suggestion)
            differences = make_differences(self._theme, entry.suggestion)
            self.panel.show_question(words, answers, answer, place, [differences], may_leave=False)
            return
        answers = [(choice, say_answer(session, row, question, choice)) for choice in question.choices]
        words = say_asked(question.code, question.about, question.field)
        count = count_sharing(session.plan, question)
        facts = [TextRuns(self._theme, Run(say_sharing(count), ink="muted"))] if count > 1 else []
        self.panel.show_question(words, answers, answer, place, facts)

    def _show_decision(self, session: ImportSession, row: PlannedRow | None) -> None:
        is_update = row is not None and row.fate == "update"
        self._deciding.setVisible(is_update)
        if row is None or not is_update:
            return
        general = DECISION_WORDS[session.otherwise]
        own = [PickerChoice(key, words) for key, words in DECISION_WORDS.items()]
        self.decision.offer([PickerChoice("", f"As all updates: {general[:1].lower()}{general[1:]}"), *own])
        self.decision.show_value(session.decisions.get(row.id, ""))

    def _show_cells(self, session: ImportSession, row: PlannedRow, owners: Sequence[Owner]) -> None:
        self._cells.addWidget(make_column_heads(self._theme))
        self._cells.addWidget(make_hair())
        for planned in _order_fields(row):
            value = self.editors.make(session, row, planned, owners)
            document = _show_document(planned.document)
            note = _say_before(row, planned)
            sureness = say_sureness(session, row, planned)
            cell = CellRow(self._theme, label_field(planned.field), document, value, sureness, note)
            self._cells.addWidget(cell)
        for planned in _list_missing(session, row):
            value = self.editors.make(session, row, planned, owners)
            columns = {column.field for column in session.plan.reading.columns}
            words = "nothing written" if planned.field in columns else "no such column in the document"
            is_put_right = (row.id, planned.field) in session.corrected
            sureness = Sureness("pencil", "Put right") if is_put_right else Sureness("info", "Not given")
            document = (Run(words, is_italic=True, ink="muted"),)
            self._cells.addWidget(CellRow(self._theme, label_field(planned.field), document, value, sureness))
        for finding in row.findings:
            self._cells.addWidget(TextRuns(self._theme, Run(say_finding_with_place(finding), ink="muted")))

    def _clear_cells(self) -> None:
        while (item := self._cells.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()

    def _on_answered(self, choice: str) -> None:
        if self._entry is not None and self._entry.question is not None:
            self.answered.emit(self._entry.question.id, choice)

    def _on_decision_kept(self, decision: str) -> None:
        if self._entry is not None and self._entry.row is not None:
            self.decided.emit(self._entry.row.id, decision)

    def _on_skip_clicked(self, is_checked: bool) -> None:
        if self._entry is not None and self._entry.row is not None:
            self.skip_asked.emit(self._entry.row.id, is_checked)

    def _name_focus(self) -> str:
        """Name the part that has the focus, to find it again among the new ones."""
        holder = self.window().focusWidget()
        return holder.accessibleName() if self.isAncestorOf(holder) else ""

    def _restore_focus(self, name: str) -> None:
        if not name:
            return
        parts = [part for part in self.findChildren(QWidget) if part.accessibleName() == name and not part.isHidden()]
        takers = [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]
        if takers:
            takers[-1].setFocus(Qt.FocusReason.OtherFocusReason)


def _show_document(words: str) -> tuple[Run, ...]:
    """Show the words of a cell, very long ones not whole."""
    if not words:
        return (Run("nothing written", is_italic=True, ink="muted"),)
    if len(words) <= LONGEST_CELL:
        return (Run(words),)
    more = Run(f"… and {len(words) - LONGEST_CELL:,} characters more", is_italic=True, ink="muted")
    return (Run(words[:LONGEST_CELL]), more)


def _say_before(row: PlannedRow, planned: PlannedField) -> tuple[Run, ...]:
    """Say what stands in the register beside a box that shows what will stand there, or whose column a note is."""
    if planned.field == "note":
        return (Run(f"Under {quote(planned.place.heading, 80)}", ink="muted"),) if planned.place.heading else ()
    if row.fate != "update" or planned.written is None or planned.field not in ASKED_FOR:
        return ()
    before = planned.before
    if not before:
        return (Run("Nothing in the register yet", ink="muted"),) if planned.field != "owners" else ()
    said = say_choice(before) if planned.field in {"priority", "state"} else before
    return (Run("In the register: ", ink="muted"), Run(said, mark="removed"))


def _is_same(entry: Entry, other: Entry | None) -> bool:
    return other is not None and entry.id == other.id


def _order_fields(row: PlannedRow) -> list[PlannedField]:
    """Put the fields that are asked about first, then those that are not certain."""
    asked = [question.field for question in row.questions]
    return sorted(row.fields, key=lambda planned: (planned.field not in asked, planned.certainty == "certain"))


def _list_missing(session: ImportSession, row: PlannedRow) -> list[PlannedField]:
    """List what an action has besides, so that it can be given here."""
    if row.table != "action" or row.item_id is not None or row.id in session.skipped:
        return []
    present = {planned.field for planned in row.fields}
    return [PlannedField(field, "", None, None, "certain", row.place) for field in ASKED_FOR if field not in present]
