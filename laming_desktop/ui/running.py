"""Start the window: the frame is painted first, then everything that takes time is loaded."""

import sys
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from laming_desktop.paths import find_resource
from laming_desktop.ui.damaged_settings import keep_damaged_aside
from laming_desktop.ui.frame import PROGRAM, Frame
from laming_desktop.ui.last_resort import LastResort
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.single_start import SingleStart, hand_over, name_server
from laming_desktop.ui.theme.theme import Theme

FOLDER = "laming-desktop"
PLACE = "window/place"


def run_main_window(path: Path | None = None) -> int:
    """Open the window on a register, or on the page that offers registers; give the exit status when it closes."""
    application = make_application()
    place_of_settings = find_settings()
    name = name_server(place_of_settings.parent)
    if hand_over(name, path):
        return 0
    keep_damaged_aside(place_of_settings)
    settings = Settings(place_of_settings)
    frame = Frame(make_theme(application, settings))
    place = settings.read_bytes(PLACE)
    if place is not None:
        frame.restoreGeometry(place)
    frame.show()
    later_starts = SingleStart(name, frame)
    QTimer.singleShot(0, lambda: _fill(frame, settings, path, later_starts))
    return application.exec()


def find_settings() -> Path:
    """Find the ini file of the user; Qt knows where, and one library less is loaded before the first paint."""
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)) / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    return folder / "window.ini"


def make_application() -> QApplication:
    """Give the application, made once."""
    standing = QApplication.instance()
    application = standing if isinstance(standing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName(FOLDER)
    return application


def make_theme(application: QApplication, settings: Settings) -> Theme:
    """Make the theme of the system, at the text size that the user chose."""
    theme = Theme(
        application,
        icon_folder=find_resource("icons"),
        font_folder=find_resource("fonts"),
        text_size=settings.text_size,
    )
    theme.is_compact = settings.is_compact
    return theme


def _fill(frame: Frame, settings: Settings, path: Path | None, later_starts: SingleStart) -> None:
    """Load what the window needs beyond its frame, and begin."""
    from laming_desktop.ui.filling import fill_frame  # noqa: PLC0415  loads the database, after the first paint

    window = fill_frame(frame, settings)
    sys.excepthook = LastResort(window.reporter.admit).take
    later_starts.asked.connect(window.come_forward)
    window.begin(path)
