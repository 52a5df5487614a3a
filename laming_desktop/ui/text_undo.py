"""Let Undo and Redo inside a text mean its typing first, and the register only when no typing is left."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from typing_extensions import override

TEXTS = (QLineEdit, QPlainTextEdit, QTextEdit)


class TextUndo(QObject):
    """Watches the text that has the focus, and no other; its own keys go on to the window when it has no use for them."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        application.focusChanged.connect(self._on_focus_changed)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and _has_no_use(watched, event)
        ):
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _on_focus_changed(self, before: QWidget | None, now: QWidget | None) -> None:
        if isinstance(before, TEXTS):
            before.removeEventFilter(self)
        if isinstance(now, TEXTS):
            now.installEventFilter(self)


def _has_no_use(text: QObject, event: QKeyEvent) -> bool:
    """Tell whether a key would undo or redo typing, but there is none to undo or redo."""
    if event.matches(QKeySequence.StandardKey.Undo):
        return not _can_turn_back(text, forward=False)
    if event.matches(QKeySequence.StandardKey.Redo):
        return not _can_turn_back(text, forward=True)
    return False


def _can_turn_back(text: QObject, *, forward: bool) -> bool:
    if isinstance(text, QLineEdit):
        return text.isRedoAvailable() if forward else text.isUndoAvailable()
    if isinstance(text, QPlainTextEdit | QTextEdit):
        return text.document().isRedoAvailable() if forward else text.document().isUndoAvailable()
    return False
