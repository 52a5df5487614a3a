"""The step where the tables of the document are chosen, and the row of their headings."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from laming_desktop.domain.proposals import DocumentPart, DocumentReading
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.ui.screens.importing.part_list import PartList
from laming_desktop.ui.screens.importing.preview_table import PreviewTable
from laming_desktop.ui.screens.importing.side_by_side import SideBySide
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.columns import USE_REASONS, say_part_name, say_part_use
from laming_desktop.wording.documents import say_findings

LIST_WIDTH: Final = 380
LEAST_TABLE: Final = 150
HIDING: Final = frozenset({"hidden_rows", "hidden_columns", "hidden_sheet", "filtered_rows"})
HOW: Final = "Click the row that has the headings, or press Enter on it."
AS_FOUND: Final = "Headings as found"


class TableStep(QWidget):
    """Parts at the left, the one that is looked at to the right; `chosen` carries the choices as they are wanted now."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: Sequence[DocumentPart] = ()
        self._wanted = ReadingChoices()
        self.list = PartList(theme)
        self.hidden = QCheckBox("Read hidden rows, columns and sheets, too")
        self.hidden_words = TextRuns(theme)
        self.name = TextRuns(theme, style="title", lines=1)
        self.why = TextRuns(theme)
        self.how = TextRuns(theme, Run(HOW, ink="muted"), lines=1)
        self.take_button = make_button(theme, "Read only this table", self._on_take_pressed)
        self.back_button = make_button(theme, AS_FOUND, self._on_back_pressed)
        self.table = PreviewTable(theme, "First rows of the table", can_choose=True)
        self._arrange()
        self.list.part_shown.connect(self._on_part_shown)
        self.list.part_asked.connect(self._on_part_asked)
        self.list.opened.connect(self._on_opened)
        self.list.clicked_on.connect(self.beside.show_second)
        self.table.row_asked.connect(self._on_row_asked)
        self.hidden.clicked.connect(self._on_hidden_clicked)

    def show_reading(self, reading: DocumentReading, wanted: ReadingChoices) -> None:
        """Show the parts of a document with what is wanted of them."""
        self._parts, self._wanted = reading.parts, wanted
        self.list.show_parts(reading.parts, wanted.table)
        hiding = [finding for finding in reading.findings if finding.code in HIDING]
        has_hidden = bool(hiding) or not wanted.with_hidden or any(part.is_hidden for part in reading.parts)
        self.hidden.setVisible(has_hidden)
        self.hidden.setChecked(wanted.with_hidden)
        self.hidden_words.setVisible(bool(hiding))
        self.hidden_words.show_runs(Run(" ".join(say_findings(hiding)), ink="muted"))
        self._show_part(self.list.part)

    def offer_parts(self, parts: Sequence[DocumentPart], wanted: ReadingChoices) -> None:
        """Show the parts of a document none of which was taken for a plan, so that one can be chosen."""
        self._parts, self._wanted = parts, wanted
        self.list.show_parts(parts, wanted.table)
        self.hidden.hide()
        self.hidden_words.hide()
        filled = [place for place, part in enumerate(parts, 1) if part.rows]
        if wanted.table is None and filled:
            self.list.setCurrentIndex(self.list.parts.index(filled[0]))
        self._show_part(self.list.part)

    def focus(self) -> None:
        """Go to the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        theme = self._theme
        below = make_column(theme, self.hidden, self.hidden_words, gap=4, margins=(12, 8, 12, 8))
        left = make_column(theme, self.list, below, ground="paper")
        head = make_row(theme, self.name, self.back_button, self.take_button, gap=10)
        words = make_column(theme, head, self.why, self.how, gap=4, margins=(16, 12, 16, 8))
        self.table.setMinimumHeight(theme.em(LEAST_TABLE))
        right = make_scroll_page(make_column(theme, words, self.table), "Rows of the table")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        left.setFocusProxy(self.list)
        self.beside = SideBySide(theme, left, right, first_width=LIST_WIDTH)
        column.addWidget(self.beside)

    def _show_part(self, part: DocumentPart | None) -> None:
        """Show one part, for the line of all the first of the plan."""
        shown = part or self._find_first()
        if shown is None:
            return
        is_whole = part is None
        if is_whole and not any(one.use in {"plan", "not_chosen"} for one in self._parts):
            part, is_whole = shown, False
        self.name.show_runs(Run("All that belong to the plan" if is_whole else say_part_name(shown), is_bold=True))
        of_plan = f"The first of them is shown: {say_part_name(shown)}."
        reason = of_plan if is_whole else f"{say_part_use(shown)}. {USE_REASONS[shown.use]}"
        self.why.show_runs(reason)
        is_read = self._wanted.table == (None if is_whole else shown.table)
        kind = "sheet" if shown.sheet else "table"
        self.take_button.setText("Read all that belong to the plan" if is_whole else f"Read only this {kind}")
        self.take_button.setAccessibleName(self.take_button.text())
        self.take_button.setVisible(not is_read)
        chosen_row = self._wanted.heading_row if self._is_about(shown) else None
        self.back_button.setVisible(chosen_row is not None)
        self.how.setVisible(shown.use != "empty")
        self.table.show_part(shown, chosen_row or shown.heading_row)

    def _is_about(self, part: DocumentPart) -> bool:
        """Tell whether the row of headings that is wanted is one of this part."""
        first = self._find_first()
        return self._wanted.table == part.table or (self._wanted.table is None and part == first)

    def _find_first(self) -> DocumentPart | None:
        parts = self._parts
        chosen = [part for part in parts if part.table == self._wanted.table]
        of_plan = [part for part in parts if part.use == "plan"]
        return next(iter([*chosen, *of_plan, *parts]), None)

    def _want(self, wanted: ReadingChoices) -> None:
        self._wanted = wanted
        self.list.show_parts(self._parts, wanted.table)
        self._show_part(self.list.part)
        self.chosen.emit(wanted)

    def _on_part_shown(self, part: DocumentPart | None) -> None:
        self._show_part(part)

    def _on_opened(self) -> None:
        """Go to the rows of the part that is looked at."""
        self.beside.show_second()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self.table.preview.index(0, 0))

    def _on_part_asked(self, part: DocumentPart | None) -> None:
        self._want(replace(self._wanted, table=part.table if part else None, heading_row=None))

    def _on_take_pressed(self) -> None:
        self._on_part_asked(self.list.part)

    def _on_back_pressed(self) -> None:
        self._want(replace(self._wanted, heading_row=None))

    def _on_row_asked(self, row: int) -> None:
        shown = self.list.part or self._find_first()
        if shown is None:
            return
        is_alone = len(self._parts) == 1
        table = self._wanted.table if is_alone else shown.table
        self._want(replace(self._wanted, table=table, heading_row=row))

    def _on_hidden_clicked(self, is_checked: bool) -> None:
        self._want(replace(self._wanted, with_hidden=is_checked))
