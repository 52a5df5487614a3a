"""Copies edited at random come back in any order: nothing is lost, the end is the same, and undo takes it back."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from laming_desktop.operations.sharing.preparing import Answer
from tests.operations.sharing.random_work import (
    ANSWERS,
    ORDERS,
    OUR_WORK,
    THEIR_WORK,
    WORK_APART,
    Step,
    check_any_order,
    check_conflicts,
    make_sent,
)

SHORT = settings(
    max_examples=12, deadline=None, suppress_health_check=(HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sent(tmp_path_factory.mktemp("sent"))


@SHORT
@given(work=WORK_APART, order=ORDERS)
def test_order_makes_no_difference_where_nothing_conflicts(
    sent: Path, work: tuple[list[Step], ...], order: list[int]
) -> None:
    check_any_order(sent, work, order)


@SHORT
@given(ours=OUR_WORK, work=THEIR_WORK, take=ANSWERS)
def test_whatever_conflicts_nothing_breaks_is_lost_or_asked_twice_and_undo_takes_it_back(
    sent: Path, ours: list[Step], work: tuple[list[Step], ...], take: Answer
) -> None:
    check_conflicts(sent, ours, work, take)
