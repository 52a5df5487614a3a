"""The step where a document is chosen and read; what was recognised, or why it was refused, is said here."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.ui.screens.importing.document_facts import DocumentFacts
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

WIDTH: Final = 633
KINDS: Final = (
    "Word, Excel, OpenDocument, PDF, CSV or plain text, with the plan or the recommendations in a table or a list."
)
SAFE: Final = "Nothing is written until the last step."
CHOOSING, READING, REFUSED, RECOGNISED = range(4)


class DocumentStep(QWidget):
    """Four faces: choose a document, one is being read, one was refused, what was recognised."""

    choose_asked = Signal()
    paste_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "paper")
        self.choose_button = make_button(
            theme, "Choose a document…", self.choose_asked.emit, kind="main", icon="folder"
        )
        self.paste_button = make_button(theme, "Paste a table", self.paste_asked.emit)
        self.other_button = make_button(theme, "Choose another document…", self.choose_asked.emit)
        self.cancel_button = make_button(theme, "Cancel", self.cancel_asked.emit)
        self.reading = TextRuns(theme)
        self.how_far = TextRuns(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress of the reading")
        self.refusal = TextRuns(theme)
        self.facts = DocumentFacts(theme)
        self.facts.other_asked.connect(self.choose_asked)
        self.facts.paste_asked.connect(self.paste_asked)
        self._faces = QStackedWidget()
        for face in (self._make_choosing(), self._make_reading(), self._make_refusal(), self.facts):
            self._faces.addWidget(face)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._faces)

    def ask_document(self) -> None:
        """Offer to choose a document."""
        self._faces.setCurrentIndex(CHOOSING)

    def show_reading(self, name: str) -> None:
        """Say that a document is being read."""
        self.reading.show_runs(Run(f"Reading {name}", is_bold=True))
        self.how_far.show_runs(Run(f"The window stays usable. {SAFE}", ink="muted"))
        self.bar.setRange(0, 0)
        self._faces.setCurrentIndex(READING)

    def show_progress(self, done: int, total: int) -> None:
        """Say how far the reading is; a total of 0 means that nobody knows."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def show_refusal(self, sentence: str) -> None:
        """Say why a document was refused, and what can be done."""
        self.refusal.show_runs(sentence)
        self._faces.setCurrentIndex(REFUSED)

    def show_recognised(self, reading: DocumentReading, wanted: ReadingChoices) -> None:
        """Show what was recognised."""
        self.facts.show_reading(reading, wanted)
        self._faces.setCurrentIndex(RECOGNISED)

    def focus(self) -> None:
        """Go to what is likely to be done next."""
        places = (self.choose_button, self.cancel_button, self.other_button, self.facts.other_button)
        places[self._faces.currentIndex()].setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_refused(self) -> bool:
        """Tell whether a refusal is shown."""
        return self._faces.currentIndex() == REFUSED

    def _make_choosing(self) -> QWidget:
        theme = self._theme
        words = TextRuns(theme, Run("Which document?", is_bold=True), style="title", lines=1)
        below = TextRuns(theme, Run(f"{KINDS} You see every row before anything is written."))
        drop = TextRuns(theme, Run("You can also drop a document here, or paste a table with Ctrl+V.", ink="muted"))
        buttons = make_row(theme, self.choose_button, self.paste_button, None)
        return self._centre(words, 6, below, 14, buttons, 10, drop)

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
