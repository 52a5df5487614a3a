"""Files that are not what they should be: foreign, newer, cut off, flipped, or with more in them than tables."""

import os
import random
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

import apsw
import pytest

from laming_desktop.domain.errors import (
    CannotReadError,
    CannotWriteError,
    DamagedRegisterError,
    HalfWrittenError,
    MissingFileError,
    NewerRegisterError,
    NotARegisterError,
    RegisterError,
)
from laming_desktop.store import files
from laming_desktop.store.actions import list_actions
from laming_desktop.store.schema import VERSION
from laming_desktop.wording.errors import say_error
from tests.store.sample_plan import TODAY, open_register


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    """Give the file of a closed register with the small plan."""
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    return path


def run(path: Path, script: str) -> None:
    """Do something to a file as a stranger."""
    stranger = sqlite3.connect(path)
    stranger.executescript(script)
    stranger.close()


@pytest.mark.parametrize("content", [b"", b"S", b"SQLite format 3", b"PK\3\4" + bytes(200), b"Priority\tOwner\n" * 50])
def test_a_file_that_is_no_database_is_not_a_register(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.laming"
    path.write_bytes(content)
    with pytest.raises(NotARegisterError):
        open_register(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("length", [16, 99, 100, 4096, 40_000, -1])
def test_a_file_that_was_cut_off_is_damaged(path: Path, length: int) -> None:
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DamagedRegisterError):
        open_register(path)


def test_a_database_of_another_program_is_not_a_register(path: Path) -> None:
    run(path, "PRAGMA application_id = 0")
    with pytest.raises(NotARegisterError):
        open_register(path)


def test_a_newer_file_is_refused_with_both_versions(path: Path) -> None:
    run(path, f"PRAGMA user_version = {VERSION + 1}")
    with pytest.raises(NewerRegisterError) as refused:
        open_register(path)
    assert (refused.value.version, refused.value.known) == (VERSION + 1, VERSION)


def test_a_file_without_a_version_is_damaged(path: Path) -> None:
    run(path, "PRAGMA user_version = 0")
    with pytest.raises(DamagedRegisterError):
        open_register(path)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        open_register(tmp_path / "gone.laming")


def test_a_folder_is_not_a_register(tmp_path: Path) -> None:
    with pytest.raises(NotARegisterError):
        open_register(tmp_path)


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TRIGGER harm AFTER UPDATE ON action BEGIN DELETE FROM action; END",
        "CREATE VIEW extra AS SELECT * FROM action",
        "DROP TABLE note; CREATE VIEW note AS SELECT 1",
        "CREATE VIRTUAL TABLE search USING fts5(words)",
        "CREATE TABLE stranger (id TEXT)",
    ],
)
def test_a_file_with_more_than_tables_of_ours_is_not_a_register(path: Path, script: str) -> None:
    run(path, script)
    with pytest.raises(NotARegisterError):
        open_register(path)


@pytest.mark.parametrize(
    "script",
    [
        "DROP TABLE note",
        "ALTER TABLE note DROP COLUMN label",
        "ALTER TABLE note ADD COLUMN more TEXT",
        "DROP TABLE note; CREATE TABLE note (id TEXT PRIMARY KEY, item_table, item_id, label, text)",
        "ALTER TABLE note ADD COLUMN large TEXT AS (hex(zeroblob(100000000)))",
    ],
)
def test_a_file_whose_tables_have_another_shape_is_damaged(path: Path, script: str) -> None:
    run(path, script)
    with pytest.raises(DamagedRegisterError):
        open_register(path)


def test_a_hot_journal_is_rolled_back_on_opening(path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    before = path.read_bytes()
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA cache_spill = 1")
    stranger.execute("PRAGMA cache_size = 1")
    stranger.execute("BEGIN IMMEDIATE")
    stranger.execute("UPDATE change SET before = 'half'")
    saved, half = journal.read_bytes(), path.read_bytes()
    stranger.close()
    path.write_bytes(half)
    journal.write_bytes(saved)
    register = open_register(path)
    assert register.check() == []
    register.close()
    assert path.read_bytes() == before


def test_a_hot_journal_is_rolled_back_when_the_file_is_only_to_be_read(path: Path) -> None:
    journal = path.with_name(f"{path.name}-journal")
    before = path.read_bytes()
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA cache_spill = 1")
    stranger.execute("PRAGMA cache_size = 1")
    stranger.execute("BEGIN IMMEDIATE")
    stranger.execute("UPDATE change SET before = 'half'")
    saved, half = journal.read_bytes(), path.read_bytes()
    stranger.close()
    path.write_bytes(half)
    journal.write_bytes(saved)

    register = open_register(path, read_only=True)

    assert (register.check(), register.read_only, path.read_bytes()) == ([], True, before)
    register.close()


def test_a_file_in_wal_mode_is_brought_back_to_a_rollback_journal(path: Path) -> None:
    run(path, "PRAGMA journal_mode = WAL")
    register = open_register(path)
    assert register.sqlite.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert register.check() == []
    register.close()


def test_other_page_sizes_and_encodings_make_no_difference(path: Path) -> None:
    run(path, "PRAGMA page_size = 65536; VACUUM")
    register = open_register(path)
    assert register.check() == []
    register.close()


@pytest.mark.parametrize("seed", range(30))
def test_flipped_bytes_never_go_unseen_and_never_crash(path: Path, seed: int) -> None:
    before = read_all(path)
    chance = random.Random(seed)
    content = bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 5, 50])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    with suppress(RegisterError):
        assert read_all(path) == before or look_for_faults(path)


def read_all(path: Path) -> object:
    register = open_register(path)
    try:
        return register.read_state(), list_actions(register, today=TODAY), register.head()
    finally:
        register.close()


def look_for_faults(path: Path) -> list[str]:
    register = open_register(path)
    try:
        return register.check()
    finally:
        register.close()


def refuse(_path: Path) -> bool:
    return False


def leave_hot_journal(path: Path) -> None:
    """Leave a file as a program does that is killed in the middle of a change."""
    journal = path.with_name(f"{path.name}-journal")
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA cache_spill = 1")
    stranger.execute("PRAGMA cache_size = 1")
    stranger.execute("BEGIN IMMEDIATE")
    stranger.execute("UPDATE change SET before = 'half'")
    saved, half = journal.read_bytes(), path.read_bytes()
    stranger.close()
    path.write_bytes(half)
    journal.write_bytes(saved)


def test_a_hot_journal_where_nothing_may_be_written_is_told_and_left(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    leave_hot_journal(path)
    before = path.read_bytes()
    monkeypatch.setattr(files, "_may_write", refuse)
    with pytest.raises(HalfWrittenError):
        open_register(path)
    assert path.read_bytes() == before
    assert path.with_name(f"{path.name}-journal").exists()


def test_a_hot_journal_that_was_deleted_is_found_by_the_check(path: Path) -> None:
    leave_hot_journal(path)
    path.with_name(f"{path.name}-journal").unlink()
    with suppress(RegisterError):
        assert look_for_faults(path)


def make_newer(path: Path, *more: str) -> bytes:
    """Let a file be as a later version might leave it."""
    run(path, ";".join(["ALTER TABLE action ADD COLUMN more TEXT NOT NULL DEFAULT ''", *more]))
    run(path, f"CREATE TABLE later (id TEXT NOT NULL PRIMARY KEY) STRICT; PRAGMA user_version = {VERSION + 1}")
    return path.read_bytes()


def test_a_newer_file_that_is_safe_can_be_read_and_is_not_written(path: Path) -> None:
    before = make_newer(path)
    with pytest.raises(NewerRegisterError) as refused:
        open_register(path)
    assert refused.value.can_be_read
    register = open_register(path, read_only=True)
    assert len(list_actions(register, today=TODAY)) == 4
    register.close()
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TRIGGER harm AFTER UPDATE ON action BEGIN DELETE FROM action; END",
        "CREATE VIEW extra AS SELECT 1",
        "DROP TABLE note",
        "ALTER TABLE note DROP COLUMN label",
    ],
)
def test_a_newer_file_that_is_not_safe_cannot_even_be_read(path: Path, script: str) -> None:
    make_newer(path, script)
    with pytest.raises(NewerRegisterError) as refused:
        open_register(path, read_only=True)
    assert not refused.value.can_be_read


def leave_wal(path: Path) -> None:
    """Leave a file with a write-ahead log that holds the newest state, as a copy of an open file would."""
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA journal_mode = WAL")
    stranger.execute("PRAGMA wal_autocheckpoint = 0")
    stranger.execute("UPDATE action SET text = 'In the log' WHERE id = 'a1'")
    saved, log = path.read_bytes(), path.with_name(f"{path.name}-wal").read_bytes()
    stranger.close()
    path.write_bytes(saved)
    path.with_name(f"{path.name}-wal").write_bytes(log)


def test_a_file_in_wal_mode_is_read_with_its_log_and_left_as_it_is(path: Path) -> None:
    leave_wal(path)
    before = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    register = open_register(path, read_only=True)
    assert register.read_state()["action", "a1"]["text"] == "In the log"
    register.close()
    assert {file.name: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_file_in_wal_mode_whose_log_is_missing_is_told(path: Path) -> None:
    leave_wal(path)
    path.with_name(f"{path.name}-wal").rename(path.with_name(f"{path.name}-shm"))
    for read_only in (True, False):
        with pytest.raises(HalfWrittenError) as refused:
            open_register(path, read_only=read_only)
        assert refused.value.missing == "plan.laming-wal"


def test_a_file_with_a_wrong_extension_opens_by_its_content(path: Path) -> None:
    other = path.with_name("plan.doc")
    path.rename(other)
    register = open_register(other)
    assert register.check() == []
    register.close()


def test_a_file_without_rights_opens_read_only_without_a_lock(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_may_write", refuse)
    register = open_register(path)
    assert register.read_only
    assert list(path.parent.iterdir()) == [path]
    register.close()


def test_a_schema_whose_words_are_no_text_is_damage(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content.replace(b"CREATE TABLE action ", b"CREATE\xc1TABLE action ", 1))
    with pytest.raises(DamagedRegisterError):
        open_register(path)


def test_a_later_sqlite_finds_a_register_whole(path: Path) -> None:
    register = open_register(path)
    rows = register.sqlite.execute("SELECT * FROM change ORDER BY n").fetchall()
    register.close()
    later = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)

    def ask(query: str) -> list[object]:
        return list(later.execute(query))  # pyright: ignore[reportUnknownMemberType] - apsw names types of a library that is not here

    assert apsw.sqlite_lib_version() != sqlite3.sqlite_version
    assert ask("PRAGMA integrity_check") == [("ok",)]
    assert ask("PRAGMA foreign_key_check") == []
    assert ask("SELECT * FROM change ORDER BY n") == rows
    later.close()


def test_a_text_that_is_longer_than_any_may_be_is_damage_and_no_crash(path: Path) -> None:
    run(path, "UPDATE action SET text = hex(zeroblob(30000000)) WHERE id = 'a1'")
    register = open_register(path, read_only=True)
    with pytest.raises(DamagedRegisterError):
        register.check()
    register.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such links without rights")
def test_a_link_that_leads_to_itself_cannot_be_read(tmp_path: Path) -> None:
    loop = tmp_path / "loop.laming"
    loop.symlink_to(loop)
    with pytest.raises(CannotReadError):
        open_register(loop)


def test_a_folder_with_the_name_of_a_register_is_none(tmp_path: Path) -> None:
    (tmp_path / "plan.laming").mkdir()
    with pytest.raises(NotARegisterError) as refused:
        open_register(tmp_path / "plan.laming")
    assert refused.value.why == "no_file"


def test_a_version_below_zero_is_damage(path: Path) -> None:
    run(path, "PRAGMA user_version = -4")
    with pytest.raises(DamagedRegisterError):
        open_register(path)


def test_a_register_whose_history_was_taken_out_is_not_written(path: Path) -> None:
    run(path, "DELETE FROM change; DELETE FROM change_set")
    with pytest.raises(DamagedRegisterError) as refused:
        open_register(path)
    assert refused.value.detail == "change set 1 is missing"


def test_a_folder_in_the_place_of_the_journal_is_named(path: Path) -> None:
    before = path.read_bytes()
    path.with_name(f"{path.name}-journal").mkdir()

    with pytest.raises(CannotWriteError) as refused:
        open_register(path).check()

    assert refused.value.why == "folder in the way"
    assert f"“{path.name}-journal”" in say_error(refused.value)
    assert path.read_bytes() == before
