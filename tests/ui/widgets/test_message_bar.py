from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.message_bar import Answer, MessageBar, Toast, WorkBar


def press(widget: QWidget, words: str) -> None:
    next(button for button in widget.findChildren(QPushButton) if button.text() == words).click()


def test_a_message_says_what_happened_and_what_is_safe(theme: Theme, qtbot: QtBot) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    bar.show_message("Not saved: the disk is full.", "Make some room.", kind="late")

    assert bar.accessibleName() == "Not saved: the disk is full. Make some room."
    bar.close_message()
    assert bar.isHidden()


def test_an_answer_of_a_message_is_given(theme: Theme, qtbot: QtBot) -> None:
    bar = MessageBar(theme)
    qtbot.addWidget(bar)
    given: list[str] = []
    bar.show_message("Not saved.", answers=[Answer("Try again", lambda: given.append("again"), is_main=True)])
    press(bar, "Try again")

    assert given == ["again"]


def test_an_undo_message_leaves_when_it_was_answered(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(theme, window)
    given: list[str] = []
    toast.show_message("A45 removed from the plan.", [Answer("Undo", lambda: given.append("undone"))])
    press(toast, "Undo")

    assert given == ["undone"]
    assert toast.isHidden()


def test_work_is_shown_only_once_it_takes_longer(theme: Theme, qtbot: QtBot) -> None:
    bar = WorkBar(theme)
    qtbot.addWidget(bar)
    bar.show_work("Reading")
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    bar.show_step(3, 7)
    bar.show_work("")

    assert bar.isHidden()


def test_long_work_can_be_cancelled(theme: Theme, qtbot: QtBot) -> None:
    bar = WorkBar(theme)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.cancelled):
        press(bar, "Cancel")


def test_a_message_gives_the_focus_up_only_when_it_had_it(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    toast = Toast(theme, window)
    window.show()
    toast.show_message("Saved.")
    with qtbot.assertNotEmitted(toast.focus_freed):
        toast.close_message()
    toast.show_message("Saved.")
    close = toast.findChildren(QPushButton)[-1]
    close.setFocus()
    qtbot.waitUntil(close.hasFocus)

    with qtbot.waitSignal(toast.focus_freed):
        close.click()


def test_a_message_in_place_of_another_has_room_at_once(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 200)
    toast = Toast(theme, window)
    window.show()
    toast.show_message("Undone: add an action.")
    first = toast.size()
    toast.show_message("Undone: add an action.")

    assert toast.size() == first
    assert first.width() > 100
