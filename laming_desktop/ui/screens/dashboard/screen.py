"""Where the plan stands: four figures, every recommendation as a mark, states, what is late, and what is new."""

from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.dashboard import Dashboard
from laming_desktop.domain.errors import RegisterError
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.domain.vocabulary import POSITIONS, Position
from laming_desktop.operations.dashboard import gather_dashboard
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.dashboard.counted_links import CountedLink, CountedLinks
from laming_desktop.ui.screens.dashboard.figure_card import FigureCard
from laming_desktop.ui.screens.dashboard.legend import Legend
from laming_desktop.ui.screens.dashboard.named_rows import NamedRows
from laming_desktop.ui.screens.dashboard.panel import Panel
from laming_desktop.ui.screens.dashboard.state_bars import StateBars
from laming_desktop.ui.screens.dashboard.state_table import StateTable
from laming_desktop.ui.screens.dashboard.words import (
    line_agencies,
    line_states,
    make_bands,
    say_due_soon,
    say_overdue,
    say_quiet_since,
    say_since,
    say_waiting,
    say_where,
)
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.mark_strip import MarkStrip
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.checks import RULE_WORDS
from laming_desktop.wording.dates import say_count

BESIDE_FROM: Final = 900
"""From which width, in design pixels, the parts stand in two columns."""
CARDS_FROM: Final = 820
GAP: Final = 12
LONGEST_OVERDUE: Final = 4
LATEST: Final = 3
MOST_RULES: Final = 3
MOST_WIDTH: Final = 16_777_215


class DashboardScreen(QWidget):
    """Shows a register as at a day; asks for everything on the worker and tells which list or item is wanted.

    `list_asked` carries a filter and "actions" or "recommendations", `item_asked` table and id.
    """

    list_asked = Signal(object, str)
    item_asked = Signal(str, str)
    latest_asked = Signal()
    members_asked = Signal()
    changes_asked = Signal(object)
    checks_asked = Signal()
    import_asked = Signal()
    failed = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._theme = theme
        self._tasks = tasks
        self._register: Register | None = None
        self._today = date.min
        self._asked = 0
        self._by_agency = self._as_table = False
        self.found: Dashboard | None = None
        set_ground(self, "canvas")
        self.setAccessibleName("Dashboard")
        self._where = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.members = make_button(theme, "One page for members…", self.members_asked.emit, icon="printer")
        self.cards = [FigureCard(theme) for _ in range(4)]
        self.legend = Legend(theme)
        self.marks = MarkStrip(theme, "Recommendations by theme")
        self.bars = StateBars(theme)
        self.table = StateTable(theme)
        self.overdue = NamedRows(theme)
        self.updates = NamedRows(theme)
        self.since = CountedLinks(theme)
        self.checks = CountedLinks(theme)
        self._unsaid = TextRuns(theme)
        self._arrange()
        self._connect()

    def show_register(self, register: Register, today: date) -> None:
        """Show a register as at a day; another one than before begins with empty places."""
        if register is not self._register:
            self.found = None
            self._wait()
        self._register, self._today = register, today
        self.refresh()

    def refresh(self) -> None:
        """Ask for everything anew; what is shown stays until it is there."""
        register, today = self._register, self._today
        if register is None:
            return
        self._asked += 1
        asked = self._asked

        def work(progress: Progress) -> Dashboard:
            return gather_dashboard(register, today=today, progress=progress)

        def take(found: Dashboard) -> None:
            if isValid(self) and asked == self._asked:
                self._show(found)

        def fail(error: Exception) -> bool:
            if not isValid(self) or asked != self._asked:
                return True
            if isinstance(error, RegisterError):
                self.failed.emit(error)
            return isinstance(error, RegisterError)

        self._tasks.run("", work, take, otherwise=fail)

    def let_go(self) -> None:
        """Ask nothing more of the register, which will be closed."""
        self._asked += 1
        self._register = self.found = None

    def focus_first(self) -> None:
        """Go to the first figure."""
        self.cards[0].setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _arrange(self) -> None:
        theme = self._theme
        title = TextRuns(theme, Run("Where we stand", is_bold=True), style="page", lines=1)
        title.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(theme.em(14))
        self._head.addWidget(title)
        self._head.addWidget(self._where, 1)
        self._head.addWidget(self.members)
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.em(GAP))
        self._positions = Panel(theme, [self.legend, self._unsaid, self.marks])
        self.marks.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._states = Panel(
            theme, [self.bars, self.table], [("By agency", self._turn_agency), ("As a table", self._turn_table)]
        )
        late = PlanFilter(due=("overdue",))
        self._late = Panel(theme, [self.overdue], [("All", partial(self.list_asked.emit, late, "actions"))])
        self._latest = Panel(theme, [self.updates], [("All", self.latest_asked.emit)])
        self._since = Panel(theme, [self.since], [("What has changed…", self._ask_changes)])
        self._checks = Panel(theme, [self.checks], [("All checks…", self.checks_asked.emit)])
        left = make_column(theme, self._positions, self._since, self._checks, None, gap=GAP)
        right = make_column(theme, self._states, self._late, self._latest, None, gap=GAP)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(theme.em(GAP))
        self._columns.addWidget(left, 61)
        self._columns.addWidget(right, 39)
        self._page = make_column(
            theme, self._head, 10, self._grid, GAP, self._columns, margins=(20, 10, 20, 10), ground="canvas"
        )
        area = make_scroll_page(self._page, ground="canvas")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self._wait()
        self._fit()

    def _connect(self) -> None:
        self.legend.chosen.connect(self._on_position_chosen)
        self.marks.chosen.connect(partial(self.item_asked.emit, "recommendation"))
        self.bars.chosen.connect(self._ask_actions)
        self.table.chosen.connect(self._ask_actions)
        self.overdue.chosen.connect(partial(self.item_asked.emit, "action"))
        self.updates.chosen.connect(partial(self.item_asked.emit, "action"))
        for nth, card in enumerate(self.cards):
            card.clicked.connect(partial(self._on_card_pressed, nth))

    def _fit(self) -> None:
        """Put parts beside or below each other as there is room."""
        room = self.width() / self._theme.unit
        beside = QBoxLayout.Direction.LeftToRight
        below = QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(beside if room >= BESIDE_FROM else below)
        self._head.setDirection(beside if room >= CARDS_FROM else below)
        right = Qt.AlignmentFlag.AlignRight if room >= CARDS_FROM else Qt.AlignmentFlag.AlignLeft
        self._where.align(right)
        across = 4 if room >= CARDS_FROM else 2 if room >= CARDS_FROM / 2 else 1
        for nth, card in enumerate(self.cards):
            self._grid.addWidget(card, nth // across, nth % across)
        for column in range(4):
            self._grid.setColumnStretch(column, 1 if column < across else 0)

    def _wait(self) -> None:
        """Show that nothing is known yet, each thing in its place."""
        for card, words in zip(self.cards, ("overdue", "due soon", "waiting", "not updated"), strict=True):
            card.show_figure(None, words, "")
        self._positions.show_heading("Recommendations, local position")
        self._states.show_heading("Actions by state")
        for panel in (self._late, self._latest, self._since, self._checks):
            panel.hide()
        self._unsaid.hide()

    def _show(self, found: Dashboard) -> None:
        self.found = found
        self._where.show_runs(Run(say_where(found), ink="muted"))
        said = (say_overdue, say_due_soon, say_waiting, say_quiet_since)
        figures = (found.overdue, found.due_soon, found.waiting, found.quiet)
        for nth, (card, figure, say) in enumerate(zip(self.cards, figures, said, strict=True)):
            card.show_figure(figure.count, *say(found), is_alarm=not nth)
        self._show_positions(found)
        self._show_states()
        self._late.show_heading("Overdue longest")
        self._late.name_link(0, f"All {found.overdue.count:,}", f"All {found.overdue.count:,} that are overdue")
        self._late.setVisible(bool(found.longest_overdue))
        self.overdue.show_actions(found.longest_overdue[:LONGEST_OVERDUE])
        self._latest.show_heading("Latest updates")
        self._latest.name_link(0, "All", "All actions, those updated last first")
        self._latest.setVisible(bool(found.latest_updates))
        self.updates.show_actions(found.latest_updates[:LATEST])
        self._show_since(found)
        self._show_checks(found)

    def _show_positions(self, found: Dashboard) -> None:
        heading = f"{say_count(found.recommendations, 'recommendation')}, local position"
        self._positions.show_heading(heading)
        self.legend.show_counts(found.count_positions())
        self.marks.show_bands(make_bands(found.bands))
        self._unsaid.show_runs("Nothing assessed yet. Open a recommendation to say how things stand.")
        self._unsaid.setVisible(not found.is_assessed and found.recommendations > 0)

    def _show_states(self) -> None:
        found = self.found
        if found is None:
            return
        noun = say_count(found.actions, "action") if found.actions else "No actions yet"
        self._states.show_heading(f"{noun} by {'agency' if self._by_agency else 'state'}" if found.actions else noun)
        self._states.name_link(0, ("By state" if self._by_agency else "By agency") if found.actions else "")
        self._states.name_link(1, ("As bars" if self._as_table else "As a table") if found.actions else "")
        bars = found.agencies if self._by_agency else (found.states,)
        self.bars.show_lines(line_agencies(bars) if self._by_agency else line_states(found.states))
        self.table.show_bars(bars)
        self.bars.setVisible(not self._as_table)
        self.table.setVisible(self._as_table)

    def _show_since(self, found: Dashboard) -> None:
        since = found.since
        self._since.setVisible(since is not None)
        if since is None:
            return
        self._since.show_heading(say_since(since.meeting, found.today))
        told = (
            (since.turned, "turned red or amber"),
            (since.completed, "completed"),
            (since.revised, "date revised" if since.revised.count == 1 else "dates revised"),
            (since.updated, "updated"),
        )
        self.since.show_links(
            [CountedLink(figure.count, words, partial(self._ask_actions, figure.asked)) for figure, words in told]
        )

    def _show_checks(self, found: Dashboard) -> None:
        self._checks.setVisible(found.actions > 0)
        if found.checks is None:
            self._checks.show_heading("Checks")
            self.checks.hide()
            return
        total = sum(found.checks.values())
        self._checks.show_heading(f"Checks: {say_count(total, 'remark') if total else 'nothing to remark'}")
        worst = list(found.checks.items())[:MOST_RULES]
        self.checks.show_links([CountedLink(count, RULE_WORDS[rule], self.checks_asked.emit) for rule, count in worst])
        self.checks.setVisible(bool(worst))

    def _turn_agency(self) -> None:
        self._by_agency = not self._by_agency
        self._show_states()

    def _turn_table(self) -> None:
        self._as_table = not self._as_table
        self._show_states()

    def _ask_actions(self, asked: PlanFilter) -> None:
        self.list_asked.emit(asked, "actions")

    def _ask_changes(self) -> None:
        if self.found is not None and self.found.since is not None:
            self.changes_asked.emit(self.found.since)

    def _on_position_chosen(self, word: str) -> None:
        chosen: tuple[Position, ...] = tuple(position for position in POSITIONS if position == word)
        self.list_asked.emit(PlanFilter(positions=chosen), "recommendations")

    def _on_card_pressed(self, nth: int, _is_checked: bool = False) -> None:
        found = self.found
        if found is not None:
            figures = (found.overdue, found.due_soon, found.waiting, found.quiet)
            self._ask_actions(figures[nth].asked)
