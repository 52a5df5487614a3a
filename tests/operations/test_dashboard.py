"""The dashboard counts what its lists will show, at any day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from shutil import copy

import pytest

from laming_desktop.operations.dashboard import gather_dashboard
from laming_desktop.store.actions import list_actions
from laming_desktop.store.reading import list_recommendations
from laming_desktop.store.register import Register
from tests.met_register import AUTHOR, NOW, TODAY, make_met_register


@pytest.fixture(scope="module")
def met_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("met") / "met.laming"
    make_met_register(path)
    return path


@pytest.fixture
def met(met_path: Path, tmp_path: Path) -> Iterator[Register]:
    path = tmp_path / "met.laming"
    copy(met_path, path)
    opened = Register.open(path, author=AUTHOR, clock=lambda: NOW)
    yield opened
    opened.close()


def test_every_figure_counts_the_list_of_its_filter(met: Register) -> None:
    found = gather_dashboard(met, today=TODAY)
    assert found.since is not None
    figures = (found.overdue, found.due_soon, found.waiting, found.quiet, found.since.turned, found.since.updated)
    assert [figure.count for figure in figures] == [
        len(list_actions(met, figure.asked, today=TODAY)) for figure in figures
    ]


def test_marks_stand_where_the_recommendations_do(met: Register) -> None:
    found = gather_dashboard(met, today=TODAY)
    marks = [(item.number, item.position) for band in found.bands for item in band.items]
    items = [item for item in list_recommendations(met) if item.parent_id is None]
    assert sorted(marks) == sorted((item.number, item.counted_position) for item in items)
    assert len(marks) == found.recommendations == 58


def test_states_add_up_to_all_actions(met: Register) -> None:
    found = gather_dashboard(met, today=TODAY)
    assert found.states.total == found.actions == len(list_actions(met, today=TODAY))
    assert sum(found.states.counts.values()) <= sum(bar.total for bar in found.agencies)


def test_seen_as_at_the_meeting_nothing_is_new_since_it(met: Register) -> None:
    past = met.as_at(date(2009, 10, 13))
    found = gather_dashboard(past, today=date(2009, 10, 13))
    assert found.since is None
    assert found.overdue.count == 4
    past.close()


def test_the_figures_of_the_last_meeting_stand_beside_those_of_today(met: Register) -> None:
    found = gather_dashboard(met, today=TODAY)
    assert found.since is not None
    assert (found.overdue.count, found.since.overdue_then) == (5, 4)
    assert found.next_meeting is not None
    assert found.next_meeting.on == date(2009, 12, 8)
    assert found.checks
