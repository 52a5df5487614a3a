"""The pages for papers and meetings, shown in the place of the plan and left for it."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.meetings.screen import MeetingsScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.texts import quote_file, quote_path


class PaperPages(QObject):
    """Shows one page at a time for the register of the plan; `page_changed` tells that another page is shown."""

    page_changed = Signal()

    def __init__(
        self,
        frame: Frame,
        *,
        plan: PlanPage,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._clock = clock
        self._screen: QWidget | None = None
        plan.meetings_wanted.connect(self.show_meetings)
        self.open_file: Callable[[Path], bool] = _open_file
        """Opens a file with the program that the system has for it; tells whether there is one."""

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what each command of the Reports menu does."""
        return {
            "export_report": partial(self.show_report, "action-plan"),
            "export_appendix": partial(self.show_report, "appendix"),
            "show_meetings": self.show_meetings,
        }

    def show_report(self, paper: ReportName, since: Meeting | None = None, seq: int | None = None) -> None:
        """Show the pages of a paper with the list's filter, from the day on which the plan is looked at."""
        register = self._prepare()
        if register is not None:
            self._show_report(register, paper, since, seq)

    def show_meetings(self) -> None:
        """Show the meetings and what each was given."""
        register = self._prepare()
        if register is None:
            return
        screen = MeetingsScreen(self._theme, self._asking, self._tasks, self._clock)
        screen.changes_asked.connect(partial(self.show_report, "changed"))
        screen.present_asked.connect(partial(self.show_report, "action-plan"))
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._leave)
        self._tasks.changed.connect(screen.refresh)
        self._show(screen)
        screen.show_meetings(register)

    def _show_report(self, register: Register, paper: ReportName, since: Meeting | None, seq: int | None) -> None:
        from laming_desktop.ui.screens.report.offering import make_occasion  # noqa: PLC0415
        from laming_desktop.ui.screens.report.screen import ReportScreen  # noqa: PLC0415  loads the page renderer

        screen = ReportScreen(self._theme, self._asking, self._tasks, self._settings, self._clock)
        screen.saving.saved.connect(self._on_saved)
        screen.presenting.presented.connect(self._frame.say)
        screen.filter_asked.connect(screen.close_report)
        screen.closed.connect(self._leave)
        self._show(screen)
        occasion = make_occasion(since, seq) if since is not None else None
        screen.begin(register, self._plan.screen.list.filter, self._plan.today, paper, occasion)

    def _show(self, screen: QWidget) -> None:
        """Show a page in the place of the one before, which is over."""
        before, self._screen = self._screen, screen
        self._frame.show_page(screen, with_tools=False)
        if before is not None:
            self._frame.drop_page(before)
        self.page_changed.emit()

    def _prepare(self) -> Register | None:
        """Keep half-written words before the plan is left; give the register."""
        if self._plan.register is not None:
            self._plan.detail.keep_all()
        self._frame.toast.close_message()
        return self._plan.register

    def _leave(self) -> None:
        """Go back to the plan."""
        screen, self._screen = self._screen, None
        self._plan.show()
        self._plan.screen.list.focus()
        self.page_changed.emit()
        if screen is not None:
            self._frame.drop_page(screen)

    def _on_saved(self, path: Path) -> None:
        self._frame.say(f"Saved as {quote_path(path)}.", [Answer("Open it", lambda: self._open(path))])

    def _open(self, path: Path) -> None:
        """Open a paper with the program for it; where there is none, say so: the file stands."""
        if not self.open_file(path):
            self._frame.say(f"This computer has no program that shows {quote_file(path)}. The file is saved.")


def _open_file(path: Path) -> bool:
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
