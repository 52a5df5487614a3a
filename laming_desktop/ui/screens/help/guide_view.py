"""One chapter of the guide as a page to read, its pictures no wider than the page."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QTextEdit
from typing_extensions import override

from laming_desktop.ui.screens.help.chapters import Chapter
from laming_desktop.ui.theme.theme import Theme

MARGIN: Final = 16
NARROWEST: Final = 120
LINE_HEIGHT: Final = 120
"""In per cent."""
GAP: Final = 4
HEADING_GAP: Final = 14
PICTURE: Final = "\ufffc"
"""The letter that stands for a picture in a text of Qt."""
_MARKDOWN: Final = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML


class GuideView(QTextBrowser):
    """Shows Markdown of our own making; pictures come from the guide's folder and from nowhere else."""

    def __init__(self, theme: Theme, folder: Path) -> None:
        super().__init__()
        self._theme = theme
        self._folder = folder
        self._words: Sequence[str] = ()
        self.setAccessibleName("Chapter of the guide")
        self.setOpenLinks(False)
        self.document().setDocumentMargin(theme.em(MARGIN))

    def show_chapter(self, chapter: Chapter, words: Sequence[str] = ()) -> None:
        """Show a chapter from its beginning; words that were searched for are marked."""
        self._words = words
        self.document().setMarkdown(f"# {chapter.title}\n\n{chapter.text}", _MARKDOWN)
        self._space_lines()
        self._fit_pictures()
        self._mark_words()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    @override
    def loadResource(self, type: int, name: QUrl | str) -> object:
        path = QUrl(name).path() if isinstance(name, str) else name.path()
        picture = (self._folder / path).resolve()
        return QImage(str(picture)) if picture.is_relative_to(self._folder.resolve()) else QImage()

    @override
    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self._fit_pictures()

    def _space_lines(self) -> None:
        """Give lines and paragraphs the room that reading needs."""
        block = self.document().begin()
        while block.isValid():
            shape = QTextBlockFormat()
            shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(block)
            is_heading = block.blockFormat().headingLevel() > 0
            is_free = cursor.currentFrame() == self.document().rootFrame()
            shape.setTopMargin(self._theme.em(HEADING_GAP if is_heading else GAP) if is_free else 0)
            shape.setBottomMargin(self._theme.em(GAP) if is_free else 0)
            cursor.mergeBlockFormat(shape)
            block = block.next()

    def _fit_pictures(self) -> None:
        """Make every picture as wide as the page allows, never wider than it is."""
        room = max(self._theme.em(NARROWEST), self.viewport().width() - 2 * self._theme.em(MARGIN))
        raw = self.document().toRawText()
        for place in (place for place, letter in enumerate(raw) if letter == PICTURE):
            cursor = QTextCursor(self.document())
            cursor.setPosition(place)
            cursor.setPosition(place + 1, QTextCursor.MoveMode.KeepAnchor)
            shape = cursor.charFormat().toImageFormat()
            picture = QImage(str(self._folder / shape.name()))
            if not picture.isNull():
                width = min(room, picture.width())
                shape.setWidth(width)
                shape.setHeight(picture.height() * width / picture.width())
                cursor.setCharFormat(shape)

    def _mark_words(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for word in self._words:
            cursor = self.document().find(word)
            while not cursor.isNull():
                mark = QTextEdit.ExtraSelection()
                mark.cursor = cursor  # pyright: ignore[reportAttributeAccessIssue] - a field that Qt's types leave out
                mark.format.setBackground(self._theme.tokens.note_soft)  # pyright: ignore[reportAttributeAccessIssue]
                mark.format.setFontUnderline(True)  # pyright: ignore[reportAttributeAccessIssue]
                marks.append(mark)
                cursor = self.document().find(word, cursor)
        self.setExtraSelections(marks)
