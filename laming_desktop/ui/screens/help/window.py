"""The guide in a window of its own, so that it can be read beside the work."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget
from typing_extensions import override

from laming_desktop.ui.screens.help.chapters import KEYS_CHAPTER, Chapter, find_chapters
from laming_desktop.ui.screens.help.guide_view import GuideView
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import lay_beside, lay_page, make_column, set_ground

SIZE: Final = QSize(860, 640)
CHAPTERS_WIDTH: Final = 240
NONE_FOUND: Final = "No chapter has these words. Try one word of them."


class HelpWindow(QWidget):
    """Chapters at the left, the one that is read at the right; Esc closes it, Ctrl+F searches."""

    def __init__(self, theme: Theme, chapters: Sequence[Chapter], folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._theme = theme
        self._chapters = chapters
        self._found: Sequence[Chapter] = chapters
        self.search = QLineEdit()
        self.list = QListWidget()
        self.view = GuideView(theme, folder)
        self._arrange()
        self._fill()

    def show_topic(self, title: str) -> None:
        """Show the chapter of a title in front of other windows."""
        self.search.clear()
        titles = [chapter.title for chapter in self._found]
        self.list.setCurrentRow(titles.index(title) if title in titles else 0)
        self.show()
        self.raise_()
        self.activateWindow()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_keys(self) -> None:
        """Show the chapter about the keys."""
        self.show_topic(KEYS_CHAPTER)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if self.search.text():
                self.search.clear()
            else:
                self.close()
        elif event.key() == Qt.Key.Key_F and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        set_ground(self, "canvas")
        self.setWindowTitle("Guide \u2013 Laming Desktop")
        self.resize(theme.em(SIZE.width()), theme.em(SIZE.height()))
        self.search.setPlaceholderText("Search the guide")
        self.search.setAccessibleName("Search the guide")
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._fill)
        self.list.setAccessibleName("Chapters")
        self.list.setWordWrap(True)
        self.list.setSpacing(theme.em(2))
        self.list.currentRowChanged.connect(self._on_chapter_chosen)
        left = make_column(theme, self.search, self.list, gap=8, margins=(12, 12, 12, 12), ground="canvas")
        left.setFixedWidth(theme.em(CHAPTERS_WIDTH))
        body = lay_beside(left, make_column(theme, self.view, ground="paper"))
        lay_page(self, [body], body)

    def _fill(self) -> None:
        """List the chapters that hold what is searched for; the one that is read stays where it can."""
        row = self.list.currentRow()
        title = self._found[row].title if 0 <= row < len(self._found) else ""
        self._found = find_chapters(self._chapters, self.search.text())
        self.list.blockSignals(True)
        self.list.clear()
        for chapter in self._found:
            self.list.addItem(QListWidgetItem(chapter.title))
        self.list.blockSignals(False)
        titles = [chapter.title for chapter in self._found]
        self.list.setCurrentRow(titles.index(title) if title in titles else 0)
        if not self._found:
            self.view.show_chapter(Chapter("Nothing found", NONE_FOUND))
            announce(self, NONE_FOUND)

    def _on_chapter_chosen(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.view.show_chapter(self._found[row], self.search.text().split())
