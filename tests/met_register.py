"""A register that has been to a meeting and has moved on since, for pictures and tests of what stands since then."""

from datetime import UTC, date, datetime
from pathlib import Path

from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register

AUTHOR = "Board Business Manager"
MET = datetime(2009, 10, 13, 9, 0, tzinfo=UTC)
NOW = datetime(2009, 11, 3, 14, 32, tzinfo=UTC)
TODAY = date(2009, 11, 3)


def make_met_register(path: Path) -> None:
    """Make the sample register as it stood on the day of a meeting, and what became of it three weeks later."""
    build_sample_register(path, author=AUTHOR, now=MET).close()
    register = Register.open(path, author=AUTHOR, clock=lambda: NOW)
    add_meeting(register, body="Executive", on=date(2009, 10, 13))
    add_meeting(register, body="Executive", on=date(2009, 12, 8))
    for reference, values in (
        ("A3", {"state": "off_track"}),
        ("A5", {"state": "complete"}),
        ("A8", {"state": "at_risk"}),
    ):
        table, action_id = find_item(register, reference)
        edit_item(register, "action", action_id, values, today=TODAY)
        del table
    _, action_id = find_item(register, "A13")
    edit_item(register, "action", action_id, {"timescale": "by 31 March 2010"}, today=TODAY)
    for reference, day, words in (
        ("A3", 26, "Two of the six calls found nobody in."),
        ("A10", 28, "Ten more calls made."),
    ):
        _, action_id = find_item(register, reference)
        add_progress(register, action_id, on=date(2009, 10, day), text=words)
    register.close()
