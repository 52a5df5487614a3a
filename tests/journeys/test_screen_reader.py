"""A journey with a screen reader: only what the bus of assistive technology tells, and only what it can press."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from tests.journeys.screen_reader import is_here, run_program, wait_for

pytestmark = [
    pytest.mark.faults,
    pytest.mark.skipif(not is_here(), reason="no Xvfb, D-Bus and AT-SPI on this machine"),
]
OUTCOME = "Every worry of a child reaches a named manager"


def test_a_register_is_opened_filtered_edited_and_exported_by_a_screen_reader(tmp_path: Path) -> None:
    paper = tmp_path / "plan.pdf"
    with run_program(tmp_path) as reader:
        reader.press("push button", "Try the sample")
        reader.press("push button", "Skip the tour")
        reader.press("menu item", "List")

        reader.write(reader.find("text", "Search all text"), "map every route")
        reader.find("label", "1 of 35 actions")

        assert reader.list_names("combo box") == ["State", "Priority"]

        outcome = reader.find("text", "Outcome")
        reader.write(outcome, OUTCOME)
        reader.focus(reader.find("text", "Search all text"))
        wait_for(lambda: reader.read(outcome) == OUTCOME, "the outcome")
        reader.find("label", "All changes saved")

        reader.press("push button", "Export")
        reader.press("push button", "Save PDF")
        reader.write(reader.find("text", "File name"), str(paper))
        reader.press("push button", "Save")
        wait_for(paper.exists, "the paper")

    (kept,) = [path for path in tmp_path.rglob("*.laming") if "backup" not in str(path).casefold()]
    register = Register.open(kept, author="", clock=lambda: datetime.now(UTC), read_only=True)
    outcomes = [action.outcome for action in list_actions(register, today=datetime.now(UTC).date())]
    register.close()
    assert outcomes.count(OUTCOME) == 1
    assert paper.read_bytes().startswith(b"%PDF")
