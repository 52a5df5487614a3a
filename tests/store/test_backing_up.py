"""Backups: whole or not there, read back, thinned; what fails is told and leaves the older ones."""

import os
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from laming_desktop.domain.errors import BackupFailedError, CancelledError
from laming_desktop.domain.tasks import Progress
from laming_desktop.store import copying
from laming_desktop.store.backing_up import find_backup_folder, list_backups_of, write_backup
from tests.store.sample_plan import edit, open_register

NOW = datetime(2009, 11, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    return path


def list_names(path: Path) -> list[str]:
    return sorted(file.name for file in find_backup_folder(path).iterdir())


def test_a_backup_is_made_beside_the_register_and_is_the_same(path: Path) -> None:
    backup = write_backup(path, NOW)
    assert backup.path == path.parent / "plan backups" / "plan 2009-11-01 093000Z.laming"
    kept, register = open_register(backup.path, read_only=True), open_register(path)
    assert (kept.read_state(), kept.head(), kept.check()) == (register.read_state(), register.head(), [])
    assert backup.head == register.head()
    kept.close()
    register.close()


def test_a_backup_can_be_made_while_the_register_is_open_and_edited(path: Path) -> None:
    register = open_register(path)
    first = write_backup(path, NOW)
    assert edit(register, "a1", priority="low") is not None
    second = write_backup(path, NOW)
    assert (second.head[0], second.path == first.path) == (first.head[0] + 1, False)
    register.close()


def test_backups_are_listed_newest_first_and_a_damaged_one_is_told(path: Path) -> None:
    for days in (3, 1, 2):
        write_backup(path, NOW - timedelta(days=days))
    files = find_backup_folder(path)
    os.truncate(files / "plan 2009-10-30 093000Z.laming", 5000)
    (files / "other 2009-10-30 093000Z.laming").touch()
    (files / "notes.txt").touch()
    listed = list_backups_of(path)
    assert [backup.made_at.day for backup in listed] == [31, 30, 29]
    assert [backup.is_verified for backup in listed] == [True, False, True]


def test_older_backups_are_thinned_out(path: Path) -> None:
    for minutes in range(0, 60, 10):
        write_backup(path, NOW - timedelta(days=40) + timedelta(minutes=minutes))
    write_backup(path, NOW)
    assert list_names(path) == [
        "plan 2009-09-22 093000Z.laming",
        "plan 2009-09-22 102000Z.laming",
        "plan 2009-11-01 093000Z.laming",
    ]


def test_a_folder_that_was_chosen_and_is_not_there_is_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(BackupFailedError) as refused:
        write_backup(path, NOW, tmp_path / "stick")
    assert (refused.value.folder, refused.value.why) == (tmp_path / "stick", "missing")


def test_a_file_where_the_folder_should_be_is_told(path: Path) -> None:
    find_backup_folder(path).touch()
    with pytest.raises(BackupFailedError):
        write_backup(path, NOW)


def test_a_disk_that_is_full_leaves_the_older_backups_and_no_scrap(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_backup(path, NOW - timedelta(days=1))
    before = list_names(path)
    connect = copying.connect

    def connect_small(file: Path, *, read_only: bool = False) -> sqlite3.Connection:
        connection = connect(file, read_only=read_only)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(copying, "connect", connect_small)
    with pytest.raises(BackupFailedError) as refused:
        write_backup(path, NOW)
    assert (refused.value.why, list_names(path)) == ("full", before)


def test_a_backup_that_is_stopped_leaves_nothing(path: Path) -> None:
    with pytest.raises(CancelledError):
        write_backup(path, NOW, progress=Progress(is_cancelled=lambda: True))
    assert list_names(path) == []


def test_a_backup_that_cannot_be_read_back_is_none(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def spoil(file: Path) -> None:
        os.truncate(file, 5000)

    read_contents = copying.read_contents

    def read_and_spoil(connection: sqlite3.Connection) -> copying.Contents:
        for draft in find_backup_folder(path).glob(".*.laming-new"):
            spoil(draft)
        return read_contents(connection)

    monkeypatch.setattr(copying, "read_contents", read_and_spoil)
    with pytest.raises(BackupFailedError) as refused:
        write_backup(path, NOW)
    assert (refused.value.why, list_names(path)) == ("unsound", [])


def test_a_register_with_the_longest_name_gets_backups(path: Path) -> None:
    longest = path.with_name("é" * 120 + ".laming")
    path.rename(longest)
    backup = write_backup(longest, NOW, path.parent)
    assert [one.path for one in list_backups_of(longest, path.parent)] == [backup.path]


def test_two_registers_of_one_name_keep_apart_in_a_chosen_folder(path: Path, tmp_path: Path) -> None:
    folder, other = tmp_path / "stick", tmp_path / "elsewhere" / path.name
    folder.mkdir()
    other.parent.mkdir()
    shutil.copy(path, other)
    first, second = write_backup(path, NOW - timedelta(days=40), folder), write_backup(other, NOW, folder)
    assert [one.path for one in list_backups_of(path, folder)] == [first.path]
    assert [one.path for one in list_backups_of(other, folder)] == [second.path]


def test_a_backup_that_was_put_into_the_chosen_folder_by_hand_is_listed(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    made = write_backup(path, NOW)
    by_hand = Path(shutil.copy(made.path, folder))
    assert [one.path for one in list_backups_of(path, folder)] == [by_hand]
