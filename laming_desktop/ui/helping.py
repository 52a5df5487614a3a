"""Help: the guide about what the user looks at, all keys, and the tour."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from laming_desktop.paths import find_folder
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.keys import list_keys
from laming_desktop.ui.screens.help.chapters import Chapter, add_keys, find_topic, split_chapters
from laming_desktop.ui.screens.help.window import HelpWindow
from laming_desktop.ui.theme.theme import Theme

GUIDE = "user_guide.md"


class Helping(QObject):
    """Opens the guide beside the window, made when it is first asked for."""

    def __init__(self, frame: Frame, theme: Theme) -> None:
        super().__init__(frame)
        self._frame = frame
        self._theme = theme
        self.window: HelpWindow | None = None
        theme.changing.connect(self._put_away)

    def list_commands(self) -> Mapping[str, Callable[[], object]]:
        """List what the commands of help do."""
        return {"show_help": self.show_help, "show_keys": self.show_keys}

    def show_help(self) -> None:
        """Show the chapter about the part of the window that has the focus."""
        inside = QApplication.focusWidget()
        part = inside if inside is not None and self._frame.isAncestorOf(inside) else self._frame.page
        self._open().show_topic(find_topic(part))

    def show_keys(self) -> None:
        """Show every key."""
        self._open().show_keys()

    def _open(self) -> HelpWindow:
        if self.window is None:
            folder = find_folder("docs")
            self.window = HelpWindow(self._theme, _read_chapters(folder), folder, self._frame)
        return self.window

    def _put_away(self) -> None:
        """Close the guide where sizes or colours change; it is made anew when it is asked for."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
            self.window = None


def _read_chapters(folder: Path) -> tuple[Chapter, ...]:
    return add_keys(split_chapters((folder / GUIDE).read_text(encoding="utf-8")), list_keys())
