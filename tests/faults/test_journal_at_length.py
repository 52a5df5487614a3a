"""The machine of random work, run long: hundreds of registers, each through sixty steps."""

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.store.machine_of_the_past import PlanWithPast

LONG = settings(
    max_examples=300,
    stateful_step_count=60,
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
)


@pytest.mark.faults
def test_tables_are_what_the_journal_says_through_long_random_work() -> None:
    run_state_machine_as_test(PlanWithPast, settings=LONG)
