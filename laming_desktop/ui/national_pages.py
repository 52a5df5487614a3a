"""The pages for what stands round the plan: guidance, shown in the place of the plan and left for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject

from laming_desktop.ui.asking import Asking
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.guidance.screen import GuidanceScreen
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


class NationalPages(QObject):
    """Shows what stands round the plan of the register."""

    def __init__(self, stage: PageStage, *, plan: PlanPage, theme: Theme, tasks: Tasks, asking: Asking) -> None:
        super().__init__(stage)
        self._stage = stage
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands about guidance do."""
        return {"show_guidance": self.show_guidance}

    def show_guidance(self) -> None:
        """Show what guidance is expected or out, and what waits for it."""
        register = self._stage.prepare()
        if register is None:
            return
        screen = GuidanceScreen(self._theme, self._asking, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._stage.go_to)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_guidance(register)
