"""Import a document step by step; nothing is written before the last one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import DOCUMENT_FILES, Asking
from laming_desktop.ui.clipboard import read_clipboard
from laming_desktop.ui.screens.importing.import_pages import ImportPages
from laming_desktop.ui.screens.importing.import_task import PASTED, ImportTask, Source
from laming_desktop.ui.screens.importing.step_keys import bind_keys
from laming_desktop.ui.screens.importing.steps import (
    COLUMNS,
    DOCUMENT,
    ROWS,
    SUMMARY,
    TABLE,
    find_first_step,
    find_neighbour,
)
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import quote_file

STOP = ("Stop the import", "Go on with it")
INSTEAD = ("Read it instead", "Go on with this one")
FORGOTTEN = "Your answers and corrections will be forgotten. Nothing was written to the register."
NOTHING_COPIED = (
    "The clipboard holds no table. Copy one from a document, a spreadsheet or a message, then paste it here."
)


@dataclass(frozen=True, slots=True)
class KeptImport:
    """An import while no screen shows it, the step at which it is and the line that is looked at."""

    task: ImportTask
    step: int
    entry_id: str


class ImportScreen(QWidget):
    """The steps of an import; `imported` carries the ImportResult, `closed` tells that the screen is done.

    `now` is asked for the moment of writing. An import that is under way can be shown by another screen: `task`.
    """

    imported = Signal(object)
    closed = Signal()

    def __init__(
        self,
        theme: Theme,
        asking: Asking,
        tasks: Tasks,
        now: Callable[[], datetime],
        task: ImportTask | None = None,
    ) -> None:
        super().__init__()
        self._asking = asking
        self.task = task or ImportTask(tasks, now)
        self._goal: int | None = None
        self.pages = ImportPages(theme)
        self.trail, self.foot, self.notice = self.pages.trail, self.pages.foot, self.pages.notice
        self.document, self.table, self.columns = self.pages.document, self.pages.table, self.pages.columns
        self.rows, self.summary = self.pages.rows, self.pages.summary
        self.next_button, self.cancel_button = self.foot.next_button, self.foot.cancel_button
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.pages)
        self._connect()

    def begin(self, register: Register, today: date, path: Path | None = None, pasted: str | None = None) -> None:
        """Begin an import into a register, with a document, with pasted words, or by asking for one."""
        self.task.begin(register, today)
        self.pages.settle(self.task)
        self.pages.go_to(DOCUMENT, self.task)
        self.document.ask_document()
        self.document.focus()
        if path is not None or pasted is not None:
            self.task.read(Source(path or PASTED, pasted))

    def read_document(self, path: Path) -> None:
        """Read a document in the place of the one before; what was decided about that goes when the user says so."""
        if not self.task.is_writing and self._may_forget(f"Import {quote_file(path)}", INSTEAD):
            self.task.read(Source(path))

    def paste(self) -> None:
        """Read the table that the clipboard holds, or the file that was copied."""
        copied = read_clipboard(QGuiApplication.clipboard().mimeData())
        if isinstance(copied, Path):
            self.read_document(copied)
        elif copied and self._may_forget("Paste a table", INSTEAD):
            self.task.read(Source(PASTED, copied))
        elif not copied:
            self.pages.refuse(NOTHING_COPIED, self.task)

    def keep(self) -> KeptImport:
        """Give what another screen needs to go on from here."""
        entry = self.rows.list.entry
        return KeptImport(self.task, self.trail.present, entry.id if entry is not None else "")

    def resume(self, kept: KeptImport) -> None:
        """Go on where another screen was."""
        self.pages.show_session(self.task)
        self.pages.go_to(kept.step, self.task)
        self.rows.choose_entry(kept.entry_id)
        if self.task.is_reading:
            self._on_reading_begun()
        if self.task.is_writing:
            self.pages.show_writing()

    def go_on(self) -> None:
        """Go to the next step, reading the document again first where choices wait for it; the last one imports."""
        session = self.task.session
        if session is None:
            self._go_on_unread()
            return
        if self.task.is_writing:
            return
        if self.trail.present < SUMMARY:
            self._on_step_asked(find_neighbour(session.read, self.trail.present, 1))
        elif not session.list_stopping():
            self.task.write()

    def _go_on_unread(self) -> None:
        """Go from a refused document to its tables and columns, and from these to reading it as was chosen."""
        task, present = self.task, self.trail.present
        if task.is_reading or not task.parts:
            return
        if present > DOCUMENT and task.is_stale:
            task.read_again()
        elif present == DOCUMENT or (present == TABLE and task.columns):
            self.pages.go_to(present + 1, task)

    def go_back(self) -> None:
        """Go to the step before."""
        if self.trail.present > DOCUMENT and not self.task.is_writing:
            reading = self.task.session.read if self.task.session else None
            self.pages.go_to(find_neighbour(reading, self.trail.present, -1), self.task)

    def cancel(self) -> None:
        """Leave the import; choices are only thrown away when the user says so, and what is being written is not kept."""
        if self.task.is_writing:
            self.task.stop_writing()
            self.foot.show_work("Stopping; nothing will be kept…")
        elif self._may_forget("Stop the import", STOP):
            self.task.forget()
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        task, foot = self.task, self.foot
        self.pages.dropped.connect(self.read_document)
        self.trail.step_asked.connect(self._on_step_asked)
        self.document.choose_asked.connect(self._on_choose_asked)
        self.document.paste_asked.connect(self.paste)
        self.document.cancel_asked.connect(task.cancel_reading)
        self.document.chosen.connect(self._on_chosen_at_once)
        self.document.tables_asked.connect(lambda: self.pages.go_to(TABLE, task))
        self.document.columns_asked.connect(lambda: self.pages.go_to(COLUMNS, task))
        self.document.facts.tables_asked.connect(lambda: self.pages.go_to(TABLE, task))
        self.table.chosen.connect(self._on_chosen)
        self.columns.chosen.connect(self._on_chosen)
        self.rows.changed.connect(lambda: self.pages.show_foot(task))
        self.rows.likeness_said.connect(task.compare_again)
        foot.cancelled.connect(self.cancel)
        foot.stopped.connect(task.cancel_reading)
        foot.again_asked.connect(task.read_again)
        foot.back_asked.connect(self.go_back)
        foot.next_asked.connect(self.go_on)
        task.reading_begun.connect(self._on_reading_begun)
        task.reading_ended.connect(self._on_reading_ended)
        task.compared.connect(self._on_compared)
        task.corrected.connect(self.rows.refresh)
        task.refused.connect(self._on_refused)
        task.stepped.connect(self.pages.show_progress)
        task.writing_begun.connect(self.pages.show_writing)
        task.written.connect(self._on_written)
        task.taken_back.connect(self.closed)
        task.not_written.connect(self._on_not_written)
        bind_keys(self, self.rows, self.go_back, self._go_on_by_key, self._paste_by_key)

    def _go_on_by_key(self) -> None:
        """Go to the next step, but never import by a key that pages."""
        if self.trail.present < SUMMARY:
            self.go_on()

    def _paste_by_key(self) -> None:
        """Paste only where a document is chosen; elsewhere it would throw the present one away."""
        if self.trail.present == DOCUMENT and not self.task.is_writing:
            self.paste()

    def _may_forget(self, title: str, answers: tuple[str, str]) -> bool:
        session = self.task.session
        if session is None or not (session.has_choices or self.task.has_choices):
            return True
        return self._asking.ask_choice(title, FORGOTTEN, answers) == 0

    def _on_step_asked(self, step: int) -> None:
        """Go to a step; what it shows is read with the choices made, so the document may have to be read again first."""
        needs_reading = step >= ROWS or (step == COLUMNS and self.trail.present < COLUMNS)
        if needs_reading and (self.task.is_stale or self.task.is_reading):
            self._goal = step
            if self.task.is_stale and not self.task.is_reading:
                self.task.read_again()
        else:
            self.pages.go_to(step, self.task)

    def _on_choose_asked(self) -> None:
        path = self._asking.ask_open_file("Import a document", DOCUMENT_FILES)
        if path is not None:
            self.read_document(path)

    def _on_chosen(self, wanted: ReadingChoices) -> None:
        """Keep choices until the document is read again."""
        self.task.wanted = wanted
        self.pages.show_foot(self.task)

    def _on_chosen_at_once(self, wanted: ReadingChoices) -> None:
        self.task.wanted = wanted
        self.task.read_again()

    def _on_reading_begun(self) -> None:
        self.pages.show_reading(self.task)

    def _on_reading_ended(self) -> None:
        self._goal = None
        self.pages.settle(self.task)
        self.document.focus()

    def _on_compared(self, is_first: bool) -> None:
        session = self.task.session
        if session is None:
            return
        goal, self._goal = self._goal, None
        self.pages.settle(self.task)
        self.notice.close_message()
        if goal is not None:
            self.pages.go_to(goal, self.task)
        elif is_first:
            self.pages.go_to(find_first_step(session.read), self.task)

    def _on_refused(self, error: Exception) -> None:
        self._goal = None
        self.pages.settle(self.task)
        if isinstance(error, RegisterError):
            self.pages.refuse(say_error(error), self.task)

    def _on_written(self, result: ImportResult) -> None:
        self.imported.emit(result)
        self.closed.emit()

    def _on_not_written(self, error: Exception) -> None:
        self.pages.settle(self.task)
        if isinstance(error, RegisterError):
            self._asking.tell(say_error(error))
