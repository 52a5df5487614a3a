"""A field of words by itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.growing_text import GrowingText
from laming_desktop.ui.widgets.text_field import TextField


@pytest.fixture
def field(qtbot: QtBot, theme: Theme) -> TextField:
    made = TextField(theme, "Outcome")
    qtbot.addWidget(made)
    made.show()
    made.show_value("Before")
    return made


def collect(field: TextField) -> list[str]:
    kept: list[str] = []
    field.kept.connect(kept.append)
    return kept


def test_enter_keeps_the_words_of_one_line(field: TextField) -> None:
    kept = collect(field)
    field.editor.selectAll()
    QTest.keyClicks(field.editor, "After")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)

    assert kept == ["After"]


def test_equal_words_are_not_kept_again(field: TextField) -> None:
    kept = collect(field)
    field.keep()

    assert kept == []


def test_shown_value_does_not_overwrite_words_of_the_same_record(field: TextField) -> None:
    QTest.keyClicks(field.editor, "x")
    field.show_value("Other", fresh=False)

    assert field.words == "xBefore"
    assert field.give_back()
    assert field.words == "Other"


def test_field_that_may_not_be_written_keeps_nothing(field: TextField) -> None:
    kept = collect(field)
    field.allow(False)
    field.show_draft("Forced", "")
    field.keep()

    assert kept == []


def test_complaint_goes_when_the_words_are_kept(field: TextField) -> None:
    field.complain("It cannot be empty.")
    field.settle()

    assert field.complaint == ""


def test_enter_makes_a_line_where_there_are_several(qtbot: QtBot, theme: Theme) -> None:
    field = TextField(theme, "Steps", several_lines=True)
    qtbot.addWidget(field)
    kept = collect(field)
    QTest.keyClicks(field.editor, "One")
    QTest.keyClick(field.editor, Qt.Key.Key_Return)
    QTest.keyClicks(field.editor, "Two")

    assert field.words == "One\nTwo"
    assert kept == []


def test_box_of_several_lines_grows_with_its_words(qtbot: QtBot, theme: Theme) -> None:
    text = GrowingText(theme)
    qtbot.addWidget(text)
    text.resize(200, 30)
    text.show()
    low = text.height()
    text.setPlainText("One\nTwo\nThree")

    assert text.height() > 2 * low
