from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from laming_desktop.ui.frame import Frame
from laming_desktop.ui.helping import Helping
from laming_desktop.ui.screens.help.chapters import FIRST_CHAPTER, KEYS_CHAPTER
from laming_desktop.ui.theme.theme import Theme


@pytest.fixture
def helping(theme: Theme, qtbot: QtBot) -> Iterator[Helping]:
    frame = Frame(theme)
    qtbot.addWidget(frame)
    frame.show()
    yield Helping(frame, theme)
    frame.close()


def read_title(helping: Helping) -> str:
    assert helping.window is not None
    return helping.window.list.currentItem().text()


def test_guide_opens_beside_the_window_where_nothing_has_the_focus(helping: Helping) -> None:
    helping.list_commands()["show_help"]()

    assert read_title(helping) == FIRST_CHAPTER


def test_keys_open_in_the_same_window(helping: Helping) -> None:
    helping.show_help()
    first = helping.window
    helping.list_commands()["show_keys"]()

    assert helping.window is first
    assert read_title(helping) == KEYS_CHAPTER


def test_guide_is_made_anew_for_other_sizes(helping: Helping, theme: Theme) -> None:
    helping.show_help()
    theme.refresh()
    assert helping.window is None
    helping.show_help()

    assert helping.window is not None
