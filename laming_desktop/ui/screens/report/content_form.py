"""What a paper says: whose names, which groups, which columns."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from laming_desktop.domain.papers.profiles import GroupChoice, NamesChoice, ReportProfile
from laming_desktop.operations.papers.choices import list_column_choices
from laming_desktop.ui.screens.report.columns_popup import ColumnsPopup
from laming_desktop.ui.screens.report.kinds import PaperKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.chip import FilterChip
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice

_NAMES: Final[dict[str, NamesChoice]] = {"as_written": "as_written", "posts": "posts", "off": "off"}
_GROUPS: Final[dict[str, GroupChoice]] = {"theme": "theme", "owner": "owner", "agency": "agency"}


class ContentForm(QWidget):
    """A few fields; `changed` tells that the paper says something else."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._profile = ReportProfile("appendix")
        self.names = Picker("Names")
        self.names.offer(
            [
                PickerChoice("as_written", "As written"),
                PickerChoice("posts", "Posts instead of persons"),
                PickerChoice("off", "Off, for the public"),
            ]
        )
        self.grouping = Picker("Group by")
        self.grouping.offer(
            [PickerChoice("theme", "Theme"), PickerChoice("owner", "Owner"), PickerChoice("agency", "Agency")]
        )
        self.columns = FilterChip(theme, "Usual columns")
        self._columns_row = make_row(theme, self.columns, None)
        self._form = FormRows(theme)
        self._rows: dict[QWidget, QLabel] = {
            part: self._form.add(name, part)
            for name, part in (("Names", self.names), ("Group by", self.grouping), ("Columns", self._columns_row))
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        for picker in (self.names, self.grouping):
            picker.kept.connect(picker.show_value)
            picker.kept.connect(self.changed)
            picker.currentIndexChanged.connect(self.changed)
        self.columns.clicked.connect(self.open_columns)
        self.columns.cleared.connect(lambda: self._on_columns_chosen(()))

    def show_profile(self, profile: ReportProfile, kind: PaperKind) -> None:
        """Show what a profile says, as far as it belongs to the paper."""
        self._profile = profile
        self.names.show_value(profile.names)
        self.grouping.show_value(profile.grouping)
        self._show_columns()
        has_columns = "columns" in kind.choices and bool(list_column_choices(profile.report))
        for part, is_wanted in (
            (self.names, "names" in kind.choices),
            (self.grouping, "grouping" in kind.choices),
            (self._columns_row, has_columns),
        ):
            part.setVisible(is_wanted)
            self._rows[part].setVisible(is_wanted)
        self.setVisible("names" in kind.choices)

    def put_in(self, profile: ReportProfile) -> ReportProfile:
        """Put what is chosen here into a profile."""
        return replace(
            profile,
            names=_NAMES.get(self.names.value, "as_written"),
            grouping=_GROUPS.get(self.grouping.value, "theme"),
            columns=self._profile.columns,
        )

    def open_columns(self) -> ColumnsPopup:
        """Open the list of columns below its chip."""
        choices = list_column_choices(self._profile.report)
        popup = ColumnsPopup(self._theme, choices, self._profile.columns, self)
        popup.chosen.connect(self._on_columns_chosen)
        popup.open_below(self.columns)
        return popup

    def _on_columns_chosen(self, columns: tuple[str, ...]) -> None:
        self._profile = replace(self._profile, columns=columns)
        self._show_columns()
        self.changed.emit()

    def _show_columns(self) -> None:
        chosen = self._profile.columns
        words = dict(list_column_choices(self._profile.report))
        named = [words[key] for key in chosen if key in words]
        self.columns.show_name("Columns" if named else "Usual columns")
        self.columns.show_choice(f"{len(named)} of {len(words)}" if named else "")
