"""Which view of the plan is shown: one of the program's, one of the user's own making, or a saved one, perhaps changed."""

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.views import SavedView
from laming_desktop.ui.screens.plan.plan_list import PlanList
from laming_desktop.ui.screens.plan.views import ACTIONS, RECOMMENDATIONS, find_filter, find_view, key_view
from laming_desktop.ui.screens.plan.views_bar import ViewsBar


class ViewShowing(QObject):
    """Shows views in the list; `marked` carries the key of the one that is shown and the saved one that was changed."""

    marked = Signal(str, str)

    def __init__(self, shown: PlanList, views: ViewsBar) -> None:
        super().__init__()
        self._list = shown
        self._views = views
        self.saved: SavedView | None = None
        shown.columns.changed.connect(self.mark)
        views.counted.connect(self._on_counted)

    def prepare(self) -> None:
        """Arrange the list for a register that will be shown."""
        view = self.saved
        self._list.columns.use_view(key_view(view.id) if view else ACTIONS, view.columns if view else None)

    def show(self, key: str) -> None:
        """Show the view of a line of the side bar."""
        saved = next((view for view in self._views.saved if key_view(view.id) == key), None)
        if saved is not None:
            self.show_saved(saved)
            return
        asked = PlanFilter() if key == RECOMMENDATIONS else find_filter(key)
        if asked is None:
            return
        self.saved = None
        self._list.columns.use_view(key.partition(":")[0])
        self._list.arrange(self._list.columns.read_sorting(), self._list.columns.read_grouping())
        self._list.use_filter(asked, "recommendations" if key == RECOMMENDATIONS else "actions")

    def show_saved(self, view: SavedView) -> None:
        """Show a saved view."""
        self.saved = view
        self._list.columns.use_view(key_view(view.id), view.columns)
        self._list.arrange(view.sorting, view.grouping)
        self._list.use_filter(view.filter, "actions")

    def describe(self) -> SavedView:
        """Give what is shown now as a view; under the id and name of a saved view where it began as one."""
        shown = self.saved
        return SavedView(
            "" if shown is None else shown.id,
            "" if shown is None else shown.name,
            self._list.filter,
            self._list.sorting,
            self._list.grouping,
            self._list.columns.list_wishes(),
        )

    def mark(self) -> None:
        """Tell what is shown, and offer to keep it where it is the user's own."""
        view, asked = self.saved, self._list.filter
        if view is not None and (self._list.mode != "actions" or (asked.is_empty and not view.filter.is_empty)):
            view = self.saved = None
        if view is None:
            self._list.bar.show_view("own")
            self.marked.emit(self._list.mode if asked.is_empty else find_view(asked), "")
            return
        is_changed = not view.shows_same(self.describe())
        self._list.bar.show_view("changed" if is_changed else "same", view.name)
        self.marked.emit(key_view(view.id), view.id if is_changed else "")

    def _on_counted(self) -> None:
        """Take up a saved view as it stands in the register now: it may have been renamed, changed or removed."""
        shown = self.saved
        if shown is not None:
            self.saved = next((view for view in self._views.saved if view.id == shown.id), None)
        self.mark()
