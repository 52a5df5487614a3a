"""Registers that tests of operations work on, each in a folder of its own."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copy

import pytest

from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.sample import build_sample_register
from laming_desktop.store.register import Register

NOW = datetime(2009, 11, 3, 14, 31, tzinfo=UTC)
TODAY = date(2009, 11, 3)


def read_clock() -> datetime:
    return NOW


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    """Give a new register with the catalogue."""
    made = create_register(tmp_path / "new.laming", author="Tester", clock=read_clock, authority="Exampleshire")
    yield made
    made.close()


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the sample register's file, built once; copy it before writing."""
    path = tmp_path_factory.mktemp("sample") / "sample.laming"
    build_sample_register(path, author="Tester", now=NOW).close()
    return path


@pytest.fixture
def sample(sample_path: Path, tmp_path: Path) -> Iterator[Register]:
    """Give a copy of the sample register."""
    path = tmp_path / "sample.laming"
    copy(sample_path, path)
    opened = Register.open(path, author="Tester", clock=read_clock)
    yield opened
    opened.close()
