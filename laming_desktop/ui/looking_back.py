"""Show the register as it was in place of the register as it is, and go back to it."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Qt, Signal

from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.keeping.looking_back import PastView, list_meeting_moments, look_back, tell_moment
from laming_desktop.store.register import Register
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.widgets.time_line import Tick
from laming_desktop.wording.dates import say_date, say_short_date
from laming_desktop.wording.history import say_changes_since, say_moment
from laming_desktop.wording.texts import clean


class LookingBack(QObject):
    """One look back at a time; `wanted` carries the register to show and the day to show it from, None for now.

    `changes_wanted` carries the register as it is, and the past view from which on its changes are wanted.
    """

    wanted = Signal(object, object)
    changes_wanted = Signal(object, object)

    def __init__(self, frame: Frame, tasks: Tasks, clock: Callable[[], datetime]) -> None:
        super().__init__(frame)
        self._frame = frame
        self._tasks = tasks
        self._clock = clock
        self._register: Register | None = None
        self._view: PastView | None = None
        self._is_beginning = False
        frame.past.moment_asked.connect(self._on_moment_asked)
        frame.past.left.connect(self.leave)
        frame.past.changes_asked.connect(self._on_changes_asked)

    @property
    def view(self) -> PastView | None:
        """Give the past that is shown."""
        return self._view

    def begin(self, register: Register, seq: int | None = None) -> None:
        """Begin to look back, from now or at one change set; day and slider then choose the moment."""
        self._register = register
        past = self._frame.past
        moments = list_meeting_moments(register, self._clock().date())
        ticks = [Tick(one.day, f"{clean(one.body, 24)} {say_short_date(one.day)}", one.seq) for one in moments]
        beginning = say_short_date(tell_moment(register, 1).date())
        past.begin(register.head()[0], lambda seq: say_moment(tell_moment(register, seq)), beginning, ticks)
        self._is_beginning = True
        self._ask(self._clock().date() if seq is None else seq)

    def leave(self) -> None:
        """Go back to the register as it is."""
        if self._view is not None:
            self.wanted.emit(self._register, None)
        self.let_go()

    def let_go(self) -> None:
        """Forget the past, which nobody shows any more."""
        view, self._view, self._register = self._view, None, None
        self._frame.show_past(is_past=False)
        if view is not None:
            view.register.close()

    def _ask(self, moment: date | int) -> None:
        register = self._register
        if register is None:
            return

        def work(_progress: Progress) -> PastView:
            return look_back(register, moment)

        self._tasks.run("Rebuilding the register as it was", work, lambda view: self._take(view, moment))

    def _take(self, view: PastView, moment: date | int) -> None:
        register, old = self._register, self._view
        if register is None:
            view.register.close()
            return
        self._view = view
        words = self._say_moment(register, view, moment)
        said = f"{words}, with what was entered since; read-only" if view.is_foreseen else f"{words}, read-only"
        self._frame.show_past(is_past=True, moment=words)
        since = "" if view.is_foreseen else say_changes_since(register.head()[0] - view.seq)
        self._frame.past.show_moment(f"{said[:1].upper()}{said[1:]}", view.seq, view.day, self._clock().date(), since)
        keeps_focus = self._is_beginning or self._frame.past.slider.hasFocus()
        self._is_beginning = False
        self.wanted.emit(view.register, view.day)
        if keeps_focus:
            self._frame.past.slider.setFocus(Qt.FocusReason.OtherFocusReason)
        if old is not None:
            old.register.close()

    def _say_moment(self, register: Register, view: PastView, moment: date | int) -> str:
        if isinstance(moment, int):
            return f"as at {say_moment(tell_moment(register, view.seq))}"
        return f"as at {say_date(view.day)}"

    def _on_changes_asked(self) -> None:
        if self._register is not None and self._view is not None:
            self.changes_wanted.emit(self._register, self._view)

    def _on_moment_asked(self, moment: date | int) -> None:
        view = self._view
        is_shown = view is not None and moment in {view.seq, view.day}
        if not is_shown:
            self._ask(moment)
