"""The start page in the frame: what was open last, and what can be begun."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from laming_desktop.ui.asking import Asking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.screens.start.recent import RecentRegister
from laming_desktop.ui.screens.start.screen import StartScreen
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme

TOUR: Final = "tour"
"""What the settings call the offer of a tour."""


class StartPage(QObject):
    """Shows the start screen while no register is open; its wishes go on as they are."""

    file_requested = Signal(object)
    read_requested = Signal(object)
    tour_requested = Signal()
    new_requested = Signal()
    open_requested = Signal()
    import_requested = Signal()
    sample_requested = Signal()
    dropped = Signal(object)

    def __init__(
        self,
        frame: Frame,
        *,
        theme: Theme,
        tasks: Tasks,
        asking: Asking,
        settings: Settings,
        clock: Callable[[], datetime],
    ) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self._tasks = tasks
        self._asking = asking
        self._settings = settings
        self._clock = clock
        self._screen: StartScreen | None = None

    @property
    def is_shown(self) -> bool:
        """Tell whether it is the page that is shown."""
        return self._screen is not None and self._frame.page is self._screen

    def show(self) -> None:
        """Show the recent registers as they are now."""
        if self._screen is None:
            self._screen = self._make_screen()
        self._frame.show_page(self._screen, with_tools=False)
        self._frame.show_title()
        self._frame.status.show_closed()
        recents = [
            RecentRegister(path, path.stem, at, self._settings.read_held(path))
            for path, at in self._settings.list_recent_with_times()
        ]
        self._screen.show_tour(is_offered=not self._settings.was_told(TOUR))
        self._screen.show_recents(recents, self._clock())

    def rebuild(self) -> None:
        """Make the screen anew for other sizes or colours."""
        was_shown = self.is_shown
        if self._screen is not None:
            self._frame.drop_page(self._screen)
            self._screen = None
        if was_shown:
            self.show()

    def _make_screen(self) -> StartScreen:
        screen = StartScreen(self._theme, self._asking, self._tasks)
        screen.file_requested.connect(self.file_requested)
        screen.read_requested.connect(self.read_requested)
        screen.tour_requested.connect(self.tour_requested)
        screen.tour_refused.connect(self._on_tour_refused)
        screen.new_requested.connect(self.new_requested)
        screen.open_requested.connect(self.open_requested)
        screen.import_requested.connect(self.import_requested)
        screen.sample_requested.connect(self.sample_requested)
        screen.dropped.connect(self.dropped)
        screen.removed.connect(self._on_removed)
        return screen

    def _on_tour_refused(self) -> None:
        self._settings.note_told(None, TOUR)

    def _on_removed(self, path: Path) -> None:
        self._settings.forget_recent(path)
        self._frame.show_recent(self._settings.list_recent())
        self.show()
