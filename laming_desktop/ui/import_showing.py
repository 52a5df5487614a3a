"""Show what an import gave: the list narrowed to it, a sentence, and the offer to take it back."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.store.outline import Outline, outline
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.plan.screen import PlanScreen
from laming_desktop.ui.screens.plan.views import ViewCounts
from laming_desktop.ui.screens.plan.views_bar import count_views
from laming_desktop.wording.imports import say_imported


@dataclass(frozen=True, slots=True)
class _Ahead:
    """What the page will show of an import: the filter, its lines, and what each view would show then."""

    asked: PlanFilter
    found: Outline
    views: ViewCounts


class ImportShowing:
    """Finds on the worker what there will be to show, so that the window need not wait for it."""

    def __init__(
        self,
        find_screen: Callable[[], PlanScreen],
        find_register: Callable[[], Register | None],
        find_today: Callable[[], date],
    ) -> None:
        self._find_screen = find_screen
        self._find_register = find_register
        self._find_today = find_today
        self._ahead: _Ahead | None = None

    def look_ahead(self, result: ImportResult) -> None:
        """Find what there will be to show of an import."""
        register, self._ahead = self._find_register(), None
        if register is not None and result.batch_id is not None:
            today = self._find_today()
            asked = PlanFilter(batch_id=result.batch_id)
            found = outline(register, asked, self._find_screen().list.sorting, today=today)
            self._ahead = _Ahead(asked, found, count_views(register, found.counts, today))

    def show(self, result: ImportResult, announce: Callable[[], None]) -> None:
        """Tell everybody of an import and narrow the list to it."""
        if self._ahead is None or self._ahead.asked.batch_id != result.batch_id:
            self.look_ahead(result)
        ahead, self._ahead = self._ahead, None
        announce()
        if ahead is not None:
            self._find_screen().show_found(ahead.asked, ahead.found, ahead.views)


def say_what_came(result: ImportResult) -> str:
    """Say in a sentence what an import gave."""
    counts = result.counts
    return say_imported(
        result.changes.label.removeprefix("Import "),
        recommendations=counts.new_recommendations,
        actions=counts.new_actions,
        updated=counts.updated,
        same=counts.same,
        questions=counts.questions,
    )
