"""The clock of the machine jumps: the order is that of the change sets, and days stay days."""

import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from laming_desktop.operations.keeping.backups import make_backup_if_due
from laming_desktop.store.actions import list_actions
from laming_desktop.store.history import list_history
from laming_desktop.store.register import Register
from tests.store.sample_plan import add_facts, add_plan

pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="Windows cannot change the zone of a process")

TODAY = date(2010, 1, 15)
LONDON = ZoneInfo("Europe/London")


@pytest.fixture
def set_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Give what moves this process to another time zone."""

    def move(zone: str) -> None:
        monkeypatch.setenv("TZ", zone)
        time.tzset()

    yield move
    monkeypatch.undo()
    time.tzset()


class GivenClock:
    """A clock that says what it was set to."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def make_register(path: Path, clock: GivenClock) -> Register:
    register = Register.create(path, author="Business Manager", clock=clock, first_rows=add_facts)
    add_plan(register)
    return register


def edit_at(register: Register, clock: GivenClock, now: datetime, words: str) -> None:
    clock.now = now
    with register.write(words) as writing:
        writing.change("action", "a1", outcome=words)


def test_a_change_of_time_zone_changes_neither_the_order_nor_what_is_overdue(
    tmp_path: Path, set_zone: Callable[[str], None]
) -> None:
    clock = GivenClock(datetime(2009, 10, 1, 12, tzinfo=UTC))
    set_zone("Pacific/Auckland")
    register = make_register(tmp_path / "plan.laming", clock)
    due = [one.due for one in list_actions(register, today=TODAY)]
    assert any(one.next_due for one in due)
    edit_at(register, clock, datetime(2009, 10, 2, 1, tzinfo=ZoneInfo("Pacific/Auckland")), "First")
    set_zone("America/Los_Angeles")
    edit_at(register, clock, datetime(2009, 10, 1, 20, tzinfo=ZoneInfo("America/Los_Angeles")), "Second")

    assert [entry.label for entry in list_history(register, "a1")][:2] == ["Second", "First"]
    assert [one.due for one in list_actions(register, today=TODAY)] == due
    assert register.check() == []
    register.close()


def test_the_hour_that_comes_twice_in_autumn_keeps_its_order(tmp_path: Path, set_zone: Callable[[str], None]) -> None:
    set_zone("Europe/London")
    clock = GivenClock(datetime(2009, 10, 24, 12, tzinfo=LONDON))
    register = make_register(tmp_path / "plan.laming", clock)
    edit_at(register, clock, datetime(2009, 10, 25, 1, 50, tzinfo=LONDON, fold=0), "In summer time")
    edit_at(register, clock, datetime(2009, 10, 25, 1, 10, tzinfo=LONDON, fold=1), "In winter time")

    entries = list_history(register, "a1")[:2]
    assert [entry.label for entry in entries] == ["In winter time", "In summer time"]
    assert entries[0].at - entries[1].at == timedelta(minutes=20)
    assert register.undo_label == "In winter time"
    register.close()


def test_a_clock_that_was_put_back_a_year_stops_neither_edits_nor_backups(tmp_path: Path) -> None:
    clock = GivenClock(datetime(2009, 10, 1, 12, tzinfo=UTC))
    register = make_register(tmp_path / "plan.laming", clock)
    assert make_backup_if_due(register, now=clock.now) is not None
    edit_at(register, clock, datetime(2008, 10, 1, 12, tzinfo=UTC), "A year before")

    assert make_backup_if_due(register, now=clock.now) is not None
    assert register.undo_label == "A year before"
    seq = register.head()[0]
    past = register.as_at(seq - 1)
    assert past.head()[0] == seq - 1
    past.close()
    assert register.check() == []
    register.close()
