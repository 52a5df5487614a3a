"""Put the program together: the only file that knows every room."""

from collections.abc import Sequence
from pathlib import Path

from laming_desktop.cli.running import run


def main(argv: Sequence[str]) -> int:
    """Run the program; give its exit status."""
    return run(argv, open_window=run_window, try_window=try_window)


def run_window(path: Path | None) -> int:
    """Open the window on a register, or on the page that offers registers; give the exit status when it closes."""
    from laming_desktop.ui.running import run_main_window  # noqa: PLC0415  Qt is loaded for the window only

    return run_main_window(path)


def try_window(path: Path) -> None:
    """Open the window on a register without showing it, to see that it can be opened."""
    from laming_desktop.ui.trying import try_main_window  # noqa: PLC0415  Qt is loaded for the window only

    try_main_window(path)
