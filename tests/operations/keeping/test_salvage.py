"""What is readable of a damaged register comes out; the damaged one is never written."""

import os
import random
import sqlite3
from pathlib import Path
from shutil import copy

import pytest

from laming_desktop.domain.errors import (
    DamagedRegisterError,
    MissingFileError,
    NotARegisterError,
    RegisterError,
    RegisterExistsError,
)
from laming_desktop.domain.patches import State
from laming_desktop.operations.keeping.salvage import SalvageReport, salvage
from laming_desktop.store.register import Register
from tests.operations.conftest import read_clock


@pytest.fixture
def path(sample_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "damaged.laming"
    copy(sample_path, path)
    return path


def read_all(path: Path) -> State:
    register = Register.open(path, author="", clock=read_clock, read_only=True)
    try:
        assert register.check() == []
        return register.read_state()
    finally:
        register.close()


def rescue(path: Path) -> tuple[SalvageReport, State]:
    """Salvage a file; look that it was left as it was."""
    before = path.read_bytes()
    new = path.with_name("new.laming")
    report = salvage(path, new, author="Tester", clock=read_clock)
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, new.name])
    return report, read_all(new)


def find_roots(path: Path) -> dict[str, int]:
    stranger = sqlite3.connect(path)
    roots = dict(stranger.execute("SELECT name, rootpage FROM sqlite_schema").fetchall())
    stranger.close()
    return roots


def wipe(path: Path, page: int, content: bytes = b"") -> None:
    """Overwrite one page."""
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(content.ljust(4096, b"\xa5"))


def test_all_of_a_sound_register_comes_out(path: Path) -> None:
    before = read_all(path)
    report, after = rescue(path)
    assert after == before
    assert (report.losses, report.from_journal, report.rows) == ((), 0, len(before))


@pytest.mark.parametrize("table", ["action", "recommendation", "progress", "timescale", "owner"])
def test_a_table_whose_root_is_gone_is_rebuilt_from_its_pages_and_the_journal(path: Path, table: str) -> None:
    before = read_all(path)
    wipe(path, find_roots(path)[table])
    report, after = rescue(path)
    assert after == before
    assert (table, "", "pages", "1") in report.losses


def test_rows_that_only_the_journal_still_tells_are_counted(path: Path) -> None:
    wipe(path, find_roots(path)["owner"])
    report, after = rescue(path)
    assert report.from_journal == sum(key[0] == "owner" for key in after) > 5


def test_a_schema_that_is_gone_does_not_matter(path: Path) -> None:
    before = read_all(path)
    wipe(path, 1)
    _, after = rescue(path)
    assert after == before


def test_a_journal_that_is_gone_leaves_the_tables(path: Path) -> None:
    before = read_all(path)
    roots = find_roots(path)
    wipe(path, roots["change"])
    wipe(path, roots["change_set"])
    _, after = rescue(path)
    assert {key: row for key, row in after.items() if key[0] == "action"} == {
        key: row for key, row in before.items() if key[0] == "action"
    }


def test_a_text_that_was_altered_is_put_right_by_the_sealed_journal(path: Path) -> None:
    before = read_all(path)
    stranger = sqlite3.connect(path)
    reference = stranger.execute("SELECT id FROM action WHERE reference = 'A5'").fetchone()[0]
    stranger.execute("UPDATE action SET text = 'Other words' WHERE id = ?", (reference,))
    stranger.commit()
    stranger.close()
    report, after = rescue(path)
    assert after == before
    assert ("action", reference, "differed", "text") in report.losses


def test_a_file_cut_off_gives_what_is_left(path: Path) -> None:
    before = read_all(path)
    os.truncate(path, path.stat().st_size * 2 // 3)
    report, after = rescue(path)
    same = [key for key, row in after.items() if before.get(key) == row]
    assert len(same) > len(before) // 3
    assert report.losses


def test_a_half_written_change_is_taken_back_first(path: Path) -> None:
    before = read_all(path)
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA cache_spill = 1")
    stranger.execute("PRAGMA cache_size = 1")
    stranger.execute("BEGIN IMMEDIATE")
    stranger.execute("UPDATE action SET text = 'half'")
    journal = path.with_name(f"{path.name}-journal")
    half, saved = path.read_bytes(), journal.read_bytes()
    stranger.close()
    path.write_bytes(half)
    journal.write_bytes(saved)
    report = salvage(path, path.with_name("new.laming"), author="", clock=read_clock)
    assert (read_all(path.with_name("new.laming")), report.losses) == (before, ())
    assert (path.read_bytes(), journal.read_bytes()) == (half, saved)


@pytest.mark.parametrize("content", [b"", b"S", bytes(5000), b"Words " * 3000])
def test_nothing_to_salvage_is_told_and_no_register_is_made(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "damaged.laming"
    path.write_bytes(content)
    with pytest.raises((DamagedRegisterError, NotARegisterError)):
        salvage(path, tmp_path / "new.laming", author="", clock=read_clock)
    assert list(tmp_path.iterdir()) == [path]


def test_salvage_never_overwrites_a_file(path: Path) -> None:
    with pytest.raises(RegisterExistsError):
        salvage(path, path, author="", clock=read_clock)
    with pytest.raises(MissingFileError):
        salvage(path.with_name("gone"), path.with_name("new"), author="", clock=read_clock)


@pytest.mark.parametrize("seed", range(8))
def test_random_damage_never_stops_the_salvage(path: Path, seed: int) -> None:
    chance, content = random.Random(seed), bytearray(path.read_bytes())
    for _ in range(chance.choice([20, 200, 2000])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        _, after = rescue(path)
    except RegisterError:
        pytest.fail("something should have been readable")
    assert after


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\3\4" + bytes(100)])
def test_what_was_never_a_register_is_told_as_that(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.laming"
    path.write_bytes(content)
    with pytest.raises(NotARegisterError):
        salvage(path, tmp_path / "new.laming", author="T", clock=read_clock)
    assert list(tmp_path.iterdir()) == [path]
