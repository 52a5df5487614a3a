"""What was recognised of a document as a whole, and how it was read, to be changed."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.domain.reading_choices import DateOrder, ReadingChoices
from laming_desktop.ui.screens.importing.preview_table import PreviewTable
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.columns import (
    DATE_ORDER_WORDS,
    ENCODING_WORDS,
    SEPARATOR_WORDS,
    SHEET_KINDS,
    say_document_kind,
    say_encoding,
    say_separator,
)
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.documents import say_findings
from laming_desktop.wording.texts import clean

PICKER_WIDTH: Final = 380
MOST_ROWS: Final = 7
LONGEST_TITLE: Final = 240
MOST_TOLD: Final = 12
DATE_ORDERS: Final[Mapping[str, DateOrder]] = {"day": "day", "month": "month"}


class DocumentFacts(QWidget):
    """Kind, encoding, separator and order of dates, and the first rows as they were read with them.

    `chosen` carries the choices as they are wanted now; the document is to be read again with them at once.
    """

    chosen = Signal(object)
    other_asked = Signal()
    paste_asked = Signal()
    tables_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._wanted = ReadingChoices()
        self.kind = TextRuns(theme)
        self.title = TextRuns(theme)
        self.contents = TextRuns(theme)
        self.encoding = Picker("Encoding")
        self.separator = Picker("Cells are parted by")
        self.dates = Picker("Order of dates")
        self.tables_link = make_link(theme, "Look at its tables", self.tables_asked.emit)
        self.other_button = make_button(theme, "Choose another document…", self.other_asked.emit, icon="folder")
        self.paste_button = make_button(theme, "Paste a table", self.paste_asked.emit)
        self.told = TextRuns(theme)
        self.preview = PreviewTable(theme, "First rows of the document")
        self._form = FormRows(theme)
        self._rows = self._fill_form()
        self.encoding.kept.connect(self._on_encoding_kept)
        self.separator.kept.connect(self._on_separator_kept)
        self.dates.kept.connect(self._on_dates_kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(make_scroll_page(self._arrange(), "What was recognised"))

    def show_reading(self, reading: DocumentReading, wanted: ReadingChoices) -> None:
        """Show what a reading recognised."""
        self._wanted = wanted
        parts = len(reading.parts) or reading.tables
        self.kind.show_runs(Run(say_document_kind(reading.kind, parts), is_bold=True))
        title = clean(reading.title, LONGEST_TITLE)
        self.title.setVisible(bool(title))
        self.title.show_runs(title)
        self.contents.show_runs(" ".join(say_facts(reading)))
        self.tables_link.setVisible(bool(reading.parts))
        found = reading.choices
        _offer(self.encoding, ENCODING_WORDS, found.encoding, say_encoding)
        _offer(self.separator, SEPARATOR_WORDS, found.separator, say_separator)
        _offer(self.dates, {**DATE_ORDER_WORDS}, found.date_order, str)
        for picker, is_there in (
            (self.encoding, found.encoding is not None),
            (self.separator, found.separator is not None),
            (self.dates, found.date_order is not None),
        ):
            picker.setVisible(is_there)
            self._rows[picker].setVisible(is_there)
        told = [finding for finding in reading.findings if finding.kind == "told"]
        lines = list(say_findings(told))
        more = [f"And {len(lines) - MOST_TOLD:,} more."] if len(lines) > MOST_TOLD else []
        self.told.show_runs(Run("\n".join([*lines[:MOST_TOLD], *more]), ink="muted"))
        self.told.setVisible(bool(lines))
        part = next((part for part in reading.parts if part.use == "plan"), next(iter(reading.parts), None))
        self.preview.setVisible(part is not None)
        self.preview.show_part(part, part.heading_row if part else None)
        self.preview.fit_rows(MOST_ROWS)

    def _fill_form(self) -> dict[Picker, QWidget]:
        theme = self._theme
        what = make_column(theme, self.kind, self.title, self.contents, make_row(theme, self.tables_link, None), gap=3)
        self._form.add("Document", make_column(theme, 6, what), buddy=self.tables_link)
        for picker in (self.encoding, self.separator, self.dates):
            picker.setMaximumWidth(theme.em(PICKER_WIDTH))
        names = ((self.encoding, "Encoding"), (self.separator, "Parted by"), (self.dates, "Dates"))
        return {picker: self._form.add(name, picker) for picker, name in names}

    def _arrange(self) -> QWidget:
        theme = self._theme
        title = TextRuns(theme, Run("What was recognised", is_bold=True), style="title", lines=1)
        buttons = make_row(theme, self.other_button, self.paste_button, None)
        below = TextRuns(theme, Run("Its first rows", is_bold=True, ink="muted"), style="small", lines=1)
        parts = (title, 6, self._form, 4, buttons, 8, below, self.preview, 4, self.told, None)
        return make_column(theme, *parts, gap=6, margins=(16, 14, 16, 14))

    def _on_encoding_kept(self, encoding: str) -> None:
        self._want(replace(self._wanted, encoding=encoding))

    def _on_separator_kept(self, separator: str) -> None:
        self._want(replace(self._wanted, separator=separator))

    def _on_dates_kept(self, order: str) -> None:
        self._want(replace(self._wanted, date_order=DATE_ORDERS[order]))

    def _want(self, wanted: ReadingChoices) -> None:
        if wanted != self._wanted:
            self._wanted = wanted
            self.chosen.emit(wanted)


def _offer(picker: Picker, words: Mapping[str, str], found: str | None, say: Callable[[str], str]) -> None:
    """Offer what can be chosen, and what was found under its own name where that is none of them."""
    offered = [PickerChoice(value, said) for value, said in words.items()]
    if found is not None and found not in words:
        said = say(found)
        offered = [PickerChoice(found, said), *(choice for choice in offered if choice.words != said)]
    picker.offer(offered)
    picker.show_value(found or "")


def say_facts(reading: DocumentReading) -> Sequence[str]:
    """Say what a document holds and the days it speaks of."""
    return [
        say_contents(reading),
        *([f"The document is of {say_date(reading.document_date)}."] if reading.document_date else []),
        *([f"Its progress is as at {say_date(reading.as_at)}."] if reading.as_at else []),
    ]


def say_contents(reading: DocumentReading) -> str:
    """Say what a document holds: "91 rows in 18 tables: 17 recommendations, 7 sub-items, 67 actions."."""
    sub_items = sum(item.parent is not None for item in reading.recommendations)
    parts = [
        say_count(len(reading.recommendations) - sub_items, "recommendation"),
        *([say_count(sub_items, "sub-item")] if sub_items else []),
        *([say_count(len(reading.actions), "action")] if reading.actions else []),
    ]
    tables = sum(part.use == "plan" for part in reading.parts) or reading.tables
    kind = "sheet" if reading.kind in SHEET_KINDS else "table"
    return f"{say_count(reading.rows, 'row')} in {say_count(tables, kind)}: {', '.join(parts)}."
