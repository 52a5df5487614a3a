"""Keep the meetings: bodies that meet on a day, and find one by the words that name it."""

from datetime import date
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.owners.folding import fold
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.meetings import list_meetings, list_presentations
from laming_desktop.store.register import Register, Writing

LONGEST_NOTE: Final = 5_000
_MOST_NAMED: Final = 8


def add_meeting(register: Register, *, body: str, on: date, note: str = "") -> Changes:
    """Add a meeting; the same body cannot meet twice on a day."""
    fields = {
        "body": check_line("body", body, may_be_empty=False),
        "note": check_text("note", note, longest=LONGEST_NOTE),
    }
    with register.write(f"Add meeting {name_meeting(fields['body'], on)}") as writing:
        _refuse_second(writing, fields["body"], on)
        writing.add("meeting", on=on, **fields)
    return writing.changes


def edit_meeting(
    register: Register, meeting_id: str, *, body: str | None = None, on: date | None = None, note: str | None = None
) -> Changes:
    """Change what is given of a meeting."""
    with register.write("Change a meeting") as writing:
        row = find_row(writing, "meeting", meeting_id)
        words = str(row["body"]) if body is None else check_line("body", body, may_be_empty=False)
        day = date.fromisoformat(str(row["on"])) if on is None else on
        _refuse_second(writing, words, day, meeting_id)
        notes = row["note"] if note is None else check_text("note", note, longest=LONGEST_NOTE)
        writing.change("meeting", meeting_id, body=words, on=day, note=notes)
    return writing.changes


def remove_meeting(register: Register, meeting_id: str) -> Changes:
    """Take a meeting away with the record of what it was given; undo brings all of it back."""
    with register.write("Remove a meeting") as writing:
        find_row(writing, "meeting", meeting_id)
        writing.remove("meeting", meeting_id)
    return writing.changes


def name_meeting(body: str, on: date) -> str:
    """Name a meeting so that `find_meeting` finds it: "Cabinet 2009-06-10"."""
    return f"{body} {on.isoformat()}"


def find_meeting(register: Register, words: str) -> Meeting:
    """Find a meeting by its id, by body and day ("Cabinet 2009-06-10"), or by a day or body that only one has."""
    meetings = list_meetings(register)
    asked = fold(words)
    for tell in (_tell_id, _tell_name, _tell_day, _tell_body):
        found = [meeting for meeting in meetings if fold(tell(meeting)) == asked]
        if len(found) == 1:
            return found[0]
    names = tuple(name_meeting(meeting.body, meeting.on) for meeting in meetings[:_MOST_NAMED])
    raise RefusedValueError("meeting", words, "no_such_meeting", names)


def find_meeting_before(register: Register, day: date, body: str = "") -> Meeting | None:
    """Find the latest meeting before a day, of one body when it is named."""
    return next((one for one in list_meetings(register) if one.on < day and _is_of(one, body)), None)


def find_meeting_after(register: Register, day: date, body: str = "") -> Meeting | None:
    """Find the first meeting after a day, of one body when it is named."""
    later = [one for one in list_meetings(register) if one.on > day and _is_of(one, body)]
    return later[-1] if later else None


def find_point(register: Register, meeting_id: str) -> int | None:
    """Find the latest change set that a meeting saw: that of its last paper, None where it was given none."""
    return max((given.seq for given in list_presentations(register, meeting_id)), default=None)


def _is_of(meeting: Meeting, body: str) -> bool:
    return not body or fold(meeting.body) == fold(body)


def _refuse_second(writing: Writing, body: str, on: date, but: str = "") -> None:
    """Refuse a meeting of the same body on the same day."""
    for row in writing.list_rows("meeting", on=on):
        if row["id"] != but and fold(str(row["body"])) == fold(body):
            raise RefusedValueError("meeting", name_meeting(body, on), "taken")


def _tell_id(meeting: Meeting) -> str:
    return meeting.id


def _tell_name(meeting: Meeting) -> str:
    return name_meeting(meeting.body, meeting.on)


def _tell_day(meeting: Meeting) -> str:
    return meeting.on.isoformat()


def _tell_body(meeting: Meeting) -> str:
    return meeting.body
