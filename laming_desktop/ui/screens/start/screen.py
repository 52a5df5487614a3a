"""The start page: recent registers, and the ways to begin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.ui.asking import REGISTER_FILES, Asking
from laming_desktop.ui.screens.start.recent import RecentRegister, RecentState, find_states
from laming_desktop.ui.screens.start.recent_cards import RecentCards
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.card import Card
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.tab_order import order_tabs
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

ABOUT: Final = (
    "Recommendations, what the authority does about them, and the papers that say so. "
    "Works without a network; a register is one file on this computer."
)
DROP: Final = (
    "Or drop a register, a returned copy or a document anywhere on this window. You will be asked what to do with it."
)
TOUR: Final = "New here? A tour of five steps shows the window."
BESIDE_FROM = 860
LEFT_SHARE = 11
ALONE_WIDTH = 620
MOST_WIDTH = 16_777_215
RIGHT_SHARE = 6


@dataclass(frozen=True, slots=True)
class Beginning:
    """One way to begin; `request` names the signal."""

    request: str
    icon: str
    words: str
    below: str


BEGINNINGS: Final = (
    Beginning(
        "new_requested",
        "plus",
        "New register…",
        "Starts with the 58 recommendations of Lord Laming’s report of 12 March 2009.",
    ),
    Beginning("open_requested", "folder", "Open…", "A register, a shared copy that came back, or a backup."),
    Beginning(
        "import_requested",
        "import",
        "Import a plan…",
        "A Word, Excel, PDF or text document. You see every row before anything is written.",
    ),
    Beginning("sample_requested", "play", "Try the sample", "A plan of an invented authority, to try things on."),
)


class StartScreen(QWidget):
    """What is shown while no register is open; Enter opens the first recent one.

    `file_requested` carries the path of a register to open, `read_requested` of one to be read only, `removed` one to
    take off the list, `dropped` any file that was dropped here. `tour_refused` tells that nobody wants the tour.
    """

    file_requested = Signal(object)
    read_requested = Signal(object)
    tour_requested = Signal()
    tour_refused = Signal()
    removed = Signal(object)
    dropped = Signal(object)
    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks) -> None:
        super().__init__()
        self._theme = theme
        self._asking = asking
        self._tasks = tasks
        self._recents: tuple[RecentRegister, ...] = ()
        self._states: Mapping[Path, RecentState] = {}
        self._now: datetime | None = None
        set_ground(self, "paper")
        self.setAcceptDrops(True)
        self.recent_cards = RecentCards(theme)
        self.begin_cards = [self._make_beginning(beginning) for beginning in BEGINNINGS]
        self._arrange()
        self._connect()

    def show_recents(self, recents: Sequence[RecentRegister], now: datetime) -> None:
        """Show the recent registers, latest first, and look behind whether they are still there."""
        self._recents = tuple(recents)
        self._now = now
        self._states = {}
        self._show_cards()
        if recents:
            self._tasks.run("Looking for recent registers", find_states(self._recents), self._on_states_found)
        self.focus_first()

    def focus_first(self) -> None:
        """Go to the first recent register, else to the first way to begin."""
        self._list_cards()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tour(self, *, is_offered: bool) -> None:
        """Offer the tour at the foot, or do so no more."""
        self._tour.setVisible(is_offered)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = event.key() - Qt.Key.Key_1
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and 0 <= place < min(9, len(self._recents)):
            self.recent_cards.cards[place].click()
        else:
            super().keyPressEvent(event)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _find_files(event):
            event.acceptProposedAction()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        for path in _find_files(event)[:1]:
            event.acceptProposedAction()
            self.dropped.emit(path)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= self._theme.em(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._columns.direction():
            self._columns.setDirection(way)

    def _arrange(self) -> None:
        theme = self._theme
        heading = TextRuns(theme, Run("Recent registers", is_bold=True), style="title", lines=1)
        self._tour = make_row(
            theme,
            IconView(theme, "info"),
            TextRuns(theme, TOUR, lines=1),
            make_link(theme, "Take the tour", self.tour_requested.emit),
            make_link(theme, "Not now", self._on_tour_refused),
            None,
            gap=12,
            margins=(12, 6, 12, 6),
            ground="quiet",
        )
        drop = make_row(theme, IconView(theme, "import", side=16), TextRuns(theme, Run(DROP, ink="muted")), gap=10)
        self._left = make_column(theme, heading, 12, self.recent_cards, 12, drop, None)
        begin = TextRuns(theme, Run("Begin", is_bold=True), style="title", lines=1)
        self._right = make_column(theme, begin, 12, make_column(theme, *self.begin_cards, gap=8), None)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.em(40))
        self._columns.addWidget(self._left, LEFT_SHARE)
        self._columns.addWidget(self._right, RIGHT_SHARE)
        title = TextRuns(theme, Run("Laming Desktop", is_bold=True), style="page", lines=1)
        about = TextRuns(theme, Run(ABOUT, ink="muted"))
        self._page = make_column(
            theme, title, 2, about, 24, self._columns, None, self._tour, margins=(56, 30, 56, 24), ground="paper"
        )
        self._area = make_scroll_page(self._page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)

    def _connect(self) -> None:
        self.recent_cards.open_requested.connect(self._on_recent_opened)
        self.recent_cards.read_requested.connect(self._on_read_asked)
        self.recent_cards.find_requested.connect(self._on_find_asked)
        self.recent_cards.removal_requested.connect(self._on_removal_asked)
        self.recent_cards.step_asked.connect(self._on_step_asked)
        for card in self.begin_cards:
            card.step_asked.connect(partial(self._on_step_asked, card))

    def _make_beginning(self, beginning: Beginning) -> Card:
        theme = self._theme
        card = Card(theme, f"{beginning.words} {beginning.below}", icon=beginning.icon, ink="accent", icon_side=24)
        card.put(TextRuns(theme, Run(beginning.words, is_bold=True), lines=1))
        card.put(TextRuns(theme, Run(beginning.below, ink="muted")))
        card.clicked.connect(partial(self._on_beginning_pressed, beginning.request))
        return card

    def _show_cards(self) -> None:
        if self._now is not None:
            self.recent_cards.show_recents(self._recents, self._states, self._now)
        order_tabs(self._page)
        self._left.setVisible(bool(self._recents))
        self._right.setMaximumWidth(MOST_WIDTH if self._recents else self._theme.em(ALONE_WIDTH))

    def _list_cards(self) -> list[Card]:
        return [*self.recent_cards.cards, *self.begin_cards]

    def _on_beginning_pressed(self, request: str, _is_checked: bool = False) -> None:
        signals = {
            "new_requested": self.new_requested,
            "open_requested": self.open_requested,
            "import_requested": self.import_requested,
            "sample_requested": self.sample_requested,
        }
        signals[request].emit()

    def _on_recent_opened(self, recent: RecentRegister) -> None:
        self.file_requested.emit(recent.path)

    def _on_find_asked(self, recent: RecentRegister) -> None:
        path = self._asking.ask_open_file(f"Find {recent.name}", REGISTER_FILES)
        if path is not None:
            self.removed.emit(recent.path)
            self.file_requested.emit(path)

    def _on_removal_asked(self, recent: RecentRegister) -> None:
        self._recents = tuple(other for other in self._recents if other != recent)
        self._show_cards()
        self.focus_first()
        self.removed.emit(recent.path)

    def _on_states_found(self, states: Mapping[Path, RecentState]) -> None:
        if not isValid(self):
            return
        self._states = states
        if any(state != RecentState() for state in states.values()):
            self._show_cards()

    def _on_read_asked(self, recent: RecentRegister) -> None:
        self.read_requested.emit(recent.path)

    def _on_tour_refused(self) -> None:
        self.show_tour(is_offered=False)
        self.focus_first()
        self.tour_refused.emit()

    def _on_step_asked(self, card: Card, step: int) -> None:
        cards = self._list_cards()
        goal = cards[min(max(cards.index(card) + step, 0), len(cards) - 1)]
        goal.setFocus(Qt.FocusReason.OtherFocusReason)
        self._area.ensureWidgetVisible(goal)


def _find_files(event: QDropEvent) -> list[Path]:
    """Find the files of this computer that a drop carries."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
