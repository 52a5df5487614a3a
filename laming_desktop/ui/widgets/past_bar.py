"""The bar over a register that is seen as it was: what it is, what changed since, a line of all changes and meetings, a day, the way back."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.time_line import Tick, TimeLine

REST_MS = 250
"""How long the slider must rest before the register is rebuilt."""


class PastBar(QWidget):
    """Hidden until there is a past to show; `moment_asked` carries a day or the number of a change, `left` the wish to go back.

    `changes_asked` tells that what changed since is wanted. Esc goes back.
    """

    moment_asked = Signal(object)
    changes_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._say_moment: Callable[[int], str] | None = None
        self._since = ""
        self._beginning = ""
        self._ticks: tuple[Tick, ...] = ()
        self._place = QHBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._inside: QWidget | None = None
        self._make()
        self.hide()

    def begin(
        self, last: int, say_moment: Callable[[int], str], beginning: str = "", ticks: Sequence[Tick] = ()
    ) -> None:
        """Get ready for a register with so many changes, begun so long ago and with these meetings, oldest first.

        `say_moment` says when a change was made.
        """
        self._say_moment, self._beginning, self._ticks = say_moment, beginning, tuple(ticks)
        self.slider.show_ticks(beginning, self._ticks)
        with QSignalBlocker(self.slider):
            self.slider.setRange(1, last)

    def show_moment(self, words: str, seq: int, day: date, today: date, since: str = "") -> None:
        """Say which moment is shown, and how much has changed since."""
        self._since = since
        self._say(words)
        with QSignalBlocker(self.slider), QSignalBlocker(self.day):
            self.slider.setValue(seq)
            self.day.show_day(day, today)
        self.slider.show_day(day)
        self._tell_slider(seq)
        self.show()
        announce(self, f"{words}. {since}".strip())

    def scale(self) -> None:
        """Make the bar anew for other sizes or colours."""
        last, value, day = self.slider.maximum(), self.slider.value(), self.day.date()
        self._make()
        with QSignalBlocker(self.slider), QSignalBlocker(self.day):
            self.slider.setRange(1, last)
            self.slider.setValue(value)
            self.day.setDate(day)
        self.slider.show_ticks(self._beginning, self._ticks)
        self.slider.show_day(self.day.day)
        self._say(self.accessibleName())
        self._tell_slider(value)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, words: str) -> None:
        self.words.show_runs(Run(words, is_bold=True, ink="on_then"))
        self.since.show_runs(Run(self._since, ink="on_then"))
        self.since.setVisible(bool(self._since))
        self.changes_button.setVisible(bool(self._since))
        self.setAccessibleName(words)
        self.setAccessibleDescription(self._since)

    def _make(self) -> None:
        theme = self._theme
        if self._inside is not None:
            self._place.removeWidget(self._inside)
            self._inside.deleteLater()
        self.words = TextRuns(theme, "", lines=1)
        self.since = TextRuns(theme, "", lines=1)
        self.day = DateField("As at which day")
        self.slider = TimeLine(theme)
        self.changes_button = make_button(theme, "What has changed?", self.changes_asked.emit, kind="on_then")
        back = make_button(theme, "Back to today", self.left.emit, kind="then")
        icon = IconView(theme, "history", side=18, ink="on_then")
        said = make_column(theme, self.words, self.since)
        parts = (icon, said, self.slider, self.day, self.changes_button, back)
        self._inside = make_row(theme, *parts, gap=12, margins=(16, 5, 16, 5), ground="past_bar")
        self._place.addWidget(self._inside)
        self.day.editingFinished.connect(self._on_day_chosen)
        self.slider.valueChanged.connect(self._on_slid)
        self.slider.day_asked.connect(self.moment_asked)

    def _on_day_chosen(self) -> None:
        self.moment_asked.emit(self.day.day)

    def _on_slid(self, value: int) -> None:
        self._tell_slider(value)
        self._rest.start()

    def _on_rested(self) -> None:
        self.moment_asked.emit(self.slider.value())

    def _tell_slider(self, value: int) -> None:
        words = self._say_moment(value) if self._say_moment is not None else ""
        self.slider.setToolTip(as_plain_tip(words))
        self.slider.setAccessibleDescription(words)
