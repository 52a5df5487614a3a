from collections import Counter

from PySide6.QtGui import QKeySequence

from laming_desktop.paths import find_resource
from laming_desktop.ui.command import MENUS
from laming_desktop.ui.commands import COMMANDS, TOOLS, find_command


def test_every_command_has_an_id_of_its_own() -> None:
    assert max(Counter(command.id for command in COMMANDS).values()) == 1


def test_no_two_commands_share_a_key() -> None:
    keys = Counter(command.shortcut for command in COMMANDS if command.shortcut)

    assert [key for key, count in keys.items() if count > 1] == []


def test_every_key_is_one_that_qt_knows() -> None:
    for command in COMMANDS:
        if command.shortcut:
            assert QKeySequence(command.shortcut).toString(QKeySequence.SequenceFormat.PortableText), command.id


def test_every_command_says_what_it_does_in_a_sentence() -> None:
    assert [command.id for command in COMMANDS if not command.does.endswith(".")] == []


def test_every_icon_is_there() -> None:
    icons = {path.stem for path in find_resource("icons").glob("*.svg")}

    assert {command.icon for command in COMMANDS} - {""} <= icons


def test_tool_bar_and_menus_name_known_commands() -> None:
    assert {find_command(command_id).menu for command_id in TOOLS if command_id} <= set(MENUS)
