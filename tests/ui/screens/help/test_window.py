from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.screens.help.chapters import KEYS_CHAPTER, Chapter
from laming_desktop.ui.screens.help.window import HelpWindow
from laming_desktop.ui.theme.theme import Theme

CHAPTERS = (
    Chapter("Start", "Open a register.\n\n![A picture](pictures/wide.png)"),
    Chapter("The list", "Recommendations are **bands**. <b>raw</b>"),
    Chapter(KEYS_CHAPTER, "| Key | What it does |\n|---|---|\n| F1 | help |"),
)


@pytest.fixture
def window(theme: Theme, tmp_path: Path, qtbot: QtBot) -> Iterator[HelpWindow]:
    (tmp_path / "pictures").mkdir()
    picture = QImage(2000, 500, QImage.Format.Format_RGB32)
    picture.fill(0)
    picture.save(str(tmp_path / "pictures" / "wide.png"))
    made = HelpWindow(theme, CHAPTERS, tmp_path)
    qtbot.addWidget(made)
    yield made
    made.close()


def test_topic_is_shown_and_read_at_once(window: HelpWindow) -> None:
    window.show_topic("The list")

    assert window.isVisible()
    assert window.list.currentItem().text() == "The list"
    assert "Recommendations are bands." in window.view.toPlainText()


def test_what_looks_like_html_stays_text(window: HelpWindow) -> None:
    window.show_topic("The list")

    assert "<b>raw</b>" in window.view.toPlainText()


def test_unknown_topic_shows_the_first_chapter(window: HelpWindow) -> None:
    window.show_topic("No such chapter")

    assert window.list.currentRow() == 0


def test_keys_are_a_table(window: HelpWindow) -> None:
    window.show_keys()

    assert window.view.document().toPlainText().count("F1") == 1
    assert window.list.currentItem().text() == KEYS_CHAPTER


def test_picture_is_no_wider_than_the_page(window: HelpWindow) -> None:
    window.show_topic("Start")
    window.resize(700, 500)

    assert window.view.document().idealWidth() <= window.view.viewport().width()


def test_picture_outside_the_guide_is_not_read(window: HelpWindow, tmp_path: Path) -> None:
    outside = tmp_path.parent / "outside.png"
    QImage(str(tmp_path / "pictures" / "wide.png")).save(str(outside))
    told = window.view.loadResource(2, QUrl("../outside.png"))

    assert outside.is_file()
    assert isinstance(told, QImage)
    assert told.isNull()


def test_search_leaves_the_chapters_that_have_the_words_and_marks_them(window: HelpWindow) -> None:
    window.show()
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "bands")

    assert [window.list.item(row).text() for row in range(window.list.count())] == ["The list"]
    assert len(window.view.extraSelections()) == 1


def test_search_without_a_find_says_what_to_do(window: HelpWindow) -> None:
    window.search.setText("xyzzy")

    assert window.list.count() == 0
    assert "Try one word" in window.view.toPlainText()


def test_escape_clears_the_search_and_then_closes(window: HelpWindow) -> None:
    window.show_topic("Start")
    window.search.setText("bands")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()
    assert window.list.count() == len(CHAPTERS)
    QTest.keyClick(window, Qt.Key.Key_Escape)

    assert not window.isVisible()
