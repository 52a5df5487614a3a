from dataclasses import replace

import pytest

from laming_desktop.ui import allowing
from laming_desktop.ui.allowing import Situation, say_why_not
from laming_desktop.ui.commands import find_command

OPEN = Situation(has_register=True, on_plan=True, chosen="action", undo="Change state of A1")


@pytest.mark.parametrize(
    ("command_id", "situation", "reason"),
    [
        ("add_action", Situation(), allowing.NO_REGISTER),
        ("open_register", Situation(), ""),
        ("add_action", OPEN, ""),
        ("add_action", replace(OPEN, chosen=None), ""),
        ("add_action", replace(OPEN, is_read_only=True), allowing.READ_ONLY),
        ("add_action", replace(OPEN, is_read_only=True, is_past=True), allowing.PAST),
        ("next_record", replace(OPEN, chosen=None), allowing.NO_LINE),
        ("add_progress", replace(OPEN, chosen="recommendation"), allowing.NO_ACTION),
        ("move_up", replace(OPEN, in_order=False), allowing.NOT_IN_ORDER),
        ("undo", OPEN, ""),
        ("redo", OPEN, allowing.NOTHING_TO_REDO),
        ("undo", replace(OPEN, undo=""), allowing.NOTHING_TO_UNDO),
        ("import_document", replace(OPEN, on_plan=False), allowing.BUSY),
        ("close_register", replace(OPEN, on_plan=False), allowing.BUSY),
        ("export_report", replace(OPEN, is_read_only=True), ""),
    ],
)
def test_a_command_that_cannot_be_given_says_why(command_id: str, situation: Situation, reason: str) -> None:
    assert say_why_not(find_command(command_id), situation) == reason
