"""Which columns the list has, how wide they are and what it is sorted by, remembered for the next start."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu

from laming_desktop.domain.plan_filter import Sorting
from laming_desktop.domain.views import GROUPINGS, ColumnWish, Grouping
from laming_desktop.ui.models.outline_columns import COLUMNS, TEXT_COLUMN, ColumnKey, find_column
from laming_desktop.ui.screens.plan.outline_view import OutlineView
from laming_desktop.ui.settings import ListLayout, Settings
from laming_desktop.ui.theme.theme import Theme

WIDE: Final = frozenset({"progress"})
"""Columns that come by themselves where the window is wide."""
GIVING_WAY: Final[tuple[ColumnKey, ...]] = ("progress", "timescale", "owners", "priority")
"""Columns that are left out, in this order, while the text has too little room."""
NARROWEST_TEXT: Final = 200
NARROW: Final = frozenset({"priority", "owners"})
"""Columns that give way where it is narrow."""


class ColumnLayout(QObject):
    """Arranges the columns of one list; `sorting_asked` carries the order that a click on a heading asks for.

    What the user arranges is remembered for the view that is shown, `changed` tells of it.
    """

    sorting_asked = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, view: OutlineView, settings: Settings) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._settings = settings
        self._name = ""
        self._layout = settings.read_layout()
        self._sorting = Sorting()
        self._grouping: Grouping = "recommendation"
        self._is_wide = False
        self._is_narrow = False
        self._is_placing = False
        head = view.horizontalHeader()
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.sectionClicked.connect(self._on_heading_clicked)
        head.sectionMoved.connect(self._on_section_moved)
        view.room_changed.connect(self.arrange)
        head.customContextMenuRequested.connect(self._on_menu_wanted)
        self._place()
        self.arrange()

    def use_view(self, name: str, wishes: Sequence[ColumnWish] | None = None) -> None:
        """Arrange the columns as they were when a view was shown last, or as it wishes: no wish, the usual ones."""
        self.keep()
        self._name = name
        self._layout = self._settings.read_layout(name)
        if wishes is not None:
            widths = {**(self._layout.widths or {}), **{wish.key: wish.width for wish in wishes if wish.width}}
            known = {column.key for column in COLUMNS}
            chosen = tuple(wish.key for wish in wishes if wish.key in known)
            self._layout = replace(self._layout, columns=chosen, widths=widths)
        self._place()
        self.arrange()

    def read_sorting(self) -> Sorting:
        """Read the order that the view had last."""
        for column in COLUMNS:
            if column.sort_key == self._layout.sort_key != "plan":
                return Sorting(column.sort_key, self._layout.descending)
        return Sorting()

    def read_grouping(self) -> Grouping:
        """Read what headed the lines of the view last."""
        for grouping in GROUPINGS:
            if grouping == self._layout.grouping:
                return grouping
        return "recommendation"

    def list_wishes(self) -> tuple[ColumnWish, ...]:
        """Give the columns as a saved view keeps them; none where they are the usual ones."""
        if not self._layout.columns:
            return ()
        head = self._view.horizontalHeader()
        widths = self._list_widths()
        shown = sorted((place for place in range(len(COLUMNS))), key=head.visualIndex)
        chosen = self.list_chosen()
        return tuple(
            ColumnWish(COLUMNS[place].key, widths.get(COLUMNS[place].key, 0))
            for place in shown
            if COLUMNS[place].key in chosen
        )

    def show_grouping(self, grouping: Grouping) -> None:
        """Note what heads the lines, to be remembered."""
        self._grouping = grouping

    def show_sorting(self, sorting: Sorting) -> None:
        """Show which heading the list is sorted by; without bands the number of the recommendation has a column."""
        self._sorting = sorting
        head = self._view.horizontalHeader()
        head.setSortIndicatorShown(sorting.key != "plan")
        section = next((place for place, column in enumerate(COLUMNS) if column.sort_key == sorting.key), TEXT_COLUMN)
        order = Qt.SortOrder.DescendingOrder if sorting.descending else Qt.SortOrder.AscendingOrder
        if sorting.key != "plan":
            head.setSortIndicator(section, order)
        self.arrange()

    def use_room(self, *, is_wide: bool, is_narrow: bool) -> None:
        """Have more columns where the window is wide, fewer where it is narrow."""
        if (is_wide, is_narrow) != (self._is_wide, self._is_narrow):
            self._is_wide, self._is_narrow = is_wide, is_narrow
            self.arrange()

    def arrange(self) -> None:
        """Show the columns that were chosen and for which there is room."""
        chosen = self.list_chosen()
        for place, column in enumerate(COLUMNS):
            is_shown = column.key in chosen and not (self._is_narrow and column.key in NARROW)
            if column.key == "recommendation":
                is_shown = self._sorting.key != "plan"
            self._view.setColumnHidden(place, not is_shown)
        self._give_way()
        self._view.fit_text_column()

    def _give_way(self) -> None:
        """Leave columns out, the least needed first, until the text has the width it needs."""
        head = self._view.horizontalHeader()
        for key in GIVING_WAY:
            others = sum(head.sectionSize(place) for place in range(1, len(COLUMNS)) if not head.isSectionHidden(place))
            if self._view.viewport().width() - others >= self._theme.em(NARROWEST_TEXT):
                return
            self._view.setColumnHidden(find_column(key), True)

    def list_chosen(self) -> frozenset[str]:
        """List the columns the user wants to see, whether there is room or not."""
        if self._layout.columns:
            return frozenset(self._layout.columns) | {"text"}
        usual = {column.key for column in COLUMNS if column.is_usual}
        return frozenset(usual | WIDE if self._is_wide else usual)

    def toggle(self, key: str) -> None:
        """Show a hidden column, hide a shown one."""
        chosen = self.list_chosen() ^ {key}
        head = self._view.horizontalHeader()
        places = sorted(range(len(COLUMNS)), key=head.visualIndex)
        columns = tuple(COLUMNS[place].key for place in places if COLUMNS[place].key in chosen)
        self._layout = replace(self._layout, columns=columns)
        self.arrange()
        self.keep()
        self.changed.emit()

    def keep(self) -> None:
        """Keep everything for the next start, for the view that is shown and as what others begin with."""
        kept = {**(self._layout.widths or {}), **self._list_widths()}
        sorting = self._sorting
        self._layout = ListLayout(self._layout.columns, kept, sorting.key, sorting.descending, self._grouping)
        self._settings.write_layout(self._layout)
        if self._name:
            self._settings.write_layout(self._layout, self._name)

    def reset(self) -> None:
        """Put everything back as it was at first."""
        self._settings.forget_layout()
        self._layout = ListLayout()
        self._grouping = "recommendation"
        self._place()
        self.sorting_asked.emit(Sorting())
        self.changed.emit()

    def make_menu(self) -> QMenu:
        """Make the menu in which columns are chosen."""
        menu = QMenu(self._view)
        menu.setAccessibleName("Columns")
        for column in COLUMNS:
            if column.key in {"text", "recommendation"}:
                continue
            is_chosen = column.key in self.list_chosen()
            has_no_room = is_chosen and self._view.isColumnHidden(find_column(column.key))
            action = menu.addAction(f"{column.heading} (no room now)" if has_no_room else column.heading)
            action.setCheckable(True)
            action.setChecked(is_chosen)
            action.triggered.connect(lambda _checked=False, key=column.key: self.toggle(key))
        return menu

    def _list_widths(self) -> dict[str, int]:
        """Give the widths of the columns that are seen, in design pixels."""
        head = self._view.horizontalHeader()
        return {
            column.key: round(head.sectionSize(place) / self._theme.unit)
            for place, column in enumerate(COLUMNS)
            if place != TEXT_COLUMN and not head.isSectionHidden(place)
        }

    def _place(self) -> None:
        """Give the columns their order and widths."""
        head = self._view.horizontalHeader()
        usual = [column.key for column in COLUMNS]
        chosen = [key for key in self._layout.columns if key in usual and key not in {"text", "recommendation"}]
        order = [*usual[:2], *chosen, *(key for key in usual[2:] if key not in chosen)] if chosen else usual
        self._is_placing = True
        for visual, key in enumerate(order):
            head.moveSection(head.visualIndex(usual.index(key)), visual)
        widths = self._layout.widths or {}
        for place, column in enumerate(COLUMNS):
            if column.width:
                head.resizeSection(place, self._theme.em(widths.get(column.key, column.width)))
        self._is_placing = False

    def _on_section_moved(self, section: int, before: int, after: int) -> None:
        """Remember an order that the user made by dragging a heading."""
        del section, before, after
        if self._is_placing:
            return
        head = self._view.horizontalHeader()
        chosen = self.list_chosen()
        places = sorted(range(len(COLUMNS)), key=head.visualIndex)
        columns = tuple(COLUMNS[place].key for place in places if COLUMNS[place].key in chosen)
        self._layout = replace(self._layout, columns=columns)
        self.changed.emit()

    def _on_heading_clicked(self, section: int) -> None:
        """Go up, then down, then back to the order of the inquiry."""
        key = COLUMNS[section].sort_key
        if key == "plan" or (key == self._sorting.key and self._sorting.descending):
            self.sorting_asked.emit(Sorting())
        else:
            self.sorting_asked.emit(Sorting(key, descending=key == self._sorting.key))

    def _on_menu_wanted(self, at: QPoint) -> None:
        self.make_menu().popup(self._view.horizontalHeader().mapToGlobal(at))
