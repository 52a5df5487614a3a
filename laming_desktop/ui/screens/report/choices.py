"""The choices beside the pages: which paper, as at which day, which rows, and a marking."""

from datetime import date
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.report.making import PaperChoices
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

PAPERS: Final[dict[ReportName, str]] = {
    "appendix": "Appendix",
    "action-plan": "Action plan",
}
PAPER_BY_VALUE: Final[dict[str, ReportName]] = {"appendix": "appendix", "action-plan": "action-plan"}
QUIET_MS = 300
LEAST_DATE = 120


class ReportChoices(QWidget):
    """A form of a few lines; `changed` carries the PaperChoices once the user pauses."""

    changed = Signal(object)
    filter_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._asked = PlanFilter()
        self._told: PaperChoices | None = None
        set_ground(self, "paper")
        self.paper = Picker("Report")
        self.paper.offer([PickerChoice(value, words) for value, words in PAPERS.items()])
        self.as_at = DateField("As at")
        self.as_at.setMinimumWidth(theme.em(LEAST_DATE))
        self.marking = TextField(theme, "Marking")
        self.marking.hint("For example: Confidential")
        self.rows = TextRuns(theme)
        self.with_filter = QCheckBox("Only what the list shows")
        self.change_filter = make_link(theme, "Change filter…", self.filter_asked.emit)
        self.note = TextRuns(theme)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._tell)
        self._arrange()
        self.paper.kept.connect(self._on_paper_kept)
        self.paper.currentIndexChanged.connect(self._quiet.start)
        self.as_at.dateChanged.connect(self._quiet.start)
        self.with_filter.toggled.connect(self._quiet.start)
        self.marking.edited.connect(self._quiet.start)

    def begin(self, asked: PlanFilter, today: date, paper: ReportName) -> None:
        """Begin with the filter of the list in force."""
        self._asked = asked
        self.paper.show_value(paper)
        blocked = [part.blockSignals(True) for part in (self.as_at, self.with_filter)]
        self.as_at.show_day(today, today)
        self.with_filter.setChecked(not asked.is_empty)
        for part, was in zip((self.as_at, self.with_filter), blocked, strict=True):
            part.blockSignals(was)
        self.with_filter.setVisible(not asked.is_empty)
        self.marking.show_value("")
        self.rows.show_runs("")
        self.note.hide()
        self._quiet.stop()
        self._told = self.choices

    @property
    def choices(self) -> PaperChoices:
        """Give what is chosen."""
        asked = self._asked if self.with_filter.isChecked() else PlanFilter()
        return PaperChoices(PAPER_BY_VALUE[self.paper.value], self.as_at.day, asked, self.marking.words.strip())

    def show_rows(self, words: str) -> None:
        """Say in words which rows the paper has."""
        self.rows.show_runs(f"{words}.")

    def show_note(self, words: str) -> None:
        """Say what the paper could not hold; an empty text takes it away."""
        self.note.show_runs(Run(words, ink="muted"))
        self.note.setVisible(bool(words))

    def _arrange(self) -> None:
        theme = self._theme
        form = FormRows(theme)
        form.add("Report", self.paper)
        form.add("As at", self.as_at)
        rest = FormRows(theme)
        rest.add("Marking", self.marking)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        column.setSpacing(theme.em(6))
        column.addWidget(TextRuns(theme, Run("Report", is_bold=True), style="title", lines=1))
        column.addSpacing(theme.em(4))
        column.addWidget(form)
        column.addSpacing(theme.em(8))
        column.addWidget(TextRuns(theme, Run("Rows", is_bold=True), lines=1))
        for part in (self.rows, self.with_filter, make_row(theme, self.change_filter, None)):
            column.addWidget(part)
        column.addSpacing(theme.em(8))
        column.addWidget(TextRuns(theme, Run("On the page", is_bold=True), lines=1))
        column.addWidget(rest)
        column.addWidget(self.note)
        column.addStretch(1)

    def _on_paper_kept(self, value: str) -> None:
        self.paper.show_value(value)
        self._tell()

    def _tell(self) -> None:
        """Tell what is chosen, once: moving through a list and keeping what is marked are one choice."""
        self._quiet.stop()
        if self.choices != self._told:
            self._told = self.choices
            self.changed.emit(self._told)
