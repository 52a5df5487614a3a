"""Random edits, imports, undos, restores, redactions and looks back: tables and journal always agree."""

from hypothesis import HealthCheck, settings

from tests.store.machine_of_the_past import PlanWithPast

PlanWithPast.TestCase.settings = settings(
    max_examples=12,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=(HealthCheck.too_slow, HealthCheck.data_too_large),
)
TestPlan = PlanWithPast.TestCase
