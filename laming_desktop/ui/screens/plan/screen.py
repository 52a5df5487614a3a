"""The plan as one page: views, list and detail beside each other as far as there is room."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final, Literal

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QWidget
from typing_extensions import override

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.outline import FEW, Outline, OutlineLine
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.plan.plan_list import PlanList
from laming_desktop.ui.screens.plan.reading_layout import ReadingLayout
from laming_desktop.ui.screens.plan.view_showing import ViewShowing
from laming_desktop.ui.screens.plan.views import DASHBOARD, OPENING, ViewCounts, find_command_id
from laming_desktop.ui.screens.plan.views_bar import ViewsBar
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, set_ground

Room = Literal["wide", "usual", "tight", "narrow"]
ROOMS: Final[tuple[tuple[int, Room], ...]] = ((1600, "wide"), (1100, "usual"), (800, "tight"), (0, "narrow"))
"""From which width, in design pixels, there is room for what."""
DETAIL_WIDTH: Final = 430
WIDEST_DETAIL: Final = 560
DETAIL_SHARE: Final = 0.3
NARROWEST_LIST: Final = 320
NARROWEST_DETAIL: Final = 300
SPLITTER: Final = "panes/plan"


def choose_room(width: float) -> Room:
    """Choose what there is room for in a width of design pixels."""
    for least, room in ROOMS:
        if width >= least:
            return room
    return "narrow"


class PlanScreen(QWidget):
    """Holds the detail and the dashboard it is given and tells what is chosen.

    `front_wanted` asks for the dashboard, `command_wanted` for what a command of the window shows.
    """

    item_chosen = Signal(str, str)
    nothing_chosen = Signal()
    item_opened = Signal()
    applied = Signal()
    failed = Signal(object)
    import_wanted = Signal()
    add_wanted = Signal()
    front_wanted = Signal()
    front_changed = Signal()
    command_wanted = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, theme: Theme, settings: Settings, tasks: Tasks, detail: QWidget, front: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._detail = detail
        self._front = front
        self._register: Register | None = None
        self._today = date.min
        self._room: Room | None = None
        self._shown_item: tuple[str, str] | None = None
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._tell_chosen)
        self.views = ViewsBar(theme, tasks)
        self.side = self.views.bar
        self.list = PlanList(theme, settings)
        self.showing = ViewShowing(self.list, self.views)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._pages = QStackedWidget()
        self._arrange()
        self.reading = ReadingLayout(theme, self._splitter, self.list)
        self._connect()

    @property
    def chosen(self) -> OutlineLine | None:
        """Give the line that is chosen."""
        return self.list.view.get_chosen()

    @property
    def is_front_shown(self) -> bool:
        """Tell whether the dashboard stands in the place of list and detail."""
        return self._pages.currentWidget() is self._front

    def show_front(self, *, is_shown: bool) -> None:
        """Show the dashboard in the place of list and detail, or these again."""
        if is_shown != self.is_front_shown:
            self._pages.setCurrentWidget(self._front if is_shown else self._splitter)
            self.showing.mark()
            self.front_changed.emit()

    def show_register(self, register: Register, today: date, closed: Iterable[str] = ()) -> None:
        """Show a register with the filter that is in force, some of its bands closed."""
        self._register, self._today = register, today
        self.showing.prepare()
        self.list.show_register(register, today, closed)
        self.count_views()

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._later.stop()
        self._register = self.showing.saved = None
        self._shown_item = None
        self.views.let_go()
        self.list.let_go()

    def refresh(self, today: date, *, with_detail: bool = True) -> None:
        """Show what has changed; the list keeps its place, and the detail is left alone where it has shown it already."""
        self._today = today
        self.list.refresh(today)
        self._tell_chosen(again=with_detail)
        self.count_views()

    def show_found(self, asked: PlanFilter, found: Outline, views: ViewCounts) -> None:
        """Show what a filter leaves and what each view would show, both found already; recommendations where it leaves no action."""
        self.show_front(is_shown=False)
        self.list.use_filter(asked, "actions" if found.counts.shown else "recommendations", found=found)
        self.views.show_counts(views)

    def show_view(self, key: str) -> None:
        """Show one of the views of the side bar."""
        if key == DASHBOARD:
            self.front_wanted.emit()
        elif find_command_id(key):
            self.command_wanted.emit(find_command_id(key))
            self.views.mark_again()
        elif key not in OPENING:
            self.show_front(is_shown=False)
            self.showing.show(key)

    def list_panes(self) -> Sequence[QWidget]:
        """List the parts that F6 goes round, each by the widget that takes the focus."""
        parts = (self._front, self.list.view, self._detail, self.side)
        return [part for part in parts if part.isVisible()]

    def show_detail_alone(self) -> None:
        """Show the detail as a page where there is room for one pane only."""
        self.show_front(is_shown=False)
        if self._room == "narrow":
            self.list.hide()
            self._detail.show()

    def show_list(self) -> None:
        """Go back to the list."""
        self.show_front(is_shown=False)
        self.list.show()
        self._detail.setVisible(self._room != "narrow")
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_layout(self) -> None:
        """Keep columns and panes for the next start."""
        self.list.columns.keep()
        if self._room not in {None, "narrow"} and not self.reading.is_on:
            self._settings.write_bytes(SPLITTER, self._splitter.saveState())

    def reset_layout(self) -> None:
        """Put columns and panes back as they were at first."""
        self.list.columns.reset()
        self._share_room()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = choose_room(self.width() / self._theme.unit)
        if room != self._room:
            self._use_room(room)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._room == "narrow" and self.list.isHidden():
            self.show_list()
            return
        super().keyPressEvent(event)

    def _arrange(self) -> None:
        set_ground(self, "paper")
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.list)
        self._splitter.addWidget(self._detail)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.list.setMinimumWidth(self._theme.em(NARROWEST_LIST))
        self._detail.setMinimumWidth(self._theme.em(NARROWEST_DETAIL))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.side)
        layout.addWidget(make_hair(is_vertical=True))
        self._pages.addWidget(self._splitter)
        self._pages.addWidget(self._front)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        self.side.view_chosen.connect(self.show_view)
        self.views.failed.connect(self.failed)
        self.showing.marked.connect(self._on_marked)
        self.list.line_chosen.connect(self._tell_chosen)
        self.list.line_opened.connect(self._on_line_opened)
        self.list.applied.connect(self._on_applied)
        self.list.failed.connect(self.failed)
        self.list.import_wanted.connect(self.import_wanted)
        self.list.add_wanted.connect(self.add_wanted)
        self.list.view.menu_wanted.connect(self.menu_wanted)

    def _use_room(self, room: Room) -> None:
        was_narrow, self._room = self._room == "narrow", room
        self.side.fold(is_folded=room in {"tight", "narrow"})
        self.list.bar.fold(is_folded=room == "narrow")
        self.list.columns.use_room(is_wide=room == "wide", is_narrow=room == "narrow")
        if room == "narrow":
            self._detail.hide()
            self.list.show()
            return
        self.list.show()
        self._detail.show()
        kept = self._settings.read_bytes(SPLITTER)
        if kept is None or was_narrow or not self._splitter.restoreState(kept):
            self._share_room()

    def _share_room(self) -> None:
        em = self._theme.em
        whole = self.width() - self.side.width()
        detail = em(DETAIL_WIDTH)
        if self._room == "wide":
            detail = min(round(self.width() * DETAIL_SHARE), em(WIDEST_DETAIL))
        elif self._room == "tight":
            detail = min(detail, whole // 2)
        self._splitter.setSizes([whole - detail, detail])
        if self.reading.is_on:
            self.reading.share_room()

    def _tell_chosen(self, *, again: bool = False) -> None:
        """Tell what is chosen, once, unless it may have changed."""
        line = self.chosen
        item = None if line is None else (line.kind, line.id)
        if item == self._shown_item and not again:
            return
        self._shown_item = item
        if line is None:
            self.nothing_chosen.emit()
        else:
            self.item_chosen.emit(line.kind, line.id)

    def count_views(self) -> None:
        """Count the views once the list has been painted."""
        if self._register is not None:
            self.views.count_later(self._register, self.list.counts, self._today)

    def _on_applied(self) -> None:
        """Tell what is chosen now; of a large plan the list is painted first."""
        if self.list.counts.total > FEW:
            self._later.start()
        else:
            self._tell_chosen()
        self.showing.mark()
        self.applied.emit()

    def _on_marked(self, key: str, changed: str) -> None:
        self.views.mark(DASHBOARD if self.is_front_shown else key, changed)

    def _on_line_opened(self) -> None:
        self.show_detail_alone()
        self.item_opened.emit()
