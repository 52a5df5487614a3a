"""The pages of an import between their head and their foot: they show what they are told, and decide nothing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.clipboard import list_files
from laming_desktop.ui.screens.importing.columns_step import ColumnsStep
from laming_desktop.ui.screens.importing.document_step import DocumentStep
from laming_desktop.ui.screens.importing.frame_parts import ImportFoot, ImportHead
from laming_desktop.ui.screens.importing.import_task import ImportTask
from laming_desktop.ui.screens.importing.rows_step import RowsStep
from laming_desktop.ui.screens.importing.steps import COLUMNS, DOCUMENT, SUMMARY, TABLE
from laming_desktop.ui.screens.importing.summary_step import SummaryStep
from laming_desktop.ui.screens.importing.table_step import TableStep
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair
from laming_desktop.ui.widgets.message_bar import MessageBar

READING_AGAIN = "Reading the document again…"
WRITING = "Writing to the register…"
STANDS = "What was read before stands."


class ImportPages(QWidget):
    """Head, steps and foot of an import; `dropped` carries a file that was dropped anywhere on them."""

    dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._is_writing = False
        self.head = ImportHead(theme)
        self.trail = self.head.trail
        self.notice = MessageBar(theme)
        self.document = DocumentStep(theme)
        self.table = TableStep(theme)
        self.columns = ColumnsStep(theme)
        self.rows = RowsStep(theme)
        self.summary = SummaryStep(theme)
        self.foot = ImportFoot(theme)
        self._steps = QStackedWidget()
        for step in (self.document, self.table, self.columns, self.rows, self.summary):
            self._steps.addWidget(step)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, make_hair(), self.notice):
            column.addWidget(part)
        column.addWidget(self._steps, 1)
        for part in (make_hair(), self.foot):
            column.addWidget(part)

    def go_to(self, step: int, task: ImportTask) -> None:
        """Show a step with the focus on what is to be done there."""
        if step == SUMMARY and task.session is not None:
            self.summary.show_session(task.session)
        self.trail.show_step(step, _find_reached(task))
        self._steps.setCurrentIndex(step)
        self.notice.close_message()
        self.show_foot(task)
        if task.session is None:
            if step in {TABLE, COLUMNS}:
                (self.table, self.columns)[step - TABLE].focus()
            return
        if step in {DOCUMENT, SUMMARY}:
            self.foot.next_button.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            (self.table, self.columns, self.rows)[step - TABLE].focus()

    def show_session(self, task: ImportTask) -> None:
        """Show in every step what was read."""
        session = task.session
        self.head.show_import(session.read if session else None)
        if session is None:
            self.document.ask_document()
            return
        self.document.show_recognised(session.read, task.wanted)
        self.table.show_reading(session.read, task.wanted)
        self.columns.show_reading(session.read, task.wanted, task.remembered)
        self.rows.show_session(session, task.owners, task.correct)

    def show_foot(self, task: ImportTask) -> None:
        """Show the ways on and back."""
        self.foot.show_step(self.trail.present, task.session, is_stale=task.is_stale, reached=_find_reached(task))

    def show_reading(self, task: ImportTask) -> None:
        """Show that a document is read: the first time in the place of its step, later in the foot."""
        if task.session is None and task.source is not None:
            self.go_to(DOCUMENT, task)
            self.document.show_reading(task.source.name)
            self.head.show_name(task.source.name)
            self.document.focus()
        else:
            self.foot.show_work(READING_AGAIN, can_stop=True)

    def show_writing(self) -> None:
        """Show that the register is written; nothing can be changed meanwhile."""
        self._lock(is_locked=True)
        self.foot.show_work(WRITING, is_writing=True)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far reading or writing is."""
        self.document.show_progress(done, total)
        self.foot.show_progress(done, total)

    def settle(self, task: ImportTask) -> None:
        """Show what stands after something long has ended."""
        was_writing = self._is_writing
        self._lock(is_locked=False)
        self.foot.show_work("")
        if not was_writing:
            self.show_session(task)
        self.show_foot(task)

    def refuse(self, sentence: str, task: ImportTask) -> None:
        """Say why something cannot be read: in place of the document where there is none, else above the step."""
        if task.session is None:
            is_text = task.source is not None and task.source.is_text
            self.document.show_refusal(
                sentence, task.wanted, is_text=is_text, has_tables=bool(task.parts), has_columns=bool(task.columns)
            )
            self.table.offer_parts(task.parts, task.wanted)
            self.columns.offer_columns(task.columns, task.wanted)
            if task.source is not None:
                self.head.show_name(task.source.name)
            self.go_to(DOCUMENT, task)
            self.document.focus()
        else:
            self.notice.show_message(sentence, STANDS, icon="attention")

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if list_files(event.mimeData()) and not self._is_writing:
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in list_files(event.mimeData())[:1]:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _lock(self, *, is_locked: bool) -> None:
        self._is_writing = is_locked
        self.trail.setEnabled(not is_locked)
        self._steps.setEnabled(not is_locked)


def _find_reached(task: ImportTask) -> int:
    """Find the last step that can be looked at: of a refused document its tables and columns can."""
    if task.session is not None:
        return SUMMARY
    return COLUMNS if task.columns else TABLE if task.parts else DOCUMENT
