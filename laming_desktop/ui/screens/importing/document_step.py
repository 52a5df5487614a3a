"""The step where a document is chosen and read; a refused one is said here, with what to do."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.texts import quote_file

WIDTH = 633
KINDS = "A text document with the plan or the recommendations in a table: tabs, bars or commas, or one cell a line."
OTHERS = "Word, Excel and PDF documents cannot be read yet; save them as text first."
SAFE = "Nothing is written until the last step."


class DocumentStep(QWidget):
    """Three faces: choose a document, one is being read, one was refused."""

    choose_asked = Signal()
    dropped = Signal(object)
    cancel_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "paper")
        self.setAcceptDrops(True)
        self.choose_button = make_button(
            theme, "Choose a document…", self.choose_asked.emit, kind="main", icon="folder"
        )
        self.other_button = make_button(theme, "Choose another document…", self.choose_asked.emit)
        self.cancel_button = make_button(theme, "Cancel", self.cancel_asked.emit)
        self.reading = TextRuns(theme)
        self.how_far = TextRuns(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress of the reading")
        self.refusal = TextRuns(theme)
        self._faces = QStackedWidget()
        for face in (self._make_choosing(), self._make_reading(), self._make_refusal()):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def ask_document(self) -> None:
        """Offer to choose a document."""
        self._faces.setCurrentIndex(0)
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_reading(self, path: Path) -> None:
        """Say that a document is being read."""
        self.reading.show_runs(Run(f"Reading {quote_file(path)}", is_bold=True))
        self.how_far.show_runs(Run(f"The window stays usable. {SAFE}", ink="muted"))
        self.bar.setRange(0, 0)
        self._faces.setCurrentIndex(1)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the reading is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_refusal(self, sentence: str) -> None:
        """Say why a document was not imported."""
        what, joint, rest = sentence.partition(". ")
        self.refusal.show_runs(Run(what + joint, is_bold=True), Run(rest))
        self._faces.setCurrentIndex(2)
        self.other_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_refused(self) -> bool:
        """Tell whether a refusal is shown."""
        return self._faces.currentIndex() == 2  # noqa: PLR2004

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])

    def _make_choosing(self) -> QWidget:
        theme = self._theme
        words = TextRuns(theme, Run("Which document?", is_bold=True), style="title", lines=1)
        below = TextRuns(theme, Run(f"{KINDS} You see every row before anything is written."))
        drop = TextRuns(theme, Run(f"You can also drop it here. {OTHERS}", ink="muted"))
        return self._centre(words, 6, below, 14, make_row(theme, self.choose_button, None), 10, drop)

    def _make_reading(self) -> QWidget:
        theme = self._theme
        words = make_column(theme, self.reading, self.how_far, gap=2)
        head = make_row(theme, IconView(theme, "import", side=20), words, self.cancel_button, gap=14)
        return self._centre(make_column(theme, head, self.bar, gap=12, margins=(14, 12, 14, 12), ground="plain"))

    def _make_refusal(self) -> QWidget:
        theme = self._theme
        icon = make_column(theme, IconView(theme, "file", side=20, ink="text"), None)
        body = make_column(theme, self.refusal, make_row(theme, self.other_button, None), gap=10)
        return self._centre(make_row(theme, icon, body, gap=12, margins=(14, 12, 14, 12), ground="quiet"))

    def _centre(self, *parts: QWidget | int) -> QWidget:
        holder = make_column(self._theme, *parts)
        holder.setFixedWidth(self._theme.em(WIDTH))
        return make_row(self._theme, None, make_column(self._theme, None, holder, None, None), None)
