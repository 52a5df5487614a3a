"""What changed between two days, as a table: each item and field, then and now."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.ui.screens.history.value_table import MOST, Line, ValueTable
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import say_row, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import clean

HEADINGS = ("Item", "What", "Then", "Now")
_LONGEST = 300
_FIRST_DAYS = 30


class DifferenceTable(QWidget):
    """Two days and the table between them; `days_changed` tells that other days are wanted."""

    days_changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.since = DateField("Changed after the end of")
        self.until = DateField("And up to the end of")
        self._first: tuple[date, int] | None = None
        self._count = TextRuns(theme, lines=1)
        self.table = ValueTable(theme, "What changed between the two days", HEADINGS)
        words = (TextRuns(theme, "From the end of", lines=1), TextRuns(theme, "to the end of", lines=1))
        bar = make_row(
            theme, words[0], self.since, words[1], self.until, None, self._count, gap=8, margins=(16, 8, 16, 8)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.table, 1)
        for field in (self.since, self.until):
            field.editingFinished.connect(self.days_changed)

    def offer_days(self, today: date, first: tuple[date, int] | None = None) -> None:
        """Offer the last month to begin with, or what followed on a day and the last change set of it that counts."""
        self._first = first
        self.since.show_day(first[0] if first is not None else today - timedelta(days=_FIRST_DAYS), today)
        self.until.show_day(today, today)

    @property
    def begins_at(self) -> date | int:
        """Give the moment after which changes are wanted: a day, or the change set that was given for it."""
        day = self.since.day
        return self._first[1] if self._first is not None and self._first[0] == day else day

    def show_differences(self, found: Sequence[Difference]) -> None:
        """Show what changed; the very long list of a large import is cut with its number said."""
        said = say_count(len(found), "difference")
        said = said if len(found) <= MOST else f"The first {MOST:,} of {said}"
        begins = self.begins_at
        said = f"{said} after change {begins:,}" if isinstance(begins, int) else said
        self._count.show_runs(Run(said, ink="muted"))
        self.table.show_lines([(say_difference(one), (one.item_table, one.item_id)) for one in found[:MOST]])

    @property
    def chosen(self) -> tuple[str, str] | None:
        """Give table and id of the item of the chosen line."""
        return self.table.chosen


def say_difference(one: Difference) -> Line:
    """Say one difference in the cells of its line."""
    if one.field is None:
        then, now = (clean(say_row(one.table, value), _LONGEST) for value in (one.before, one.after))
        return clean(one.name, 60), label_table(one.table).capitalize(), then, now
    then, now = (clean(say_value(one.field, value), _LONGEST) for value in (one.before, one.after))
    return clean(one.name, 60), label_field(one.field), then, now
