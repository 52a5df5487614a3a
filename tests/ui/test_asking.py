from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from laming_desktop.ui.asking import WindowAsking

HOSTILE = "<b>register</b> & more"


def when_asked(do: Callable[[QMessageBox], None]) -> list[QMessageBox]:
    """Answer the next message box."""
    seen: list[QMessageBox] = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box)
        do(box)

    QTimer.singleShot(50, answer)
    return seen


def press(box: QMessageBox, words: str) -> None:
    next(button for button in box.buttons() if button.text() == words).click()


@pytest.mark.usefixtures("qtbot")
def test_a_choice_is_given_by_its_place() -> None:
    when_asked(lambda box: press(box, "Try again"))

    assert WindowAsking().ask_choice("In use", "Somebody has it open.", ["Read it", "Try again"]) == 1


def test_escape_chooses_nothing(qtbot: QtBot) -> None:
    when_asked(lambda box: qtbot.keyClick(box, Qt.Key.Key_Escape))  # pyright: ignore[reportUnknownMemberType] - pytest-qt leaves it untyped

    assert WindowAsking().ask_choice("In use", "Somebody has it open.", ["Read it"]) is None


@pytest.mark.usefixtures("qtbot")
def test_what_is_told_is_never_markup_and_details_can_be_copied() -> None:
    seen = when_asked(lambda box: press(box, "Copy details"))
    WindowAsking().tell(HOSTILE, "line 1")

    assert seen[0].textFormat() == Qt.TextFormat.PlainText
    assert QApplication.clipboard().text() == f"{HOSTILE}\n\nline 1"
