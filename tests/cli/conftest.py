"""The command line as a user of a terminal has it: words in, status and what was printed out."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from laming_desktop.cli.running import run
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.sample import build_sample_register

NOW = datetime(2009, 11, 3, 14, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Answer:
    """What one command line came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:  # noqa: ANN401  JSON has no types
        return json.loads(self.out)


Line = Callable[..., Answer]


def open_no_window(path: Path | None) -> int:
    """Say on what the window would be opened."""
    sys.stdout.write(f"window on {path}\n")
    return 0


def try_no_window(path: Path) -> None:
    """Take the file's being there for the window's opening."""
    assert path.is_file()


@pytest.fixture
def line(capsys: pytest.CaptureFixture[str]) -> Line:
    """Give a function that runs a command line in this process."""

    def run_line(*words: str | Path) -> Answer:
        status = run(
            [str(word) for word in words],
            open_window=open_no_window,
            try_window=try_no_window,
            clock=lambda: NOW,
            reader=read_request,
        )
        printed = capsys.readouterr()
        return Answer(status, printed.out, printed.err)

    return run_line


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "sample.laming"
    build_sample_register(path, author="Tester", now=NOW).close()
    return path


@pytest.fixture
def sample(sample_path: Path, tmp_path: Path) -> Path:
    """Give a copy of the sample register's file."""
    path = tmp_path / "sample.laming"
    copy(sample_path, path)
    return path
