"""The pages for papers and meetings, shown in the place of the plan and left for it."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from laming_desktop.domain.dashboard import SinceMeeting
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profiles import REPORT_NAMES, ReportName
from laming_desktop.domain.papers.written import WrittenKind
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_written
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.written.screen import WrittenScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.texts import quote_file, quote_path

_KINDS: Final[dict[str, WrittenKind]] = {"cabinet-report": "cabinet-report", "staff-briefing": "staff-briefing"}


class PaperPages(QObject):
    """Shows the pages of papers, meetings and reports of the register on the stage."""

    def __init__(
        self,
        frame: Frame,
        stage: PageStage,
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
        self._stage = stage
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._clock = clock
        plan.members_wanted.connect(partial(self.show_report, "members"))
        plan.changes_wanted.connect(self._on_changes_wanted)
        self.open_file: Callable[[Path], bool] = _open_file
        """Opens a file with the program that the system has for it; tells whether there is one."""

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what each command of the Reports menu does."""
        return {
            "export_report": partial(self.show_report, "action-plan"),
            "export_appendix": partial(self.show_report, "appendix"),
            "show_meetings": self.show_meetings,
            "write_reports": self.show_written,
            "set_house_style": self.show_style,
        }

    def show_report(
        self, paper: ReportName, since: Meeting | None = None, seq: int | None = None, written_id: str = ""
    ) -> None:
        """Show the pages of a paper with the list's filter, from the day on which the plan is looked at."""
        register = self._stage.prepare()
        if register is not None:
            self._show_report(register, paper, since, seq, written_id)

    def show_sheet(self, owner: str) -> None:
        """Show the sheet of one owner."""
        register = self._stage.prepare()
        if register is not None:
            self._show_report(register, "owner-sheet", None, None, "", (owner,))

    def show_meetings(self) -> None:
        """Show the meetings and what each was given."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.meetings.screen import MeetingsScreen  # noqa: PLC0415  loaded when first shown

        screen = MeetingsScreen(self._theme, self._asking, self._tasks, self._clock)
        screen.changes_asked.connect(partial(self.show_report, "changed"))
        screen.present_asked.connect(partial(self.show_report, "action-plan"))
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_meetings(register)

    def show_written(self, report_id: str = "", kind: WrittenKind | None = None) -> WrittenScreen | None:
        """Show a written report to be gone on with, or the beginning of one."""
        register = self._stage.prepare()
        if register is None:
            return None
        screen = WrittenScreen(self._theme, self._tasks, self._clock)
        screen.pages_asked.connect(self._on_pages_asked)
        screen.templates_asked.connect(self.show_template)
        screen.done.connect(self._plan.offer_undo)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_report(register, report_id, kind)
        return screen

    def show_template(self, template_id: str = "") -> None:
        """Show the templates of written reports."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.written.template_screen import TemplateScreen  # noqa: PLC0415  loaded when first shown

        screen = TemplateScreen(self._theme, self._tasks)
        screen.done.connect(self._plan.offer_undo)
        screen.closed.connect(self._on_template_closed)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_template(register, template_id)

    def show_style(self) -> None:
        """Show the house style beside a real page."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.style.screen import StyleScreen  # noqa: PLC0415  loads the page renderer
        from laming_desktop.ui.style_pages import prepare_style_pages  # noqa: PLC0415  loads the page renderer

        screen = StyleScreen(
            self._theme,
            self._asking,
            self._tasks,
            self._clock,
            lambda register: prepare_style_pages(register, self._plan.today),
        )
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_style(register)

    def list_drafts(self) -> tuple[Draft, ...]:
        """Give what is half written in the report that is shown."""
        screen = self._stage.screen
        return screen.parts.list_drafts() if isinstance(screen, WrittenScreen) else ()

    def has_report(self, report_id: str) -> bool:
        """Tell whether a written report of the register has this id."""
        register = self._plan.register
        return register is not None and any(one.id == report_id for one in list_written(register))

    def hold_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show the report in which something was half written, with those words in their place."""
        screen = self.show_written(drafts[0].item_id) if drafts else None
        if screen is not None:
            screen.hold_drafts(drafts)

    def keep_all(self) -> None:
        """Keep what is half written, before the register is let go."""
        screen = self._stage.screen
        if isinstance(screen, WrittenScreen):
            screen.parts.keep_all()

    def _on_pages_asked(self, report_id: str, kind: str) -> None:
        papers: list[ReportName] = [name for name in REPORT_NAMES if name == kind]
        for paper in papers:
            self.show_report(paper, written_id=report_id)

    def _on_changes_wanted(self, since: SinceMeeting) -> None:
        self.show_report("changed", since.meeting, since.seq)

    def _on_template_closed(self) -> None:
        self.show_written()

    def _on_write_asked(self, report_id: str, paper: str) -> None:
        """Write in a report; without an id begin one of the kind whose pages were wanted."""
        kind = _KINDS.get(paper)
        screen = self.show_written(report_id, kind)
        if screen is not None and not report_id:
            screen.begin(kind)

    def _show_report(
        self,
        register: Register,
        paper: ReportName,
        since: Meeting | None,
        seq: int | None,
        written_id: str,
        owners: tuple[str, ...] = (),
    ) -> None:
        from laming_desktop.ui.screens.report.offering import make_occasion  # noqa: PLC0415
        from laming_desktop.ui.screens.report.screen import ReportScreen  # noqa: PLC0415  loads the page renderer

        screen = ReportScreen(self._theme, self._asking, self._tasks, self._settings, self._clock)
        screen.saving.saved.connect(self._on_saved)
        screen.presenting.presented.connect(self._frame.say)
        screen.filter_asked.connect(screen.close_report)
        screen.write_asked.connect(self._on_write_asked)
        screen.closed.connect(self._stage.leave)
        self._stage.show(screen)
        screen.choices.written.prefer(written_id)
        occasion = make_occasion(since, seq) if since is not None else None
        asked = PlanFilter() if owners else self._plan.screen.list.filter
        screen.begin(register, asked, self._plan.today, paper, occasion)
        if owners:
            screen.choices.sheets.choose(owners)

    def _on_saved(self, path: Path) -> None:
        self._frame.say(f"Saved as {quote_path(path)}.", [Answer("Open it", lambda: self._open(path))])

    def _open(self, path: Path) -> None:
        """Open a paper with the program for it; where there is none, say so: the file stands."""
        if not self.open_file(path):
            self._frame.say(f"This computer has no program that shows {quote_file(path)}. The file is saved.")


def _open_file(path: Path) -> bool:
    return path.exists() and QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
