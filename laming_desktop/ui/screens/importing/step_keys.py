"""The keys of an import."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from laming_desktop.ui.screens.importing.rows_step import RowsStep

MOST_ANSWERS = 9


def bind_keys(
    page: QWidget, rows: RowsStep, back: Callable[[], None], onward: Callable[[], None], paste: Callable[[], None]
) -> None:
    """Let the keys work wherever the focus is on the page."""
    for key, step in (("F8", 1), ("Shift+F8", -1), ("Ctrl+Return", 1), ("Ctrl+Enter", 1)):
        _bind(page, key, partial(rows.go_to_next, step))
    for key, do in (("Alt+Left", back), ("Alt+Right", onward), ("Ctrl+V", paste)):
        _bind(page, key, do)
    for number in range(1, MOST_ANSWERS + 1):
        _bind(page, f"Alt+{number}", partial(rows.choose_answer, number))


def _bind(page: QWidget, key: str, do: Callable[[], None]) -> None:
    shortcut = QShortcut(QKeySequence(key), page, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(do)
