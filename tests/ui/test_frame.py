from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QToolBar
from pytestqt.qtbot import QtBot

from laming_desktop.ui.command import MENUS
from laming_desktop.ui.commands import COMMANDS
from laming_desktop.ui.frame import Frame
from laming_desktop.ui.theme.theme import Theme


@pytest.fixture
def frame(theme: Theme, qtbot: QtBot) -> Frame:
    made = Frame(theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_command_stands_in_its_menu(frame: Frame) -> None:
    menus = {menu.title().replace("&", ""): menu for menu in frame.menuBar().findChildren(QMenu)}

    assert set(MENUS) <= set(menus)
    for command in COMMANDS:
        assert frame.actions_of_commands.get(command.id) in menus[command.menu].actions(), command.id


def test_menus_tell_their_tool_tips(frame: Frame) -> None:
    assert all(menu.toolTipsVisible() for menu in frame.menuBar().findChildren(QMenu) if menu.title()[1:] in MENUS)


def test_whole_tasks_do_without_the_tools(frame: Frame) -> None:
    tools = find_tools(frame)
    frame.show_page(QLabel("Plan"), with_tools=True)
    assert tools.isVisible()
    frame.show_page(QLabel("Import"), with_tools=False)

    assert not tools.isVisible()


def find_recent(frame: Frame) -> QMenu:
    menus = [action.menu() for menu in frame.menuBar().findChildren(QMenu) for action in menu.actions()]
    return next(menu for menu in menus if isinstance(menu, QMenu) and menu.title() == "Open recent")


def find_tools(frame: Frame) -> QToolBar:
    tools = frame.findChild(QToolBar)
    assert tools is not None
    return tools


def test_recent_registers_are_offered_with_their_whole_paths(frame: Frame, tmp_path: Path) -> None:
    chosen: list[object] = []
    frame.recent_chosen.connect(chosen.append)
    frame.show_recent([tmp_path / "a & b.laming"])
    action = find_recent(frame).actions()[0]
    action.trigger()

    assert str(tmp_path) in action.text()
    assert chosen == [tmp_path / "a & b.laming"]


def test_a_dropped_file_is_told(frame: Frame, tmp_path: Path) -> None:
    told: list[object] = []
    frame.files_dropped.connect(told.append)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "plan.docx"))])
    event = QDropEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    frame.dropEvent(event)

    assert told == [[tmp_path / "plan.docx"]]


def test_a_narrow_window_keeps_three_tools_beside_the_menus(frame: Frame) -> None:
    frame.show_page(QLabel("Plan"), with_tools=True)
    frame.resize(700, 500)

    assert not find_tools(frame).isVisible()
    assert frame.menuBar().cornerWidget(Qt.Corner.TopRightCorner).isVisible()


def test_a_message_stands_above_the_line_at_the_foot(frame: Frame) -> None:
    frame.say("A45 removed from the plan.")

    assert frame.toast.isVisible()
    assert frame.toast.geometry().bottom() < frame.height() - frame.status.height()
