"""The commands of the Plan menu: what is done to the line that is chosen."""

from collections.abc import Callable
from datetime import datetime

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.reading import get_action
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.plan_verbs import add_under, find_number, move_chosen, remove_chosen
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error


class PlanCommands:
    """Does to the chosen line of a page what a command says."""

    def __init__(self, page: PlanPage, clock: Callable[[], datetime]) -> None:
        self._page = page
        self._clock = clock

    def add_action(self) -> None:
        """Open the line for new actions, under the recommendation that is chosen."""
        register = self._page.register
        if register is not None:
            self._page.screen.show_list()
            self._page.screen.list.add_line.open_line(find_number(register, self._page.chosen))

    def take_action(self, number: str, words: str) -> None:
        """Add the action that was typed and choose it; the line stays open for the next."""
        register, line = self._page.register, self._page.chosen
        if register is None:
            return
        shown = self._page.screen.list
        try:
            changes = add_under(register, number, words, line)
        except RegisterError as error:
            shown.add_line.complain(say_error(error))
            return
        self._page.tell(changes)
        shown.go_to(changes.made[0])
        shown.add_line.settle()

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
