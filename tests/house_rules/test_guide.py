"""Every command of the window stands in the user guide."""

from pathlib import Path

import pytest

from laming_desktop.ui.command import Command
from laming_desktop.ui.commands import COMMANDS

GUIDE = (Path(__file__).resolve().parents[2] / "docs" / "user_guide.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_command_is_in_the_guide_in_its_own_words(command: Command) -> None:
    assert f"**{command.words}**" in GUIDE


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.id)
def test_command_says_what_it_does_in_a_sentence(command: Command) -> None:
    assert command.does.endswith(".")
    assert command.words
