"""Which rows a paper has: all, those that the list shows, or those of the profile; said in words."""

from typing import Final, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.filters import say_filter

RowsChoice = Literal["all", "list", "profile"]
ALL: Final = "all"


class RowsForm(QWidget):
    """A picker of filters and the sentence that says what came of it."""

    changed = Signal()
    filter_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._filters: dict[str, PlanFilter] = {ALL: PlanFilter()}
        self.picker = Picker("Rows")
        self.words = TextRuns(theme)
        self.change_filter = make_link(theme, "Change filter\u2026", self.filter_asked.emit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(6))
        column.addWidget(TextRuns(theme, Run("Rows", is_bold=True), lines=1))
        column.addWidget(self.words)
        column.addWidget(self.picker)
        column.addWidget(make_row(theme, self.change_filter, None))
        self.picker.kept.connect(self._on_kept)
        self.picker.currentIndexChanged.connect(self.changed)

    def offer(self, by_list: PlanFilter, by_profile: PlanFilter) -> None:
        """Offer the filters there are; that of a profile goes first, then that of the list."""
        self._filters = {ALL: PlanFilter()}
        choices = [PickerChoice(ALL, "All")]
        if not by_list.is_empty:
            self._filters["list"] = by_list
            choices.append(PickerChoice("list", f"As in the list: {say_filter(by_list)}"))
        if not by_profile.is_empty and by_profile != by_list:
            self._filters["profile"] = by_profile
            choices.append(PickerChoice("profile", f"As in the profile: {say_filter(by_profile)}"))
        self.picker.offer(choices)
        self.picker.setVisible(len(choices) > 1)

    def show_choice(self, choice: RowsChoice) -> None:
        """Show which filter is in force; all rows where it is not offered."""
        self.picker.show_value(choice if choice in self._filters else ALL)

    @property
    def asked(self) -> PlanFilter:
        """Give the filter that is chosen."""
        return self._filters.get(self.picker.value, PlanFilter())

    def _on_kept(self, value: str) -> None:
        self.picker.show_value(value)
        self.changed.emit()
