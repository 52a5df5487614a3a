"""Put the program together: the only file that knows every room."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from laming_desktop.cli.output import print_refusal
from laming_desktop.cli.running import run
from laming_desktop.wording.starting import say_no_display, say_no_qt


def main(argv: Sequence[str]) -> int:
    """Run the program; give its exit status."""
    return run(argv, open_window=run_window, try_window=try_window)


def run_window(path: Path | None) -> int:
    """Open the window on a register, or on the page that offers registers; give the exit status when it closes."""
    if not has_display():
        print_refusal(say_no_display())
        return 1
    try:
        from laming_desktop.ui.running import run_main_window  # noqa: PLC0415  Qt is loaded for the window only
    except ImportError as error:
        print_refusal(say_no_qt(str(error)))
        return 1
    return run_main_window(path)


def has_display() -> bool:
    """Tell whether there is anything to open a window on; without, Qt would end the process."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def try_window(path: Path) -> None:
    """Open the window on a register without showing it, to see that it can be opened."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from laming_desktop.ui.trying import try_main_window  # noqa: PLC0415  Qt is loaded for the window only

    try_main_window(path)
