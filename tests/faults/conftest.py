"""Registers for the runs of faults: the small plan of the store's tests."""

from pathlib import Path

import pytest

from tests.store.sample_plan import add_plan, make_register


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a register with the small plan, to be copied and never written."""
    path = tmp_path_factory.mktemp("plan") / "plan.laming"
    register = make_register(path)
    add_plan(register)
    register.close()
    return path
