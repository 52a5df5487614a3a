"""What changed from one progress update to another, word by word."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan import ProgressUpdate
from laming_desktop.domain.word_differences import compare_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.word_marks import say_differences, show_differences
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.texts import clean

SAME: Final = "Both say the same."
_WORDS: Final = 40


class UpdateDifference(QWidget):
    """Two updates to choose, and one text of both: what went struck out, what came underlined. Esc closes it."""

    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "quiet")
        self._updates: dict[str, ProgressUpdate] = {}
        self.before = Picker("From the update")
        self.after = Picker("To the update")
        self.state = TextRuns(theme)
        self.words = TextRuns(theme)
        close = make_button(theme, "Close", self.close_difference)
        rows = FormRows(theme)
        rows.add("From", self.before)
        rows.add("To", self.after)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (10, 10, 10, 10)))
        column.setSpacing(theme.em(6))
        for part in (rows, self.state, self.words, make_row(theme, None, close)):
            column.addWidget(part)
        for picker in (self.before, self.after):
            picker.kept.connect(picker.show_value)
            picker.kept.connect(self._compare)
        self.hide()

    def offer_updates(self, updates: Sequence[ProgressUpdate]) -> None:
        """Take the updates that can be compared, newest first; the two that are compared stay where they can."""
        self._updates = {update.id: update for update in updates}
        choices = [
            PickerChoice(update.id, f"{say_date(update.on)}: {clean(update.text, _WORDS)}") for update in updates
        ]
        for picker in (self.before, self.after):
            picker.offer(choices)
        if not self.isHidden() and {self.before.value, self.after.value} <= set(self._updates):
            self._compare()
        else:
            self.hide()

    @property
    def can_compare(self) -> bool:
        """Tell whether there are two updates."""
        return len(self._updates) > 1

    def open_difference(self) -> None:
        """Compare the newest update with the one before."""
        if not self.can_compare:
            return
        newest, before, *_ = self._updates
        self.before.show_value(before)
        self.after.show_value(newest)
        self._compare()
        self.show()
        self.before.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_difference(self) -> None:
        """Hide it."""
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_difference()
        else:
            super().keyPressEvent(event)

    def _compare(self) -> None:
        before, after = self._updates[self.before.value], self._updates[self.after.value]
        runs = compare_words(before.text, after.text)
        is_same = all(run.kind == "same" for run in runs)
        self.words.show_runs(*([Run(SAME, ink="muted")] if is_same else show_differences(runs)))
        self.words.setAccessibleName(SAME if is_same else say_differences(runs))
        states = [STATE_BADGES[update.state].word for update in (before, after)]
        self.state.show_runs(Run("State: ", ink="muted"), f"{states[0]} \u2192 {states[1]}")
        self.state.setVisible(before.state != after.state)
