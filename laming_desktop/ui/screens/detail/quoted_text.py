"""The inquiry's own text: quoted, not edited; a scan error is put right with a reason."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.screens.detail.edits import RecommendationText
from laming_desktop.ui.screens.detail.progress_entry import make_quoted_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

NO_TEXT = "The text is not in the register yet. It comes with the import of a document that carries it."


class QuotedText(QWidget):
    """A text without a box, and a link that opens fields to put it right."""

    edit_asked = Signal(object, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._text = ""
        self._words = QVBoxLayout()
        self._words.setContentsMargins(0, 0, 0, 0)
        self.correct_link = make_link(theme, "Correct the text…", self.open_correction)
        self._build_correction()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(4))
        column.addLayout(self._words)
        column.addWidget(make_row(theme, self.correct_link, None))
        column.addWidget(self.correction)

    def show_text(self, text: str, *, may_write: bool, fresh: bool) -> None:
        """Show the text; an empty one says why it is empty."""
        if text != self._text or not self._words.count():
            self._put_words(text)
        self._text = text
        self.correct_link.setText("Correct the text…" if text else "Write the text…")
        self.correct_link.setAccessibleName(self.correct_link.text().rstrip("…"))
        if fresh:
            self.correction.hide()
        self.correct_link.setVisible(may_write and self.correction.isHidden())

    def _put_words(self, text: str) -> None:
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        quoted = make_quoted_words(self._theme, text) if text else TextRuns(self._theme, Run(NO_TEXT, ink="muted"))
        self._words.addWidget(quoted)

    def open_correction(self) -> None:
        """Open the text for correction, with the reason below it."""
        self.text.show_value(self._text)
        self.reason.show_value("")
        self.correct_link.hide()
        self.correction.open_form(self.text)

    def _build_correction(self) -> None:
        theme = self._theme
        self.correction = EntryForm(theme, "Keep the text")
        self.text = TextField(theme, "Text", several_lines=True)
        self.reason = TextField(theme, "Reason")
        self.reason.hint("For example: scan error on page 14")
        rows = FormRows(theme)
        rows.add("Text", self.text)
        rows.add("Reason", self.reason)
        self.correction.put(rows)
        self.correction.entered.connect(self._on_entered)
        self.correction.closed.connect(self._on_closed)

    def _on_entered(self) -> None:
        if self.text.words.strip() == self._text:
            self.correction.close_form()
            return
        self.edit_asked.emit(RecommendationText(self.text.words, self.reason.words), self.correction)

    def _on_closed(self) -> None:
        self.correct_link.show()
        self.correct_link.setFocus()
