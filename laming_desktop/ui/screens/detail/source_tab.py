"""What the document said, cell by cell, beside the place where it said it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import SourceCell
from laming_desktop.ui.screens.detail.progress_entry import make_quoted_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.documents import say_source
from laming_desktop.wording.labels import CERTAINTY_WORDS, label_field
from laming_desktop.wording.texts import clean


class SourceTab(QWidget):
    """The cells an item came from, as they stood in the document."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        self._column.setSpacing(theme.em(10))

    def show_sources(self, sources: Sequence[SourceCell]) -> None:
        """Show the cells in the order of the document."""
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for source in sources:
            self._column.addWidget(self._make_cell(source))
        self._column.addStretch(1)

    def _make_cell(self, source: SourceCell) -> QWidget:
        theme = self._theme
        heading = f", column “{clean(source.column)}”" if source.column else ""
        head = TextRuns(theme, Run(label_field(source.field), is_bold=True), lines=1)
        sure = TextRuns(
            theme, Run(CERTAINTY_WORDS[source.certainty], ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight
        )
        body = make_column(
            theme,
            make_row(theme, head, sure),
            make_quoted_words(theme, source.text or "nothing written"),
            TextRuns(theme, Run(f"{say_source(source)}{heading}", ink="muted")),
            gap=2,
            margins=(10, 8, 10, 8),
            ground="quiet",
        )
        body.setAccessibleName(f"{label_field(source.field)} in the document: {source.text}")
        return body


class SourceFoot(QWidget):
    """One line at the foot of the pane that says where an item came from; `source_asked` tells that it was pressed."""

    source_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._link = make_link(theme, "", self.source_asked.emit)
        words = TextRuns(theme, Run("From", ink="muted"), lines=1)
        line = make_row(theme, IconView(theme, "file", side=14), words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(make_hair())
        column.addWidget(make_row(theme, line, self._link, None, gap=6, margins=(16, 3, 16, 3)))

    def show_sources(self, sources: Sequence[SourceCell]) -> None:
        """Show the first of the cells that an item came from; hidden where there is none."""
        self.setVisible(bool(sources))
        if sources:
            words = say_source(sources[0])
            self._link.setText(words.removeprefix("from ").replace("&", "&&"))
            self._link.setAccessibleName(f"Show what the document says: {words}")
