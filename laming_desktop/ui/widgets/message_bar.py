"""Messages inside the window: what happened, what is safe, what to do; never a dialog for routine things."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

MessageKind = Literal["quiet", "note", "late"]
WORK_MS = 200
"""How long work may take before it is shown."""
TOAST_MS = 10_000
"""How long an undo message stays while nobody points at it."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A verb that a message offers."""

    words: str
    press: Callable[[], object]
    is_main: bool = False


class MessageBar(QWidget):
    """A message below the tools that stays until its cause is gone or it is closed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._place = QVBoxLayout(self)
        margin = theme.em(8)
        self._place.setContentsMargins(margin, margin, margin, margin)
        self._shown: QWidget | None = None
        self.hide()

    def show_message(
        self,
        what: str,
        safe: str = "",
        *,
        kind: MessageKind = "quiet",
        icon: str = "info",
        answers: Sequence[Answer] = (),
    ) -> None:
        """Show one message in place of the one before."""
        self.close_message()
        self._shown = self._make(what, safe, kind, icon, answers)
        self._place.addWidget(self._shown)
        self.setAccessibleName(f"{what} {safe}".strip())
        self.show()
        announce(self, self.accessibleName())

    def close_message(self) -> None:
        """Take the message away."""
        if self._shown is not None:
            self._shown.deleteLater()
            self._place.removeWidget(self._shown)
        self._shown = None
        self.hide()

    def _make(self, what: str, safe: str, kind: MessageKind, icon: str, answers: Sequence[Answer]) -> QWidget:
        theme = self._theme
        words = make_column(
            theme, TextRuns(theme, Run(what, is_bold=True)), *([TextRuns(theme, safe)] if safe else []), gap=1
        )
        mark = make_column(theme, IconView(theme, icon, side=20, ink="alarm" if kind == "late" else "text"), None)
        close = make_icon_button(theme, "cross", "Close this message", self.close_message, side=14)
        head = make_row(theme, mark, words, make_column(theme, close, None), gap=12)
        rows: list[QWidget] = [head]
        if answers:
            rows.append(make_row(theme, *_make_buttons(theme, answers), None, gap=8, margins=(32, 0, 0, 0)))
        return make_column(theme, *rows, gap=8, margins=(14, 10, 8, 10), ground=kind)


class Toast(QWidget):
    """A message above the status bar that leaves by itself, later while the pointer or the focus is on it.

    `focus_freed` tells that it has left with the focus in it, which somebody has to take.
    """

    focus_freed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self._inside: QWidget | None = None
        self._place = QHBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_message(self, words: str, answers: Sequence[Answer] = ()) -> None:
        """Show one message in place of the one before, and say it to screen readers."""
        if self._inside is not None:
            self._inside.deleteLater()
            self._place.removeWidget(self._inside)
        self._inside = self._make(words, answers)
        self._place.addWidget(self._inside)
        self._inside.show()
        self.setAccessibleName(words)
        self.adjustSize()
        self.show()
        announce(self, words)
        self.raise_()
        self._timer.start(TOAST_MS)

    def close_message(self) -> None:
        """Take the message away."""
        self._timer.stop()
        had_focus = self._has_focus()
        self.hide()
        if had_focus:
            self.focus_freed.emit()

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(TOAST_MS)

    def _on_time_over(self) -> None:
        if self._has_focus():
            self._timer.start(TOAST_MS)
            return
        self.close_message()

    def _has_focus(self) -> bool:
        return self.isAncestorOf(QApplication.focusWidget() or self.window())

    def _make(self, words: str, answers: Sequence[Answer]) -> QWidget:
        theme = self._theme
        text = TextRuns(theme, Run(words, ink="on_text"), lines=1)
        buttons = [make_button(theme, answer.words, self._close_after(answer), kind="on_text") for answer in answers]
        close = make_button(theme, "Close", self.close_message, kind="on_text")
        return make_row(theme, text, *buttons, close, gap=12, margins=(14, 8, 10, 8), ground="toast")

    def _close_after(self, answer: Answer) -> Callable[[], None]:
        def press() -> None:
            self.close_message()
            answer.press()

        return press


class WorkBar(QWidget):
    """What the worker does and how far it is, with Cancel; shown once it takes longer than a moment."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = TextRuns(theme, "", lines=1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How far the work is")
        self._bar.setFixedHeight(theme.em(8))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WORK_MS)
        self._pause.timeout.connect(self.show)
        cancel = make_button(theme, "Cancel", self.cancelled.emit)
        row = make_row(
            theme,
            make_column(theme, self._words, self._bar, gap=6),
            cancel,
            gap=12,
            margins=(14, 8, 10, 8),
            ground="plain",
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.em(8) for _ in range(4)))
        layout.addWidget(row)
        self.hide()

    def show_work(self, label: str) -> None:
        """Show what is being done, once it takes longer than a moment; nothing for an empty label."""
        self._words.show_runs(Run(label, is_bold=True))
        self._bar.setRange(0, 0)
        if label:
            self._pause.start()
        else:
            self._pause.stop()
            self.hide()

    def show_step(self, done: int, total: int) -> None:
        """Show how far it is."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)


def _make_buttons(theme: Theme, answers: Sequence[Answer]) -> list[QWidget]:
    return [
        make_button(theme, answer.words, answer.press, kind="main" if answer.is_main else "plain") for answer in answers
    ]
