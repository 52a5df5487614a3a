"""A locked copy becomes a register that can be worked in, with the right password only."""

import shutil
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError, RegisterExistsError
from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.unlocking import unlock_share
from laming_desktop.store.register import Register
from laming_desktop.store.shares import find_origin
from tests.operations.conftest import NOW, read_clock

WORDS = "two words"


@pytest.fixture(scope="module")
def locked(sample_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lock one copy for all tests: a lock is slow to make by intention."""
    folder = tmp_path_factory.mktemp("locked")
    register = Register.open(
        Path(shutil.copy(sample_path, folder / "Exampleshire.laming")), author="", clock=read_clock
    )
    share_register(
        register, ShareWishes(agency="Exampleshire Police"), folder / "copy.laming.age", now=NOW, password=WORDS
    )
    register.close()
    return folder / "copy.laming.age"


def test_unlocked_copy_is_opened_as_a_share(locked: Path, tmp_path: Path) -> None:
    unlock_share(locked, tmp_path / "copy.laming", WORDS)

    copy = Register.open(tmp_path / "copy.laming", author="Partner", clock=read_clock)
    assert find_origin(copy) is not None
    copy.close()


def test_other_password_writes_nothing(locked: Path, tmp_path: Path) -> None:
    with pytest.raises(ForeignRefusedError):
        unlock_share(locked, tmp_path / "copy.laming", "one word")

    assert not (tmp_path / "copy.laming").exists()


def test_file_that_stands_already_is_left_alone(locked: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.laming"
    target.write_bytes(b"Mine")

    with pytest.raises(RegisterExistsError):
        unlock_share(locked, target, WORDS)

    assert target.read_bytes() == b"Mine"
