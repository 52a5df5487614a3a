"""The figures of the bars as a table: a line for each agency or for all, a column for each state; each figure opens its list."""

from collections.abc import Sequence
from typing import Final, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from laming_desktop.domain.dashboard import STATES, StateBar
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.text_field import ENTER
from laming_desktop.wording.labels import NO_STATE, STATE_WORDS
from laming_desktop.wording.texts import clean

LINE: Final = 26
FIGURE: Final = 48
NAMES: Final = 150
FEW_COLUMNS: Final = 2
ASKED: Final = Qt.ItemDataRole.UserRole
LONGEST: Final = 200


class StateTable(QTableWidget):
    """States down the side where all actions are one column; agencies down the side where they are several."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName("Actions by state, figures")
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.em(LINE))
        self.itemClicked.connect(self._on_item_pressed)

    def show_bars(self, bars: Sequence[StateBar]) -> None:
        """Show the figures of bars: of all actions by state, or of several agencies."""
        if len(bars) == 1 and not bars[0].agency:
            self._show_states(bars[0])
        else:
            self._show_agencies(bars)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        is_narrow = self.columnCount() > FEW_COLUMNS
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed if is_narrow else QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, self._theme.em(NAMES))
        first = self.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(self._theme.em(FIGURE))
        for column in range(1, self.columnCount()):
            head_item = self.horizontalHeaderItem(column)
            words = "" if head_item is None else head_item.text()
            wide = self._theme.metrics("small").horizontalAdvance(words) + self._theme.em(22)
            self.setColumnWidth(column, max(wide, self._theme.em(FIGURE)))
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        lines = self.rowCount() * self._theme.em(LINE) + self.horizontalHeader().sizeHint().height()
        return QSize(self._theme.em(300), lines + self._theme.em(14))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in ENTER and self.currentRow() >= 0:
            self._on_item_pressed(item)
        else:
            super().keyPressEvent(event)

    def _show_states(self, bar: StateBar) -> None:
        self._begin(["State", "Actions"], len(bar.counts))
        for row, (state, count) in enumerate(bar.counts.items()):
            asked = PlanFilter(states=(state,))
            self._put(row, 0, NO_STATE if state == "none" else STATE_WORDS[state], asked)
            self._put(row, 1, f"{count:,}", asked)

    def _show_agencies(self, bars: Sequence[StateBar]) -> None:
        states: list[ActionState | Literal["none"]] = [
            state for state in STATES if any(bar.counts.get(state) for bar in bars)
        ]
        heads = [NO_STATE if state == "none" else STATE_WORDS[state] for state in states]
        self._begin(["Agency", "All", *heads], len(bars))
        for row, bar in enumerate(bars):
            all_of_it = PlanFilter(agencies=(bar.agency,))
            name = "No agency named" if bar.agency == "none" else clean(bar.agency, LONGEST)
            self._put(row, 0, name, all_of_it)
            self._put(row, 1, f"{bar.total:,}", all_of_it)
            for column, state in enumerate(states, 2):
                count = bar.counts.get(state, 0)
                self._put(row, column, f"{count:,}", PlanFilter(agencies=(bar.agency,), states=(state,)))

    def _begin(self, heads: Sequence[str], rows: int) -> None:
        self.clear()
        self.setColumnCount(len(heads))
        self.setRowCount(rows)
        self.setHorizontalHeaderLabels(list(heads))

    def _put(self, row: int, column: int, words: str, asked: PlanFilter) -> None:
        item = QTableWidgetItem(words)
        item.setData(ASKED, asked)
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        self.setItem(row, column, item)

    def _on_item_pressed(self, item: QTableWidgetItem) -> None:
        asked = item.data(ASKED)
        if isinstance(asked, PlanFilter):
            self.chosen.emit(asked)
