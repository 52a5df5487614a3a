"""The random work of the merge tests at length: some hundred rounds of each."""

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

pytestmark = pytest.mark.faults

LONG = settings(
    max_examples=250, deadline=None, suppress_health_check=(HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_sent(tmp_path_factory.mktemp("sent"))


@LONG
@given(work=WORK_APART, order=ORDERS)
def test_hundreds_of_orders_make_no_difference(sent: Path, work: tuple[list[Step], ...], order: list[int]) -> None:
    check_any_order(sent, work, order)


@LONG
@given(ours=OUR_WORK, work=THEIR_WORK, take=ANSWERS)
def test_hundreds_of_conflicts_lose_nothing(
    sent: Path, ours: list[Step], work: tuple[list[Step], ...], take: Answer
) -> None:
    check_conflicts(sent, ours, work, take)
