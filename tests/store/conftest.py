"""A register with a small plan in it, for every test of the store."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from laming_desktop.store.register import Register
from tests.store.sample_plan import add_plan, make_register, open_register


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file of a register with the small plan, to be copied and never written."""
    path = tmp_path_factory.mktemp("plan") / "plan.laming"
    register = make_register(path)
    add_plan(register)
    assert register.check() == []
    register.close()
    return path


@pytest.fixture
def register(plan_file: Path, tmp_path: Path) -> Iterator[Register]:
    """Give a register with the small plan in it; at the end it must still be whole."""
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    register = open_register(path)
    yield register
    assert register.check() == []
    register.close()
