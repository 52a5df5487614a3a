"""Compare this register with another one: a table that is only read, narrowed, and exported."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.sharing.comparing import compare_registers
from laming_desktop.operations.sharing.exporting_comparison import export_comparison
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import REGISTER_FILES, Asking
from laming_desktop.ui.screens.sharing.difference_model import NOTHING, DifferenceModel, ShownDifference, say_difference
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer, WorkBar
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.comparing import STANDING_WORDS, say_standings
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.labels import label_table
from laming_desktop.wording.texts import quote_file

COMPARE: Final = "Compare with another register"
EXPORT: Final = "Export the comparison"
KINDS: Final = "Workbook (*.xlsx);;Comma separated values (*.csv);;Web page (*.html)"
READ_ONLY: Final = "Both are only read. Rows are the same by their inner names, however they are numbered."
ITEM_WIDTH: Final = 170
WHAT_WIDTH: Final = 150
LINE: Final = 28
PICKER_WIDTH: Final = 150


class _DifferenceDelegate(QStyledItemDelegate):
    """Paints a cell in line with its heading, with a hair below."""

    def __init__(self, theme: Theme, table: QTableView) -> None:
        super().__init__(table)
        self._theme = theme

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, em, room = self._theme.tokens, self._theme.em, option.rect
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(room, tokens.chosen if is_chosen else tokens.paper)
        painter.fillRect(QRect(room.left(), room.bottom(), room.width(), 1), tokens.line)
        words = str(index.data() or "")
        painter.setFont(self._theme.font())
        ink = tokens.on_chosen if is_chosen and tokens.is_contrast else tokens.text
        painter.setPen(tokens.muted if words == NOTHING and not is_chosen else ink)
        inside = room.adjusted(em(8), 0, -em(8), 0)
        cut = self._theme.metrics().elidedText(words, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter, cut)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(self._theme.focus_pen())
            painter.drawRect(room.adjusted(1, 1, -1, -1))
        painter.restore()


class CompareScreen(QWidget):
    """Shows what another register has otherwise; `exported` carries the sentence that says what was written."""

    closed = Signal()
    exported = Signal(str)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._clock = theme, asking, tasks, clock
        self._register: Register | None = None
        self._other = Path()
        self._all: Sequence[ShownDifference] = ()
        set_ground(self, "paper")
        self._title = TextRuns(theme, Run(COMPARE, is_bold=True), style="title", lines=1)
        self._said = TextRuns(theme, lines=1)
        self.model = DifferenceModel()
        self.table = QTableView()
        self.standing = Picker("Which differences")
        self.kind = Picker("Which items")
        self.words = QLineEdit()
        self.words.setAccessibleName("Words in the differences")
        self.words.setPlaceholderText("Find words")
        self.count = TextRuns(theme, lines=1)
        self.work = WorkBar(theme)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.other_button = make_button(theme, "Another register\u2026", self.ask_for_other, icon="folder")
        self.export_button = make_button(theme, "Export\u2026", self.export, kind="main", icon="export")
        self._faces = QStackedWidget()
        self._set_table()
        self._arrange()
        self._connect()

    def ask_for_other(self) -> None:
        """Ask for the other register."""
        path = self._asking.ask_open_file(COMPARE, REGISTER_FILES)
        if path is not None and self._register is not None:
            self.compare(self._register, path)

    def begin(self, register: Register) -> None:
        """Begin without another register: ask for it."""
        self._register = register
        self._faces.setCurrentIndex(1)
        self._allow()
        self.ask_for_other()

    def compare(self, register: Register, path: Path, password: str = "") -> None:
        """Compare a register with the one in a file."""
        self._register = register

        def work(progress: Progress) -> list[ShownDifference]:
            return [say_difference(one) for one in compare_registers(register, path, progress, password=password)]

        self._tasks.run(f"Comparing with {quote_file(path)}", work, lambda found: self._show(found, path))

    def export(self) -> None:
        """Write what is shown, all of it or as it is narrowed, to a file."""
        register, other, rows = self._register, self._other, [one.row for one in self.model.shown]
        if register is None:
            return
        suggested = other.with_name(f"{other.stem} compared.xlsx")
        path = self._asking.ask_save_file(EXPORT, suggested, KINDS)
        if path is None:
            return
        today = self._clock().date()
        self._tasks.run(
            "Exporting the comparison",
            lambda progress: export_comparison(register, rows, path, other=other, today=today, progress=progress),
            lambda _: self.exported.emit(f"{say_count(len(rows), 'difference')} written to {quote_file(path)}."),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _set_table(self) -> None:
        theme, table = self._theme, self.table
        table.setModel(self.model)
        table.setItemDelegate(_DifferenceDelegate(theme, table))
        self.standing.setMinimumWidth(theme.em(PICKER_WIDTH))
        self.kind.setMinimumWidth(theme.em(PICKER_WIDTH))
        self.words.setMinimumWidth(theme.em(PICKER_WIDTH))
        table.setAccessibleName("Differences")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(theme.em(LINE))
        head = table.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column, width in enumerate((ITEM_WIDTH, WHAT_WIDTH)):
            table.setColumnWidth(column, theme.em(width))
        for column in (2, 3):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _arrange(self) -> None:
        theme = self._theme
        head = make_column(theme, self._title, self._said, gap=1, margins=(16, 9, 16, 9))
        narrowing = make_row(
            theme, self.standing, self.kind, self.words, None, self.count, gap=10, margins=(16, 8, 16, 8)
        )
        self.table_page = make_column(theme, narrowing, make_hair())
        lay = self.table_page.layout()
        if lay is not None:
            lay.addWidget(self.table)
        self._faces.addWidget(self.table_page)
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="files",
                heading="Compare two registers",
                sentence="Choose the other register. It is only read, whether or not the two were ever one.",
                answers=(Answer("Choose the other register\u2026", self.ask_for_other, is_main=True),),
            )
        )
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="check",
                heading="Both say the same",
                sentence="There is no difference between the two registers.",
                answers=(Answer("Another register\u2026", self.ask_for_other),),
            )
        )
        foot = make_row(
            theme,
            self.close_button,
            None,
            self.other_button,
            self.export_button,
            gap=12,
            margins=(16, 9, 16, 9),
            ground="canvas",
        )
        lay_page(self, (head, make_hair(), self.work, self._faces, make_hair(), foot), self._faces)
        self._said.show_runs(Run(READ_ONLY, ink="muted"))

    def _connect(self) -> None:
        for picker in (self.standing, self.kind):
            picker.currentIndexChanged.connect(self._narrow)
        self.words.textChanged.connect(self._narrow)
        self._tasks.busy.connect(self._on_busy)
        self._tasks.stepped.connect(self.work.show_step)
        self.work.cancelled.connect(self._tasks.cancel)

    def _show(self, found: Sequence[ShownDifference], path: Path) -> None:
        register = self._register
        self._all, self._other = found, path
        here = register.path.stem if register is not None and register.path is not None else "Here"
        self.model.show_differences(found, here, path.stem)
        self._title.show_runs(
            Run(f"{quote_file(register.path if register else None)} and {quote_file(path)}", is_bold=True)
        )
        said = say_standings([one.standing for one in found])
        self._said.show_runs(Run(f"{said[:1].upper()}{said[1:]}. {READ_ONLY}" if said else READ_ONLY, ink="muted"))
        self.standing.offer(
            [PickerChoice("", "All differences")]
            + [
                PickerChoice(one, words)
                for one, words in STANDING_WORDS.items()
                if any(x.standing == one for x in found)
            ]
        )
        tables = list(dict.fromkeys(one.table for one in found))
        self.kind.offer(
            [PickerChoice("", "All items")] + [PickerChoice(one, label_table(one).capitalize()) for one in tables]
        )
        self._faces.setCurrentIndex(0 if found else 2)
        self._narrow()
        self._allow()
        (self.table if found else self.other_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _narrow(self, *_: object) -> None:
        self.model.narrow(self.standing.value, self.kind.value, self.words.text())
        count, whole = len(self.model.shown), len(self._all)
        said = say_count(whole, "difference") if count == whole else f"{count:,} of {say_count(whole, 'difference')}"
        self.count.show_runs(Run(said, ink="muted"))
        self._allow()

    def _allow(self) -> None:
        self.export_button.setEnabled(bool(self.model.shown) and not self._tasks.is_busy)

    def _on_busy(self, label: str) -> None:
        self.work.show_work(label)
        self.other_button.setEnabled(not label)
        self._allow()
