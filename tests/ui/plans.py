"""A small invented plan in a real register, for the tests of the window."""

from datetime import UTC, date, datetime
from pathlib import Path

from laming_desktop.operations.actions import add_action
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.positions import assess
from laming_desktop.operations.progress import add_progress
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register

TODAY = date(2009, 11, 3)
NOW = datetime(2009, 11, 3, 14, 32, tzinfo=UTC)
ACTIONS = (
    (
        "4",
        "Report safeguarding indicators to the Executive each month",
        "high",
        "Head of Performance",
        "Monthly",
        "on_track",
    ),
    ("4", "Agree local targets with every partner", "high", "Head of Safeguarding", "by September 2009", "at_risk"),
    (
        "6",
        "Peer audits of every point of referral",
        "high",
        "Head of Safeguarding; Duty Team",
        "October 2009",
        "off_track",
    ),
    ("6", "Publish the escalation policy", "medium", "Board Manager", "March 2010", "on_track"),
    ("8", "Half-day course for members with a children's portfolio", "low", "", "", ""),
    ("19.1", "Offer an initial assessment on every referral", "high", "Duty Team", "Ongoing", "complete"),
    (
        "19.3",
        "Write down how a conflict of opinion is settled",
        "medium",
        "Board Manager",
        "once guidance is published",
        "waiting",
    ),
)


def clock() -> datetime:
    """Give the instant at which the plan is looked at."""
    return NOW


def make_register(folder: Path) -> Register:
    """Make a register with the catalogue and no action."""
    return create_register(
        folder / "Exampleshire.laming", author="Board Manager", clock=clock, authority="Exampleshire"
    )


def make_plan(folder: Path) -> Register:
    """Make a register with the catalogue and seven actions."""
    register = make_register(folder)
    for number, text, priority, owners, timescale, state in ACTIONS:
        _, recommendation_id = find_item(register, number)
        action_id = add_action(register, [recommendation_id], text=text).made[0]
        values = {"priority": priority, "owners": owners, "timescale": timescale, "state": state}
        edit_item(register, "action", action_id, {key: value for key, value in values.items() if value}, today=TODAY)
    _, audits = find_item(register, "A3")
    add_progress(register, audits, on=date(2009, 10, 27), text="Two of the five audits are done.", state="off_track")
    _, sixth = find_item(register, "6")
    assess(register, sixth, position="ongoing", on=date(2009, 10, 13))
    return register
