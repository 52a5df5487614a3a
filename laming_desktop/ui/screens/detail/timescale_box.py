"""The timescale as written, what it is read as while it is typed, when it falls due, and its revision."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from laming_desktop.domain.plan import Action, Due
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.ui.screens.detail.edits import TimescaleChoice, TimescaleRevision, TimescaleWords
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.buttons import make_button, make_link
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.labels import CERTAINTY_WORDS
from laming_desktop.wording.readings import FLAG_WORDS, say_timescale

QUIET_MS = 300
ReadWords = Callable[[str], TimescaleReading]


class TimescaleBox(QWidget):
    """Three faces of a timescale; `read` gives the reading of words in the register's own context."""

    edit_asked = Signal(object, object)
    finished = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._read: ReadWords | None = None
        self._action: Action | None = None
        self._may_write = True
        self.field = TextField(theme, "Timescale")
        self.field.kept.connect(self._on_words_kept)
        self.field.edited.connect(self._on_words_edited)
        self.field.finished.connect(self.finished)
        self.reading = TextRuns(theme)
        self._choices = QWidget()
        self._choice_row = WrappingLayout(theme.em(6), parent=self._choices)
        self.due = TextRuns(theme)
        self.revise_link = make_link(theme, "Revise…", self.open_revision)
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self.read_now)
        self._build_revision()
        self._arrange()

    def use_reader(self, read: ReadWords) -> None:
        """Read words with this from now on."""
        self._read = read

    def show_action(self, action: Action, *, may_write: bool, fresh: bool) -> None:
        """Show the timescale in force."""
        self._action = action
        self._may_write = may_write
        reading = action.timescale
        self.field.show_value(reading.text if reading else "", fresh=fresh)
        self.field.allow(may_write)
        self.revise_link.setVisible(may_write and reading is not None)
        self._say_reading(reading if not self.field.is_touched else None)
        self._say_due(action)
        if fresh:
            self.revision.hide()

    def read_now(self) -> None:
        """Say what the words in the box would be read as."""
        words = self.field.words
        if self._read is not None:
            self._say_reading(self._read(words) if words.strip() else None)

    def open_revision(self) -> None:
        """Ask for a new timescale, the reason and who agreed it."""
        for field in (self.new_words, self.reason, self.agreed_by):
            field.show_value("")
        self.new_reading.hide()
        self.revision.open_form(self.new_words)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._theme.em(3))
        for part in (self.field, self.reading, self._choices):
            column.addWidget(part)
        self.due.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._due_row = QWidget()
        row = QHBoxLayout(self._due_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._theme.em(8))
        row.addWidget(self.due, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.revise_link)
        row.addStretch(1)
        column.addWidget(self._due_row)
        column.addWidget(self.revision)
        self._choices.hide()

    def _build_revision(self) -> None:
        theme = self._theme
        self.revision = EntryForm(theme, "Revise the timescale")
        self.new_words = TextField(theme, "New timescale")
        self.reason = TextField(theme, "Reason")
        self.agreed_by = TextField(theme, "Agreed by")
        self.new_reading = TextRuns(theme)
        self.new_words.edited.connect(self._on_new_words_edited)
        rows = FormRows(theme)
        rows.add("Now", self.new_words, self.new_reading)
        rows.add("Reason", self.reason)
        rows.add("Agreed by", self.agreed_by)
        self.revision.put(rows)
        self.revision.entered.connect(self._on_revision_entered)
        self.revision.closed.connect(self.revise_link.setFocus)

    def _on_words_edited(self, _words: str) -> None:
        self._quiet.start()

    def _on_words_kept(self, words: str) -> None:
        self._quiet.stop()
        self.read_now()
        self.edit_asked.emit(TimescaleWords(words), self.field)

    def _on_new_words_edited(self, words: str) -> None:
        if self._read is not None:
            self.new_reading.show_runs(*_say_runs(self._read(words) if words.strip() else None))
            self.new_reading.setVisible(bool(words.strip()))

    def _on_revision_entered(self) -> None:
        edit = TimescaleRevision(self.new_words.words, self.reason.words, self.agreed_by.words)
        self.edit_asked.emit(edit, self.revision)

    def _say_reading(self, reading: TimescaleReading | None) -> None:
        runs = _say_runs(reading)
        self.reading.show_runs(*runs)
        self.reading.setVisible(bool(runs))
        self.field.editor.setAccessibleDescription(self.reading.words)
        self._offer_readings(reading)

    def _offer_readings(self, reading: TimescaleReading | None) -> None:
        """Offer the readings of ambiguous words as buttons, the likeliest first."""
        while (item := self._choice_row.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.hide()
                button.deleteLater()
        offered = (reading, *reading.also) if reading is not None and reading.also and self._may_write else ()
        for choice in offered:
            words = say_timescale(choice)
            words = words[:1].upper() + words[1:]
            button = make_button(self._theme, words, partial(self._take_reading, choice))
            button.setAccessibleName(f"Read it as: {words}")
            self._choice_row.addWidget(button)
            button.show()
        self._choices.setVisible(bool(offered))

    def _take_reading(self, reading: TimescaleReading) -> None:
        if self.field.is_touched:
            self.edit_asked.emit(TimescaleWords(self.field.words), self.field)
        settled = replace(reading, certainty="certain", also=())
        self.edit_asked.emit(TimescaleChoice(settled), self.field)

    def _say_due(self, action: Action) -> None:
        """Say when it falls due next and how late it is."""
        runs = say_due(action.due, is_closed=action.state in CLOSED_STATES)
        moved = action.times_moved
        if moved and runs:
            runs = (*runs, Run(f". Moved {_say_times(moved)}", ink="muted"))
        self.due.show_runs(*runs)
        self.due.setVisible(bool(runs))
        self._due_row.setVisible(bool(runs) or not self.revise_link.isHidden())


def say_due(due: Due, *, is_closed: bool = False) -> tuple[Run, ...]:
    """Say when something falls due and how late it is, lateness in alarm; what is closed was due."""
    if due.next_due is None:
        return ()
    day = say_date(due.next_due)
    if is_closed:
        return (Run(f"Was due {day}", ink="muted"),)
    if due.lateness == "overdue":
        late = say_count(due.days_late, "day")
        return (Run("Next due ", ink="muted"), Run(f"{day}, {late} late", is_bold=True, ink="alarm"))
    if due.lateness == "passed_while_waiting":
        return (Run("Next due ", ink="muted"), Run(day, is_bold=True), Run(", passed while waiting", ink="muted"))
    return (Run("Next due ", ink="muted"), Run(day, is_bold=True))


def _say_runs(reading: TimescaleReading | None) -> tuple[Run, ...]:
    """Say a reading: what it was read as, how sure that is, and what was assumed."""
    if reading is None:
        return ()
    notes = " ".join(FLAG_WORDS[flag] for flag in sorted(reading.flags))
    tail = f" {CERTAINTY_WORDS[reading.certainty]}.{' ' if notes else ''}{notes}"
    return (Run("Read as: ", ink="muted"), Run(f"{say_timescale(reading)}."), Run(tail, ink="muted"))


def _say_times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
