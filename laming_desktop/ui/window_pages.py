"""The pages of the window: each built once, for whoever shows them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.looking_back import LookingBack
from laming_desktop.ui.national_pages import NationalPages
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.paper_pages import PaperPages
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.registers import Clock, RegisterDoor
from laming_desktop.ui.reporting import Reporter
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.sharing_pages import SharingPages
from laming_desktop.ui.start_page import StartPage
from laming_desktop.ui.task_pages import TaskPages
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.visiting import Visiting


@dataclass(frozen=True, slots=True)
class Ground:
    """What every page stands on; `local_clock` gives the time of the user's place."""

    frame: Frame
    theme: Theme
    tasks: Tasks
    asking: Asking
    settings: Settings
    clock: Clock
    local_clock: Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class WindowPages:
    """The pages, and who shows them."""

    plan: PlanPage
    start: StartPage
    tasks: TaskPages
    visiting: Visiting
    stage: PageStage
    papers: PaperPages
    sharing: SharingPages
    national: NationalPages
    looking_back: LookingBack


def build_pages(ground: Ground, door: RegisterDoor, reporter: Reporter) -> WindowPages:
    """Build the pages of a window."""
    frame, theme, tasks, asking = ground.frame, ground.theme, ground.tasks, ground.asking
    settings, local = ground.settings, ground.local_clock
    plan = PlanPage(frame, theme=theme, tasks=tasks, asking=asking, settings=settings, reporter=reporter, clock=local)
    pages = TaskPages(
        frame, theme=theme, tasks=tasks, asking=asking, clock=local, find_backups=settings.read_backup_folder
    )
    stage = PageStage(frame, plan)
    made = WindowPages(
        plan=plan,
        start=StartPage(frame, theme=theme, tasks=tasks, asking=asking, settings=settings, clock=local),
        tasks=pages,
        visiting=Visiting(frame, door=door, plan=plan, pages=pages, tasks=tasks, asking=asking, clock=ground.clock),
        stage=stage,
        papers=PaperPages(
            frame, stage, plan=plan, theme=theme, tasks=tasks, asking=asking, settings=settings, clock=local
        ),
        sharing=SharingPages(frame, stage, plan=plan, theme=theme, tasks=tasks, asking=asking, clock=local),
        national=NationalPages(stage, plan=plan, theme=theme, tasks=tasks, asking=asking),
        looking_back=LookingBack(frame, tasks, local),
    )
    made.national.sheet_wanted.connect(made.papers.show_sheet)
    _connect_start(made.start, door, made.visiting)
    made.sharing.log_asked.connect(partial(made.papers.show_report, "chase-log"))
    made.sharing.form_returned.connect(made.visiting.take_file)
    return made


def _connect_start(start: StartPage, door: RegisterDoor, visiting: Visiting) -> None:
    """Let the start page open and make registers."""
    start.file_requested.connect(door.open)
    start.read_requested.connect(partial(door.open, read_only=True))
    start.new_requested.connect(door.ask_and_create)
    start.open_requested.connect(door.ask_and_open)
    start.dropped.connect(visiting.take_file)
    start.import_requested.connect(visiting.begin_with_document)
