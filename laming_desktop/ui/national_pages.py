"""The pages for what stands round the plan: guidance and owners, shown in the place of the plan and left for it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


class NationalPages(QObject):
    """Shows what stands round the plan of the register.

    `sheet_wanted` carries the name of an owner whose sheet is to be printed.
    """

    sheet_wanted = Signal(str)

    def __init__(self, stage: PageStage, *, plan: PlanPage, theme: Theme, tasks: Tasks, asking: Asking) -> None:
        super().__init__(stage)
        self._stage = stage
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        stage.owner_asked.connect(self.show_owners)

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands about guidance and owners do."""
        return {
            "show_guidance": self.show_guidance,
            "show_owners": self.show_owners,
            "show_indicators": self.show_indicators,
            "show_inquiries": self.show_inquiries,
        }

    def show_guidance(self) -> None:
        """Show what guidance is expected or out, and what waits for it."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.guidance.screen import GuidanceScreen  # noqa: PLC0415  loaded when first shown

        screen = GuidanceScreen(self._theme, self._asking, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._stage.go_to)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_guidance(register)

    def show_owners(self, owner_id: str = "") -> None:
        """Show the owners, one of them chosen."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.owners.screen import OwnersScreen  # noqa: PLC0415  loaded when first shown

        screen = OwnersScreen(self._theme, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._stage.go_to)
        screen.sheet_asked.connect(self.sheet_wanted)
        screen.plan_asked.connect(self._on_plan_asked)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_owners(register, owner_id)

    def show_inquiries(self) -> None:
        """Show the inquiries of the register."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.inquiries.screen import InquiriesScreen  # noqa: PLC0415  loaded when first shown

        screen = InquiriesScreen(self._theme, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._stage.go_to)
        screen.plan_asked.connect(self._on_inquiry_asked)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_inquiries(register)

    def show_indicators(self) -> None:
        """Show the measured series."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.indicators.screen import IndicatorsScreen  # noqa: PLC0415  loaded when first shown

        screen = IndicatorsScreen(self._theme, self._asking, self._tasks, lambda: self._plan.today)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_indicators(register)

    def _on_inquiry_asked(self, title: str) -> None:
        """Show the actions of an inquiry in the plan."""
        self._stage.leave()
        self._plan.screen.list.use_filter(PlanFilter(inquiries=(title,)), "actions")

    def _on_plan_asked(self, owner: str) -> None:
        """Show the actions of an owner in the plan."""
        self._stage.leave()
        self._plan.screen.list.use_filter(PlanFilter(owners=(owner,)), "actions")
