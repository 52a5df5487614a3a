"""Returns: what was sent, what came back and what is overdue; returned files are opened, looked at and merged here."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Key
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.sharing.chasing import Chased, list_chased
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import Answer as GivenAnswer
from laming_desktop.operations.sharing.preparing import AnswerKey, prepare_merge
from laming_desktop.operations.sharing.previewing import MergePreview, preview_merge
from laming_desktop.operations.sharing.returning import Return, read_return
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.screens.sharing.merge_view import MergeView
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.message_bar import Answer, WorkBar
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.two_line_list import TwoLineList, TwoLines
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.sharing import ALLOWED_WORDS, CHASE_WORDS, NAMES_WORDS, OUTCOME_WORDS, name_share, say_sent
from laming_desktop.wording.texts import clean

LIST_WIDTH: Final = 340
OPEN: Final = "Open returned files"
RETURNED_FILES: Final = "Returned registers (*.laming *.age);;All files (*)"
NOTHING_WRITTEN: Final = "Nothing is written until you press Merge."


class ReturnsScreen(QWidget):
    """The chase log, then the preview of a merge; `merged` carries the sentence of a merge that can be undone."""

    closed = Signal()
    share_asked = Signal()
    merge_begun = Signal()
    merged = Signal(str)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks, self._clock = theme, asking, tasks, clock
        self._register: Register | None = None
        self._chased: dict[str, Chased] = {}
        self._returns: list[Return] = []
        self.state: MergeState | None = None
        set_ground(self, "paper")
        self._title = TextRuns(theme, style="title", lines=1)
        self._said = TextRuns(theme, lines=1)
        self.list = TwoLineList(theme, "Shares, newest first")
        self.about = TextRuns(theme)
        self.view = MergeView(theme)
        self.work = WorkBar(theme)
        self.foot_words = TextRuns(theme, lines=1)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setAccessibleName("Password of the returned files")
        self.password.setPlaceholderText("Password, where a file has one")
        self.password.setFixedWidth(theme.em(230))
        self.close_button = make_button(theme, "Close", self.leave)
        self.share_button = make_button(theme, "Share\u2026", self.share_asked.emit, icon="people")
        self.open_button = make_button(theme, "Open a returned file\u2026", self.ask_for_file, icon="folder")
        self.merge_button = make_button(theme, "Merge", self.merge, kind="main", icon="check")
        self._arrange()
        self._connect()

    def show_returns(self, register: Register) -> None:
        """Show what was sent and what came back."""
        self._register, self.state, self._returns = register, None, []
        self.refresh()
        (self.list if self._chased else self.open_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, changes: object = None) -> None:
        """Show what has changed since."""
        del changes
        if self._register is None or self.state is not None:
            return
        chased = list_chased(self._register, self._clock().date())
        self._chased = {one.share.id: one for one in chased}
        self.list.show_lines([TwoLines(one.share.id, name_share(one.share), say_chased(one)) for one in chased])
        self._title.show_runs(Run("Returns", is_bold=True))
        overdue = sum(one.state == "overdue" for one in chased)
        said = say_count(len(chased), "share")
        self._said.show_runs(Run(f"{said}, {overdue:,} overdue" if overdue else said, ink="muted"))
        self._faces.setCurrentIndex(0 if chased else 1)
        self._show_share()
        self._allow_verbs()

    def ask_for_file(self) -> None:
        """Ask for a file that came back and read it beside those that are open already."""
        path = self._asking.ask_open_file(OPEN, RETURNED_FILES)
        if path is not None:
            self.take_files([path])

    def take_files(self, paths: Sequence[Path]) -> None:
        """Read files that came back, and show what merging them would write; a file is taken once."""
        register, password = self._register, self.password.text()
        if register is None:
            return
        known = {one.path for one in self._returns}
        fresh = [path for path in dict.fromkeys(paths) if path not in known]
        answers = dict(self.state.answers) if self.state is not None else dict[AnswerKey, GivenAnswer]()
        accepted = frozenset(self.state.accepted) if self.state is not None else frozenset[tuple[int, Key]]()
        standing = list(self._returns)

        def work(progress: Progress) -> MergePreview:
            returns = [*standing, *(read_return(register, path, progress, password=password) for path in fresh)]
            progress.step(0, 0)
            return preview_merge(register, prepare_merge(register, returns, answers=answers, accepted=accepted))

        self._tasks.run("Reading what came back", work, self._show_preview)

    def prepare_again(self) -> None:
        """Decide again what would be written, with the answers given and what is accepted."""
        self.take_files([])

    def merge(self) -> None:
        """Write it, all or nothing."""
        register, state = self._register, self.state
        if register is None or state is None or state.list_open():
            return
        answers, accepted, plan = dict(state.answers), frozenset(state.accepted), state.preview.plan

        def work(progress: Progress) -> Changes:
            return merge_returns(
                register, plan, answers=answers, accepted=accepted, now=self._clock(), progress=progress
            )

        def look_again(error: Exception) -> bool:
            """Where new questions came up, or the register has moved on, the preview is made anew."""
            if isinstance(error, RefusedValueError):
                self.prepare_again()
                return True
            return False

        self.merge_begun.emit()
        count = say_count(len(state.preview.writes), "change")
        self._tasks.run("Merging", work, lambda changes: self._tell(changes, count), otherwise=look_again)

    def leave(self) -> None:
        """Go back from a preview to the list, from the list to the plan."""
        if self.state is None:
            self.closed.emit()
        elif self._register is not None:
            self.show_returns(self._register)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        head = make_row(
            theme,
            make_column(theme, self._title, self._said, gap=1),
            self.password,
            self.open_button,
            margins=(16, 9, 16, 9),
        )
        self.list.setFixedWidth(theme.em(LIST_WIDTH))
        beside = QWidget()
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        about = make_scroll_page(make_column(theme, self.about, None, margins=(18, 14, 18, 14)), "The chosen share")
        for part in (self.list, make_hair(is_vertical=True), about):
            row.addWidget(part, 1 if part is about else 0)
        self._faces = QStackedWidget()
        self._faces.addWidget(beside)
        self._faces.addWidget(self._make_empty())
        self._faces.addWidget(self.view)
        verbs = (self.share_button, self.merge_button)
        foot = make_row(
            theme, self.close_button, self.foot_words, *verbs, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        lay_page(self, (head, make_hair(), self.work, self._faces, make_hair(), foot), self._faces)

    def _make_empty(self) -> EmptyState:
        return EmptyState(
            self._theme,
            icon="people",
            heading="Nothing was shared yet",
            sentence="Share the register or one agency's part; what comes back is opened and merged here.",
            answers=(Answer("Share\u2026", self.share_asked.emit, is_main=True),),
        )

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_share)
        self.view.decided.connect(self.prepare_again)
        self.view.accepted_changed.connect(self.prepare_again)
        self._tasks.busy.connect(self._on_busy)
        self._tasks.stepped.connect(self.work.show_step)
        self.work.cancelled.connect(self._tasks.cancel)

    def _show_share(self) -> None:
        chased = self._chased.get(self.list.chosen)
        self.about.show_runs(*(say_share(chased) if chased is not None else ()))

    def _show_preview(self, preview: MergePreview) -> None:
        self._returns = list(preview.plan.returns)
        before = self.state
        self.state = MergeState(preview)
        if before is not None:
            self.state.answers, self.state.accepted = before.answers, before.accepted
        self._title.show_runs(Run(f"Merge {say_count(len(self._returns), 'returned file')}", is_bold=True))
        self._said.show_runs(Run(NOTHING_WRITTEN, ink="muted"))
        self._faces.setCurrentWidget(self.view)
        self.view.show_state(self.state)
        if before is None:
            self.view.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow_verbs()

    def _allow_verbs(self) -> None:
        state, register = self.state, self._register
        may_write = register is not None and not register.read_only
        self.close_button.setText("Close" if state is None else "Cancel merge")
        self.share_button.setVisible(state is None)
        self.share_button.setEnabled(may_write)
        self.merge_button.setVisible(state is not None)
        if state is None:
            self.foot_words.show_runs("")
            return
        open_count = len(state.list_open())
        has_any = bool(state.preview.plan.writes or state.asks) or any(
            back.share is not None and back.outcome == "received" for back in self._returns
        )
        self.merge_button.setEnabled(may_write and has_any and not open_count and not self._tasks.is_busy)
        said = f"{say_count(open_count, 'question')} open" if open_count else "No open question"
        self.foot_words.show_runs(
            Run(f"{said}, {say_count(len(state.preview.writes), 'change')} to write.", ink="muted")
        )

    def _on_busy(self, label: str) -> None:
        self.work.show_work(label)
        self.open_button.setEnabled(not label)
        self._allow_verbs()

    def _tell(self, changes: Changes, count: str) -> None:
        self.state, self._returns = None, []
        self.merged.emit(f"{clean(changes.label)}: {count} written.")
        self.closed.emit()


def say_chased(one: Chased) -> str:
    """Say when a share went and how it stands."""
    return f"{CHASE_WORDS[one.state].capitalize()} \u00b7 {say_sent(one.share)}"


def say_share(one: Chased) -> list[Run | str]:
    """Say what a share held, and what came back of it."""
    share, wishes = one.share, one.share.wishes
    runs: list[Run | str] = [
        Run(f"Share {share.number}, {name_share(share)}\n", is_bold=True),
        f"{say_sent(share)}. File: {clean(share.file_name)}\n",
        f"May change: {ALLOWED_WORDS[wishes.allowed]}. Names: {NAMES_WORDS[wishes.names]}.\n",
    ]
    if wishes.note:
        runs.append(f"{wishes.note}\n")
    if not one.returns:
        runs.append(Run(f"\nNothing came back yet. It is {CHASE_WORDS[one.state]}.", ink="muted"))
    for back in one.returns:
        came = f"\n{say_date(back.returned_at.date())}: {clean(back.file_name)}, {OUTCOME_WORDS[back.outcome]}, "
        runs.append(f"{came}{say_count(back.changes, 'row')}. {clean(back.note)}")
    return runs
