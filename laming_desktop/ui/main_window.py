"""The main window: puts pages into the frame, does what commands say, and tells everybody what changed."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from laming_desktop.domain.changes import Changes
from laming_desktop.operations.keeping.drafts import DraftBook
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register
from laming_desktop.ui.allowing import Situation, say_why_not
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.commands import COMMANDS
from laming_desktop.ui.density import change_density
from laming_desktop.ui.draft_keeping import DraftKeeping
from laming_desktop.ui.frame import PROGRAM, Frame
from laming_desktop.ui.helping import Helping
from laming_desktop.ui.list_hands import LINE_COMMANDS, ListHands
from laming_desktop.ui.panes import go_to_pane
from laming_desktop.ui.registers import Clock, RegisterDoor
from laming_desktop.ui.reporting import Reporter
from laming_desktop.ui.safekeeping import Safekeeping
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.start_page import TOUR
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import NORMAL_TEXT_SIZE, Theme
from laming_desktop.ui.touring import Touring
from laming_desktop.ui.turning_back import TurningBack
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.window_pages import Ground, build_pages

LISTED: Final = frozenset(
    {
        "find",
        "filters",
        "clear_filter",
        "open_bands",
        "close_bands",
        "choose_columns",
        "group_list",
        "add_action",
        "reset_layout",
    }
)
"""Commands about the list, which comes in view for them."""


class MainWindow(QObject):
    """Knows every part of the window and the register that is open; the parts do not know each other."""

    def __init__(
        self,
        frame: Frame,
        *,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        settings: Settings,
        author: str,
        clock: Clock,
        sample_folder: Path,
    ) -> None:
        super().__init__(frame)
        self._sample_folder = sample_folder
        self._is_tour_wanted = False
        self.frame = frame
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self.settings = settings
        self._clock = clock
        self.reporter = Reporter(frame)
        self.door = RegisterDoor(tasks, asking, settings, author=author, clock=clock)
        ground = Ground(frame, theme, tasks, asking, settings, clock, self._read_local_clock)
        pages = build_pages(ground, self.door, self.reporter)
        self.plan, self.start, self.visiting = pages.plan, pages.start, pages.visiting
        self.papers, self.sharing, self.looking_back = pages.papers, pages.sharing, pages.looking_back
        self._pages, self.stage, self.national = pages.tasks, pages.stage, pages.national
        self._pages.look_back_asked.connect(self._look_back)
        self._safekeeping = Safekeeping(frame, tasks, asking, settings, clock)
        self.reporter.ways_out = (
            Answer("Save a copy\u2026", self.door.save_copy, is_main=True),
            Answer("Open it again", self.door.reopen),
        )
        self.drafts = DraftKeeping(frame, self.plan, DraftBook(sample_folder / "drafts"), self.papers)
        self.turning_back = TurningBack(frame, door=self.door, plan=self.plan, tasks=tasks, reporter=self.reporter)
        self.helping = Helping(frame, theme)
        self.touring = Touring(frame, theme, self.plan, settings)
        self.hands = ListHands(
            self.stage,
            plan=self.plan,
            theme=theme,
            tasks=tasks,
            asking=asking,
            clock=self._read_local_clock,
            import_pasted=self.visiting.paste_table,
        )
        self.commands = self._list_commands()
        self._connect()
        self._connect_list_keys()
        frame.show_recent(settings.list_recent())
        self.allow_commands()

    def begin(self, path: Path | None = None) -> None:
        """Open a register, or show what can be begun."""
        if path is None:
            self.start.show()
        else:
            self.door.open(path)

    def come_forward(self, path: Path | None) -> None:
        """Come to the front because the program was started again, and open what it was given."""
        self.frame.setWindowState(self.frame.windowState() & ~Qt.WindowState.WindowMinimized)
        self.frame.raise_()
        self.frame.activateWindow()
        if path is not None:
            self.visiting.take_file(path)

    @property
    def is_busy(self) -> bool:
        """Tell whether long work is under way."""
        return self._tasks.is_busy

    def give(self, command_id: str) -> None:
        """Do what a command says, with the list in view where it is about the list."""
        if command_id in LISTED:
            self.plan.screen.show_front(is_shown=False)
        self.commands[command_id]()

    def allow_commands(self) -> None:
        """Switch every command on or off for what is open and chosen now."""
        now = self._find_situation()
        actions = self.frame.actions_of_commands
        actions.name("undo", f"Undo {_lower(now.undo)}" if now.undo else "Undo")
        actions.name("redo", f"Redo {_lower(now.redo)}" if now.redo else "Redo")
        actions.name("change_density", "Comfortable lines" if self._theme.is_compact else "Compact lines")
        for command in COMMANDS:
            actions.allow(command.id, say_why_not(command, now))

    def _list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what each command does; made anew with the page of the plan."""
        plan, shown = self.plan, self.plan.screen.list
        return {
            "new_register": self.door.ask_and_create,
            "open_register": self.door.ask_and_open,
            "close_register": self.door.close,
            "import_document": self.visiting.import_document,
            **self.hands.list_commands(),
            **self.papers.list_commands(),
            **self.sharing.list_commands(),
            **self.national.list_commands(),
            "quit": self.frame.close,
            "undo": self.turning_back.undo,
            "redo": self.turning_back.redo,
            "find": shown.bar.focus_search,
            "filters": shown.bar.focus_chips,
            "clear_filter": shown.bar.clear,
            "larger_text": partial(self._size_text, 1),
            "smaller_text": partial(self._size_text, -1),
            "normal_text": partial(self._size_text, 0),
            "open_bands": partial(shown.model.close_bands, ()),
            "close_bands": shown.close_all_bands,
            "choose_columns": self._show_columns,
            "group_list": plan.views.show_grouping,
            "change_density": partial(change_density, self.settings, self._theme),
            "show_dashboard": plan.front.show,
            "show_list": plan.screen.show_list,
            "next_pane": partial(go_to_pane, self.frame, plan, 1),
            "previous_pane": partial(go_to_pane, self.frame, plan, -1),
            "reset_layout": plan.screen.reset_layout,
            "show_history": self.visiting.show_history,
            "show_bin": self.visiting.show_bin,
            "look_back": self._look_back,
            **self.helping.list_commands(),
            **self.touring.list_commands(),
            "show_about": self._show_about,
        }

    def _connect(self) -> None:
        self.frame.actions_of_commands.given.connect(self.give)
        self.frame.recent_chosen.connect(self.door.open)
        self.frame.files_dropped.connect(self._on_files_dropped)
        self.frame.closing.connect(self._on_closing)
        self.frame.work.cancelled.connect(self._tasks.cancel)
        self._tasks.busy.connect(self._on_busy)
        self._tasks.stepped.connect(self.frame.work.show_step)
        self._tasks.failed.connect(self.reporter.report)
        self._tasks.changed.connect(self._on_changed)
        self._pages.import_begun.connect(self._safekeeping.prepare_import)
        self.sharing.merge_begun.connect(self._safekeeping.prepare_import)
        self.sharing.unlocked.connect(self.door.open)
        self._pages.other_folder_asked.connect(self._safekeeping.choose_folder)
        self._pages.usual_folder_asked.connect(self._safekeeping.use_usual_folder)
        self._safekeeping.folder_changed.connect(self._pages.show_backup_folder)
        self.looking_back.wanted.connect(self.plan.show_moment)
        self.looking_back.changes_wanted.connect(self.visiting.show_changes_since)
        self.door.leaving.connect(self._safekeeping.end)
        self.door.leaving.connect(self.drafts.end)
        self.door.leaving.connect(self.plan.leave)
        self.door.leaving.connect(self.sharing.take_banner_away)
        self.door.leaving.connect(self.looking_back.let_go)
        self.door.opened.connect(self._on_opened)
        self.door.closed.connect(self._on_closed)
        self.door.refused.connect(self._on_refused)
        self.plan.chosen_changed.connect(self.allow_commands)
        self.turning_back.busy_changed.connect(self.allow_commands)
        self.plan.undo_wanted.connect(partial(self.give, "undo"))
        self.plan.menu_wanted.connect(self._on_menu_wanted)
        self.plan.command_wanted.connect(self.give)
        self.visiting.page_changed.connect(self.allow_commands)
        self.stage.page_changed.connect(self.allow_commands)
        self.start.sample_requested.connect(partial(self.door.open_sample, self._sample_folder))
        self.start.tour_requested.connect(self._on_tour_requested)
        self._theme.changing.connect(self.plan.put_away)
        self._theme.changing.connect(self._pages.put_away)
        self._theme.changed.connect(self._on_theme_changed)

    def _connect_list_keys(self) -> None:
        """Let the keys of the list work where the list has the focus."""
        for command in COMMANDS:
            if command.scope == "list":
                self.plan.screen.list.view.addAction(self.frame.actions_of_commands.get(command.id))

    def _find_situation(self) -> Situation:
        register, line = self.plan.register, self.plan.chosen
        if register is None:
            return Situation()
        if self.turning_back.is_busy:
            return Situation(has_register=True, is_busy=True)
        return Situation(
            has_register=True,
            is_read_only=register.read_only,
            is_past=self.looking_back.view is not None,
            on_plan=self.plan.is_shown,
            chosen=line.kind if line is not None and line.kind != "group" else None,
            in_order=self.plan.screen.list.sorting.key == "plan",
            undo=register.undo_label or "",
            redo=register.redo_label or "",
        )

    def _look_back(self, seq: int | None = None) -> None:
        """Begin to see the register as it was, at one change set where one is given."""
        if self.door.register is not None:
            self.looking_back.begin(self.door.register, seq)

    def _size_text(self, steps: int) -> None:
        if steps:
            self._theme.step_text_size(steps)
        else:
            self._theme.set_text_size(NORMAL_TEXT_SIZE)
        self.settings.text_size = self._theme.text_size

    def _show_columns(self) -> None:
        head = self.plan.screen.list.view.horizontalHeader()
        self.plan.screen.list.columns.make_menu().popup(head.mapToGlobal(head.rect().bottomLeft()))

    def _show_about(self) -> None:
        self._asking.tell(
            f"{PROGRAM} {QApplication.applicationVersion()}\n\nA register of an inquiry's recommendations, what the "
            "authority does about them, and the papers that say so."
        )

    def _read_local_clock(self) -> datetime:
        return self._clock().astimezone()

    def _on_opened(self, register: Register) -> None:
        self.reporter.settle()
        facts = read_facts(register)
        name = facts.board or facts.authority or (register.path.stem if register.path else "")
        self.frame.show_title(name)
        self.frame.status.show_register(register.path.name if register.path else "", is_read_only=register.read_only)
        self.frame.show_recent(self.settings.list_recent())
        self.plan.show_register(register)
        self.sharing.show_banner(register)
        self.drafts.begin(register)
        self._safekeeping.begin(register)
        self.allow_commands()
        self.visiting.import_waiting()
        if self._is_tour_wanted:
            self._is_tour_wanted = False
            self.give("show_tour")

    def _on_tour_requested(self) -> None:
        """Lead through the window with the sample register in it."""
        self._is_tour_wanted = True
        self.settings.note_told(None, TOUR)
        self.door.open_sample(self._sample_folder)

    def _on_closed(self) -> None:
        self.start.show()
        self.allow_commands()

    def _on_refused(self, error: Exception) -> None:
        if self.frame.is_blank:
            self.start.show()
        self.reporter.report(error)

    def _on_changed(self, changes: Changes) -> None:
        self.plan.take_up(changes)
        self.frame.status.show_saved(f"{self._read_local_clock():%H:%M}")
        self.allow_commands()

    def _on_busy(self, label: str) -> None:
        """Show long work above the page; a page that takes the whole window shows its own, so that nothing jumps."""
        is_task = not (self.plan.is_shown or self.start.is_shown or self.frame.is_blank)
        self.frame.work.show_work("" if is_task else label)

    def _on_files_dropped(self, paths: list[Path]) -> None:
        self.visiting.take_files(paths)

    def _on_closing(self) -> None:
        self.settings.write_bytes("window/place", self.frame.saveGeometry())
        self._tasks.finish()
        self.door.close()
        self.settings.flush()

    def _on_theme_changed(self) -> None:
        self.plan.rebuild()
        self.start.rebuild()
        self.sharing.rebuild_banner()
        self._pages.bring_back()
        self.commands = self._list_commands()
        self._connect_list_keys()
        self.allow_commands()

    def _on_menu_wanted(self, at: QPoint) -> None:
        menu = QMenu(self.frame)
        menu.setToolTipsVisible(True)
        for command_id in LINE_COMMANDS:
            if command_id is None:
                menu.addSeparator()
            else:
                menu.addAction(self.frame.actions_of_commands.get(command_id))
        menu.popup(at)


def _lower(label: str) -> str:
    """Let a label stand inside a sentence: "change state of A18"."""
    return label[:1].lower() + label[1:]
