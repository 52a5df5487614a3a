"""Try the window on a register without showing it: the self-test of an installed program does so."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer

from laming_desktop.ui.filling import fill_frame
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.running import make_application, make_theme
from laming_desktop.ui.settings import Settings

LONGEST_MS = 60_000


def try_main_window(path: Path) -> None:
    """Open a register in a window that is not shown; raise what stands in the way."""
    settings = Settings(path.with_name("window.ini"))
    frame = Frame(make_theme(make_application(), settings))
    window = fill_frame(frame, settings)
    loop = QEventLoop()
    refused: list[Exception] = []

    def note(error: Exception) -> None:
        refused.append(error)
        loop.quit()

    window.door.opened.connect(loop.quit)
    window.door.refused.connect(note)
    QTimer.singleShot(LONGEST_MS, loop.quit)
    window.begin(path)
    loop.exec()
    is_open = window.door.register is not None
    frame.close()
    frame.deleteLater()
    if refused:
        raise refused[0]
    if not is_open:
        raise TimeoutError(path)
