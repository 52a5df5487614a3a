from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from laming_desktop.domain.backup_thinning import DAILY, EVERY, choose_to_keep, is_backup_due

NOW = datetime(2010, 3, 31, 12, tzinfo=UTC)
TIMES = st.lists(st.timedeltas(timedelta(), timedelta(days=900)).map(lambda age: NOW - age), max_size=80)


def before(**ages: float) -> datetime:
    return NOW - timedelta(**ages)


def test_every_backup_of_the_last_hours_is_kept() -> None:
    times = [before(minutes=30 * number) for number in range(8)]
    assert choose_to_keep(times, NOW) == set(times)


def test_of_each_hour_of_yesterday_the_latest_is_kept() -> None:
    times = [datetime(2010, 3, 30, 9, minute, tzinfo=UTC) for minute in (0, 20, 40)]
    assert choose_to_keep([before(days=900), *times, NOW], NOW) == {before(days=900), times[-1], NOW}


def test_of_each_day_week_and_month_the_latest_is_kept() -> None:
    times = [NOW - timedelta(hours=6) * number for number in range(4 * 400)]
    kept = choose_to_keep(times, NOW)
    assert 50 < len(kept) < 70
    assert {(at.year, at.month) for at in kept} == {(at.year, at.month) for at in times}


def test_a_backup_from_the_future_is_kept() -> None:
    future = NOW + timedelta(days=400)
    assert future in choose_to_keep([before(days=1), future, NOW], NOW)


@given(TIMES)
def test_thinning_twice_takes_no_more_than_once(times: list[datetime]) -> None:
    kept = choose_to_keep(times, NOW)
    assert choose_to_keep(kept, NOW) == kept
    assert kept <= set(times)
    assert not times or max(times) in kept


@given(TIMES, st.integers(0, 200))
def test_thinning_again_later_still_leaves_one_of_every_month(times: list[datetime], days: int) -> None:
    kept = choose_to_keep(choose_to_keep(times, NOW), NOW + timedelta(days=days))
    assert {(at.year, at.month) for at in kept} == {(at.year, at.month) for at in times}


def test_a_backup_is_due_when_there_is_none_or_the_last_is_too_old() -> None:
    assert is_backup_due(NOW, last=None, every=DAILY)
    assert is_backup_due(NOW, last=before(days=1), every=DAILY)
    assert not is_backup_due(NOW, last=before(hours=23), every=DAILY)
    assert not is_backup_due(NOW, last=before(minutes=29), every=EVERY)
    assert not is_backup_due(NOW, last=before(days=9), every=DAILY, has_changed=False)


def test_a_backup_is_due_when_the_clock_was_put_back_a_year() -> None:
    assert is_backup_due(NOW, last=NOW + timedelta(days=365), every=DAILY)
