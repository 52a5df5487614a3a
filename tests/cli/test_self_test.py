from pathlib import Path

from laming_desktop.cli.running import run
from tests.cli.conftest import NOW, Line


def test_copy_that_works_says_so_step_by_step(line: Line) -> None:
    answer = line("self-test")
    assert answer.status == 0
    assert [words.split()[0] for words in answer.out.splitlines()] == ["ok"] * 6 + ["This"]


def test_step_that_fails_ends_the_test_with_its_name() -> None:
    def fail(path: Path) -> None:
        raise RuntimeError(path.name)

    status = run(["self-test"], open_window=lambda _: 0, try_window=fail, clock=lambda: NOW)
    assert status == 1
