"""The step where a document is chosen and read; what was recognised, or why it was refused, is said here."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ReadingChoices
from laming_desktop.ui.screens.importing.document_facts import DocumentFacts
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.columns import ENCODING_WORDS, SEPARATOR_WORDS

WIDTH: Final = 633
KINDS: Final = (
    "Word, Excel, OpenDocument, PDF, CSV or plain text, with the plan or the recommendations in a table or a list."
)
SAFE: Final = "Nothing is written until the last step."
AS_FOUND: Final = "As found"
OTHERWISE: Final = "If its letters or cells are told apart wrongly, say how they are written:"
HAS_TABLES: Final = "It has tables. If the plan is in one of them, say which, and in which row its headings are."
HAS_COLUMNS: Final = "Its columns were not recognised. Say what they are, and it is read once more."
CHOOSING, READING, REFUSED, RECOGNISED = range(4)


class DocumentStep(QWidget):
    """Four faces: choose a document, one is being read, one was refused, what was recognised.

    `chosen` carries the choices with which the document is to be read again at once.
    """

    choose_asked = Signal()
    paste_asked = Signal()
    cancel_asked = Signal()
    chosen = Signal(object)
    tables_asked = Signal()
    columns_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "paper")
        self.choose_button = make_button(
            theme, "Choose a document…", self.choose_asked.emit, kind="main", icon="folder"
        )
        self.paste_button = make_button(theme, "Paste a table", self.paste_asked.emit)
        self.other_button = make_button(theme, "Choose another document…", self.choose_asked.emit)
        self.tables_button = make_button(theme, "Choose a table of it…", self.tables_asked.emit, icon="table")
        self.columns_button = make_button(theme, "Say what its columns are…", self.columns_asked.emit)
        self.cancel_button = make_button(theme, "Cancel", self.cancel_asked.emit)
        self.reading = TextRuns(theme)
        self.how_far = TextRuns(theme)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName("Progress of the reading")
        self.refusal = TextRuns(theme)
        self.encoding, self.separator = Picker("Encoding"), Picker("Cells are parted by")
        self.facts = DocumentFacts(theme)
        self.facts.other_asked.connect(self.choose_asked)
        self.facts.paste_asked.connect(self.paste_asked)
        self.facts.chosen.connect(self.chosen)
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

    def show_refusal(
        self,
        sentence: str,
        wanted: ReadingChoices = NO_CHOICES,
        *,
        is_text: bool = False,
        has_tables: bool = False,
        has_columns: bool = False,
    ) -> None:
        """Say why a document was refused, and what can be done: read otherwise than `wanted`, a table or columns chosen."""
        self.refusal.show_runs(sentence)
        self.encoding.show_value(wanted.encoding or "")
        self.separator.show_value(wanted.separator or "")
        self._otherwise.setVisible(is_text)
        self._tables.setVisible(has_tables)
        self._columns.setVisible(has_columns)
        self._faces.setCurrentIndex(REFUSED)

    def show_recognised(self, reading: DocumentReading, wanted: ReadingChoices) -> None:
        """Show what was recognised."""
        self.facts.show_reading(reading, wanted)
        self._faces.setCurrentIndex(RECOGNISED)

    def focus(self) -> None:
        """Go to what is likely to be done next."""
        ways = (self.columns_button, self.tables_button)
        refused = next((way for way in ways if way.isVisibleTo(self)), self.other_button)
        places = (self.choose_button, self.cancel_button, refused, self.facts.other_button)
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
        form = FormRows(theme)
        form.add("Encoding", self.encoding)
        form.add("Parted by", self.separator)
        for picker, words in ((self.encoding, ENCODING_WORDS), (self.separator, SEPARATOR_WORDS)):
            picker.offer([PickerChoice("", AS_FOUND), *(PickerChoice(key, said) for key, said in words.items())])
            picker.show_value("")
            picker.kept.connect(self._on_otherwise)
        lead = TextRuns(theme, Run(OTHERWISE, ink="muted"))
        self._otherwise = make_column(theme, lead, form, gap=6)
        has = TextRuns(theme, Run(HAS_TABLES, ink="muted"))
        self._tables = make_column(theme, has, make_row(theme, self.tables_button, None), gap=6)
        unknown = TextRuns(theme, Run(HAS_COLUMNS, ink="muted"))
        self._columns = make_column(theme, unknown, make_row(theme, self.columns_button, None), gap=6)
        others = make_row(theme, self.other_button, None)
        body = make_column(theme, self.refusal, self._otherwise, self._columns, self._tables, others, gap=12)
        return self._centre(make_row(theme, icon, body, gap=12, margins=(14, 12, 14, 12), ground="quiet"))

    def _on_otherwise(self, _value: str) -> None:
        """Read a refused text with another encoding or separator."""
        encoding, separator = self.encoding.value or None, self.separator.value or None
        self.chosen.emit(ReadingChoices(encoding=encoding, separator=separator))

    def _centre(self, *parts: QWidget | int) -> QWidget:
        holder = make_column(self._theme, *parts)
        holder.setFixedWidth(self._theme.em(WIDTH))
        page = make_row(self._theme, None, make_column(self._theme, None, holder, None, None), None)
        return make_scroll_page(page, "Document")
