"""A field of words that is kept when it is left and given back with Esc."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.big_editor import BigEditor, replace_words
from laming_desktop.ui.widgets.draft_line import DraftLine
from laming_desktop.ui.widgets.growing_text import GrowingText

STAYING = {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
"""Ways in which the focus goes without the field being left."""
ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TextField(QWidget):
    """One box, and below it the line that says why its words cannot be kept.

    `kept` carries the words when the user is done with them; whoever keeps them answers with `settle` or `complain`.
    `entered` is Enter in a box of one line, `finished` is Ctrl+Enter: the next record is wanted. F2 chooses all of it,
    Shift+F2 opens a box for several lines over the whole window.
    """

    kept = Signal(str)
    edited = Signal(str)
    entered = Signal()
    finished = Signal()

    def __init__(self, theme: Theme, name: str, *, several_lines: bool = False, least: int = 1) -> None:
        super().__init__()
        self.name = name
        self._theme = theme
        self._big: BigEditor | None = None
        self._value = ""
        self._may_write = True
        self._several_lines = several_lines
        self.editor: QLineEdit | GrowingText = (
            GrowingText(theme, self, least=least) if several_lines else QLineEdit(self)
        )
        self.editor.setAccessibleName(name)
        self.editor.installEventFilter(self)
        self.editor.textChanged.connect(self._on_text_changed)
        self.setFocusProxy(self.editor)
        self._complaint = QLabel(self)
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "alarm")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(2))
        column.addWidget(self.editor)
        column.addWidget(self._complaint)
        self._column = column
        self.draft_line: DraftLine | None = None

    @property
    def words(self) -> str:
        """Give what stands in the box."""
        return self.editor.text() if isinstance(self.editor, QLineEdit) else self.editor.toPlainText()

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return self._complaint.text()

    @property
    def is_touched(self) -> bool:
        """Tell whether the box holds words that are not kept."""
        return self.words != self._value

    def show_value(self, value: str, *, fresh: bool = True) -> None:
        """Show the value in force; words that are not kept stay when the record is the same (`fresh` false)."""
        if fresh and self._big is not None:
            # What is shown large belongs to the record that goes.
            self._big.close_editor()
        stays = not fresh and self.is_touched
        self._value = value
        if not stays:
            self._put(value)
            self.complain("")

    def show_draft(self, words: str, complaint: str) -> None:
        """Put words that are not kept into the box, ready to be gone on with."""
        self._put(words)
        if isinstance(self.editor, GrowingText):
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
        self.complain(complaint)

    def offer_draft(self, words: str, since: str, answered: Callable[[], object]) -> None:
        """Offer words that were typed before and not kept; `since` says when, `answered` is called once it is settled."""
        self.withdraw_draft()
        line = DraftLine(self._theme, self.name, since)
        line.put_back.connect(lambda: self.show_draft(words, ""))
        line.answered.connect(self.withdraw_draft)
        line.answered.connect(answered)
        self._column.addWidget(line)
        self.draft_line = line

    def withdraw_draft(self) -> None:
        """Offer no draft any more."""
        line, self.draft_line = self.draft_line, None
        if line is not None:
            line.hide()
            line.deleteLater()

    def allow(self, may_write: bool) -> None:
        """Make the box writable, or take the box away."""
        self._may_write = may_write
        self.editor.setReadOnly(not may_write)

    def open_large(self) -> BigEditor | None:
        """Show the box over the whole window; one of one line stays as it is."""
        if not isinstance(self.editor, GrowingText) or self._big is not None:
            return self._big
        big = BigEditor(self._theme, self.window(), self.name, self.words, may_write=self._may_write)
        big.typed.connect(partial(replace_words, self.editor))
        big.kept.connect(self.keep)
        big.closed.connect(self._on_large_closed)
        self.destroyed.connect(big.deleteLater)
        self._big = big
        big.open_editor(self.editor.textCursor().position())
        return big

    def hint(self, words: str) -> None:
        """Say in the empty box what belongs there."""
        self.editor.setPlaceholderText(words)

    def keep(self) -> None:
        """Offer the words to be kept if they are new."""
        if self.is_touched and self._may_write:
            self.kept.emit(self.words)

    def settle(self) -> None:
        """Take the words as kept."""
        self._value = self.words
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say below the box why its words cannot be kept; an empty sentence takes the line away."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def give_back(self) -> bool:
        """Put the value in force back; tell whether anything had to be put back."""
        if not self.is_touched and not self.complaint:
            return False
        self._put(self._value)
        self.complain("")
        return True

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_left = (
            isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut and event.reason() not in STAYING
        )
        if is_left and self._big is None:
            self.keep()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """Answer Enter, Ctrl+Enter, F2, Shift+F2 and Esc; tell whether the key is used up."""
        if event.key() == Qt.Key.Key_F2:
            return self._take_f2(is_large=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        if event.key() in ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.keep()
            self.finished.emit()
            return True
        if event.key() in ENTER and not self._several_lines:
            self.keep()
            self.entered.emit()
            return True
        return event.key() == Qt.Key.Key_Escape and self.give_back()

    def _take_f2(self, *, is_large: bool) -> bool:
        if is_large:
            return self.open_large() is not None
        self.editor.selectAll()
        return True

    def _on_large_closed(self) -> None:
        """Go on in the box where the large one stood."""
        big, self._big = self._big, None
        if big is not None and isinstance(self.editor, GrowingText):
            cursor = self.editor.textCursor()
            cursor.setPosition(min(big.position, len(self.words)))
            self.editor.setTextCursor(cursor)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put(self, words: str) -> None:
        blocked = self.editor.blockSignals(True)
        if isinstance(self.editor, QLineEdit):
            self.editor.setText(words)
            self.editor.setCursorPosition(0)
        else:
            self.editor.setPlainText(words)
        self.editor.blockSignals(blocked)
        if isinstance(self.editor, GrowingText):
            self.editor.fit()

    def _on_text_changed(self) -> None:
        self.edited.emit(self.words)
