"""The dashboard in front of the plan: shown after opening where the user left from it, and from where every list is a press away."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.dashboard.screen import DashboardScreen
from laming_desktop.ui.screens.plan.plan_list import ListMode
from laming_desktop.ui.screens.plan.screen import PlanScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme


class FrontPage(QObject):
    """Shows the dashboard in a page of the plan, and the lists and items that it asks for.

    `changes_wanted` carries what is known of the last meeting.
    """

    members_wanted = Signal()
    changes_wanted = Signal(object)
    command_wanted = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        settings: Settings,
        *,
        find_register: Callable[[], Register | None],
        find_today: Callable[[], date],
    ) -> None:
        super().__init__()
        self._settings = settings
        self._find_register = find_register
        self._find_today = find_today
        self._plan: PlanScreen | None = None
        self.screen = DashboardScreen(theme, tasks)
        self.screen.list_asked.connect(self._on_list_asked)
        self.screen.item_asked.connect(self._on_item_asked)
        self.screen.latest_asked.connect(self._on_latest_asked)
        self.screen.members_asked.connect(self.members_wanted)
        self.screen.changes_asked.connect(self.changes_wanted)
        self.screen.checks_asked.connect(lambda: self.command_wanted.emit("show_checks"))
        self.screen.failed.connect(self.failed)

    @property
    def is_shown(self) -> bool:
        """Tell whether the dashboard is what is seen of the page."""
        return self._plan is not None and self._plan.is_front_shown

    def attach(self, plan: PlanScreen) -> None:
        """Stand in front of a page of the plan."""
        self._plan = plan
        plan.front_wanted.connect(self.show)
        plan.front_changed.connect(self._on_front_changed)

    def begin(self) -> bool:
        """Show the dashboard of a register that was just opened, if the user likes to begin there; tell whether it is."""
        plan, register = self._plan, self._find_register()
        if plan is None or register is None:
            return False
        wanted = self._settings.begins_with_dashboard and plan.list.counts.total > 0
        plan.show_front(is_shown=wanted)
        return wanted

    def show(self) -> None:
        """Show the dashboard."""
        if self._plan is not None:
            self._plan.show_front(is_shown=True)
            self.screen.focus_first()

    def take_up(self) -> None:
        """Show what has changed, or another day, where the dashboard is seen."""
        register = self._find_register()
        if self.is_shown and register is not None:
            self.screen.show_register(register, self._find_today())

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self.screen.let_go()

    def _on_front_changed(self) -> None:
        if self._find_register() is not None:
            self._settings.begins_with_dashboard = self.is_shown
        self.take_up()

    def _on_list_asked(self, asked: PlanFilter, mode: str) -> None:
        self._show_list(asked, "recommendations" if mode == "recommendations" else "actions")

    def _on_latest_asked(self) -> None:
        self._show_list(PlanFilter(), "actions")
        if self._plan is not None:
            self._plan.list.sort_by(Sorting("progress", descending=True))

    def _on_item_asked(self, table: str, item_id: str) -> None:
        del table
        if self._plan is not None:
            self._plan.show_front(is_shown=False)
            self._plan.list.go_to(item_id)
            self._plan.list.focus()

    def _show_list(self, asked: PlanFilter, mode: ListMode) -> None:
        if self._plan is not None:
            self._plan.show_front(is_shown=False)
            self._plan.list.use_filter(asked, mode)
            self._plan.list.focus()
