"""An import behind its screen: it reads, compares and writes on the worker and outlives the widgets that show it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import CancelledError, RegisterError, UnreadableDocumentError
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.proposals import ColumnReading, DocumentPart, DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnChoice, ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.reading_request import DocumentReader
from laming_desktop.operations.imports.importing import import_document, read
from laming_desktop.operations.imports.plan import ImportPlan, ImportResult
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.reading import list_owners
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.importing.carrying import Kept
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.screens.importing.value_editors import Correction
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.texts import quote_file

TEXT_ENDINGS: Final = frozenset({"", ".csv", ".tsv", ".tab", ".txt", ".md"})
PASTED: Final = Path("Pasted table")


@dataclass(frozen=True, slots=True)
class Source:
    """What is read: a file, or words from the clipboard under a name of their own."""

    path: Path
    pasted: str | None = None

    @property
    def is_text(self) -> bool:
        """Tell whether it calls itself a text, whose encoding and separator can be said."""
        return self.pasted is not None or self.path.suffix.casefold() in TEXT_ENDINGS

    @property
    def name(self) -> str:
        """Give its name in quotation marks."""
        return quote_file(self.path)


@dataclass(frozen=True, slots=True)
class _Read:
    """A document as it was read and compared, the choices that were used, and those of an earlier import."""

    choices: ReadingChoices
    remembered: tuple[ColumnChoice, ...]
    session: ImportSession


class ImportTask(QObject):
    """One import of one register.

    `reading_begun`, then one of `compared` (the session is new; whether it is the document's first), `refused` (the error) and `reading_ended` (cancelled);
    `corrected` after a value was put right; `writing_begun`, then one of `written` (the ImportResult), `taken_back` and
    `not_written` (the error). `stepped` (done, total) tells how far reading or writing is.

    `now` is asked for the moment of writing; without a `reader` documents are read in a child process. `asked` are the choices of the reading that is shown, `wanted` those that the user has made since.
    `parts` are the tables of a document that was refused, of which one can be chosen; `columns` those of the table that
    was chosen and gave nothing.
    `look_ahead` is called on the worker when everything is written, to find there what the window will show of it.
    """

    reading_begun = Signal()
    reading_ended = Signal()
    compared = Signal(bool)
    corrected = Signal()
    refused = Signal(object)
    writing_begun = Signal()
    written = Signal(object)
    taken_back = Signal()
    not_written = Signal(object)
    stepped = Signal(int, int)

    def __init__(self, tasks: Tasks, now: Callable[[], datetime], reader: DocumentReader | None = None) -> None:
        super().__init__()
        self._tasks, self._now, self._reader = tasks, now, reader
        self.register: Register | None = None
        self.today = date.min
        self.owners: Sequence[Owner] = ()
        self.source: Source | None = None
        self.session: ImportSession | None = None
        self.asked = self.wanted = NO_CHOICES
        self.remembered: tuple[ColumnChoice, ...] = ()
        self.parts: tuple[DocumentPart, ...] = ()
        self.columns: tuple[ColumnReading, ...] = ()
        self.is_reading = self.is_writing = self.is_stopping = False
        self._kept = Kept()
        self._reading: DocumentReading | None = None
        self._run = 0
        self.look_ahead: Callable[[ImportResult], None] | None = None
        tasks.stepped.connect(self._on_stepped)

    def begin(self, register: Register, today: date) -> None:
        """Begin with nothing chosen yet."""
        self.forget()
        self.register, self.today, self.owners = register, today, list_owners(register)

    def forget(self) -> None:
        """Stop what is under way and forget the document with all that was decided about it."""
        self._run += 1
        if self.is_reading:
            self._tasks.cancel()
        self.source, self.session, self._reading = None, None, None
        self.asked = self.wanted = NO_CHOICES
        self.remembered, self.parts, self.columns = (), (), ()
        self.is_reading = False
        self._kept = Kept()

    @property
    def has_choices(self) -> bool:
        """Tell whether the user has chosen anything about the reading."""
        return self.wanted not in {NO_CHOICES, replace(NO_CHOICES, columns=self.remembered)}

    @property
    def is_stale(self) -> bool:
        """Tell whether choices were made with which the document has not been read yet."""
        return self.wanted != self.asked

    def read(self, source: Source) -> None:
        """Read another document from its beginning."""
        self.forget()
        self.source = source
        self.read_again()

    def read_again(self) -> None:
        """Read the document with the choices made so far; answers and corrections stay with their rows."""
        register, source, choices, kept, today = self.register, self.source, self.wanted, self._kept, self.today
        if register is None or source is None:
            return
        if self.session is not None:
            self.session.keep_answers()
        otherwise = self.session.otherwise if self.session else "update"
        remembered = self.remembered
        if self.is_reading:
            self._tasks.cancel()
        self._run += 1
        run = self._run

        def work(progress: Progress) -> _Read:
            reading = read(
                register,
                source.path,
                progress,
                choices=choices,
                pasted=source.pasted,
                reader=self._reader,
                with_remembered=not remembered,
            )
            found = () if choices.columns else reading.choices.columns
            plan = prepare_import(register, kept.correct(reading), today=today)
            session = ImportSession(plan, reading, kept, otherwise=otherwise)
            if session.has_likeness:
                session.replace_plan(prepare_import(register, plan.reading, today=today, answers=session.answers))
            session.list_entries()
            return _Read(replace(choices, columns=choices.columns or found), remembered or found, session)

        self.is_reading = True
        self._tasks.run(
            f"Reading {source.name}",
            work,
            lambda read: self._on_compared(run, read),
            otherwise=lambda error: self._on_not_read(run, error),
        )
        self.reading_begun.emit()

    def cancel_reading(self) -> None:
        """Stop reading; what was read before stands, with its choices."""
        if not self.is_reading:
            return
        self._run += 1
        self._tasks.cancel()
        self.is_reading = False
        self.wanted = self.asked
        self.reading_ended.emit()

    def correct(self, correction: Correction) -> None:
        """Put a value right and compare anew on the worker; RegisterError where it cannot be kept."""
        session = self.session
        if session is None or self._reading is None:
            return
        self._reading = correction.correct(self._reading, correction.proposal)
        session.keep_correction(correction.row_id, correction.field, correction.correct)
        self.compare_again()

    def compare_again(self) -> None:
        """Compare the document with the register anew, after a value was put right or a likeness was settled."""
        register, session, reading, today = self.register, self.session, self._reading, self.today
        if register is None or session is None or reading is None:
            return
        self._run += 1
        run, answers = self._run, dict(session.answers)

        def work(_progress: Progress) -> ImportPlan:
            return prepare_import(register, reading, today=today, answers=answers)

        self._tasks.run("Comparing with the register", work, lambda plan: self._on_corrected(run, plan))

    def write(self) -> None:
        """Write the import as one change set."""
        register, session, moment, look_ahead = self.register, self.session, self._now(), self.look_ahead
        if register is None or session is None:
            return

        def work(progress: Progress) -> ImportResult:
            result = import_document(
                register,
                session.plan,
                now=moment,
                answers=session.answers,
                skip=session.skipped,
                decisions=session.decisions,
                on_conflict=session.otherwise,
                progress=progress,
            )
            if look_ahead is not None:
                look_ahead(result)
            return result

        self.is_writing, self.is_stopping = True, False
        self._tasks.run(f"Importing {self._name}", work, self._on_written, otherwise=self._on_not_written)
        self.writing_begun.emit()

    def stop_writing(self) -> None:
        """Stop writing before anything is kept; what was kept already is taken back."""
        self.is_stopping = True
        self._tasks.cancel()

    @property
    def _name(self) -> str:
        return self.source.name if self.source else ""

    def _on_stepped(self, done: int, total: int) -> None:
        if self.is_reading or self.is_writing:
            self.stepped.emit(done, total)

    def _on_compared(self, run: int, read: _Read) -> None:
        if run != self._run or self.register is None:
            return
        self.is_reading = False
        self.asked = self.wanted = read.choices
        self.remembered = read.remembered
        is_first = self.session is None
        self.session, self._reading = read.session, read.session.plan.reading
        self.compared.emit(is_first)

    def _on_not_read(self, run: int, error: Exception) -> bool:
        if run != self._run or isinstance(error, CancelledError):
            return isinstance(error, RegisterError)
        self.is_reading = False
        if self.session is not None:
            self.wanted = self.asked
        else:
            self.asked = self.wanted
            is_of_document = isinstance(error, UnreadableDocumentError)
            self.parts, self.columns = (error.parts, error.columns) if is_of_document else ((), ())
        self.refused.emit(error)
        return isinstance(error, RegisterError)

    def _on_corrected(self, run: int, plan: ImportPlan) -> None:
        if run == self._run and self.session is not None:
            self.session.replace_plan(plan)
            self.corrected.emit()

    def _on_written(self, result: ImportResult) -> None:
        register = self.register
        if self.is_stopping and register is not None and result.changes.seq is not None:
            self._tasks.run("Taking the import back", lambda _progress: undo(register), self._on_taken_back)
            return
        self.is_writing = False
        self.forget()
        self.written.emit(result)

    def _on_taken_back(self, _changes: Changes) -> None:
        self.is_writing = False
        self.forget()
        self.taken_back.emit()

    def _on_not_written(self, error: Exception) -> bool:
        self.is_writing = False
        if self.is_stopping and isinstance(error, CancelledError):
            self.forget()
            self.taken_back.emit()
            return True
        self.not_written.emit(error)
        return isinstance(error, RegisterError)
