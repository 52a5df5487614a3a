"""The commands of the Plan menu: what is done to the lines that are chosen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.reading import get_action, get_recommendation
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.plan_verbs import drop_lines, enter_under, find_band, find_number, move_chosen, remove_chosen
from laming_desktop.ui.screens.many.edits import Removed
from laming_desktop.ui.screens.many.keeping import find_recommendation, move_under
from laming_desktop.ui.screens.plan.line_drag import Drop
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.many import say_linked, say_moved, say_removed


class PlanCommands:
    """Does to the chosen lines of a page what a command says."""

    def __init__(self, page: PlanPage, asking: Asking, clock: Callable[[], datetime]) -> None:
        self._page = page
        self._asking = asking
        self._clock = clock

    def add_action(self) -> None:
        """Open the line for new actions, under the recommendation that is chosen."""
        register, line = self._page.register, self._page.chosen
        if register is not None:
            self._page.screen.show_list()
            number = find_number(register, line)
            after = line.id if line is not None and line.kind == "action" else None
            self._page.screen.list.adding.open(number, (find_band(line) or "") if number else "", after)

    def take_action(self, number: str, values: Mapping[str, str]) -> None:
        """Add the action that was typed and choose it; the line stays open for the next."""
        register = self._page.register
        if register is None:
            return
        shown = self._page.screen.list
        try:
            changes, band = enter_under(register, number, values, shown.adding.after, today=self._clock().date())
        except RegisterError as error:
            shown.add_line.complain(say_error(error))
            return
        self._page.tell(changes)
        shown.go_to(changes.made[0], band)
        shown.adding.move_on(band, changes.made[0])
        shown.add_line.settle()

    def add_progress(self) -> None:
        """Open the fields for an update of the chosen action, or of all chosen ones."""
        self._page.screen.show_detail_alone()
        if self._page.screen.list.view.has_many:
            self._page.many.look()
            self._page.many.pane.open_progress()
        else:
            self._page.detail.open_update()

    def compare_updates(self) -> None:
        """Show what changed from one update of the chosen action to another."""
        self._page.screen.show_detail_alone()
        self._page.detail.pages.go_to("action")
        self._page.detail.action.progress.difference.open_difference()

    def give_reason(self) -> None:
        """Ask why the latest change was made, or why the next one will be."""
        if self._page.register is not None:
            self._page.screen.show_detail_alone()
            self._page.detail.reason.open_form(self._page.register)

    def link_action(self) -> None:
        """Ask which other recommendation the chosen action answers, too, or all chosen ones."""
        self._page.screen.show_detail_alone()
        if self._page.screen.list.view.has_many:
            self._page.many.look()
            self._page.many.pane.open_linking()
        else:
            self._page.detail.open_linking()

    def move_to_recommendation(self) -> None:
        """Ask under which recommendation the chosen actions go."""
        register = self._page.register
        if register is None:
            return
        if self._page.screen.list.view.has_many:
            self._page.screen.show_detail_alone()
            self._page.many.look()
            self._page.many.pane.open_moving()
            return
        lines = self._list_chosen()
        number = self._asking.ask_text("Move to a recommendation", "Number of the recommendation:") if lines else None
        if number:
            changes = self._page.attempt(lambda: move_under(register, lines, find_recommendation(register, number)))
            if changes is not None and changes.seq is not None:
                self._page.offer_undo(say_moved(1, self._name(register, lines), number))

    def remove_action(self) -> None:
        """Remove the chosen actions and offer to take that back."""
        if self._page.screen.list.view.has_many:
            self._page.many.keep(Removed(), self._page.many.pane.fields)
            return
        register, lines = self._page.register, self._list_chosen()
        if register is None or not lines:
            return
        action = get_action(register, lines[0].id, today=self._clock().date())
        if self._page.attempt(lambda: remove_chosen(register, lines)) is not None:
            self._page.offer_undo(say_removed(1, action.reference, len(action.progress)))

    def move_action(self, step: int) -> None:
        """Move the chosen actions up (-1) or down (1)."""
        register, lines = self._page.register, self._list_chosen()
        if register is None or not lines:
            return
        shown = self._page.screen.list.model.lines
        siblings = [line.id for line in shown if line.kind == "action" and line.parent == lines[0].parent]
        self._page.attempt(lambda: move_chosen(register, lines, siblings, step))

    def drop(self, drop: Drop) -> None:
        """Move or link actions where they were dropped, and offer to take that back."""
        register = self._page.register
        if register is None:
            return
        reference = self._name(register, drop.lines)
        changes = self._page.attempt(lambda: drop_lines(register, drop))
        if changes is None or changes.seq is None:
            return
        number = get_recommendation(register, drop.recommendation_id).number
        say = say_linked if drop.is_link else say_moved
        self._page.offer_undo(say(len(drop.lines), reference, number))

    def _list_chosen(self) -> Sequence[OutlineLine]:
        """List the chosen actions."""
        return [line for line in self._page.screen.list.view.chosen_lines if line.kind == "action"]

    def _name(self, register: Register, lines: Sequence[OutlineLine]) -> str:
        return get_action(register, lines[0].id, today=self._clock().date()).reference
