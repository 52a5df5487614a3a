"""Fill a frame with the real world: the user's name, the clock, and dialogs that ask."""

from datetime import UTC, datetime
from getpass import getuser
from importlib.metadata import PackageNotFoundError, version

from platformdirs import user_data_path
from PySide6.QtWidgets import QApplication

from laming_desktop.ui.asking import WindowAsking
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.main_window import MainWindow
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.text_undo import TextUndo
from laming_desktop.ui.widgets.picker_telling import tell_pickers


def fill_frame(frame: Frame, settings: Settings) -> MainWindow:
    """Make the main window in a frame that is there already."""
    QApplication.setApplicationVersion(_find_version())
    tell_pickers()
    application = QApplication.instance()
    if isinstance(application, QApplication):
        TextUndo(application, frame)
    window = MainWindow(
        frame,
        theme=frame.theme,
        tasks=Tasks(frame),
        asking=WindowAsking(frame),
        settings=settings,
        author=_find_author(),
        clock=lambda: datetime.now(UTC),
        sample_folder=user_data_path("laming-desktop"),
    )
    window.door.opened.connect(window.touring.begin_once)
    return window


def _find_author() -> str:
    """Give the name of who is logged in; empty where the system does not know."""
    try:
        return getuser()
    except (KeyError, OSError):
        return ""


def _find_version() -> str:
    """Give the version that is installed; empty in a checkout."""
    try:
        return version("laming-desktop")
    except PackageNotFoundError:
        return ""
