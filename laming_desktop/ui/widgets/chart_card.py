"""A chart under its title, with the table of its figures below it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.bar_chart import BarChartView
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

LINE = 26
FIGURE_WIDTH = 72


class FigureTable(QTableWidget):
    """The figures of a chart: a line for each bar, a column for each thing counted, and the sum."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.em(LINE))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_chart(self, chart: BarChart) -> None:
        """Show the figures of a chart."""
        words = chart.list_words()
        self.setAccessibleName(f"{chart.title}: figures")
        self.setRowCount(len(chart.bars))
        sums = ["All"] if chart.has_sums else []
        self.setColumnCount(len(words) + 1 + len(sums))
        self.setHorizontalHeaderLabels([chart.first_head, *(word for _, word in words), *sums])
        for row, bar in enumerate(chart.bars):
            counts = {part.key: part.count for part in bar.parts}
            label = QTableWidgetItem(bar.label)
            label.setToolTip(as_plain_tip(bar.label))
            self.setItem(row, 0, label)
            totals = [bar.total] if sums else []
            for column, count in enumerate([*(counts.get(key, 0) for key, _ in words), *totals], 1):
                figure = QTableWidgetItem(f"{count:,}")
                figure.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, figure)
        self._set_widths()
        self.setFixedHeight(self.sizeHint().height())

    @override
    def sizeHint(self) -> QSize:
        lines = self.rowCount() * self._theme.em(LINE) + self.horizontalHeader().height()
        return QSize(self._theme.em(300), lines + self._theme.em(4))

    def _set_widths(self) -> None:
        """Give every figure the same room, and the labels what is left."""
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap))
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(1, self.columnCount()):
            self.setColumnWidth(column, self._theme.em(FIGURE_WIDTH))
        head.setFixedHeight(3 * self._theme.metrics("small").lineSpacing() + self._theme.em(10))


class ChartCard(QWidget):
    """Title, chart and figures, one below the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = TextRuns(theme)
        self.chart = BarChartView(theme)
        self.figures = FigureTable(theme)
        set_ground(self, "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(16) for _ in range(4)))
        column.setSpacing(theme.em(10))
        for part in (self._title, self.chart, self.figures):
            column.addWidget(part)
        column.addStretch(1)

    def show_chart(self, chart: BarChart) -> None:
        """Show a chart and its figures."""
        self._title.show_runs(Run(chart.title, is_bold=True), Run(f"   {chart.noun}", ink="muted"))
        self.chart.show_chart(chart)
        self.figures.show_chart(chart)
