"""The plan in the frame: the list and the detail of the register that is open, and what is done to its lines."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RegisterError, UnknownItemError
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.store.outline import OutlineLine
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.front_page import FrontPage
from laming_desktop.ui.import_showing import ImportShowing, say_what_came
from laming_desktop.ui.kept_page import KeptPage, note_page, say_held, say_shown, show_again
from laming_desktop.ui.many_keeping import ManyKeeping
from laming_desktop.ui.plan_views import PlanViews
from laming_desktop.ui.preparing import Preparing
from laming_desktop.ui.reporting import Reporter
from laming_desktop.ui.screens.detail.pane import DetailPane
from laming_desktop.ui.screens.plan.screen import PlanScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.message_bar import Answer


class PlanPage(QObject):
    """One register at a time; `chosen_changed` tells that other commands may be given now."""

    chosen_changed = Signal()
    action_typed = Signal(str, object)
    block_typed = Signal(str, str)
    lines_dropped = Signal(object)
    copy_wanted = Signal()
    undo_wanted = Signal()
    fill_wanted = Signal(str)
    menu_wanted = Signal(QPoint)
    command_wanted = Signal(str)
    members_wanted = Signal()
    changes_wanted = Signal(object)

    def __init__(
        self,
        frame: Frame,
        *,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        settings: Settings,
        reporter: Reporter,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._reporter = reporter
        self._clock = clock
        self._register: Register | None = None
        self._day: date | None = None
        self._is_own_edit = False
        self._is_shown_already = False
        self.imports = ImportShowing(lambda: self.screen, lambda: self._register, lambda: self.today)
        self._kept: KeptPage | None = None
        self._preparing = Preparing(self)
        self._preparing.ready.connect(self._on_ready)
        self._make_screen()

    @property
    def is_shown(self) -> bool:
        """Tell whether it is the page that is shown."""
        return self._register is not None and self._frame.page is self.screen

    @property
    def register(self) -> Register | None:
        """Give the register that is shown."""
        return self._register

    @property
    def chosen(self) -> OutlineLine | None:
        """Give the line that is chosen; of several actions, the one with the focus or else the first."""
        line = self.screen.chosen if self._register is not None and not self.front.is_shown else None
        if line is None or line.kind == "action" or not self.screen.list.view.has_many:
            return line
        return next(self.screen.list.view.chosen_rows.walk(), line)

    @property
    def today(self) -> date:
        """Give the day from which the plan is looked at: today, or one in the past."""
        return self._day or self._clock().date()

    def show_register(self, register: Register) -> None:
        """Show a register, at the item that was chosen when it was last open."""
        self._register, self._day = register, None
        self.show()
        closed = self._settings.read_closed(register.path) if register.path is not None else []
        self.screen.show_register(register, self.today, closed)
        self._preparing.begin(register, self.today)
        chosen = self._settings.read_chosen(register.path) if register.path is not None else None
        if chosen is not None:
            self.screen.list.view.choose(chosen[1])
        if self.front.begin():
            self.front.screen.focus_first()
        else:
            self.screen.list.focus()

    def show_moment(self, register: Register, day: date | None) -> None:
        """Show the same plan at another moment, from its day (None: now); filter and chosen line stay where they can."""
        line, closed = self.screen.chosen, self.screen.list.model.closed
        self.detail.keep_all()
        self.detail.show_nothing()
        self._preparing.end()
        self._register, self._day = register, day
        self.show()
        self.screen.show_register(register, self.today, closed)
        self._preparing.begin(register, self.today)
        if line is not None:
            self.screen.list.view.choose(line.id, line.parent)
        # The same line may be chosen, but as it was then.
        self.screen.refresh(self.today)
        self.front.take_up()
        if not self.front.is_shown:
            self.screen.list.focus()
        self.chosen_changed.emit()

    def show(self) -> None:
        """Come back to the plan from another page."""
        self._frame.show_page(self.screen, with_tools=True)

    def leave(self) -> None:
        """Keep what is half written and how the page looks, before the register is closed."""
        if self._register is None:
            return
        self._preparing.end()
        self.detail.keep_all()
        self.screen.keep_layout()
        path, line = self._register.path, self.screen.chosen
        if path is not None:
            self._settings.write_held(path, say_held(self.screen.list.counts))
            self._settings.write_closed(path, sorted(self.screen.list.model.closed))
            if line is not None:
                self._settings.write_chosen(path, line.kind, line.id)
        self.detail.show_nothing()
        self.screen.let_go()
        self.front.let_go()
        self._register = None

    def take_up(self, changes: Changes) -> None:
        """Show what a change set has changed; the detail has shown its own edits already."""
        if self._register is None or self._is_shown_already:
            return
        self.screen.refresh(self.today, with_detail=not self._is_own_edit)
        self._preparing.begin_again(self._register, self.today)
        self.many.look_later()
        self.front.take_up()
        del changes

    def go_to_changed(self, changes: Changes) -> None:
        """Choose an item that a change set touched, if the list shows one."""
        for table, item_id in sorted(changes.touched):
            if table in {"action", "recommendation"} and self.screen.list.view.choose(item_id):
                return

    def put_away(self) -> None:
        """Let the widgets go, because sizes or colours change; remember what they show."""
        old = self.screen
        self.detail.keep_all()
        old.views.let_go()
        self.front.let_go()
        self._kept = note_page(old, was_shown=self.is_shown)
        self._frame.drop_page(old)
        QCoreApplication.sendPostedEvents(old, QEvent.Type.DeferredDelete.value)

    def rebuild(self) -> None:
        """Make the page anew for other sizes or colours; filter, order and chosen line stay."""
        kept, self._kept = self._kept, None
        self._make_screen()
        if self._register is None or kept is None:
            return
        if kept.was_shown:
            self.show()
        show_again(self.screen, kept, self._register, self.today)

    def attempt(self, operation: Callable[[], Changes | None]) -> Changes | None:
        """Do something to the register and tell everybody; what stands in the way is said in a sentence."""
        try:
            changes = operation()
        except RegisterError as error:
            self._reporter.refuse(error)
            return None
        if changes is not None:
            self.tell(changes)
        return changes

    def tell(self, changes: Changes) -> None:
        """Tell everybody what was done to the register."""
        self._reporter.settle()
        self._tasks.announce(changes)

    def say(self, sentence: str) -> None:
        """Say what was done in a message that leaves by itself."""
        self._frame.say(sentence)

    def offer_undo(self, sentence: str) -> None:
        """Say what was done, and offer to take it back."""
        self._frame.say(sentence, [Answer("Undo", self.undo_wanted.emit)])

    def show_import(self, result: ImportResult) -> None:
        """Tell everybody of an import, say what it gave with an offer to take it back, and narrow the list to it."""
        self.show()
        if result.changes.seq is None or result.batch_id is None:
            self._frame.say(say_what_came(result))
            return

        def announce() -> None:
            self._is_shown_already = True
            self._tasks.announce(result.changes)
            self._is_shown_already = False

        self.imports.show(result, announce)
        self.offer_undo(say_what_came(result))

    def go_to(self, table: str, item_id: str) -> None:
        """Go to an item in the list as it is now; items of both tables have ids of their own."""
        del table
        self.screen.show_front(is_shown=False)
        self.screen.list.go_to(item_id)

    def focus_side(self) -> None:
        """Go to the first field beside the list."""
        if self.many.is_shown:
            self.many.pane.focus_first()
        else:
            self.detail.focus_first()

    def _make_screen(self) -> None:
        self.detail = DetailPane(self._theme, self._asking)
        self.side = QStackedWidget()
        self.side.addWidget(self.detail)
        self.front = FrontPage(
            self._theme,
            self._tasks,
            self._settings,
            find_register=lambda: self._register,
            find_today=lambda: self.today,
        )
        self.screen = PlanScreen(self._theme, self._settings, self._tasks, self.side, self.front.screen)
        self.front.attach(self.screen)
        for told, goal in (
            (self.front.members_wanted, self.members_wanted),
            (self.front.changes_wanted, self.changes_wanted),
            (self.front.command_wanted, self.command_wanted),
            (self.screen.front_changed, self.chosen_changed),
        ):
            told.connect(goal)
        self.front.failed.connect(self._reporter.report)
        self.views = PlanViews(self.screen, self._asking, self.attempt, self.offer_undo, lambda: self._register)
        self.many = ManyKeeping(
            self._theme,
            self._tasks,
            self.screen.list.view,
            self.side,
            find_register=lambda: self._register,
            find_today=lambda: self.today,
            is_unfiltered=lambda: self.screen.list.filter.is_empty and not self.screen.list.model.closed,
        )
        self.many.done.connect(self.offer_undo)
        self.many.failed.connect(self._reporter.report)
        self.screen.list.view.choice_changed.connect(self.chosen_changed)
        self.detail.changed.connect(self._on_detail_changed)
        self.detail.failed.connect(self._reporter.strand)
        self.detail.item_requested.connect(self.go_to)
        self.detail.neighbour_requested.connect(self.screen.list.view.step)
        self.detail.fill_wanted.connect(self.fill_wanted)
        self.screen.item_chosen.connect(self._on_chosen)
        self.screen.nothing_chosen.connect(self._on_chosen)
        self.screen.item_opened.connect(self.focus_side)
        self.screen.applied.connect(self._on_applied)
        self.screen.failed.connect(self._reporter.report)
        self.screen.import_wanted.connect(partial(self.command_wanted.emit, "import_document"))
        self.screen.add_wanted.connect(partial(self.command_wanted.emit, "add_action"))
        self.screen.list.add_line.entered.connect(self.action_typed)
        self.screen.list.add_line.block_pasted.connect(self.block_typed)
        self.screen.list.view.dropped.connect(self.lines_dropped)
        self.many.copy_asked.connect(self.copy_wanted)
        self.screen.menu_wanted.connect(self.menu_wanted)
        self.screen.command_wanted.connect(self.command_wanted)

    def _on_chosen(self, table: str = "", item_id: str = "") -> None:
        """Show the item that is chosen, or that none is."""
        kind = "recommendation" if table == "recommendation" else "action"
        try:
            if self._register is None or not table:
                self.detail.show_nothing()
            else:
                self.detail.show_item(self._register, kind, item_id, self.today)
        except UnknownItemError:
            self.detail.show_nothing()
        except RegisterError as error:
            self._reporter.refuse(error)
        self.chosen_changed.emit()

    def _on_ready(self, what: str) -> None:
        """Show what was left out while it was still being read: how many are late, and actions that answer nothing."""
        if what == "lists" and self._register is not None:
            self.screen.list.refresh(self.today)
            self.screen.count_views()

    def _on_detail_changed(self, changes: Changes) -> None:
        """Tell everybody; while words are being kept because another line was chosen, the list waits a moment."""

        def announce() -> None:
            self._is_own_edit = True
            self._tasks.announce(changes)
            self._is_own_edit = False

        QTimer.singleShot(0, announce)

    def _on_applied(self) -> None:
        self._frame.status.show_counts(say_shown(self.screen.list))
        self.chosen_changed.emit()
