"""The small plan for every screen, built once and copied for each test."""

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from laming_desktop.operations.keeping.registers import open_register
from laming_desktop.store.register import Register
from tests.ui.plans import clock, make_plan


@pytest.fixture(scope="session")
def plan_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plan")
    make_plan(folder).close()
    return folder / "Exampleshire.laming"


@pytest.fixture
def plan(plan_file: Path, tmp_path: Path) -> Iterator[Register]:
    path = tmp_path / plan_file.name
    copyfile(plan_file, path)
    register = open_register(path, author="Board Manager", clock=clock)
    yield register
    register.close()


@pytest.fixture
def read_only_plan(plan_file: Path, tmp_path: Path) -> Iterator[Register]:
    path = tmp_path / plan_file.name
    copyfile(plan_file, path)
    register = open_register(path, author="Reader", clock=clock, read_only=True)
    yield register
    register.close()
