"""The middle of the plan: filters, the list they leave, and what stands there when they leave nothing."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.search_words import read_search
from laming_desktop.domain.views import Grouping
from laming_desktop.store.outline import (
    Outline,
    OutlineCounts,
    OutlineLine,
    OutlineLines,
    OutlineRow,
    count_actions,
    outline,
    outline_rows,
)
from laming_desktop.store.reading import list_owners, list_questions
from laming_desktop.store.register import Register
from laming_desktop.ui.models.outline import NO_LINES, OutlineModel
from laming_desktop.ui.screens.plan.add_line import AddLine
from laming_desktop.ui.screens.plan.add_room import AddRoom
from laming_desktop.ui.screens.plan.column_layout import ColumnLayout
from laming_desktop.ui.screens.plan.facet_choices import list_choices
from laming_desktop.ui.screens.plan.filter_bar import FilterBar
from laming_desktop.ui.screens.plan.kept_lines import keep_lines, list_kept
from laming_desktop.ui.screens.plan.no_lines import make_no_actions, make_no_match
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import make_hair
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.filters import say_filter

ListMode = Literal["recommendations", "actions"]
QUIET_MS: Final = 500
FIRST_COUNTS: Final = OutlineCounts(0, 0, 0, 0, 0, 0)


class PlanList(QWidget):
    """Shows what a filter leaves of a register; asks the store and writes nothing.

    `line_chosen` and `line_opened` tell of the user's moves, `applied` of a filter or order that is in force now.
    """

    line_chosen = Signal()
    line_opened = Signal()
    applied = Signal()
    failed = Signal(object)
    import_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._theme = theme
        self._register: Register | None = None
        self._today = date.min
        self._sorting = Sorting()
        self.grouping: Grouping = "recommendation"
        self.mode: ListMode = "actions"
        self.counts = FIRST_COUNTS
        self.bands_shown = 0
        self._sentence = ""
        self._is_applying = False
        self._closed: dict[ListMode, frozenset[str] | None] = {"recommendations": None, "actions": frozenset()}
        self.model = OutlineModel(self._fetch, self)
        self.view = OutlineView(theme, self.model)
        self.columns = ColumnLayout(theme, self.view, settings)
        self.bar = FilterBar(
            theme,
            lambda field: (
                () if self._register is None else list_choices(self._register, field, self.filter, self._today)
            ),
        )
        self._column = QVBoxLayout(self)
        self.add_line = AddLine(theme, self.view.measure_columns)
        self.adding = AddRoom(self.view, self.model, self.add_line, partial(self._column.insertWidget, 2))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._empty: EmptyState | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(lambda: announce(self, self._sentence))
        self._connect()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self.bar, make_hair(), self.add_line):
            self._column.addWidget(part)
        self._column.addWidget(self._stack, 1)

    @property
    def filter(self) -> PlanFilter:
        """Give the filter in force."""
        return self.bar.filter

    @property
    def sorting(self) -> Sorting:
        """Give the order in force."""
        return self._sorting

    def show_register(self, register: Register, today: date, closed: Iterable[str] = ()) -> None:
        """Show another register from its beginning, some of its bands closed."""
        self._register, self._today = register, today
        self.add_line.know(partial(list_owners, register))
        self.view.drag.may_write = not register.read_only
        self._closed["actions"] = frozenset(closed)
        self.arrange(self.columns.read_sorting(), self.columns.read_grouping())
        self.apply()

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._register = None
        self.add_line.hide()
        self.model.show_lines(NO_LINES, {})
        self.bar.show_filter(PlanFilter())

    def use_filter(
        self, plan_filter: PlanFilter, mode: ListMode | None = None, *, found: Outline | None = None
    ) -> None:
        """Put a filter in force; with a mode, look at recommendations or at actions; `found` is what it leaves, where known."""
        if mode is not None and mode != self.mode:
            self._closed[self.mode] = self.model.closed
            self.mode = mode
        self.bar.show_filter(plan_filter)
        if found is None:
            self.apply()
            return
        self._show(found, found.lines, ())
        self._choose_first()
        self.applied.emit()

    def apply(self) -> None:
        """Ask for the lines anew because the filter or the order was used: whatever does not fit leaves."""
        place = self.view.note_place()
        found = self._find()
        if found is None:
            return
        self._is_applying = True
        self._show(found, found.lines, ())
        if place.line is None or not self.view.choose(place.line.id, place.line.parent):
            self._choose_first()
        self._is_applying = False
        self.applied.emit()

    def refresh(self, today: date) -> None:
        """Ask for the lines anew because something changed: the list keeps its place, the chosen line stays, faded."""
        self._today = today
        place = self.view.note_place()
        kept = () if self.filter.is_empty else list_kept(self.view.chosen_rows, place.line)
        found = self._find()
        if found is None:
            return
        lines, faded = self._keep_chosen(found.lines, kept)
        self._show(found, lines, faded)
        self.view.restore_place(place)
        self.applied.emit()

    def focus(self) -> None:
        """Go to the list, or to what can be done where there is none."""
        if self._empty is not None:
            self._empty.focus_first()
        else:
            if not self.view.currentIndex().isValid():
                # Qt would choose the first line, a recommendation whose actions are all read to be shown.
                self._choose_first()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, item_id: str, parent: str | None = None) -> bool:
        """Choose an item, opening its band or giving up the filter where it is hidden; tell whether it is there."""
        if self.view.choose(item_id, parent):
            return True
        self.model.close_bands(())
        if self.view.choose(item_id, parent):
            return True
        self.use_filter(PlanFilter())
        return self.view.choose(item_id, parent)

    def close_all_bands(self) -> None:
        """Show the recommendations alone."""
        self.model.close_bands(self.model.list_bands())

    def sort_by(self, sorting: Sorting) -> None:
        """Put the lines into another order."""
        self.arrange(sorting, self.grouping)
        self.apply()

    def group_by(self, grouping: Grouping) -> None:
        """Put the lines under other heads, in the order of the inquiry."""
        self.arrange(Sorting(), grouping)
        self.apply()

    def arrange(self, sorting: Sorting, grouping: Grouping) -> None:
        """Have another order and other heads from the next lines on."""
        self._sorting, self.grouping = sorting, grouping
        self.columns.show_sorting(sorting)
        self.columns.show_grouping(grouping)

    @property
    def _heads(self) -> Grouping:
        """Give what heads the lines: recommendations alone are always their own heads."""
        return "recommendation" if self.mode == "recommendations" else self.grouping

    def _connect(self) -> None:
        self.bar.filter_changed.connect(self.apply)
        self.bar.left.connect(self.focus)
        self.add_line.closed.connect(self.focus)
        self.view.line_chosen.connect(self._on_line_chosen)
        self.view.line_opened.connect(self.line_opened)
        self.columns.sorting_asked.connect(self.sort_by)

    def _on_line_chosen(self) -> None:
        """Tell what the user has chosen; what is chosen with other lines is told when all of them are there."""
        if not self._is_applying:
            self.line_chosen.emit()

    def _find(self) -> Outline | None:
        if self._register is None:
            return None
        try:
            return outline(
                self._register, self.filter, self._sorting, is_quick=True, today=self._today, grouping=self._heads
            )
        except RegisterError as error:
            self.failed.emit(error)
            return None

    def _fetch(self, lines: Sequence[OutlineLine]) -> Sequence[OutlineRow]:
        if self._register is None:
            return ()
        try:
            return outline_rows(self._register, lines, today=self._today)
        except RegisterError as error:
            self.failed.emit(error)
            return ()

    def _show(self, found: Outline, lines: OutlineLines, faded: Sequence[str]) -> None:
        self.counts = found.counts
        closed = self._closed.pop(self.mode, None) if self.mode in self._closed else self.model.closed
        if self.mode == "actions" and self.filter.is_empty:
            lines = lines.leave_out_empty()
        self.bands_shown = sum(line.kind == "recommendation" and line.parent is None for line in lines.bands)
        if closed is None:
            closed = frozenset(lines.list_opening())
        self.view.mark_terms(read_search(self.filter.text))
        self.model.show_lines(lines, found.shown_under, faded, closed)
        self.columns.show_sorting(self._sorting)
        self.view.drag.may_move = self._sorting == Sorting() and self._heads == "recommendation"
        self._say_filter()
        self._show_list_or_reason(is_empty=not len(lines))

    def _choose_first(self) -> None:
        """Choose the first action, so that the detail has something to show; the first band where there is none."""
        rows = range(min(self.model.rowCount(), 200))
        first = next((row for row in rows if not self.model.is_band(row)), 0)
        self.view.choose_row(first)
        if first and self.view.currentIndex().row() == first:
            self.view.scrollToTop()

    def _keep_chosen(self, lines: OutlineLines, chosen: Sequence[OutlineLine]) -> tuple[OutlineLines, Sequence[str]]:
        """Put chosen lines back where they stood, if their items are still there but do not answer to the filter."""
        missing = [line for line in chosen if lines.find_row(line.id, line.parent) is None]
        standing = [row.line for row in self._fetch(missing)] if missing else []
        return keep_lines(lines, self.model, standing), [line.id for line in standing]

    def _say_filter(self) -> None:
        counts, asked = self.counts, self.filter
        if self.mode == "recommendations":
            shown, total, noun = counts.recommendations, counts.recommendations_total, "recommendation"
        else:
            shown, total, noun = counts.shown, counts.total, "action"
        words = say_count(total, noun) if total else f"No {noun}s"
        counted = words if asked.is_empty or shown == total == 0 else f"{shown:,} of {words}"
        if asked.with_questions and self.mode == "actions" and self._register is not None:
            asking = count_asking_bands(self._register, self.model.lines.bands)
            counted += f" and {say_count(asking, 'recommendation')}" if asking else ""
        conditions = say_filter(asked)
        self.bar.show_sentence(counted, conditions, overdue=counts.overdue or 0, waiting=counts.waiting)
        self._sentence, before = f"{counted}: {conditions}" if conditions else counted, self._sentence
        if self._sentence != before:
            self._quiet.start()

    def _say_why_empty(self) -> EmptyState:
        """Say why there is no line, with what can be done about it."""
        register = self._register
        if self.filter.is_empty or register is None:
            total = self.counts.recommendations_total
            return make_no_actions(self._theme, total, self.import_wanted.emit, self.add_wanted.emit)
        count = partial(count_actions, register, today=self._today)
        return make_no_match(self._theme, self.filter, count, self.use_filter, self.bar.clear)

    def _show_list_or_reason(self, *, is_empty: bool) -> None:
        had_focus = self._stack.isAncestorOf(QApplication.focusWidget() or self)
        if self._empty is not None:
            self._stack.removeWidget(self._empty)
            self._empty.deleteLater()
            self._empty = None
        if is_empty:
            self._empty = self._say_why_empty()
            self._stack.addWidget(self._empty)
        self._stack.setCurrentWidget(self._empty or self.view)
        if had_focus:
            self.focus()


def count_asking_bands(register: Register, bands: Iterable[OutlineLine]) -> int:
    """Count the recommendations among the bands that have an open question of their own."""
    asking = {question.item_id for question in list_questions(register) if question.answer is None}
    return sum(line.kind == "recommendation" and line.id in asking for line in bands)
