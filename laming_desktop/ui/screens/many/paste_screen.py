"""A block of cells before it is pasted: which column goes to which field, what each cell would do, and what cannot be kept."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from laming_desktop.operations.pasting import PASTE_FIELDS, PastedCell, PasteField, PastePlan
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.many.paste_rows import NEW, name_paste_field, say_cell, say_plan, say_verb
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.form_rows import make_label
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import ENTER
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout

WHERE_WIDTH: Final = 90
CELL_WIDTH: Final = 240
PICKER_WIDTH: Final = 130
PAD: Final = 5
LEFT_OUT: Final = "left_out"
_FIELDS: Final[Mapping[str, PasteField]] = {str(field): field for field in PASTE_FIELDS}
Prepare = Callable[[Sequence[PasteField | None]], PastePlan]


class PasteScreen(QWidget):
    """Shows a plan of pasting; `entered` carries it once it is wanted, `import_asked` reads the block as a document instead."""

    entered = Signal(object)
    import_asked = Signal()
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._prepare: Prepare | None = None
        self._plan: PastePlan | None = None
        set_ground(self, "paper")
        self.pickers: list[Picker] = []
        self._columns = QWidget()
        self._column_row = WrappingLayout(theme.em(12), parent=self._columns)
        self.says = TextRuns(theme)
        self._complaint = TextRuns(theme)
        self._complaint.hide()
        self.table = self._make_table()
        self.paste_button = make_button(theme, "Paste", self._on_pressed, kind="main")
        self._arrange()

    @property
    def plan(self) -> PastePlan | None:
        """Give the plan that is shown."""
        return self._plan

    def show_block(self, width: int, fields: Sequence[PasteField | None], prepare: Prepare) -> None:
        """Show a block of so many columns, which go to these fields at first; `prepare` says what each cell would do."""
        self._prepare = prepare
        for place in range(width):
            picker = Picker(f"Column {place + 1} goes to")
            picker.offer([PickerChoice(field or LEFT_OUT, name_paste_field(field)) for field in (*PASTE_FIELDS, None)])
            picker.show_value((fields[place] if place < len(fields) else None) or LEFT_OUT)
            picker.setMinimumWidth(self._theme.em(PICKER_WIDTH))
            picker.kept.connect(partial(self._on_field_chosen, picker))
            self.pickers.append(picker)
            label = make_label(self._theme, f"Column {place + 1}", picker, drop=0)
            self._column_row.addWidget(make_row(self._theme, label, picker, gap=6))
        self._look()
        (self.paste_button if self.paste_button.isEnabled() else self.pickers[0]).setFocus()

    def complain(self, sentence: str) -> None:
        """Say why nothing was pasted."""
        self._complaint.show_runs(Run(sentence, is_bold=True, ink="alarm"))
        self._complaint.setVisible(bool(sentence))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_pressed()
        else:
            super().keyPressEvent(event)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget()
        table.setAccessibleName("What each cell would do")
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QTableWidget.Shape.NoFrame)
        table.setWordWrap(True)
        table.setItemDelegate(_PaddedDelegate(self._theme, table))
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(self._theme.em(40))
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Paste cells", is_bold=True), style="title", lines=1)
        instead = make_link(theme, "Read it as a plan instead…", self.import_asked.emit)
        head = make_column(
            theme,
            make_row(theme, title, instead),
            self.says,
            TextRuns(theme, Run("An empty cell leaves its field as it is. Nothing is written yet.", ink="muted")),
            self._columns,
            gap=6,
            margins=(16, 12, 16, 10),
        )
        cancel = make_button(theme, "Cancel", self.closed.emit)
        foot = make_row(theme, self._complaint, None, cancel, self.paste_button, margins=(16, 10, 16, 10))
        lay_page(self, (head, make_hair(), self.table, make_hair(), foot), self.table)

    def _look(self) -> None:
        """Look at what the block would do to the fields that are chosen now."""
        if self._prepare is None:
            return
        fields: list[PasteField | None] = [_FIELDS.get(picker.value) for picker in self.pickers]
        self._plan = plan = self._prepare(fields)
        self.says.show_runs(say_plan(plan))
        words = say_verb(plan)
        self.paste_button.setText(words)
        self.paste_button.setAccessibleName(words)
        self.paste_button.setEnabled(bool(plan.changed))
        self._fill_table(plan, [name_paste_field(field) for field in fields])

    def _fill_table(self, plan: PastePlan, names: Sequence[str]) -> None:
        table = self.table
        table.setColumnCount(len(names) + 1)
        table.setHorizontalHeaderLabels(["Goes to", *names])
        table.setRowCount(len(plan.rows))
        for at, row in enumerate(plan.rows):
            where = row.reference or ("Left out: no words" if row.is_refused else NEW)
            table.setItem(at, 0, self._make_item(where, is_bold=False))
            for place, cell in enumerate(row.cells):
                table.setItem(at, place + 1, self._make_cell(cell))
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        room = (table.viewport().width() - self._theme.em(WHERE_WIDTH)) // max(len(names), 1)
        for place in range(len(names) + 1):
            table.setColumnWidth(place, max(room, self._theme.em(CELL_WIDTH)) if place else self._theme.em(WHERE_WIDTH))
        table.horizontalHeader().setStretchLastSection(True)
        if plan.rows:
            table.setCurrentCell(0, 0)

    def _make_cell(self, cell: PastedCell) -> QTableWidgetItem:
        item = self._make_item(say_cell(cell), is_bold=cell.fate in {"change", "doubtful"})
        tokens = self._theme.tokens
        if cell.fate == "refused":
            item.setForeground(tokens.alarm)
        elif cell.fate in {"same", "empty"}:
            item.setForeground(tokens.muted)
        return item

    def _make_item(self, words: str, *, is_bold: bool) -> QTableWidgetItem:
        item = QTableWidgetItem(words)
        item.setToolTip(as_plain_tip(words))
        item.setFont(self._theme.font("body", BOLD if is_bold else REGULAR))
        return item

    def _on_field_chosen(self, picker: Picker, value: str) -> None:
        """Send a column elsewhere; another that went there is left out."""
        for other in self.pickers:
            if other is not picker and other.value == value != LEFT_OUT:
                other.show_value(LEFT_OUT)
        picker.show_value(value)
        self._look()

    def _on_pressed(self) -> None:
        if self._plan is not None and self._plan.changed:
            self.entered.emit(self._plan)


class _PaddedDelegate(QStyledItemDelegate):
    """Puts the words of a cell below the first letter of its heading, with a hair below each line."""

    def __init__(self, theme: Theme, table: QTableWidget) -> None:
        super().__init__(table)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, room = self._theme.tokens, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(room, tokens.chosen if is_chosen else tokens.paper)
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, tokens.line)
        inner = QStyleOptionViewItem(option)
        inner.rect = room.adjusted(self._theme.em(PAD), 0, -self._theme.em(PAD), -1)
        super().paint(painter, inner, index)
