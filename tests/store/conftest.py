"""A register with a small plan in it, for every test of the store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from laming_desktop.store.register import Register
from tests.store.sample_plan import add_plan, make_register


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give a register with the small plan in it; at the end it must still be whole."""
    register = make_register(tmp_path / "plan.laming")
    add_plan(register)
    yield register
    assert register.check() == []
    register.close()
