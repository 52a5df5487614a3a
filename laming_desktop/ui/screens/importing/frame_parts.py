"""The head of the import with its steps, and the foot with what is under way and the ways on and back."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.ui.screens.importing.document_facts import say_contents
from laming_desktop.ui.screens.importing.document_step import SAFE
from laming_desktop.ui.screens.importing.session import ImportSession
from laming_desktop.ui.screens.importing.steps import (
    DOCUMENT,
    NEXT_WORDS,
    ROWS,
    STEPS,
    SUMMARY,
    TABLE,
    find_neighbour,
)
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import make_column, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.step_trail import StepTrail
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.texts import quote

NARROW: Final = 1000
"""Below this width, in design pixels, only the present step bears its name."""
BAR_WIDTH: Final = 160
READ_IT: Final = "Read this table"
STALE: Final = "What you chose counts once the document is read again."


class ImportHead(QWidget):
    """What is imported, and at which step it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "paper")
        self.title = TextRuns(theme, style="title", lines=1)
        self.below = TextRuns(theme, lines=1)
        self.trail = StepTrail(theme, STEPS)
        row = QHBoxLayout(self)
        row.setContentsMargins(*(theme.em(side) for side in (16, 9, 16, 9)))
        row.setSpacing(theme.em(20))
        row.addWidget(make_column(theme, self.title, self.below, gap=1), 1)
        row.addWidget(self.trail)
        self.show_import(None)

    def show_import(self, reading: DocumentReading | None) -> None:
        """Say what is imported."""
        if reading is None:
            self.title.show_runs(Run("Import a plan", is_bold=True))
            self.below.show_runs(Run(SAFE, ink="muted"))
        else:
            self.show_name(quote(reading.name))
            self.below.show_runs(Run(f"{say_contents(reading)} {SAFE}", ink="muted"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.trail.name_all(are_named=self.width() >= self._theme.em(NARROW))

    def show_name(self, name: str) -> None:
        """Say which document it is, its name in quotation marks."""
        self.title.show_runs(Run(f"Import {name}", is_bold=True))


class ImportFoot(QWidget):
    """The buttons of every step, and a bar while the document is read again or the register is written."""

    cancelled = Signal()
    stopped = Signal()
    again_asked = Signal()
    back_asked = Signal()
    next_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "canvas")
        self.is_idle = True
        self.cancel_button = make_button(theme, "Cancel import", self.cancelled.emit)
        self.note = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress")
        self.bar.setFixedWidth(theme.em(BAR_WIDTH))
        self.stop_button = make_button(theme, "Stop reading", self.stopped.emit)
        self.again_button = make_button(theme, "Read again", self.again_asked.emit)
        self.back_button = make_button(theme, "Back", self.back_asked.emit, icon="left")
        self.next_button = make_button(theme, NEXT_WORDS[DOCUMENT], self.next_asked.emit, kind="main")
        row = QHBoxLayout()
        row.setContentsMargins(*(theme.em(side) for side in (16, 9, 16, 9)))
        row.setSpacing(theme.em(12))
        row.addWidget(self.cancel_button)
        row.addWidget(self.note, 1)
        for part in (self.bar, self.stop_button, self.again_button, self.back_button, self.next_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        self.show_work("")

    def show_step(self, step: int, session: ImportSession | None, *, is_stale: bool, reached: int = DOCUMENT) -> None:
        """Show the ways on and back from a step; of a refused document tables and columns can be chosen up to `reached`."""
        reading = session.read if session else None
        words = NEXT_WORDS[step]
        if step == DOCUMENT and find_neighbour(reading, step, 1) != TABLE:
            words = NEXT_WORDS[TABLE]
        self.next_button.setText(words)
        self.next_button.setAccessibleName(words)
        may_import = step < SUMMARY or (session is not None and not session.list_stopping())
        may_choose = session is None and (step < reached or (step > DOCUMENT and is_stale))
        if session is None and reached > DOCUMENT:
            self.next_button.setText(NEXT_WORDS[step] if step < reached and not (step and is_stale) else READ_IT)
            self.next_button.setAccessibleName(self.next_button.text())
        self.next_button.setEnabled((session is not None and may_import) or may_choose)
        self.back_button.setEnabled(True)
        self.back_button.setVisible(step > DOCUMENT)
        self.again_button.setVisible(is_stale and self.is_idle and session is not None)
        if self.is_idle:
            self.note.show_runs(
                Run(STALE if is_stale and session is not None else say_note(step, session), ink="muted")
            )

    def show_work(self, words: str, *, can_stop: bool = False, is_writing: bool = False) -> None:
        """Say what is under way; an empty text when nothing is."""
        self.is_idle = not words
        self.bar.setRange(0, 0)
        self.bar.setVisible(bool(words))
        self.stop_button.setVisible(can_stop)
        self.again_button.hide()
        if words:
            self.note.show_runs(Run(words, ink="muted"))
            announce(self, words)
        if is_writing:
            for button in (self.back_button, self.next_button):
                button.setEnabled(False)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far it is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)


def say_note(step: int, session: ImportSession | None) -> str:
    """Say what is open at a step."""
    if session is None or step not in {ROWS, SUMMARY}:
        return ""
    stopping = len(session.list_stopping())
    if stopping:
        return f"{say_count(stopping, 'row')} {'stops' if stopping == 1 else 'stop'} the import, as you chose."
    if step == SUMMARY:
        return ""
    count = len(session.list_open())
    asked = f"{say_count(count, 'question')} open. You may go on: what you skip is kept as a question."
    return asked if count else "No question is open."
