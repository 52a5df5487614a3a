"""The filters above the list: search, one chip for each field, and the filter in force said in words."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final, Literal

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.screens.plan.filter_facets import FACETS, Facet, FacetField, get_values, say_values, set_values
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.chip import FilterChip
from laming_desktop.ui.widgets.choice_popup import Choice, ChoicePopup
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout
from laming_desktop.wording.dates import say_count

SEARCH_WIDTH: Final = 138
SENTENCE_HEIGHT: Final = 22
SEARCH_ICON: Final = 14
ICON_ROOM: Final = 18
SEARCH_PAUSE_MS: Final = 60
SIDE: Final = 12

ViewState = Literal["none", "own", "same", "changed"]
"""Whether what is shown is a view of the program, the user's own, a saved view, or one that was changed."""
ListChoices = Callable[[FacetField], Sequence[Choice]]


class FilterBar(QWidget):
    """Tells every change of the filter at once; shows what it is told and asks no register itself.

    `saving_as_asked` asks for what is shown to be kept under a name, `saving_asked` and `back_asked` for a saved view
    that was changed to be kept as it is now, or to be shown as it was.
    """

    filter_changed = Signal(object)
    left = Signal()
    saving_as_asked = Signal()
    saving_asked = Signal()
    back_asked = Signal()

    def __init__(self, theme: Theme, list_choices: ListChoices) -> None:
        super().__init__()
        self._theme = theme
        self._list_choices = list_choices
        self._filter = PlanFilter()
        self._is_folded = False
        set_ground(self, "paper")
        self._search = _SearchBox(theme)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._on_search_rested)
        self._search.textChanged.connect(self._on_search_changed)  # a screen reader writes without editing
        self._search.left.connect(self.left)
        self._chips = {facet.field: self._make_chip(facet) for facet in FACETS}
        self._more = self._make_more()
        self._sentence = TextRuns(theme, lines=1)
        self._overdue = make_link(theme, "", lambda: self._ask_for("due", "overdue"))
        self._waiting = make_link(theme, "", lambda: self._ask_for("states", "waiting"))
        self._clear = make_link(theme, "Clear filter", self.clear)
        self._save_as = make_link(theme, "Save as view…", self.saving_as_asked.emit)
        self._changed = TextRuns(theme, Run("changed:", ink="muted"), lines=1)
        self._changed.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._save = make_link(theme, "Save", self.saving_asked.emit)
        self._back = make_link(theme, "Back", self.back_asked.emit)
        self._view: ViewState = "none"
        self._lay_out()
        self.show_filter(PlanFilter())

    @property
    def filter(self) -> PlanFilter:
        """Give the filter in force."""
        return self._filter

    def show_filter(self, plan_filter: PlanFilter) -> None:
        """Show a filter that was set elsewhere."""
        self._filter = plan_filter
        if self._search.text().strip() != plan_filter.text.strip():
            self._search.setText(plan_filter.text)
        for facet in FACETS:
            words = say_values(plan_filter, facet.field)
            self._chips[facet.field].show_choice(words)
            self._chips[facet.field].setVisible(not self._is_folded and (facet.is_always_there or bool(words)))
        self._more.show_name(self._name_more(), is_marked=self._is_folded and not plan_filter.is_empty)
        self._clear.setVisible(not plan_filter.is_empty)
        self._clear.setText("Clear" if self._is_folded else "Clear filter")
        self._show_view_links()

    def show_view(self, state: ViewState, name: str = "") -> None:
        """Offer to keep what is shown: under a name, or in the saved view that was changed; nothing where it is one."""
        self._view = state
        self._save.setAccessibleName(f"Save the view {name} as it is now")
        self._back.setAccessibleName(f"Show the view {name} as it was saved")
        self._show_view_links()

    def _show_view_links(self) -> None:
        is_changed = self._view == "changed" and not self._is_folded
        for part in (self._changed, self._save, self._back):
            part.setVisible(is_changed)
        is_own = not self._filter.is_empty and self._view in {"own", "changed"}
        self._save_as.setVisible(is_own and not self._is_folded)

    def show_sentence(self, counted: str, conditions: str, *, overdue: int, waiting: int) -> None:
        """Say the filter in words: "17 of 67 actions" and its conditions, with doors to the late and the waiting."""
        rest = f": {conditions}." if conditions else "."
        self._sentence.show_runs(Run(counted, is_bold=True), Run(rest))
        _show_count(self._overdue, overdue, "overdue", is_wanted="overdue" not in self._filter.due)
        _show_count(self._waiting, waiting, "waiting", is_wanted="waiting" not in self._filter.states)

    def fold(self, *, is_folded: bool) -> None:
        """Put all chips into one where the window is narrow."""
        if is_folded != self._is_folded:
            self._is_folded = is_folded
            self.show_filter(self._filter)
            self._fit_search()

    def clear(self) -> None:
        """Ask for nothing."""
        self._tell(PlanFilter())

    def focus_search(self) -> None:
        """Go to the search, its words chosen."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focus_chips(self) -> None:
        """Go to the first chip."""
        first = self._more if self._is_folded else self._chips["priorities"]
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_choices(self, field: FacetField) -> ChoicePopup:
        """Open the choices of one field below its chip."""
        chip = self._chips[field]
        chip.setVisible(not self._is_folded)
        name = next(facet.name for facet in FACETS if facet.field == field)
        popup = ChoicePopup(self._theme, name, self._list_choices(field), get_values(self._filter, field), self)
        popup.chosen.connect(partial(self._on_values_chosen, field))
        popup.closed.connect(self._on_popup_closed)
        popup.open_below(self._more if self._is_folded else chip)
        return popup

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_search()

    def _tell(self, plan_filter: PlanFilter) -> None:
        if plan_filter != self._filter:
            self.show_filter(plan_filter)
            self.filter_changed.emit(plan_filter)

    def _ask_for(self, field: FacetField, value: str) -> None:
        self._tell(set_values(self._filter, field, (value,)))

    def _on_search_changed(self) -> None:
        self._pause.start()

    def _on_values_chosen(self, field: FacetField, values: tuple[str, ...]) -> None:
        self._tell(set_values(self._filter, field, values))

    def _on_search_rested(self) -> None:
        self._tell(replace(self._filter, text=self._search.text()))

    def _on_more_chosen(self, field: FacetField) -> None:
        self.open_choices(field)

    def _on_popup_closed(self) -> None:
        self.show_filter(self._filter)

    def _make_chip(self, facet: Facet) -> FilterChip:
        chip = FilterChip(self._theme, facet.name)
        chip.clicked.connect(lambda: self.open_choices(facet.field))
        chip.cleared.connect(lambda: self._tell(set_values(self._filter, facet.field, ())))
        return chip

    def _make_more(self) -> FilterChip:
        more = FilterChip(self._theme, "More")
        more.clicked.connect(self._on_more_pressed)
        return more

    def _name_more(self) -> str:
        """Name the last chip: "More", or what it stands for where the others are folded into it."""
        if not self._is_folded:
            return "More"
        count = sum(bool(get_values(self._filter, facet.field)) for facet in FACETS)
        return say_count(count, "filter") if count else "Filters"

    def _fit_search(self) -> None:
        """Give the search the whole line where only one chip stands beside it."""
        em = self._theme.em
        room = self.width() - 2 * em(SIDE) - em(6) - self._more.sizeHint().width()
        self._search.setFixedWidth(max(room, em(SEARCH_WIDTH)) if self._is_folded else em(SEARCH_WIDTH))

    def _on_more_pressed(self) -> None:
        menu = QMenu(self._more)
        for facet in FACETS:
            if self._is_folded or not facet.is_always_there:
                words = say_values(self._filter, facet.field)
                action = menu.addAction(f"{facet.name}: {words}…" if words else f"{facet.name}…")
                action.triggered.connect(partial(self._on_more_chosen, facet.field))
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _lay_out(self) -> None:
        em = self._theme.em
        layout = QVBoxLayout(self)
        layout.setContentsMargins(em(SIDE), em(8), em(SIDE), em(8))
        layout.setSpacing(em(4))
        row = QWidget()
        chips = WrappingLayout(em(6), parent=row)
        chips.setContentsMargins(0, 0, 0, 0)
        for part in (self._search, *self._chips.values(), self._more):
            chips.addWidget(part)
        line = QWidget()
        line.setFixedHeight(em(SENTENCE_HEIGHT))
        words = QHBoxLayout(line)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(em(10))
        words.addWidget(self._sentence, 1)
        for link in (self._overdue, self._waiting, self._changed, self._save, self._back, self._clear, self._save_as):
            words.addWidget(link)
        layout.addWidget(row)
        layout.addWidget(line)


class _SearchBox(QLineEdit):
    """Esc gives the words up, then the focus; Down and Enter go to the list."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setPlaceholderText("Search all text")
        self.setAccessibleName("Search all text")
        self.setFixedSize(theme.em(SEARCH_WIDTH), theme.em(28))
        self._theme = theme
        self.setTextMargins(theme.em(ICON_ROOM), 0, 0, 0)

    @override
    def paintEvent(self, arg__1: QPaintEvent) -> None:
        super().paintEvent(arg__1)
        side = self._theme.em(SEARCH_ICON)
        with QPainter(self) as painter:
            icon = self._theme.pixmap("search", SEARCH_ICON, self._theme.tokens.muted)
            painter.drawPixmap(self._theme.em(8), (self.height() - side) // 2, icon)

    @override
    def keyPressEvent(self, arg__1: QKeyEvent) -> None:
        if arg__1.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif arg__1.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        else:
            super().keyPressEvent(arg__1)


def _show_count(link: QPushButton, count: int, words: str, *, is_wanted: bool) -> None:
    """Show a figure as a door to the list it counts, unless it is that list already or empty."""
    link.setText(f"{count:,} {words}")
    link.setAccessibleName(f"{count:,} {words}, show them")
    link.setVisible(is_wanted and count > 0)
