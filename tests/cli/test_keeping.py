import random
from pathlib import Path

from laming_desktop.store.locking import find_lock_file
from tests.cli.conftest import Line


def test_the_first_edit_of_a_day_makes_a_backup(line: Line, sample: Path) -> None:
    assert line("edit", sample, "A1", "priority=low").status == 0
    assert line("edit", sample, "A1", "priority=high").status == 0
    listed = line("backups", sample, "--json").json
    assert [(entry["line"], entry["is_verified"]) for entry in listed] == [(1, True)]
    assert "1 backup" in line("backups", sample).out


def test_reading_a_register_makes_no_backup(line: Line, sample: Path) -> None:
    line("list", sample, "actions")
    assert line("backups", sample, "--json").json == []
    assert list(sample.parent.iterdir()) == [sample]


def test_a_backup_is_compared_and_put_back_as_one_change(line: Line, sample: Path) -> None:
    before = line("list", sample, "actions", "--json").out
    line("edit", sample, "A1", "priority=low")
    compared = line("backups", sample, "--compare", "1").out
    assert "Priority" in compared
    assert "Low" in compared
    assert "Undo takes it back" in line("backups", sample, "--restore", "1").out
    assert line("list", sample, "actions", "--json").out == before
    assert line("check", sample).status == 0
    line("undo", sample)
    assert line("list", sample, "actions", "--json").out != before


def test_a_backup_takes_the_place_of_a_damaged_file_which_is_kept(line: Line, sample: Path) -> None:
    line("backups", sample, "--make")
    before = line("list", sample, "actions", "--json").out
    sample.write_bytes(random.Random(3).randbytes(5000))
    assert line("list", sample, "actions").status == 1
    assert "damaged" in line("backups", sample, "--restore", "1").out
    assert line("list", sample, "actions", "--json").out == before


def test_a_backup_that_is_not_listed_is_refused(line: Line, sample: Path) -> None:
    refused = line("backups", sample, "--restore", "1")
    assert (refused.status, refused.err) == (1, "The list has no line 1. Nothing was changed.\n")


def test_a_backup_that_fails_is_told_and_the_edit_is_made(line: Line, sample: Path) -> None:
    sample.with_name("sample backups").write_text("in the way")
    done = line("edit", sample, "A1", "priority=low")
    assert done.status == 0
    assert "No backup was made" in done.err


def test_a_damaged_register_is_salvaged_into_a_new_one(line: Line, sample: Path, tmp_path: Path) -> None:
    before = line("list", sample, "actions", "--json").out
    content = bytearray(sample.read_bytes())
    content[:100] = bytes(100)
    sample.write_bytes(content)
    done = line("salvage", sample, tmp_path / "new.laming")
    assert done.status == 0
    assert "was not changed" in done.out
    assert line("list", tmp_path / "new.laming", "actions", "--json").out == before
    assert sample.read_bytes() == content


def test_a_register_in_use_is_refused_with_its_holder_and_can_be_copied(
    line: Line, sample: Path, tmp_path: Path
) -> None:
    find_lock_file(sample).write_text(
        '{"person": "Board Chair", "machine": "LAPTOP-2", "process": 4, "start": "x", "token": "t",'
        ' "since": "2009-10-31T08:00:00+00:00"}'
    )
    refused = line("edit", sample, "A1", "priority=low")
    assert refused.status == 1
    assert "Board Chair on LAPTOP-2 since 31 Oct 2009" in refused.err
    assert line("list", sample, "actions").status == 0
    assert line("copy", sample, tmp_path / "copy.laming").status == 0
    assert line("edit", tmp_path / "copy.laming", "A1", "priority=low").status == 0


def test_an_import_makes_a_backup_first_however_young_the_last_is(line: Line, sample: Path, tmp_path: Path) -> None:
    document = tmp_path / "plan.csv"
    document.write_text("Rec,Action,Lead\n4,Write the guide,Head of Safeguarding\n", encoding="utf-8")
    line("backups", sample, "--make")
    line("import", sample, document)
    assert len(line("backups", sample, "--json").json) == 2
