"""One series: its chart, its figures in a table, and what can be done with them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.national import Indicator, IndicatorValue
from laming_desktop.domain.series import SeriesColumn, write_figure
from laming_desktop.operations.national.indicators import (
    Figure,
    add_indicator,
    count_new,
    edit_indicator,
    read_figure_lines,
    read_figures,
    read_number,
    remove_figure,
    remove_indicator,
    set_figures,
)
from laming_desktop.operations.national.reading_guidance import read_document_lines
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import DOCUMENT_FILES, Asking
from laming_desktop.ui.screens.indicators.figure_table import FigureTable
from laming_desktop.ui.screens.indicators.forms import FigureForm, SeriesForm, TableForm
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.changing import Changing
from laming_desktop.ui.widgets.series_chart import SeriesChart
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import make_wrapping_row
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.texts import quote_file

NO_FIGURE: Final = (
    "No figure yet. Enter one, or paste or read a table: a row of areas, and a period and its figures below."
)


class SeriesPage(QWidget):
    """Shows the series that is chosen; `made` carries the id of a new one."""

    made = Signal(str)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, changing: Changing) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._changing = theme, asking, tasks, changing
        self._indicator: Indicator | None = None
        self._name = TextRuns(theme, style="title", lines=3)
        self._about = TextRuns(theme)
        self._none = TextRuns(theme, Run(NO_FIGURE, ink="muted"))
        self.form = SeriesForm(theme)
        self.figure = FigureForm(theme)
        self.reading = TableForm(theme)
        self.chart = SeriesChart(theme)
        self.table = FigureTable(theme)
        self._make_buttons()
        forms = (self.form, self.figure, self.reading)
        parts = (self._name, self._about, self._verbs, *forms, self._none, self.chart, self.table, None)
        fill_layout(theme, QVBoxLayout(self), parts, gap=10, margins=(16, 12, 16, 12))
        self.form.entered.connect(self._on_form_entered)
        self.figure.entered.connect(self._on_figure_entered)
        self.reading.entered.connect(self._on_reading_entered)
        self.table.written.connect(self._on_cell_written)
        self.table.removed.connect(self._on_figure_removed)
        self.table.pasted.connect(self.paste)

    def show_indicator(self, indicator: Indicator) -> None:
        """Show a series."""
        if self._indicator is None or self._indicator.id != indicator.id:
            self._hide_forms()
        self._indicator = indicator
        self._name.show_runs(Run(indicator.title, is_bold=True))
        about = " · ".join(
            part for part in (indicator.unit, indicator.source and f"Source: {indicator.source}") if part
        )
        self._about.show_runs(Run("\n".join(part for part in (about, indicator.note) if part), ink="muted"))
        has_figures = bool(indicator.values)
        self._none.setVisible(not has_figures)
        self.chart.setVisible(has_figures)
        self.table.setVisible(has_figures)
        self.chart.show_series(indicator)
        self.table.show_series(indicator, may_write=self._changing.may_write)
        for button in self._buttons:
            button.setEnabled(self._changing.may_write)

    def add(self) -> None:
        """Begin a new series in place."""
        if self._changing.may_write:
            self._hide_forms()
            self.form.begin(None)

    def edit(self) -> None:
        """Put the series right in place."""
        if self._indicator is not None and self._changing.may_write:
            self._hide_forms()
            self.form.begin(self._indicator)

    def enter(self) -> None:
        """Begin a figure in place."""
        if self._indicator is not None and self._changing.may_write:
            self._hide_forms()
            self.figure.begin()

    def paste(self) -> None:
        """Read figures from what was copied elsewhere; what they would do is said first."""
        if self._indicator is not None and self._changing.may_write:
            self._offer(lambda: read_figures(QGuiApplication.clipboard().text()))

    def read_document(self) -> None:
        """Ask for a document and read its table of figures; what they would do is said first."""
        if self._indicator is None or not self._changing.may_write:
            return
        path = self._asking.ask_open_file("Read figures from a table", DOCUMENT_FILES)
        if path is not None:
            self._tasks.run(
                f"Reading {quote_file(path)}",
                lambda progress: read_document_lines(path, progress=progress),
                self.take_lines,
            )

    def take_lines(self, lines: tuple[str, ...]) -> None:
        """Say what the table of a document would do."""
        self._offer(lambda: read_figure_lines(lines))

    def remove(self) -> None:
        """Remove the series with its figures; it can be undone."""
        one = self._indicator
        if one is not None and self._changing.may_write:
            self._changing.attempt(lambda register: remove_indicator(register, one.id), f"Removed: {one.title}.")

    def _make_buttons(self) -> None:
        theme = self._theme
        self._buttons = (
            make_button(theme, "Enter a figure\u2026", self.enter, icon="plus"),
            make_button(theme, "Paste a table", self.paste, icon="table"),
            make_button(theme, "Read a table\u2026", self.read_document, icon="import"),
            make_button(theme, "Edit\u2026", self.edit, icon="pencil"),
            make_button(theme, "Remove", self.remove, icon="bin"),
        )
        self._verbs = make_wrapping_row(theme, *self._buttons)

    def _hide_forms(self) -> None:
        for form in (self.form, self.figure, self.reading):
            form.hide()

    def _offer(self, read: Callable[[], tuple[Figure, ...]]) -> None:
        """Say what figures would do, or why there are none."""
        self._hide_forms()
        try:
            figures = read()
        except RegisterError as error:
            self.reading.begin((), say_error(error))
            self.reading.do_button.setEnabled(False)
            self.reading.close_button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = count_new(self._indicator, figures) if self._indicator is not None else 0
        changed = len(figures) - new
        words = f"{say_count(len(figures), 'figure')}: {new:,} new, {changed:,} in the place of those of the same area and period."
        first = figures[0]
        shown = f"The first: {write_figure(first.value)} for {first.area_name or 'local'}, {first.period}."
        self.reading.do_button.setEnabled(True)
        self.reading.begin(figures, f"{words} {shown}")

    def _on_form_entered(self) -> None:
        changes = self._changing.attempt(self._keep, form=self.form)
        if changes is not None and changes.made:
            self.made.emit(changes.made[0])

    def _keep(self, register: Register) -> Changes:
        """Keep what stands in the form."""
        form, one = self.form, self.form.indicator
        words = {"unit": form.unit.words, "source": form.source.words, "note": form.note.words}
        if one is None:
            return add_indicator(register, title=form.title.words, **words)
        return edit_indicator(register, one.id, title=form.title.words, **words)

    def _on_figure_entered(self) -> None:
        one = self._indicator
        if one is not None:
            self._changing.attempt(
                lambda register: set_figures(register, one.id, [self.figure.read_figure()]), form=self.figure
            )

    def _on_reading_entered(self) -> None:
        one, figures = self._indicator, self.reading.figures
        if one is not None and figures:
            words = f"{say_count(len(figures), 'figure')} entered."
            self._changing.attempt(lambda register: set_figures(register, one.id, figures), words, self.reading)

    def _on_cell_written(self, period: str, column: SeriesColumn, words: str) -> None:
        """Keep a figure that was written into its cell; an emptied cell takes it away."""
        one = self._indicator
        if one is None:
            return
        standing = next(
            (v for v in one.values if (v.period, v.area, v.area_name) == (period, column.area, column.name)), None
        )
        if not words.strip():
            if standing is not None:
                self._on_figure_removed(standing)
            return

        def write(register: Register) -> Changes:
            source, note = (standing.source, standing.note) if standing else ("", "")
            figure = Figure(period, read_number(words), column.area, column.name, source, note)
            return set_figures(register, one.id, [figure])

        if self._changing.attempt(write) is None:
            self.table.show_series(one, may_write=self._changing.may_write)

    def _on_figure_removed(self, value: IndicatorValue) -> None:
        if self._changing.may_write:
            words = f"Removed: {write_figure(value.value)} of {value.period}."
            self._changing.attempt(lambda register: remove_figure(register, value.id), words)
