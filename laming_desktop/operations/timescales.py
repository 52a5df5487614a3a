"""Timescales of actions: revised with a reason so that the original is never lost, and their reading put right."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Row
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.naming_readings import list_readings, name_reading
from laming_desktop.operations.questions_kept import settle_questions
from laming_desktop.operations.reading_cells import read_timescale_today
from laming_desktop.operations.timescale_rows import make_timescale_fields
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.timescales import read_reading


def revise_timescale(
    register: Register,
    action_id: str,
    text: str,
    *,
    today: date,
    reason: str = "",
    agreed_by: str = "",
    reading: TimescaleReading | None = None,
) -> Changes:
    """Give an action a new timescale; what was promised before stays on record. The same words change nothing.

    The words are read as written today, unless the user chose a `reading` of them.
    """
    label = f"Change timescale of {name_item(register, 'action', action_id)}"
    with register.write(label, reason=check_text("reason", reason)) as writing:
        find_row(writing, "action", action_id)
        write_revision(writing, action_id, text, today=today, reason=reason, agreed_by=agreed_by, reading=reading)
    return writing.changes


def write_revision(
    writing: Writing,
    action_id: str,
    text: str,
    *,
    today: date,
    reason: str = "",
    agreed_by: str = "",
    reading: TimescaleReading | None = None,
) -> bool:
    """Add a timescale to an action inside a change set; tell whether it differs from the one in force."""
    words = check_text("timescale", text)
    entries = writing.list_rows("timescale", action_id=action_id)
    if (entries and entries[-1]["text"] == words) or (not entries and not words):
        return False
    read = reading if reading is not None else read_timescale_today(writing, words, today)
    writing.add(
        "timescale",
        action_id=action_id,
        reason=check_text("reason", reason),
        agreed_by=check_line("agreed_by", agreed_by),
        revised_on=today if entries else None,
        **make_timescale_fields(replace(read, text=words)),
    )
    return True


def choose_reading(register: Register, action_id: str, choice: str, *, reason: str = "") -> Changes:
    """Settle how the timescale in force is to be read, by the name of one of its readings; the words stay."""
    label = f"Choose the reading of the timescale of {name_item(register, 'action', action_id)}"
    with register.write(label, reason=reason) as writing:
        write_chosen_reading(writing, action_id, choice)
    return writing.changes


def write_chosen_reading(writing: Writing, action_id: str, choice: str) -> None:
    """Settle the reading of the timescale in force inside a change set."""
    row = find_timescale_in_force(writing, action_id)
    readings = list_readings(read_reading(str(row["reading"])))
    chosen = readings.get(choice)
    if chosen is None:
        raise RefusedValueError("timescale", choice, "not_a_choice", tuple(readings))
    correct_reading_row(writing, row, replace(chosen, certainty="certain", also=()))


def correct_reading(register: Register, action_id: str, reading: TimescaleReading, *, reason: str = "") -> Changes:
    """Put right what the timescale in force was read as; the words stay as they were written."""
    label = f"Correct the reading of the timescale of {name_item(register, 'action', action_id)}"
    with register.write(label, reason=check_text("reason", reason)) as writing:
        correct_reading_row(writing, find_timescale_in_force(writing, action_id), reading)
    return writing.changes


def find_timescale_in_force(writing: Writing, action_id: str) -> Row:
    """Give the row of the timescale in force; refuse where the action has none."""
    find_row(writing, "action", action_id)
    entries = writing.list_rows("timescale", action_id=action_id)
    if not entries:
        raise RefusedValueError("timescale", "", "empty")
    return entries[-1]


def correct_reading_row(writing: Writing, row: Row, reading: TimescaleReading) -> None:
    """Write another reading of the same words, and take away the question about them."""
    action_id = str(row["action_id"])
    writing.change("timescale", str(row["id"]), **make_timescale_fields(replace(reading, text=str(row["text"]))))
    settle_questions(writing, action_id, "timescale", name_reading(reading))
