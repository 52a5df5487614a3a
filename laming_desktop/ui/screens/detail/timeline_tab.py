"""What happened to an action in time: a line of days, and below it every event in words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from laming_desktop.ui.screens.detail.day_line import DayLine
from laming_desktop.ui.screens.detail.progress_entry import Spine, make_quoted_words
from laming_desktop.ui.screens.detail.timeline_events import Event, say_event
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date


class TimelineTab(QWidget):
    """The line of days, and the events below each other, joined by a spine."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.line = DayLine(theme)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        whole.setSpacing(theme.em(8))
        whole.addWidget(self.line)
        whole.addLayout(self._column, 1)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show events, newest first."""
        self.line.show_events(events)
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for place, event in enumerate(events):
            self._column.addWidget(self._make_event(event, is_first=place == 0, is_last=place == len(events) - 1))
        if not events:
            self._column.addWidget(TextRuns(self._theme, Run("No timescale and no update yet.", ink="muted")))
        self._column.addStretch(1)

    def _make_event(self, event: Event, *, is_first: bool, is_last: bool) -> QWidget:
        theme = self._theme
        line = QWidget()
        line.setAccessibleName(say_event(event))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(8))
        badge = STATE_BADGES[event.state] if event.state else None
        row.addWidget(Spine(theme, badge, is_first=is_first, is_last=is_last))
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, theme.em(12))
        column.setSpacing(theme.em(1))
        day = say_date(event.on) if event.on else "At first"
        column.addWidget(TextRuns(theme, Run(day, is_bold=True), Run(f"   {event.what}", ink="muted"), lines=1))
        if event.words:
            column.addWidget(make_quoted_words(theme, event.words))
        if event.note:
            column.addWidget(TextRuns(theme, Run(event.note, ink="muted")))
        row.addLayout(column, 1)
        return line
