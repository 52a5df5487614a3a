"""What the user does with saved views: keep what is shown under a name, rename, move, change and remove."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.plan_filter import Sorting
from laming_desktop.domain.views import LONGEST_NAME, Grouping, SavedView
from laming_desktop.operations.views import change_view, move_view, remove_view, rename_view, save_view
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.plan.screen import PlanScreen
from laming_desktop.ui.screens.plan.views import find_view_id
from laming_desktop.wording.filters import say_conditions

GROUPING_WORDS: Final[Mapping[Grouping, str]] = {
    "recommendation": "Recommendation",
    "theme": "Theme",
    "owner": "Owner",
    "state": "State",
    "none": "Nothing",
}
Attempt = Callable[[Callable[[], Changes | None]], Changes | None]


class PlanViews(QObject):
    """Works on the views of one page of the plan; `attempt` does something to the register and tells everybody."""

    def __init__(
        self,
        screen: PlanScreen,
        asking: Asking,
        attempt: Attempt,
        offer_undo: Callable[[str], None],
        find_register: Callable[[], Register | None],
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._asking = asking
        self._attempt = attempt
        self._offer_undo = offer_undo
        self._find_register = find_register
        bar, side = screen.list.bar, screen.side
        bar.saving_as_asked.connect(self.save_as)
        bar.saving_asked.connect(self.save)
        bar.back_asked.connect(self._go_back)
        side.renaming_asked.connect(self._rename)
        side.removal_asked.connect(self._remove)
        side.move_asked.connect(self._move)
        side.menu_asked.connect(self._show_menu)

    def save_as(self) -> None:
        """Ask for a name and keep what is shown under it."""
        register = self._find_register()
        if register is None:
            return
        shown = replace(self._screen.showing.describe(), id="")
        suggested = ", ".join(say_conditions(shown.filter))[:LONGEST_NAME]
        name = self._asking.ask_text("Save as view", "Name of the view", suggested)
        if name is None or not name.strip():
            return
        changes = self._attempt(lambda: save_view(register, replace(shown, name=name)))
        if changes is not None and changes.made:
            self._screen.showing.saved = replace(shown, id=changes.made[0], name=" ".join(name.split()))
            self._screen.showing.mark()

    def save(self) -> None:
        """Keep the view that is shown as it is now."""
        register, shown = self._find_register(), self._screen.showing.describe()
        if register is not None and shown.id:
            self._screen.showing.saved = shown
            if self._attempt(lambda: change_view(register, shown)) is not None:
                self._offer_undo(f"The view “{shown.name}” is saved as it is now.")

    def show_grouping(self) -> None:
        """Offer what may head the lines; sorted by a column they have no heads, so the order of the inquiry comes back."""
        shown = self._screen.list
        menu = self.make_grouping_menu()
        menu.popup(shown.view.mapToGlobal(shown.view.rect().topLeft()))

    def make_grouping_menu(self) -> QMenu:
        """Make the menu in which the heads of the lines are chosen."""
        shown = self._screen.list
        menu = QMenu(self._screen)
        menu.setAccessibleName("Group by")
        now = "none" if shown.sorting != Sorting() else shown.grouping
        for grouping, words in GROUPING_WORDS.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(grouping == now)
            action.triggered.connect(partial(self._group_by, grouping))
        return menu

    def _group_by(self, grouping: Grouping, _is_checked: bool = False) -> None:
        self._screen.list.group_by(grouping)

    def _go_back(self) -> None:
        if self._screen.showing.saved is not None:
            self._screen.showing.show_saved(self._screen.showing.saved)

    def _rename(self, key: str) -> None:
        register, view = self._find_register(), self._find(key)
        if register is None or view is None:
            return
        name = self._asking.ask_text("Rename view", "Name of the view", view.name)
        if name is not None and name.strip() and name != view.name:
            self._attempt(lambda: rename_view(register, view.id, name))

    def _remove(self, key: str) -> None:
        register, view = self._find_register(), self._find(key)
        if register is None or view is None:
            return
        if self._attempt(lambda: remove_view(register, view.id)) is not None:
            self._offer_undo(f"The view “{view.name}” is removed. What it showed stays.")

    def _move(self, key: str, step: int) -> None:
        register, view = self._find_register(), self._find(key)
        if register is not None and view is not None:
            self._attempt(lambda: move_view(register, view.id, step))

    def _show_menu(self, key: str, at: QPoint) -> None:
        view, register = self._find(key), self._find_register()
        if view is None or register is None:
            return
        menu = QMenu(self._screen)
        menu.setAccessibleName(f"View {view.name}")
        for words, does in (
            ("Rename…\tF2", lambda: self._rename(key)),
            ("Move up\tAlt+Up", lambda: self._move(key, -1)),
            ("Move down\tAlt+Down", lambda: self._move(key, 1)),
            ("Remove\tDelete", lambda: self._remove(key)),
        ):
            action = menu.addAction(words)
            action.setEnabled(not register.read_only)
            action.triggered.connect(does)
        menu.popup(at)

    def _find(self, key: str) -> SavedView | None:
        return next((view for view in self._screen.views.saved if view.id == find_view_id(key)), None)
