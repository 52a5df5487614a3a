"""The bar over a register that is seen as it was: the words that say so, a day, a slider over all changes, the way back."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

SLIDER_WIDTH = 220
REST_MS = 250
"""How long the slider must rest before the register is rebuilt."""


class PastBar(QWidget):
    """Hidden until there is a past to show; `moment_asked` carries a day or the number of a change, `left` the wish to go back."""

    moment_asked = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._say_moment: Callable[[int], str] | None = None
        self._place = QHBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._on_rested)
        self._inside: QWidget | None = None
        self._make()
        self.hide()

    def begin(self, last: int, say_moment: Callable[[int], str]) -> None:
        """Get ready for a register with so many changes; `say_moment` says when one was made."""
        self._say_moment = say_moment
        with QSignalBlocker(self.slider):
            self.slider.setRange(1, last)

    def show_moment(self, words: str, seq: int, day: date, today: date) -> None:
        """Say which moment is shown."""
        self.words.show_runs(Run(words, is_bold=True))
        with QSignalBlocker(self.slider), QSignalBlocker(self.day):
            self.slider.setValue(seq)
            self.day.show_day(day, today)
        self._tell_slider(seq)
        self.setAccessibleName(words)
        self.show()
        announce(self, words)

    def scale(self) -> None:
        """Make the bar anew for other sizes or colours."""
        last, value, day = self.slider.maximum(), self.slider.value(), self.day.date()
        self._make()
        with QSignalBlocker(self.slider), QSignalBlocker(self.day):
            self.slider.setRange(1, last)
            self.slider.setValue(value)
            self.day.setDate(day)
        self.words.show_runs(Run(self.accessibleName(), is_bold=True))
        self._tell_slider(value)

    def _make(self) -> None:
        theme = self._theme
        if self._inside is not None:
            self._place.removeWidget(self._inside)
            self._inside.deleteLater()
        self.words = TextRuns(theme, "", lines=1)
        self.day = DateField("As at which day")
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName("As at which change")
        self.slider.setFixedWidth(theme.em(SLIDER_WIDTH))
        self.moment = QLabel()
        self.moment.setTextFormat(Qt.TextFormat.PlainText)
        back = make_button(theme, "Back to now", self.left.emit, kind="main")
        icon = IconView(theme, "history", side=18, ink="text")
        parts = (icon, self.words, None, self.day, self.slider, self.moment, back)
        self._inside = make_row(theme, *parts, gap=12, margins=(16, 6, 16, 6), ground="past_bar")
        self._place.addWidget(self._inside)
        self.day.editingFinished.connect(self._on_day_chosen)
        self.slider.valueChanged.connect(self._on_slid)

    def _on_day_chosen(self) -> None:
        self.moment_asked.emit(self.day.day)

    def _on_slid(self, value: int) -> None:
        self._tell_slider(value)
        self._rest.start()

    def _on_rested(self) -> None:
        self.moment_asked.emit(self.slider.value())

    def _tell_slider(self, value: int) -> None:
        words = self._say_moment(value) if self._say_moment is not None else ""
        self.moment.setText(words)
        self.slider.setAccessibleDescription(words)
