"""The step that shows what every column of the document was taken for, to be put right."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.proposals import ColumnReading, DocumentReading
from laming_desktop.domain.reading_choices import NO_CHOICES, ColumnChoice, ReadingChoices
from laming_desktop.ui.screens.importing.column_lines import ColumnLine, choose_kind, list_column_lines, map_choices
from laming_desktop.ui.screens.importing.column_row import STRETCHES, ColumnRow
from laming_desktop.ui.screens.importing.field_list import KINDS, FieldList
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.tab_order import order_tabs
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.texts import quote

HEADS: Final = ("Heading in the document", "First cells", "Taken for", "How sure")
NARROW: Final = 900
FIELDS_WIDTH: Final = 236
MOST_SHOWN: Final = 100


class ColumnsStep(QWidget):
    """One line for each column beside the list of fields; `chosen` carries the choices as they are wanted now."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._digest = ""
        self._columns: Sequence[ColumnReading] = ()
        self._wanted = NO_CHOICES
        self._remembered: Sequence[ColumnChoice] = ()
        self._shows_all = False
        self._in_hand: ColumnRow | None = None
        self._page = QWidget()
        self._body = QVBoxLayout(self._page)
        self._body.setContentsMargins(*(theme.em(side) for side in (16, 14, 16, 14)))
        self._body.setSpacing(0)
        self.rows: list[ColumnRow] = []
        self.area = make_scroll_page(self._page, "Columns of the document")
        self.fields = FieldList(theme)
        self.fields.kind_given.connect(self._on_kind_given)
        self.in_hand_words = TextRuns(theme, style="small", lines=3)
        self._beside = self._make_beside()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.area, 1)
        row.addWidget(self._beside)

    def show_reading(
        self, reading: DocumentReading, wanted: ReadingChoices, remembered: Sequence[ColumnChoice] = ()
    ) -> None:
        """Show the columns of a document with what is wanted of them; `remembered` are choices of an earlier import."""
        if self._digest != reading.digest:
            self._shows_all = False
        self._digest = reading.digest
        self._columns, self._wanted, self._remembered = reading.columns, wanted, remembered
        self._show_lines()

    def offer_columns(self, columns: Sequence[ColumnReading], wanted: ReadingChoices) -> None:
        """Show the columns of a document that gave nothing, so that they can be said to be something else."""
        self._digest, self._shows_all = "", False
        self._columns, self._wanted, self._remembered = columns, wanted, ()
        self._show_lines()

    def focus(self) -> None:
        """Go to the first column that is not certain, else to the first."""
        doubtful = [row for row in self.rows if row.line.certainty != "certain"]
        for row in [*doubtful, *self.rows][:1]:
            row.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _make_beside(self) -> QWidget:
        theme = self._theme
        title = TextRuns(theme, Run("Fields", is_bold=True), lines=1)
        how = TextRuns(theme, Run("Drag a field onto a column.", ink="muted"), style="small", lines=1)
        head = make_column(theme, title, how, self.in_hand_words, gap=2, margins=(12, 12, 12, 8))
        inside = make_row(theme, make_hair(is_vertical=True), make_column(theme, head, self.fields), gap=0)
        beside = make_column(theme, inside, ground="paper")
        beside.setFixedWidth(theme.em(FIELDS_WIDTH))
        return beside

    def _show_lines(self) -> None:
        """Make all lines anew; the focus stays on its column."""
        key = self._in_hand.line.key if self._in_hand is not None else None
        had_focus = self._in_hand is not None and self._in_hand.picker.hasFocus()
        self._clear()
        lines = list_column_lines(self._columns)
        shown = lines if self._shows_all else lines[:MOST_SHOWN]
        chosen, remembered = map_choices(self._wanted.columns), map_choices(self._remembered)
        self._body.addWidget(self._make_heads())
        for line in shown:
            kind = chosen.get(line.key)
            is_remembered = kind is not None and remembered.get(line.key) == kind
            row = ColumnRow(self._theme, line, kind, is_remembered=is_remembered)
            row.kind_chosen.connect(partial(self._on_kind_chosen, line))
            row.entered.connect(partial(self._take_in_hand, row))
            self.rows.append(row)
            self._body.addWidget(make_hair())
            self._body.addWidget(row)
        if len(shown) < len(lines):
            more = make_link(self._theme, f"Show {len(lines) - len(shown):,} more columns", self._on_more_pressed)
            self._body.addWidget(make_row(self._theme, more, None, margins=(10, 10, 10, 10)))
        self._body.addStretch(1)
        self._arrange()
        order_tabs(self._page)
        same = next((row for row in self.rows if row.line.key == key), None)
        self._take_in_hand(same or next(iter(self.rows), None))
        if same is not None and had_focus:
            same.picker.setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        self._in_hand = None
        self.rows = []
        while (item := self._body.takeAt(0)) is not None:
            if (part := item.widget()) is not None:
                part.hide()
                part.deleteLater()

    def _make_heads(self) -> QWidget:
        theme = self._theme
        self._heads = [TextRuns(theme, Run(w, is_bold=True, ink="muted"), style="small", lines=1) for w in HEADS]
        row = make_row(theme, gap=16, margins=(10, 0, 10, 4))
        layout = row.layout()
        if isinstance(layout, QHBoxLayout):
            for part, stretch in zip(self._heads, STRETCHES, strict=True):
                layout.addWidget(part, stretch)
        return row

    def _arrange(self) -> None:
        is_narrow = self.width() < self._theme.em(NARROW)
        self._beside.setVisible(not is_narrow)
        for row in self.rows:
            row.arrange(is_narrow=is_narrow)
        if self.rows:
            for part, is_shown in zip(self._heads, (True, not is_narrow, True, not is_narrow), strict=True):
                part.setVisible(is_shown)

    def _take_in_hand(self, row: ColumnRow | None) -> None:
        if self._in_hand is not None and self._in_hand is not row:
            self._in_hand.mark(is_in_hand=False)
        self._in_hand = row
        if row is not None:
            row.mark(is_in_hand=True)
            QTimer.singleShot(0, row, lambda: self.area.ensureWidgetVisible(row, 0, self._theme.em(8)))
            name = quote(row.line.heading, 60) if row.line.heading.strip() else f"column {row.line.place}"
            self.in_hand_words.show_runs(Run(f"Enter gives one to {name}.", ink="muted"))

    def _on_kind_chosen(self, line: ColumnLine, kind: str) -> None:
        """Take a choice once the box that made it is at rest, since the lines are made anew."""
        QTimer.singleShot(0, self, lambda: self._choose(line, kind))

    def _choose(self, line: ColumnLine, kind: str) -> None:
        wanted = choose_kind(self._wanted, line, KINDS.get(kind))
        if wanted == self._wanted:
            return
        self._wanted = wanted
        self._show_lines()
        self.chosen.emit(wanted)

    def _on_kind_given(self, kind: str) -> None:
        if self._in_hand is not None:
            self._on_kind_chosen(self._in_hand.line, kind)

    def _on_more_pressed(self) -> None:
        self._shows_all = True
        self._show_lines()
