"""What happened to an action in time: its timescales and its updates in one line of days."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action, ProgressUpdate, TimescaleEntry
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.ui.screens.detail.progress_entry import Spine, make_quoted_words
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.readings import say_timescale


@dataclass(frozen=True, slots=True)
class Event:
    """One thing on the timeline; `on` None stands for the beginning."""

    on: date | None
    what: str
    words: str
    note: str
    state: ActionState | None


def list_events(action: Action) -> list[Event]:
    """List what happened, newest first; the original timescale stands last."""
    revisions = [_make_timescale_event(entry, is_first=place == 0) for place, entry in enumerate(action.timescales)]
    updates = [_make_update_event(update) for update in action.progress if not update.replaced]
    return sorted([*reversed(revisions), *updates], key=lambda event: event.on or date.min, reverse=True)


class TimelineTab(QWidget):
    """The events below each other, joined by a spine."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        self._column.setSpacing(0)

    def show_events(self, events: Sequence[Event]) -> None:
        """Show events, newest first."""
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


def _make_timescale_event(entry: TimescaleEntry, *, is_first: bool) -> Event:
    notes = [f"Read as: {say_timescale(entry.reading)}."]
    notes += [f"Reason: {entry.reason}."] if entry.reason else []
    notes += [f"Agreed by {entry.agreed_by}."] if entry.agreed_by else []
    what = "original timescale" if is_first else "timescale revised"
    return Event(entry.revised_on, what, f"“{entry.reading.text}”", " ".join(notes).replace("..", "."), None)


def _make_update_event(update: ProgressUpdate) -> Event:
    return Event(update.on, update.author or "update", update.text, "", update.state)
