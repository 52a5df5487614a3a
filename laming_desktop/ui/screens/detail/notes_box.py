"""The words that a document had for an item in columns no field is meant for, each under its heading."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import ItemNote
from laming_desktop.ui.screens.detail.progress_entry import make_quoted_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.texts import clean

LONGEST_LABEL = 120


class NotesBox(QWidget):
    """A heading and an entry for each note; nothing where there is none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[str, str], ...] = ()
        self._entries = QVBoxLayout()
        self._entries.setContentsMargins(0, 0, 0, 0)
        self._entries.setSpacing(theme.em(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(5))
        column.addWidget(TextRuns(theme, Run("Notes", is_bold=True), lines=1))
        column.addLayout(self._entries)
        self.hide()

    @property
    def words(self) -> tuple[tuple[str, str], ...]:
        """Give label and words of each note shown."""
        return self._shown

    def show_notes(self, notes: Sequence[ItemNote]) -> None:
        """Show the notes of an item in the order of its document."""
        self.setVisible(bool(notes))
        said = tuple((clean(note.label, LONGEST_LABEL) or "No heading", note.text) for note in notes)
        if said == self._shown:
            return
        self._shown = said
        while (item := self._entries.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for label, words in said:
            entry = make_column(
                self._theme,
                TextRuns(self._theme, Run(label, ink="muted")),
                make_quoted_words(self._theme, words),
                gap=2,
            )
            entry.setAccessibleName(f"Note, {label}: {words}")
            self._entries.addWidget(entry)
