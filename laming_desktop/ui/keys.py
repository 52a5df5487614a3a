"""All keys of the window in words, made from the table of commands."""

from typing import Final

from PySide6.QtGui import QKeySequence

from laming_desktop.ui.command import MENUS
from laming_desktop.ui.commands import COMMANDS

LIST_KEYS: Final = (
    ("Up, Down, Home, End", "Move through the list"),
    ("Right, Left", "Open, close a recommendation"),
    ("Enter", "Go to the detail"),
    ("Shift and arrows, Ctrl and arrows with Space", "Choose several actions"),
    ("R A G B N W", "Choose a state by its letter, in a form or after F2"),
    ("Shift+F10", "Menu of the line"),
    ("Esc", "Give a field back; in the search, show everything again"),
)


def list_keys() -> list[tuple[str, str]]:
    """List every key with what it does: those of the commands menu by menu, then those of the list."""
    keys = [
        (QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.NativeText), command.words.rstrip("…"))
        for menu in MENUS
        for command in COMMANDS
        if command.menu == menu and command.shortcut
    ]
    return [*keys, *LIST_KEYS]
