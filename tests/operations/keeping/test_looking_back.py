"""The meetings on the line of all changes."""

from datetime import timedelta

from laming_desktop.operations.keeping.looking_back import list_meeting_moments
from laming_desktop.operations.meetings import add_meeting
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_meetings_until_today_are_listed_oldest_first_with_the_change_before_their_end(register: Register) -> None:
    head = register.head()[0]
    for days in (1, 0, -400):
        add_meeting(register, body="Executive", on=TODAY + timedelta(days=days))
    moments = list_meeting_moments(register, TODAY)
    assert [(one.day, one.seq) for one in moments] == [(TODAY - timedelta(days=400), 0), (TODAY, head + 3)]
