"""The commands of the Plan menu: what is done to the line that is chosen."""

from collections.abc import Callable
from datetime import datetime

from laming_desktop.store.reading import get_action
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.plan_verbs import ask_and_add_action, move_chosen, remove_chosen
from laming_desktop.wording.dates import say_count


class PlanCommands:
    """Does to the chosen line of a page what a command says."""

    def __init__(self, page: PlanPage, asking: Asking, clock: Callable[[], datetime]) -> None:
        self._page = page
        self._asking = asking
        self._clock = clock

    def add_action(self) -> None:
        """Add an action where the chosen line is, and go to it."""
        register, line = self._page.register, self._page.chosen
        if register is None:
            return
        changes = self._page.attempt(lambda: ask_and_add_action(register, line, self._asking))
        if changes is not None and changes.made:
            self._page.screen.list.go_to(changes.made[0], line.parent or line.id if line is not None else None)
            self._page.detail.focus_first()

    def add_progress(self) -> None:
        """Open the fields for an update of the chosen action."""
        self._page.screen.show_detail_alone()
        self._page.detail.open_update()

    def link_action(self) -> None:
        """Ask which other recommendation the chosen action answers, too."""
        self._page.screen.show_detail_alone()
        self._page.detail.open_linking()

    def remove_action(self) -> None:
        """Remove the chosen action and offer to take that back."""
        register, line = self._page.register, self._page.chosen
        if register is None or line is None:
            return
        action = get_action(register, line.id, today=self._clock().date())
        if self._page.attempt(lambda: remove_chosen(register, line)) is None:
            return
        updates = f" and its {say_count(len(action.progress), 'update')}" if action.progress else ""
        self._page.offer_undo(f"{action.reference}{updates} removed from the plan.")

    def move_action(self, step: int) -> None:
        """Move the chosen action up (-1) or down (1)."""
        register, line = self._page.register, self._page.chosen
        if register is not None and line is not None:
            lines = self._page.screen.list.model.lines
            self._page.attempt(lambda: move_chosen(register, line, lines, step))
