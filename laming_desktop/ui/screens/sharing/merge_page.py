"""The three steps of a merge: files, differences, summary; nothing is written before the last."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.ui.screens.sharing.merge_files import MergeFiles, ReturnedFile
from laming_desktop.ui.screens.sharing.merge_state import MergeState
from laming_desktop.ui.screens.sharing.merge_summary import MergeSummary
from laming_desktop.ui.screens.sharing.merge_view import MergeView
from laming_desktop.ui.screens.sharing.question_view import ReadTimescale
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import lay_page, make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.step_trail import StepTrail
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count, say_date
from laming_desktop.wording.sharing import name_share
from laming_desktop.wording.texts import quote

FILES, DIFFERENCES, SUMMARY = range(3)
STEPS: Final = ("Files", "Differences", "Summary")
NEXT_WORDS: Final = ("Next: differences", "Next: summary", "Merge")
NOTHING_WRITTEN: Final = "Nothing is written until you press Merge."
STAYS: Final = "Whatever you choose, the other version stays in the history."
NARROW: Final = 1000


class MergePage(QWidget):
    """Shows the step that is asked for; `merge_asked` tells that all is decided, `cancelled` that it is not wanted."""

    merge_asked = Signal()
    cancelled = Signal()

    def __init__(self, theme: Theme, read_timescale: ReadTimescale) -> None:
        super().__init__()
        self._theme = theme
        self._state: MergeState | None = None
        self._may_write = False
        self.title = TextRuns(theme, style="title", lines=1)
        self.below = TextRuns(theme, lines=1)
        self.trail = StepTrail(theme, STEPS)
        self.files = MergeFiles(theme)
        self.view = MergeView(theme, read_timescale)
        self.summary = MergeSummary(theme)
        self._steps = QStackedWidget()
        for step in (self.files, self.view, self.summary):
            self._steps.addWidget(step)
        self.cancel_button = make_button(theme, "Cancel merge", self.cancelled.emit)
        self.note = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.back_button = make_button(theme, "Back", self.go_back, icon="left")
        self.next_button = make_button(theme, NEXT_WORDS[FILES], self.go_on, kind="main")
        head = make_row(
            theme,
            make_column(theme, self.title, self.below, gap=1),
            self.trail,
            gap=20,
            margins=(16, 9, 16, 9),
        )
        foot = make_row(
            theme,
            self.cancel_button,
            self.note,
            self.back_button,
            self.next_button,
            gap=12,
            margins=(16, 9, 16, 9),
            ground="canvas",
        )
        lay_page(self, (head, make_hair(), self._steps, make_hair(), foot), self._steps)
        self.trail.step_asked.connect(self.go_to)
        self.view.finished.connect(self._on_all_answered)
        self._bind_keys()

    def show_merge(self, files: Sequence[ReturnedFile], state: MergeState | None, *, may_write: bool) -> None:
        """Show what was read; the step stays, but a merge that has just begun goes to its differences."""
        is_new = self._state is None and state is not None
        self._state, self._may_write = state, may_write
        self.files.show_files(files, may_write=may_write)
        self._show_head(files)
        if state is not None:
            self.view.show_state(state)
            self.summary.show_state(state)
        may_go_on = is_new and all(one.back is not None and one.back.outcome == "received" for one in files)
        self.go_to(DIFFERENCES if may_go_on else self.trail.present if state is not None else FILES, moves=may_go_on)

    def forget(self) -> None:
        """Begin from nothing the next time."""
        self._state = None
        self.trail.show_step(FILES, FILES)

    def go_to(self, step: int, *, moves: bool = True) -> None:
        """Show a step."""
        reached = SUMMARY if self._state is not None else FILES
        self.trail.show_step(min(step, reached), reached)
        self._steps.setCurrentIndex(self.trail.present)
        self.show_foot()
        if moves:
            focus: QWidget = (self.files.add_button, self.view.list, self.next_button)[self.trail.present]
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next step; the last one merges."""
        if self.trail.present < SUMMARY:
            self.go_to(self.trail.present + 1)
        elif self.next_button.isEnabled():
            self.merge_asked.emit()

    def go_back(self) -> None:
        """Go to the step before."""
        if self.trail.present > FILES:
            self.go_to(self.trail.present - 1)

    def show_foot(self, *, is_busy: bool = False) -> None:
        """Show the ways on and back, and what is open."""
        state, step = self._state, self.trail.present
        open_count = len(state.list_open()) if state is not None else 0
        self.next_button.setText(NEXT_WORDS[step])
        self.next_button.setAccessibleName(NEXT_WORDS[step])
        is_decided = state is not None and state.has_anything and not open_count and self._may_write
        self.next_button.setEnabled(not is_busy and (is_decided if step == SUMMARY else state is not None))
        self.back_button.setVisible(step > FILES)
        self.note.show_runs(Run(self._say_note(step, open_count), ink="muted"))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.trail.name_all(are_named=self.width() >= self._theme.em(NARROW))

    def _say_note(self, step: int, open_count: int) -> str:
        if self._state is None or step == FILES:
            return ""
        if open_count:
            return f"{say_count(open_count, 'question')} open. {STAYS}"
        return f"No question is open. {STAYS}" if step == DIFFERENCES else ""

    def _show_head(self, files: Sequence[ReturnedFile]) -> None:
        shares = [one.back.share for one in files if one.back is not None and one.back.share is not None]
        if len(files) == 1 and shares:
            share = shares[0]
            self.title.show_runs(Run(f"Merge {quote(name_share(share))}", is_bold=True))
            self.below.show_runs(
                Run(f"Sent {say_date(share.shared_at.date())}. {_say_soundness(files)} {NOTHING_WRITTEN}", ink="muted")
            )
        else:
            self.title.show_runs(Run(f"Merge {say_count(len(files), 'returned file')}", is_bold=True))
            self.below.show_runs(Run(f"{_say_soundness(files)} {NOTHING_WRITTEN}".strip(), ink="muted"))

    def _on_all_answered(self) -> None:
        self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _bind_keys(self) -> None:
        view = self.view
        keys = (
            ("F8", lambda: view.step(1)),
            ("Shift+F8", lambda: view.step(-1)),
            ("Ctrl+Return", view.go_to_open),
            ("Ctrl+Enter", view.go_to_open),
            ("Alt+Left", self.go_back),
            ("Alt+Right", self._go_on_by_key),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _go_on_by_key(self) -> None:
        """Go to the next step, but never merge by a key that pages."""
        if self.trail.present < SUMMARY and self.next_button.isEnabled():
            self.go_on()


def _say_soundness(files: Sequence[ReturnedFile]) -> str:
    sound = sum(one.back is not None and one.back.outcome == "received" for one in files)
    if sound == len(files):
        return "The file is whole and unaltered." if sound == 1 else "All files are whole and unaltered."
    return f"{sound:,} of {len(files):,} can be merged."
