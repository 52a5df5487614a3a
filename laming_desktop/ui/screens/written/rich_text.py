"""A box for the text of a section: bold, italic, lists and sub-headings, and nothing else."""

from typing import Final

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextListFormat
from PySide6.QtWidgets import QTextEdit
from typing_extensions import override

from laming_desktop.domain.section_text import read_section_text, write_section_text
from laming_desktop.ui.screens.written.rich_blocks import (
    DEEPEST,
    fill_document,
    find_list,
    make_heading_format,
    read_document,
)
from laming_desktop.ui.theme.fonts import BOLD, REGULAR
from laming_desktop.ui.theme.theme import Theme

STAYING: Final = {
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
}
SUB_HEADING: Final = 2
_KEYS: Final = {Qt.Key.Key_BracketRight: 1, Qt.Key.Key_BracketLeft: -1}


class RichText(QTextEdit):
    """Words in the looks that papers have; what is pasted comes as plain words. `left` tells that it was left."""

    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName("Text of the section")
        self.setTabChangesFocus(True)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(theme.em(10))
        self.document().setIndentWidth(theme.em(22))

    def show_text(self, text: str) -> None:
        """Show the text of a section."""
        fill_document(self.document(), read_section_text(text))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    @property
    def text(self) -> str:
        """Give the text as it is kept."""
        return write_section_text(read_document(self.document()))

    @property
    def is_touched(self) -> bool:
        """Tell whether anything was written since it was shown or kept."""
        return self.document().isModified()

    def settle(self) -> None:
        """Take what stands there as kept."""
        self.document().setModified(False)

    def toggle_bold(self) -> None:
        """Make the chosen words bold, or not."""
        form = QTextCharFormat()
        form.setFontWeight(QFont.Weight(REGULAR if self.fontWeight() >= BOLD else BOLD))
        self.mergeCurrentCharFormat(form)

    def toggle_italic(self) -> None:
        """Make the chosen words italic, or not."""
        form = QTextCharFormat()
        form.setFontItalic(not self.fontItalic())
        self.mergeCurrentCharFormat(form)

    def toggle_list(self, *, is_numbered: bool) -> None:
        """Make points of the chosen paragraphs, or paragraphs of the points."""
        style = QTextListFormat.Style.ListDecimal if is_numbered else QTextListFormat.Style.ListDisc
        cursor = self.textCursor()
        points = find_list(cursor.block())
        if points is not None and points.format().style() == style:
            cursor.setBlockFormat(QTextBlockFormat())
            return
        form = QTextListFormat()
        form.setStyle(style)
        form.setIndent(1)
        cursor.createList(form)

    def toggle_heading(self) -> None:
        """Make a sub-heading of the paragraph, or a paragraph of it."""
        cursor = self.textCursor()
        is_heading = cursor.blockFormat().headingLevel() > 0
        form = QTextBlockFormat()
        form.setHeadingLevel(0 if is_heading else SUB_HEADING)
        cursor.beginEditBlock()
        cursor.setBlockFormat(form)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat() if is_heading else make_heading_format(SUB_HEADING)
        cursor.setCharFormat(letters)
        cursor.setBlockCharFormat(letters)
        cursor.endEditBlock()
        self.setCurrentCharFormat(letters)

    def indent_point(self, step: int) -> None:
        """Put a point below the one before it (1), or back beside it (-1)."""
        cursor = self.textCursor()
        points = find_list(cursor.block())
        if points is None:
            return
        form = points.format()
        depth = min(max(form.indent() + step, 1), DEEPEST)
        form.setIndent(depth)
        form.setStyle(QTextListFormat.Style.ListDisc if depth > 1 else form.style())
        cursor.createList(form)

    def insert_field(self, name: str) -> None:
        """Insert a figure or a day by its name, to be filled in when the report is printed."""
        self.textCursor().insertText(f"{{{name}}}")

    @override
    def keyPressEvent(self, e: QKeyEvent) -> None:
        control = bool(e.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and e.key() in _KEYS:
            self.indent_point(_KEYS[Qt.Key(e.key())])
            return
        was_heading = self.textCursor().blockFormat().headingLevel() > 0
        super().keyPressEvent(e)
        if was_heading and e.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.textCursor().setBlockFormat(QTextBlockFormat())
            self.setCurrentCharFormat(QTextCharFormat())

    @override
    def focusOutEvent(self, e: QFocusEvent) -> None:
        super().focusOutEvent(e)
        if e.reason() not in STAYING:
            self.left.emit()

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Leave files to the window: dropped here, only their paths would be written."""
        return source.hasText() and not source.hasUrls()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        self.insertPlainText(source.text())
