"""Returns: what was sent, what came back and what is overdue; returned files are opened, looked at and merged here."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import ForeignRefusedError, RefusedValueError, RegisterError
from laming_desktop.domain.patches import Key
from laming_desktop.domain.tasks import Progress
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.sharing.importing_new import import_as_new
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, prepare_merge
from laming_desktop.operations.sharing.previewing import MergePreview, preview_merge
from laming_desktop.operations.sharing.returning import read_return
from laming_desktop.operations.sharing.timescale_units import Written, write_timescale
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.clipboard import list_files
from laming_desktop.ui.screens.sharing.chase_view import ChaseView
from laming_desktop.ui.screens.sharing.merge_files import ReturnedFile
from laming_desktop.ui.screens.sharing.merge_page import MergePage
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.message_bar import WorkBar
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import clean, quote_file

OPEN: Final = "Open returned files"
RETURNED_FILES: Final = (
    "Returned files (*.laming *.age *.xlsx *.docx);;Registers (*.laming *.age);;Forms (*.xlsx *.docx);;All files (*)"
)
STOP: Final = "Your answers will be forgotten. Nothing was written to the register."


class ReturnsScreen(QWidget):
    """The chase log, then the steps of a merge; `merged` carries the sentence of a merge that can be undone.

    `compare_asked` carries the path of a register that is no copy of this one, `form_returned` that of a form.
    """

    closed = Signal()
    share_asked = Signal()
    print_asked = Signal()
    merge_begun = Signal()
    merged = Signal(str)
    compare_asked = Signal(object)
    form_returned = Signal(object)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._asking, self._tasks, self._clock = asking, tasks, clock
        self._register: Register | None = None
        self._files: list[ReturnedFile] = []
        self.state: MergeState | None = None
        self.setAcceptDrops(True)
        set_ground(self, "paper")
        self.log = ChaseView(theme)
        self.page = MergePage(theme, self._read_timescale)
        self.work = WorkBar(theme)
        self._faces = QStackedWidget()
        self._faces.addWidget(self.log)
        self._faces.addWidget(self.page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.work)
        column.addWidget(self._faces, 1)
        self._connect()

    @property
    def files(self) -> Sequence[ReturnedFile]:
        """Give the files that were opened."""
        return self._files

    def show_returns(self, register: Register) -> None:
        """Show what was sent and what came back."""
        self._register, self.state, self._files = register, None, []
        self.page.forget()
        self._faces.setCurrentWidget(self.log)
        self.refresh()
        self.log.focus()

    def refresh(self, changes: object = None) -> None:
        """Show what has changed since."""
        del changes
        if self._register is not None and self._faces.currentWidget() is self.log:
            self.log.show_log(self._register, self._clock().date())

    def ask_for_files(self) -> None:
        """Ask for files that came back and read them beside those that are open already."""
        self.take_files(self._asking.ask_open_files(OPEN, RETURNED_FILES))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files that came back, and show what merging them would write; a file is taken once."""
        known = {one.path for one in self._files}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        forms = [path for path in fresh if path.suffix.casefold() in {".xlsx", ".docx"}]
        if forms:
            self.form_returned.emit(forms[0])
        if fresh and not forms:
            self._read(fresh)

    def read_again(self) -> None:
        """Read the files that could not be read, with the password that is given now."""
        refused = [one.path for one in self._files if one.back is None]
        self._files = [one for one in self._files if one.back is not None]
        self._read(refused)

    def put_aside(self, path: Path) -> None:
        """Leave a file out of the merge."""
        self._files = [one for one in self._files if one.path != path]
        if self._files:
            # Answers are known by the place of their file, which is another one now.
            self.state = None
            self._read([])
        elif self._register is not None:
            self.show_returns(self._register)

    def prepare_again(self) -> None:
        """Decide again what would be written, with the answers given and what is accepted."""
        self._read([])

    def merge(self) -> None:
        """Write it, all or nothing."""
        register, state = self._register, self.state
        if register is None or state is None or state.list_open():
            return
        answers, accepted, plan = dict(state.answers), frozenset(state.accepted), state.preview.plan

        def work(progress: Progress) -> Changes:
            return merge_returns(
                register, plan, answers=answers, accepted=accepted, now=self._clock(), progress=progress
            )

        def look_again(error: Exception) -> bool:
            """Where new questions came up, or the register has moved on, the preview is made anew."""
            if isinstance(error, RefusedValueError):
                self.prepare_again()
                return True
            return False

        self.merge_begun.emit()
        count = say_count(len(state.preview.writes), "change")
        self._tasks.run("Merging", work, lambda changes: self._tell(changes, count), otherwise=look_again)

    def import_new(self, path: Path) -> None:
        """Take the inquiries, recommendations and actions of another register in as new."""
        register, password = self._register, self.page.files.password.text()
        if register is None:
            return

        def work(progress: Progress) -> Changes:
            return import_as_new(register, path, password=password, progress=progress)

        self.merge_begun.emit()
        self._tasks.run(
            f"Importing {quote_file(path)}",
            work,
            lambda changes: self._tell(changes, say_count(len(changes.touched), "row")),
        )

    def leave(self) -> None:
        """Go back from a merge to the log, from the log to the plan; answers are not thrown away unasked."""
        if self._faces.currentWidget() is self.log:
            self.closed.emit()
        elif self._register is not None and self._may_forget():
            self.show_returns(self._register)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if list_files(event.mimeData()) and not self._tasks.is_busy:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.take_files(list_files(event.mimeData()))

    def _read(self, paths: Sequence[Path]) -> None:
        """Read files and prepare the merge of all that could be read; one that is refused does not stop the others."""
        register, password, state = self._register, self.page.files.password.text(), self.state
        if register is None:
            return
        answers = dict(state.answers) if state is not None else dict[AnswerKey, Answer]()
        accepted = frozenset(state.accepted if state is not None else set[tuple[int, Key]]())
        standing = list(self._files)

        def work(progress: Progress) -> tuple[list[ReturnedFile], MergePreview]:
            files = [*standing, *(_read_file(register, path, password, progress) for path in paths)]
            progress.step(0, 0)
            returns = [one.back for one in files if one.back is not None]
            plan = prepare_merge(register, returns, answers=answers, accepted=accepted)
            return files, preview_merge(register, plan)

        self._tasks.run("Reading what came back", work, lambda read: self._show_preview(*read))

    def _show_preview(self, files: list[ReturnedFile], preview: MergePreview) -> None:
        before, register = self.state, self._register
        self._files = files
        self.state = MergeState(preview) if preview.plan.returns else None
        if before is not None and self.state is not None:
            self.state.answers, self.state.accepted = before.answers, before.accepted
        self._faces.setCurrentWidget(self.page)
        may_write = register is not None and not register.read_only
        self.page.show_merge(files, self.state, may_write=may_write)

    def _connect(self) -> None:
        log, page = self.log, self.page
        log.open_asked.connect(self.ask_for_files)
        log.share_asked.connect(self.share_asked)
        log.print_asked.connect(self.print_asked)
        log.close_asked.connect(self.leave)
        page.cancelled.connect(self.leave)
        page.merge_asked.connect(self.merge)
        page.files.add_asked.connect(self.ask_for_files)
        page.files.again_asked.connect(self.read_again)
        page.files.removed.connect(self.put_aside)
        page.files.compare_asked.connect(self.compare_asked)
        page.files.as_new_asked.connect(self.import_new)
        page.view.decided.connect(self.prepare_again)
        page.view.accepted_changed.connect(self.prepare_again)
        self._tasks.busy.connect(self._on_busy)
        self._tasks.stepped.connect(self.work.show_step)
        self.work.cancelled.connect(self._tasks.cancel)

    def _may_forget(self) -> bool:
        if self.state is None or not (self.state.answers or self.state.accepted):
            return True
        return self._asking.ask_choice("Stop the merge", STOP, ("Stop the merge", "Go on with it")) == 0

    def _read_timescale(self, words: str) -> tuple[Written, TimescaleReading]:
        if self._register is None:
            raise LookupError("no register is shown")
        return write_timescale(self._register, words, self._clock().date())

    def _on_busy(self, label: str) -> None:
        self.work.show_work(label)
        self.log.open_button.setEnabled(not label)
        self.page.show_foot(is_busy=bool(label))

    def _tell(self, changes: Changes, count: str) -> None:
        self.state, self._files = None, []
        self.merged.emit(f"{clean(changes.label)}: {count} written.")
        self.closed.emit()


def _read_file(register: Register, path: Path, password: str, progress: Progress) -> ReturnedFile:
    """Read one file; a refusal is told of it."""
    try:
        return ReturnedFile(path, read_return(register, path, progress, password=password))
    except RegisterError as error:
        is_locked = isinstance(error, ForeignRefusedError) and error.why in {"age_password", "age_wrong"}
        return ReturnedFile(path, None, say_error(error), is_locked)
