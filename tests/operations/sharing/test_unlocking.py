"""A locked copy becomes a register that can be worked in, with the right password only."""

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


@pytest.fixture
def locked(sample: Register, tmp_path: Path) -> Path:
    path = tmp_path / "copy.laming.age"
    share_register(sample, ShareWishes(agency="Exampleshire Police"), path, now=NOW, password=WORDS)
    return path


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
