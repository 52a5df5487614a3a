"""The pages for shares, returns and checks, and the banner over a register that is somebody's copy."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from laming_desktop.domain.merge_scope import EditScope
from laming_desktop.operations.sharing.giving_back import save_return
from laming_desktop.operations.sharing.unlocking import unlock_share
from laming_desktop.store.private_folders import clear_private_folders
from laming_desktop.store.register import Register
from laming_desktop.store.shares import find_origin
from laming_desktop.ui.asking import LOCKED_FILES, REGISTER_FILES, Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.page_stage import PageStage
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.wording.sharing import name_return_file, say_allowed, say_origin, say_outside
from laming_desktop.wording.texts import clean, quote_file

CLEARING_MS: Final = 2000
SEND_BACK: Final = "Save the copy to send back"
CAME_LOCKED: Final = "This copy came under a password. It can go back under the same one."


class SharingPages(QObject):
    """Shows its pages on the stage; `merge_begun` tells that much will be written.

    `unlocked` carries the path of a copy that can be opened now, `form_returned` that of a form that came back; `log_asked`
    tells that the chase log is to be printed.
    """

    merge_begun = Signal()
    unlocked = Signal(object)
    log_asked = Signal()
    form_returned = Signal(object)

    def __init__(
        self,
        frame: Frame,
        stage: PageStage,
        *,
        plan: PlanPage,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._stage = stage
        self._plan = plan
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._clock = clock
        self._copy: Register | None = None
        self._scope: EditScope | None = None
        self._passwords: dict[Path, str] = {}
        # What a crash left is cleared once the window is there: looking for it takes a while in a full folder.
        QTimer.singleShot(CLEARING_MS, self, clear_private_folders)

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands of sharing and checking do."""
        return {
            "share_register": self.show_share,
            "merge_returns": self.show_returns,
            "compare_registers": self.show_comparison,
            "show_checks": self.show_checks,
            "unlock_copy": self.unlock,
        }

    def show_share(self) -> None:
        """Show the form of a share."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.sharing.share_screen import ShareScreen  # noqa: PLC0415  loaded when first shown

        screen = ShareScreen(self._theme, self._asking, self._tasks, self._clock)
        screen.shared.connect(self._frame.say)
        screen.closed.connect(self._stage.leave)
        self._stage.show(screen)
        screen.show_form(register, self._plan.screen.list.filter)

    def show_returns(self) -> None:
        """Show what was sent and what came back."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.sharing.returns_screen import ReturnsScreen  # noqa: PLC0415  loaded when first shown

        screen = ReturnsScreen(self._theme, self._asking, self._tasks, self._clock)
        screen.share_asked.connect(self.show_share)
        screen.merge_begun.connect(self.merge_begun)
        screen.merged.connect(self._plan.offer_undo)
        screen.print_asked.connect(self.log_asked)
        screen.compare_asked.connect(self.show_comparison)
        screen.form_returned.connect(self.form_returned)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_returns(register)

    def show_comparison(self, path: Path | None = None) -> None:
        """Show what another register has otherwise; without one, ask for it."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.sharing.compare_screen import CompareScreen  # noqa: PLC0415  loaded when first shown

        screen = CompareScreen(self._theme, self._asking, self._tasks, self._clock)
        screen.exported.connect(self._frame.say)
        screen.closed.connect(self._stage.leave)
        self._stage.show(screen)
        if path is None:
            screen.begin(register)
        else:
            screen.compare(register, path)

    def show_checks(self) -> None:
        """Show what is wrong or doubtful in the plan."""
        register = self._stage.prepare()
        if register is None:
            return
        from laming_desktop.ui.screens.checks.screen import ChecksScreen  # noqa: PLC0415  loaded when first shown

        screen = ChecksScreen(self._theme, self._asking, self._tasks, lambda: self._plan.today)
        screen.item_asked.connect(self._stage.go_to)
        screen.done.connect(self._plan.offer_undo)
        screen.failed.connect(self._tasks.failed)
        screen.closed.connect(self._stage.leave)
        self._tasks.changed.connect(screen.refresh)
        self._stage.show(screen)
        screen.show_checks(register)

    def unlock(self) -> None:
        """Ask for a locked copy, its password and where to keep it; it can be opened then."""
        path = self._asking.ask_open_file("Open a locked copy", LOCKED_FILES)
        password = self._asking.ask_text("Open a locked copy", "Its password") if path is not None else None
        if path is None or not password:
            return
        suggested = path.with_suffix("") if path.suffix == ".age" else path.with_suffix(".laming")
        target = self._asking.ask_save_file("Where to keep the copy", suggested, REGISTER_FILES)
        if target is not None:
            self._tasks.run(
                f"Opening {quote_file(path)}",
                lambda progress: unlock_share(path, target, password, progress),
                lambda _: self._on_unlocked(target, password),
            )

    def _on_unlocked(self, target: Path, password: str) -> None:
        """Hold the password while the program runs, so that the copy can go back under it."""
        self._passwords[target] = password
        self.unlocked.emit(target)

    def show_banner(self, register: Register) -> None:
        """Say over a copy whose it is and what may be changed in it, and offer to give it back."""
        origin = find_origin(register)
        if origin is None:
            self.take_banner_away()
            return
        self._copy = register
        self._scope = EditScope(origin.allowed, frozenset(origin.owners), say_outside(origin))
        self._use_scope(self._scope)
        whose = clean(origin.authority, 40) or "the sender"
        self._frame.banner.show_message(
            say_origin(origin),
            say_allowed(origin),
            kind="note",
            icon="people",
            answers=(Answer(f"Return to {whose}\u2026", self.give_back, is_main=True),),
        )

    def take_banner_away(self) -> None:
        """Take the banner away with its register."""
        if self._copy is not None:
            self._use_scope(None)
        self._copy = None
        self._frame.banner.close_message()

    def rebuild_banner(self) -> None:
        """Show the banner in the sizes and colours in force, where it is still shown."""
        if self._copy is not None and self._frame.banner.isVisible():
            self.show_banner(self._copy)
        elif self._copy is not None:
            self._use_scope(self._scope)

    def _use_scope(self, scope: EditScope | None) -> None:
        """Let the detail keep to what may be changed."""
        detail = self._plan.detail
        detail.action.use_scope(scope)
        detail.recommendation.use_scope(scope)
        detail.refresh()

    def give_back(self) -> None:
        """Save a copy with its whole history, to be sent back."""
        copy = self._copy
        if copy is None or copy.path is None:
            return
        self._plan.detail.keep_all()
        password = self._passwords.get(copy.path, "")
        if password:
            answer = self._asking.ask_choice(SEND_BACK, CAME_LOCKED, ("Lock it again", "Save it without a password"))
            if answer is None:
                return
            password = "" if answer else password
        suggested = copy.path.with_name(name_return_file(copy.path.stem, is_locked=bool(password)))
        path = self._asking.ask_save_file(SEND_BACK, suggested, LOCKED_FILES if password else REGISTER_FILES)
        if path is not None:
            self._tasks.run(
                f"Saving {quote_file(path)}",
                lambda progress: save_return(copy, path, progress, password=password),
                lambda _: self._say_saved(path),
            )

    def _say_saved(self, path: Path) -> None:
        self._frame.say(f"{quote_file(path)} is ready to be sent back, with everything that was changed.")
