"""Import a document step by step; nothing is written before the last one."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import CancelledError, RegisterError
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.import_plan import ImportPlan, ImportResult
from laming_desktop.operations.importing import import_document, prepare_import, read
from laming_desktop.operations.undoing import undo
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import DOCUMENT_FILES, Asking
from laming_desktop.ui.screens.importing.columns_step import ColumnsStep
from laming_desktop.ui.screens.importing.document_step import SAFE, DocumentStep
from laming_desktop.ui.screens.importing.rows_step import RowsStep
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.screens.importing.summary_step import SummaryStep
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.step_trail import StepTrail
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import quote_file

DOCUMENT, COLUMNS, ROWS, SUMMARY = range(4)
STEPS = ("Document", "Columns", "Rows", "Summary")
BAR_WIDTH = 160
STOP = ("Stop the import", "Go on with it")


class ImportScreen(QWidget):
    """The steps of an import; `imported` carries the ImportResult, `closed` tells that the screen is done.

    `now` is asked for the moment of writing.
    """

    imported = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._now = theme, asking, tasks, now
        self._register: Register | None = None
        self._today = date.min
        self._owners: Sequence[Owner] = ()
        self._session: ImportSession | None = None
        self._run = 0
        self._is_writing = self._is_stopping = False
        self.title = TextRuns(theme, style="title", lines=1)
        self.below = TextRuns(theme, lines=1)
        self.trail = StepTrail(theme, STEPS)
        self.document = DocumentStep(theme)
        self.columns = ColumnsStep(theme)
        self.rows = RowsStep(theme)
        self.summary = SummaryStep(theme)
        self.cancel_button = make_button(theme, "Cancel import", self.cancel)
        self.note = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Writing to the register")
        self.bar.setFixedWidth(theme.em(BAR_WIDTH))
        self.bar.hide()
        self.back_button = make_button(theme, "Back", self.go_back, icon="left")
        self.next_button = make_button(theme, "Next: columns", self.go_on, kind="main")
        self._steps = QStackedWidget()
        self._arrange()
        self._connect()

    def begin(self, register: Register, today: date, path: Path | None = None) -> None:
        """Begin an import into a register, with a document or by asking for one."""
        self._register, self._today, self._session = register, today, None
        self._owners = list_owners(register)
        self._run += 1
        self._go_to(DOCUMENT)
        self.document.ask_document()
        self._say_head()
        if path is not None:
            self.read_document(path)

    def read_document(self, path: Path) -> None:
        """Read a document on the worker and show what it holds."""
        register, today = self._register, self._today
        if register is None:
            return
        self._run += 1
        run = self._run

        def work(progress: Progress) -> ImportPlan:
            return prepare_import(register, read(register, path, progress), today=today)

        self.document.show_reading(path)
        self.title.show_runs(Run(f"Import {quote_file(path)}", is_bold=True))
        self._tasks.run(
            f"Reading {quote_file(path)}",
            work,
            lambda plan: self._on_plan_ready(run, plan),
            otherwise=lambda error: self._on_not_read(run, error),
        )

    def go_on(self) -> None:
        """Go to the next step; the last one imports."""
        if self._session is None:
            return
        if self.trail.present == SUMMARY:
            self._import()
        else:
            self._go_to(self.trail.present + 1)

    def go_back(self) -> None:
        """Go to the step before."""
        if self.trail.present > DOCUMENT:
            self._go_to(self.trail.present - 1)

    def cancel(self) -> None:
        """Leave the import; choices are only thrown away when the user says so, and what is being written is taken back."""
        if self._is_writing:
            self._is_stopping = True
            self._show_writing("Taking the import back…")
            return
        if self._session is not None and self._session.has_choices:
            text = "Your answers and corrections will be forgotten. Nothing was written to the register."
            if self._asking.ask_choice("Stop the import", text, STOP) != 0:
                return
        self._run += 1
        self._session = None
        self._tasks.cancel()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        words = make_column(theme, self.title, self.below, gap=1)
        head = make_row(theme, words, self.trail, gap=20, margins=(16, 9, 16, 9), ground="paper")
        for step in (self.document, self.columns, self.rows, self.summary):
            self._steps.addWidget(step)
        foot = make_row(
            theme,
            self.cancel_button,
            self.note,
            self.bar,
            self.back_button,
            self.next_button,
            gap=12,
            margins=(16, 9, 16, 9),
            ground="canvas",
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, make_hair()):
            column.addWidget(part)
        column.addWidget(self._steps, 1)
        for part in (make_hair(), foot):
            column.addWidget(part)

    def _connect(self) -> None:
        self.trail.step_asked.connect(self._go_to)
        self.document.choose_asked.connect(self._on_choose_asked)
        self.document.dropped.connect(self.read_document)
        self.document.cancel_asked.connect(self._on_reading_cancelled)
        self.rows.changed.connect(self._say_foot)
        self._tasks.stepped.connect(self._on_stepped)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("F8", lambda: self.rows.go_to_next(1)),
            ("Shift+F8", lambda: self.rows.go_to_next(-1)),
            ("Ctrl+Return", lambda: self.rows.go_to_next(1)),
            ("Ctrl+Enter", lambda: self.rows.go_to_next(1)),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self._go_on_by_key),
        )
        for key, do in keys:
            self._bind(key, do)
        for number in range(1, 10):
            self._bind(f"Alt+{number}", lambda number=number: self.rows.choose_answer(number))

    def _bind(self, key: str, do: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(do)

    def _go_on_by_key(self) -> None:
        """Go to the next step, but never import by a key that pages."""
        if self.trail.present < SUMMARY:
            self.go_on()

    def _go_to(self, step: int) -> None:
        if step == SUMMARY and self._session is not None:
            self.summary.show_session(self._session)
        self.trail.show_step(step, SUMMARY if self._session is not None else DOCUMENT)
        self._steps.setCurrentIndex(step)
        self._say_foot()
        if step == ROWS:
            self.rows.list.setFocus(Qt.FocusReason.OtherFocusReason)
        elif step == SUMMARY:
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say_head(self) -> None:
        reading = self._session.plan.reading if self._session else None
        if reading is None:
            self.title.show_runs(Run("Import a plan", is_bold=True))
            self.below.show_runs(Run(SAFE, ink="muted"))
            return
        self.title.show_runs(Run(f"Import “{reading.name}”", is_bold=True))
        self.below.show_runs(Run(f"{say_contents(reading)} {SAFE}", ink="muted"))

    def _say_foot(self) -> None:
        step, session = self.trail.present, self._session
        words = ("Next: columns", "Next: rows", "Next: summary", "Import")[step]
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words)
        self.next_button.setEnabled(session is not None)
        self.back_button.setEnabled(True)
        self.back_button.setVisible(step > DOCUMENT)
        note = ""
        if session is not None and step == ROWS:
            count = len(session.list_open())
            asked = f"{say_count(count, 'question')} open. You may go on: what you skip is kept as a question."
            note = asked if count else "No question is open."
        self.note.show_runs(Run(note, ink="muted"))

    def _show_writing(self, words: str) -> None:
        """Show that the register is written to; nothing can be changed meanwhile."""
        for part in (self.next_button, self.back_button, self.trail):
            part.setEnabled(False)
        self.note.show_runs(Run(words, ink="muted"))
        self.bar.show()

    def _on_choose_asked(self) -> None:
        path = self._asking.ask_open_file("Import a document", DOCUMENT_FILES)
        if path is not None:
            self.read_document(path)

    def _on_reading_cancelled(self) -> None:
        self._run += 1
        self._tasks.cancel()
        self.document.ask_document()
        self._say_head()

    def _on_stepped(self, done: int, total: int) -> None:
        self.document.show_progress(done, total)

    def _on_plan_ready(self, run: int, plan: ImportPlan) -> None:
        if run != self._run or self._register is None or not isValid(self):
            return
        self._session = ImportSession(plan)
        self.columns.show_reading(plan.reading)
        self.rows.show_session(self._session, self._owners, self._prepare)
        self._say_head()
        self._go_to(ROWS)

    def _on_not_read(self, run: int, error: Exception) -> bool:
        if run != self._run or isinstance(error, CancelledError) or not isValid(self):
            return isinstance(error, RegisterError)
        if not isinstance(error, RegisterError):
            self.document.ask_document()
            return False
        self._say_head()
        self.document.show_refusal(say_error(error))
        return True

    def _prepare(self, reading: DocumentReading) -> ImportPlan:
        """Make the plan anew after something in the reading was put right."""
        if self._register is None:
            raise CancelledError
        return prepare_import(self._register, reading, today=self._today)

    def _import(self) -> None:
        register, session = self._register, self._session
        if register is None or session is None:
            return
        moment = self._now()

        def work(_progress: Progress) -> ImportResult:
            return import_document(register, session.plan, now=moment, answers=session.answers, skip=session.skipped)

        self._is_writing, self._is_stopping = True, False
        self._show_writing("Writing to the register…")
        name = session.plan.reading.name
        self._tasks.run(f"Importing “{name}”", work, self._on_imported, otherwise=self._on_not_imported)

    def _on_imported(self, result: ImportResult) -> None:
        if not isValid(self):
            return
        register = self._register
        if self._is_stopping and register is not None and result.changes.seq is not None:
            self._tasks.run("Taking the import back", lambda _progress: undo(register), self._on_taken_back)
            return
        self._is_writing, self._session = False, None
        self.imported.emit(result)
        self.closed.emit()

    def _on_taken_back(self, _changes: Changes) -> None:
        if isValid(self):
            self._is_writing, self._session = False, None
            self.closed.emit()

    def _on_not_imported(self, error: Exception) -> bool:
        if not isValid(self):
            return False
        self._is_writing = False
        self.trail.setEnabled(True)
        self.bar.hide()
        self._say_foot()
        if not isinstance(error, RegisterError):
            return False
        self._asking.tell(say_error(error))
        return True


def say_contents(reading: DocumentReading) -> str:
    """Say what a document holds: "91 rows in 18 tables: 17 recommendations, 7 sub-items, 67 actions."."""
    sub_items = sum(item.parent is not None for item in reading.recommendations)
    parts = [
        say_count(len(reading.recommendations) - sub_items, "recommendation"),
        *([say_count(sub_items, "sub-item")] if sub_items else []),
        *([say_count(len(reading.actions), "action")] if reading.actions else []),
    ]
    return f"{say_count(reading.rows, 'row')} in {say_count(reading.tables, 'table')}: {', '.join(parts)}."
