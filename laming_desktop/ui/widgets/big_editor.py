"""A large page for one text over the whole window, for long words; what is typed there stands in the field at once."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_hair, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_count

ENTER: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
PAGE: Final = 760
"""How broad a line may become, in design pixels: some 90 letters."""


class BigEditor(QWidget):
    """Covers the window of the field it was opened from; Ctrl+Enter or Keep keeps the words, Esc goes back to the field.

    `typed` carries the words at every change, `kept` tells that they are to be kept, `closed` that it is gone.
    """

    typed = Signal(str)
    kept = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, name: str, words: str, *, may_write: bool) -> None:
        super().__init__(window)
        self._window = window
        set_ground(self, "canvas")
        self.setAccessibleName(f"{name}, large")
        self.editor = QPlainTextEdit(words)
        self.editor.setAccessibleName(name)
        self.editor.setReadOnly(not may_write)
        self.editor.setTabChangesFocus(True)
        self.editor.setFont(theme.font("lead"))
        self.editor.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.editor.setMaximumWidth(theme.em(PAGE))
        self._count = TextRuns(theme, lines=1)
        back = make_button(theme, "Back", self.close_editor)
        keep = make_button(theme, "Keep", self.keep, kind="main")
        keep.setVisible(may_write)
        title = TextRuns(theme, Run(name, is_bold=True), style="title", lines=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(make_row(theme, title, None, margins=(24, 12, 24, 12)))
        column.addWidget(make_hair())
        column.addWidget(make_row(theme, self.editor, margins=(24, 16, 24, 16)), 1)
        column.addWidget(make_hair())
        column.addWidget(make_row(theme, self._count, None, back, keep, gap=12, margins=(24, 10, 24, 10)))
        self.editor.textChanged.connect(self._on_typed)
        window.installEventFilter(self)
        self._say_count()

    def open_editor(self, position: int) -> None:
        """Show it over the window, the cursor where it stood in the field."""
        self.setGeometry(self._window.rect())
        self.show()
        self.raise_()
        cursor = self.editor.textCursor()
        cursor.setPosition(min(position, len(self.editor.toPlainText())))
        self.editor.setTextCursor(cursor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def position(self) -> int:
        """Give where the cursor stands."""
        return self.editor.textCursor().position()

    def keep(self) -> None:
        """Keep the words and go back to the field."""
        self.kept.emit()
        self.close_editor()

    def close_editor(self) -> None:
        """Go back to the field; its words are those typed here, kept when it is left."""
        self.hide()
        self.closed.emit()
        self.deleteLater()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self._say_count()
        self.typed.emit(self.editor.toPlainText())

    def _say_count(self) -> None:
        words = len(self.editor.toPlainText().split())
        self._count.show_runs(Run(say_count(words, "word"), ink="muted"))


def replace_words(editor: QPlainTextEdit, words: str) -> None:
    """Put other words into an editor as one step that its own undo takes back."""
    if editor.toPlainText() == words:
        return
    cursor = QTextCursor(editor.document())
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.insertText(words)
