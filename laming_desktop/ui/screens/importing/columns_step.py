"""The step that shows what every column of the document was taken for."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from laming_desktop.domain.proposals import ColumnReading, DocumentReading, ProposedAction, ProposedRecommendation
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.labels import CERTAINTY_WORDS, label_field
from laming_desktop.wording.texts import clean, quote

WIDTHS = (3, 3, 5, 2)


class ColumnsStep(QWidget):
    """One line for each column: heading as written, the field it fills, its first cell, how sure that is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._page = QWidget()
        self._body = QVBoxLayout(self._page)
        self._body.setContentsMargins(*(theme.em(side) for side in (16, 14, 16, 14)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(make_scroll_page(self._page, "Columns of the document"))

    def show_reading(self, reading: DocumentReading) -> None:
        """Show the columns of a document."""
        while (item := self._body.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()
        self._body.addWidget(self._make_facts(reading))
        self._body.addWidget(self._make_grid(reading))
        self._body.addStretch(1)

    def _make_facts(self, reading: DocumentReading) -> QWidget:
        theme = self._theme
        days: list[str] = []
        if reading.document_date:
            days.append(f"The document is of {say_date(reading.document_date)}.")
        if reading.as_at:
            days.append(f"Its progress is as at {say_date(reading.as_at)}.")
        title = clean(reading.title, 200) or clean(reading.name)
        facts = [TextRuns(theme, Run(title, is_bold=True), style="lead")]
        facts += [TextRuns(theme, Run(" ".join(days), ink="muted"))] if days else []
        return make_column(theme, *facts, 10, gap=2)

    def _make_grid(self, reading: DocumentReading) -> QWidget:
        theme, holder = self._theme, QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.em(16))
        grid.setVerticalSpacing(theme.em(8))
        for place, words in enumerate(("Heading in the document", "Taken for", "First cell", "How sure")):
            grid.addWidget(TextRuns(theme, Run(words, is_bold=True, ink="muted"), style="small", lines=1), 0, place)
            grid.setColumnStretch(place, WIDTHS[place])
        for number, column in enumerate(reading.columns):
            row = 2 * number + 1
            grid.addWidget(make_hair(), row, 0, 1, len(WIDTHS))
            for place, part in enumerate(self._make_cells(reading, column)):
                grid.addWidget(part, row + 1, place)
        return holder

    def _make_cells(self, reading: DocumentReading, column: ColumnReading) -> tuple[TextRuns, ...]:
        theme = self._theme
        taken = label_field(column.field) if column.field else "kept as a note"
        as_at = f", as at {say_date(column.as_at)}" if column.as_at else ""
        is_sure = column.certainty == "certain"
        return (
            TextRuns(theme, Run(quote(column.heading, 120) if column.heading else "no heading")),
            TextRuns(theme, Run(f"{taken}{as_at}", is_bold=True)),
            TextRuns(theme, Run(find_first_cell(reading, column), ink="muted"), lines=2),
            TextRuns(
                theme, Run(CERTAINTY_WORDS[column.certainty], is_bold=not is_sure, ink="muted" if is_sure else "text")
            ),
        )


def find_first_cell(reading: DocumentReading, column: ColumnReading) -> str:
    """Find the first words that a column holds."""
    rows: tuple[ProposedAction | ProposedRecommendation, ...] = (*reading.actions, *reading.recommendations)
    for row in rows:
        for source in row.sources:
            if source.text.strip() and source.places and source.places[0].heading == column.heading:
                return clean(source.text, 160)
    return ""
