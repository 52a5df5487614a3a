"""The indicators: measured series in a list, and beside it chart and figures of the chosen one."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.domain.national import Indicator
from laming_desktop.store.national import list_indicators
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.indicators.series_page import SeriesPage
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.list_and_page import ListAndPage
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count

LIST_WIDTH: Final = 280


class IndicatorsScreen(QWidget):
    """A list of series and the page of the chosen one; `done` carries the sentence of a change that can be undone."""

    closed = Signal()
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._theme = theme
        self.changing = Changing(tasks, today)
        self._series: dict[str, Indicator] = {}
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Indicators")
        self.page = SeriesPage(theme, asking, tasks, self.changing)
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.add_button = make_button(theme, "Add indicator\u2026", self.add, icon="plus")
        self._arrange()
        self._connect()

    def show_indicators(self, register: Register) -> None:
        """Show the series of a register."""
        self.changing.register = register
        self.refresh()
        (self.list if self._series else self.add_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; the series that was chosen stays chosen."""
        del changes
        register = self.changing.register
        if register is None:
            return
        series = list_indicators(register)
        self._series = {one.id: one for one in series}
        self.list.show_lines([TwoLines(one.id, one.title, _say_figures(one)) for one in series])
        self._count.show_runs(Run(say_count(len(series), "series", "series"), ink="muted"))
        self._faces.setCurrentIndex(0 if series or self.page.form.isVisible() else 1)
        self.add_button.setEnabled(self.changing.may_write)
        self._show_chosen()

    def add(self) -> None:
        """Begin a new series in place."""
        self._faces.setCurrentIndex(0)
        self._beside.open_page()
        self.page.add()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._beside.is_page_alone:
            self._beside.open_list()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Indicators", is_bold=True), style="title", lines=1)
        head = make_row(
            theme, make_column(theme, title, self._count, gap=1), None, self.add_button, margins=(16, 9, 16, 9)
        )
        page = make_scroll_page(self.page, "The chosen indicator")
        self._beside = ListAndPage(theme, self.list, page, width=LIST_WIDTH, focus=self.list)
        self._faces = QStackedWidget()
        self._faces.addWidget(self._beside)
        self._faces.addWidget(
            EmptyState(
                theme,
                icon="table",
                heading="No indicator yet",
                sentence="A series shows how a figure moves: local, national and of those you compare yourself with.",
                answers=(Answer("Add indicator\u2026", self.add, is_main=True),),
            )
        )
        foot = make_row(theme, self.close_button, None, margins=(16, 9, 16, 9), ground="canvas")
        lay_page(self, (head, make_hair(), self._faces, make_hair(), foot), self._faces)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.list.itemClicked.connect(self._beside.open_page)
        self.changing.changed.connect(self.refresh)
        self.changing.done.connect(self.done)
        self.changing.failed.connect(self.failed)
        self.page.made.connect(self.list.choose)
        keys = (("F2", self._edit), ("Delete", self.page.remove), ("Return", self._go_to_figures))
        for key, do in (*keys, ("Ctrl+V", self.page.paste)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    def _show_chosen(self) -> None:
        indicator = self._series.get(self.list.chosen)
        if indicator is not None:
            self.page.show_indicator(indicator)

    def _edit(self) -> None:
        self._beside.open_page()
        self.page.edit()

    def _go_to_figures(self) -> None:
        self._beside.open_page()
        self.page.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _say_figures(indicator: Indicator) -> str:
    figures = say_count(len(indicator.values), "figure")
    return f"{indicator.unit} · {figures}" if indicator.unit else figures
