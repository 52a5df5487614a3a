from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from laming_desktop.domain.backup_thinning import EVERY
from laming_desktop.domain.errors import BackupFailedError, DamagedRegisterError, RegisterInUseError
from laming_desktop.operations.actions import remove_actions
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.backups import (
    compare_backup,
    list_backups,
    make_backup,
    make_backup_if_due,
    restore_backup,
    restore_over_damaged,
)
from laming_desktop.operations.keeping.checking import check_register
from laming_desktop.operations.keeping.registers import open_register
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY, read_clock

LATER = NOW + timedelta(hours=5)


def find(register: Register, reference: str) -> str:
    return find_item(register, reference)[1]


def work_on(register: Register) -> None:
    edit_item(register, "action", find(register, "A1"), {"priority": "low"}, today=TODAY)
    remove_actions(register, [find(register, "A2"), find(register, "A10")])


def test_a_backup_is_made_when_it_is_due_and_not_before(sample: Register) -> None:
    first = make_backup_if_due(sample, now=NOW)
    assert first is not None
    assert make_backup_if_due(sample, now=NOW + timedelta(hours=23)) is None
    assert make_backup_if_due(sample, now=NOW + timedelta(minutes=30), every=EVERY) is not None
    assert [backup.head for backup in list_backups(path_of(sample))] == [sample.head(), sample.head()]


def path_of(register: Register) -> Path:
    assert register.path is not None
    return register.path


def test_what_differs_from_a_backup_is_told_before_it_is_restored(sample: Register) -> None:
    backup = make_backup(sample, now=NOW)
    work_on(sample)
    compared = compare_backup(sample, backup.path)
    assert compared.is_of_this_register
    assert compared.head == compared.backup_head + 2
    names = {(one.table, one.name, one.kind) for one in compared.differences}
    assert {("action", "A1", "changes back"), ("action", "A2", "comes back")} <= names
    assert compared.count("goes") == 0
    changed = next(one for one in compared.differences if one.name == "A1" and one.table == "action")
    assert ("priority", "low") in [field[:2] for field in changed.fields]


def test_a_restored_backup_is_one_change_that_undo_takes_back(sample: Register) -> None:
    before = sample.read_state()
    backup = make_backup(sample, now=NOW)
    work_on(sample)
    worked, seq = sample.read_state(), sample.head()[0]
    changes = restore_backup(sample, backup.path, now=LATER)
    assert (sample.read_state(), changes.seq) == (before, seq + 1)
    assert check_register(sample) == []
    undo(sample)
    assert sample.read_state() == worked
    assert check_register(sample) == []


def test_the_present_state_is_backed_up_before_a_backup_is_restored(sample: Register) -> None:
    backup = make_backup(sample, now=NOW)
    work_on(sample)
    head = sample.head()
    restore_backup(sample, backup.path, now=LATER)
    assert head in [kept.head for kept in list_backups(path_of(sample))]


def test_a_damaged_backup_is_not_restored(sample: Register) -> None:
    backup = make_backup(sample, now=NOW)
    content = bytearray(backup.path.read_bytes())
    place = content.rindex(b"Referral pathway")
    content[place : place + 8] = b"Deferral"
    backup.path.write_bytes(content)
    work_on(sample)
    before = sample.read_state()
    with pytest.raises(DamagedRegisterError):
        restore_backup(sample, backup.path, now=LATER)
    assert sample.read_state() == before


def test_nothing_is_restored_when_the_present_state_cannot_be_kept(sample: Register, tmp_path: Path) -> None:
    backup = make_backup(sample, now=NOW)
    work_on(sample)
    before = sample.read_state()
    with pytest.raises(BackupFailedError):
        restore_backup(sample, backup.path, now=LATER, folder=tmp_path / "unplugged")
    assert sample.read_state() == before


def test_a_damaged_register_is_replaced_by_a_backup_and_kept_aside(sample: Register) -> None:
    backup = make_backup(sample, now=NOW)
    path, state = path_of(sample), sample.read_state()
    sample.close()
    damaged = Random(1).randbytes(9000)
    path.write_bytes(damaged)
    kept = restore_over_damaged(path, backup.path, person="Tester", now=LATER)
    assert kept.read_bytes() == damaged
    again = open_register(path, author="Tester", clock=read_clock)
    assert (again.read_state(), check_register(again)) == (state, [])
    again.close()


def test_a_register_that_is_open_is_not_replaced(sample: Register) -> None:
    backup = make_backup(sample, now=NOW)
    before = path_of(sample).read_bytes()
    with pytest.raises(RegisterInUseError):
        restore_over_damaged(path_of(sample), backup.path, person="Tester", now=LATER)
    assert path_of(sample).read_bytes() == before
