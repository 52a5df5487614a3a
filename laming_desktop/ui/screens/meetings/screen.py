"""The meetings: what each was told, to be printed again, and what has changed since."""

from collections.abc import Callable
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.operations.meetings import add_meeting, edit_meeting, remove_meeting
from laming_desktop.store.meetings import list_meetings, list_presentations
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.meetings.given_table import GivenTable
from laming_desktop.ui.screens.meetings.meeting_form import MeetingForm
from laming_desktop.ui.screens.meetings.reprinting import Reprinting
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import lay_beside, lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.errors import say_error

LIST_WIDTH: Final = 280
NOTHING_GIVEN: Final = "No paper was presented to it yet."


class MeetingsScreen(QWidget):
    """A list of meetings, and beside it what the chosen one was given.

    `changes_asked` carries a meeting and the change set after which its last paper was printed (None without one),
    `present_asked` tells that a paper is wanted, `done` carries the sentence of a change that can be undone.
    """

    closed = Signal()
    changes_asked = Signal(object, object)
    present_asked = Signal()
    done = Signal(str)
    failed = Signal(object)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._tasks, self._clock = theme, tasks, clock
        self._register: Register | None = None
        self._meetings: dict[str, Meeting] = {}
        set_ground(self, "paper")
        self._count = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Meetings, newest first")
        self._name = TextRuns(theme, style="title", lines=2)
        self._note = TextRuns(theme)
        self._given_words = TextRuns(theme)
        self.given = GivenTable(theme)
        self.form = MeetingForm(theme)
        self.foot_words = TextRuns(theme, lines=1)
        self.reprinting = Reprinting(asking, tasks)
        self._make_buttons()
        self._arrange()
        self._connect()

    def show_meetings(self, register: Register) -> None:
        """Show the meetings of a register."""
        self._register = register
        self.refresh()
        self._focus()

    def refresh(self, changes: object = None) -> None:
        """Show what has changed; the meeting that was chosen stays chosen."""
        del changes
        register = self._register
        if register is None:
            return
        meetings = list_meetings(register)
        self._meetings = {one.id: one for one in meetings}
        self.list.show_lines([TwoLines(one.id, one.body, say_meeting(one)) for one in meetings])
        self._count.show_runs(Run(say_count(len(meetings), "meeting") + ", newest first", ink="muted"))
        self._faces.setCurrentIndex(0 if meetings or self.form.isVisible() else 1)
        self._show_chosen()

    def add(self) -> None:
        """Begin a new meeting in place."""
        self._faces.setCurrentIndex(0)
        self.form.begin(None, self._clock().date())

    def edit(self) -> None:
        """Put the chosen meeting right in place."""
        if self.chosen is not None and self._may_write:
            self.form.begin(self.chosen, self._clock().date())

    def remove(self) -> None:
        """Remove the chosen meeting; it can be undone."""
        meeting = self.chosen
        if meeting is not None and self._may_write:
            self._attempt(lambda register: remove_meeting(register, meeting.id), f"Removed: {name_meeting(meeting)}.")

    def print_again(self) -> None:
        """Print the chosen paper again."""
        given = self.given.chosen
        if self._register is not None and given is not None:
            self.reprinting.reprint(self._register, given)

    def show_changes(self) -> None:
        """Ask for what changed since the chosen meeting."""
        if self.chosen is not None and self._register is not None:
            given = list_presentations(self._register, self.chosen.id)
            self.changes_asked.emit(self.chosen, given[-1].seq if given else None)

    @property
    def chosen(self) -> Meeting | None:
        """Give the meeting that is chosen."""
        return self._meetings.get(self.list.chosen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _make_buttons(self) -> None:
        theme = self._theme
        self.close_button = make_button(theme, "Close", self.closed.emit)
        self.add_button = make_button(theme, "Add meeting\u2026", self.add, icon="plus")
        self.edit_button = make_button(theme, "Edit\u2026", self.edit, icon="pencil")
        self.remove_button = make_button(theme, "Remove", self.remove, icon="bin")
        self.present_button = make_button(theme, "Present a paper\u2026", self.present_asked.emit, icon="export")
        self.print_button = make_button(theme, "Print again\u2026", self.print_again, icon="printer")
        self.changes_button = make_button(theme, "Changes since\u2026", self.show_changes, kind="main", icon="history")

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Meetings", is_bold=True), style="title", lines=1)
        head = make_row(
            theme, make_column(theme, title, self._count, gap=1), None, self.add_button, margins=(16, 9, 16, 9)
        )
        about = make_row(theme, self._name, self.edit_button, self.remove_button, gap=8)
        right = make_column(
            theme,
            about,
            self._note,
            self.form,
            self._given_words,
            self.given,
            gap=8,
            margins=(16, 12, 16, 12),
            ground="paper",
        )
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        beside = lay_beside(self.list, right)
        self._faces = QStackedWidget()
        self._faces.addWidget(beside)
        self._faces.addWidget(self._make_empty())
        verbs = (self.present_button, self.print_button, self.changes_button)
        foot = make_row(
            theme, self.close_button, self.foot_words, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        lay_page(self, (head, make_hair(), self._faces, make_hair(), foot), self._faces)

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            self._theme,
            icon="calendar",
            heading="No meeting yet",
            sentence="Present a paper to a meeting, and it can be printed again exactly and compared with ever after.",
            answers=(
                Answer("Add meeting\u2026", self.add, is_main=True),
                Answer("Present a paper\u2026", self.present_asked.emit),
            ),
        )

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.given.chosen_changed.connect(self._allow_verbs)
        self.form.kept.connect(self._on_form_kept)
        self.form.left.connect(self._on_form_left)
        self.reprinting.told.connect(self._on_reprint_told)
        for key, do in (("F2", self.edit), ("Delete", self.remove)):
            shortcut = QShortcut(QKeySequence(key), self.list, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(do)

    @property
    def _may_write(self) -> bool:
        return self._register is not None and not self._register.read_only

    def _show_chosen(self) -> None:
        register, meeting = self._register, self.chosen
        given = list_presentations(register, meeting.id) if register is not None and meeting is not None else []
        self._name.show_runs(Run(name_meeting(meeting), is_bold=True) if meeting is not None else "")
        self._note.show_runs(meeting.note if meeting is not None else "")
        self._note.setVisible(meeting is not None and bool(meeting.note))
        words = f"It was given {say_count(len(given), 'paper')}." if given else NOTHING_GIVEN
        self._given_words.show_runs(Run(words, ink="muted") if meeting is not None else "")
        self.given.show_presentations(given)
        self._allow_verbs()

    def _allow_verbs(self) -> None:
        has_meeting = self.chosen is not None
        self.add_button.setEnabled(self._may_write)
        for button in (self.edit_button, self.remove_button):
            button.setEnabled(has_meeting and self._may_write)
        self.present_button.setEnabled(self._may_write)
        self.print_button.setEnabled(self.given.chosen is not None)
        self.changes_button.setEnabled(has_meeting)

    def _on_form_kept(self) -> None:
        body, on, note = self.form.body.words, self.form.day.day, self.form.note.words
        meeting = self.form.meeting
        if meeting is None:
            changes = self._attempt(lambda register: add_meeting(register, body=body, on=on, note=note))
        else:
            changes = self._attempt(lambda register: edit_meeting(register, meeting.id, body=body, on=on, note=note))
        if changes is not None:
            self.form.leave()
            if changes.made:
                self.list.choose(changes.made[0])

    def _on_reprint_told(self, words: str) -> None:
        self.foot_words.show_runs(Run(words, ink="muted"))
        announce(self.foot_words, words)

    def _on_form_left(self) -> None:
        self.refresh()
        self._focus()

    def _attempt(self, operation: Callable[[Register], Changes], sentence: str = "") -> Changes | None:
        """Change the meetings; what stands in the way is said in the form, else in the window."""
        if self._register is None:
            return None
        try:
            changes = operation(self._register)
        except RegisterError as error:
            if self.form.isVisible():
                self.form.body.complain(say_error(error))
            else:
                self.failed.emit(error)
            return None
        self._tasks.announce(changes)
        self.refresh()
        if sentence:
            self.done.emit(sentence)
        return changes

    def _focus(self) -> None:
        target = self.list if self._meetings else self.add_button
        target.setFocus(Qt.FocusReason.OtherFocusReason)


def name_meeting(meeting: Meeting) -> str:
    """Name a meeting by body and day."""
    return f"{meeting.body}, {say_date(meeting.on)}"


def say_meeting(meeting: Meeting) -> str:
    """Say when a meeting is, and how many papers it was given."""
    given = say_count(meeting.presented, "paper") if meeting.presented else "no papers"
    return f"{say_date(meeting.on)} \u00b7 {given}"
