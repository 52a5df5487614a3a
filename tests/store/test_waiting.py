"""Another program is just writing the file: waiting with progress, Cancel, and an end."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Timer

import pytest

from laming_desktop.domain.errors import CancelledError, RegisterInUseError
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.register import Register
from laming_desktop.store.waiting import Patience
from tests.store.sample_plan import edit


@pytest.fixture
def stranger(register: Register) -> Iterator[sqlite3.Connection]:
    """Give a connection of another program that is writing the file."""
    register.sqlite.execute("PRAGMA busy_timeout = 20")
    other = sqlite3.connect(Path(register.path or ""), isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    yield other
    other.close()


def test_waiting_for_another_writer_tells_how_long_and_then_writes(
    register: Register, stranger: sqlite3.Connection
) -> None:
    steps: list[tuple[int, int]] = []
    register.patience = Patience(60, Progress(lambda done, total: steps.append((done, total))))
    free = Timer(0.3, lambda: stranger.execute("COMMIT"))
    free.start()

    assert edit(register, "a1", text="Ours") is not None

    free.join()
    assert steps
    assert {total for _, total in steps} == {600}
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)


def test_waiting_for_another_writer_has_an_end_and_says_that_the_file_is_in_use(
    register: Register, stranger: sqlite3.Connection
) -> None:
    register.patience = Patience(0.2)
    with pytest.raises(RegisterInUseError) as refused:
        edit(register, "a1", text="Ours")
    assert refused.value.path == register.path
    stranger.execute("ROLLBACK")
    assert edit(register, "a1", text="Ours") is not None


@pytest.mark.usefixtures("stranger")
def test_waiting_for_another_writer_can_be_cancelled_and_nothing_is_written(register: Register) -> None:
    head = register.head()
    register.patience = Patience(60, Progress(is_cancelled=lambda: True))
    with pytest.raises(CancelledError):
        edit(register, "a1", text="Ours")
    assert register.head() == head


def test_waiting_for_a_reader_that_holds_the_commit_up_ends_when_it_is_gone(register: Register) -> None:
    reader = sqlite3.connect(Path(register.path or ""), isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM action").fetchone()
    register.sqlite.execute("PRAGMA busy_timeout = 20")
    register.patience = Patience(60)
    free = Timer(0.2, lambda: reader.execute("COMMIT"))
    free.start()

    assert edit(register, "a1", text="Ours") is not None

    free.join()
    reader.close()
