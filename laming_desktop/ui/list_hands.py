"""What the hands do in the list: choose, edit in place, fill, copy, paste, move, link, remove, and enter new actions."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from laming_desktop.store.reading import find_item
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.cell_editing import CellEditing
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.pasting_pages import PastingPages
from laming_desktop.ui.plan_commands import PlanCommands
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme

LINE_COMMANDS: Final[tuple[str | None, ...]] = (
    "add_action",
    "add_progress",
    None,
    "edit_cell",
    "fill_from_above",
    "copy_lines",
    "paste_cells",
    None,
    "link_action",
    "move_under",
    "move_up",
    "move_down",
    None,
    "choose_all",
    "choose_none",
    None,
    "remove_action",
)
"""The menu of a line; None is a line between."""


class ListHands(QObject):
    """Puts the parts together that act on the lines of the list."""

    def __init__(
        self,
        stage: PageStage,
        *,
        plan: PlanPage,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        clock: Callable[[], datetime],
        import_pasted: Callable[[], object],
    ) -> None:
        super().__init__(stage)
        self._plan = plan
        self.verbs = PlanCommands(plan, asking, clock)
        self.cells = CellEditing(plan, theme)
        self.pasting = PastingPages(stage, plan=plan, theme=theme, tasks=tasks)
        self.pasting.import_wanted.connect(import_pasted)
        plan.fill_wanted.connect(self.cells.fill)
        plan.action_typed.connect(self.verbs.take_action)
        plan.block_typed.connect(self._paste_new)
        plan.lines_dropped.connect(self.verbs.drop)
        plan.copy_wanted.connect(self.pasting.copy)

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands about lines do; made anew with the page of the plan."""
        view, verbs = self._plan.screen.list.view, self.verbs
        return {
            "add_action": verbs.add_action,
            "add_progress": verbs.add_progress,
            "link_action": verbs.link_action,
            "move_under": verbs.move_to_recommendation,
            "move_up": partial(verbs.move_action, -1),
            "move_down": partial(verbs.move_action, 1),
            "remove_action": verbs.remove_action,
            "give_reason": verbs.give_reason,
            "compare_updates": verbs.compare_updates,
            "read_on": self._plan.screen.reading.turn_on,
            "show_table": self._plan.screen.reading.turn_off,
            "edit_cell": self.cells.edit_cell,
            "fill_from_above": self.cells.fill_from_above,
            "copy_lines": self.pasting.copy,
            "paste_table": self.pasting.paste,
            "paste_cells": self.pasting.paste_over,
            "choose_all": view.selectAll,
            "choose_none": view.choose_none,
            "next_record": partial(view.step, 1),
            "previous_record": partial(view.step, -1),
        }

    def _paste_new(self, number: str, words: str) -> None:
        """Look at several cells that were pasted into the line for new actions."""
        register, shown = self._plan.register, self._plan.screen.list
        if register is None:
            return
        table, item_id = find_item(register, number) if number else ("", "")
        if table != "recommendation":
            shown.add_line.complain("Write the number of a recommendation first, then paste again.")
            return
        after = shown.adding.after
        shown.add_line.close_line()
        self.pasting.paste_new(item_id, after, words)
