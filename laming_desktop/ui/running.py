"""Start the window: the frame is painted first, then everything that takes time is loaded."""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from getpass import getuser
from pathlib import Path
from types import TracebackType

from platformdirs import user_config_path
from PySide6.QtCore import QByteArray, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from laming_desktop.paths import find_resource
from laming_desktop.ui.asking import WindowAsking
from laming_desktop.ui.frame import PROGRAM, Frame
from laming_desktop.ui.settings import Settings
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme

LONGEST_TRY_MS = 60_000


def run_main_window(path: Path | None = None) -> int:
    """Open the window on a register, or on the page that offers registers; give the exit status when it closes."""
    application = make_application()
    settings = Settings(user_config_path("laming-desktop", ensure_exists=True) / "window.ini")
    frame = _make_frame(application, settings)
    frame.show()
    QTimer.singleShot(0, lambda: _fill(frame, application, settings, path))
    return application.exec()


def try_main_window(path: Path) -> None:
    """Open the window on a register without showing it; raise what stands in the way."""
    application = make_application()
    settings = Settings(path.with_name("window.ini"))
    frame = _make_frame(application, settings)
    window = _make_window(frame, application, settings)
    loop = QEventLoop()
    refused: list[Exception] = []

    def note(error: Exception) -> None:
        refused.append(error)
        loop.quit()

    window.door.opened.connect(loop.quit)
    window.door.refused.connect(note)
    QTimer.singleShot(LONGEST_TRY_MS, loop.quit)
    window.begin(path)
    loop.exec()
    is_open = window.door.register is not None
    frame.close()
    if refused:
        raise refused[0]
    if not is_open:
        raise TimeoutError


def make_application() -> QApplication:
    """Give the application, made once."""
    standing = QApplication.instance()
    application = standing if isinstance(standing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName(PROGRAM)
    application.setDesktopFileName("laming-desktop")
    return application


def make_theme(application: QApplication, settings: Settings) -> Theme:
    """Make the theme of the system, at the text size that the user chose."""
    return Theme(
        application,
        icon_folder=find_resource("icons"),
        font_folder=find_resource("fonts"),
        text_size=settings.text_size,
    )


def read_clock() -> datetime:
    """Give the present instant."""
    return datetime.now(UTC)


def find_author() -> str:
    """Give the name of who is logged in; empty where the system does not know."""
    try:
        return getuser()
    except (KeyError, OSError):
        return ""


def _make_frame(application: QApplication, settings: Settings) -> Frame:
    frame = Frame(make_theme(application, settings))
    place = settings.read_bytes("window/place")
    if place is not None:
        frame.restoreGeometry(QByteArray(place))
    return frame


def _fill(frame: Frame, application: QApplication, settings: Settings, path: Path | None) -> None:
    """Load what the window needs beyond its frame, and begin."""
    window = _make_window(frame, application, settings)
    sys.excepthook = _make_hook(window.reporter.admit)
    window.begin(path)


def _make_window(frame: Frame, application: QApplication, settings: Settings):  # noqa: ANN202
    from laming_desktop.ui.main_window import MainWindow  # noqa: PLC0415  loads the database, after the first paint

    return MainWindow(
        frame,
        theme=frame.theme,
        tasks=Tasks(application),
        asking=WindowAsking(frame),
        settings=settings,
        author=find_author(),
        clock=read_clock,
    )


def _make_hook(
    admit: Callable[[BaseException], None],
) -> Callable[[type[BaseException], BaseException, TracebackType | None], None]:
    """Make the hook that shows what no slot has caught."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        del kind, trace
        admit(error)

    return show
