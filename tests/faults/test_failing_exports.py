"""Every write and every sync of a copy of the register fails once, and a paper finds the disk full at each of its blocks."""

import errno
import os
import sys
from collections.abc import Generator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CannotWriteError
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.operations.keeping.registers import copy_register
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store import copying
from laming_desktop.store.connecting import connect
from laming_desktop.wording.filters import say_filter_counts
from tests.faults.test_failing_disk_at_length import SHORT_STRIDE, read_rows
from tests.store.faulty_vfs import install_faults
from tests.store.sample_plan import open_register

if sys.platform == "win32":
    pytest.skip("Windows knows no limits of a process", allow_module_level=True)
else:
    import resource

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the failing disk is built from Linux's /proc")

BLOCK = 4096


def fail_each_of_a_copy(plan_file: Path, folder: Path, stride: int) -> int:
    """Let every so-manieth write or sync of a copy fail; give how many failures there were."""
    faults, failures, fail_at, target = install_faults(), 0, 1, folder / "copy.laming"
    while True:
        faults.begin(fail_at)
        try:
            copy_register(plan_file, target)
        except CannotWriteError:
            failures += 1
            faults.begin(0)
            assert list(folder.iterdir()) == []
        else:
            assert faults.count < fail_at
            return failures
        copy_register(plan_file, target)
        assert read_rows(target) == read_rows(plan_file)
        target.unlink()
        fail_at += stride


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give an empty folder; copies are written through the failing disk."""
    monkeypatch.setattr(copying, "connect", partial(connect, vfs="faulty"))
    made = tmp_path / "copies"
    made.mkdir()
    return made


def test_some_failing_writes_and_syncs_of_a_copy_leave_none_and_a_second_try_works(
    plan_file: Path, folder: Path
) -> None:
    assert fail_each_of_a_copy(plan_file, folder, SHORT_STRIDE) > 1


@pytest.mark.faults
def test_whichever_write_or_sync_of_a_copy_fails_there_is_none_and_a_second_try_works(
    plan_file: Path, folder: Path
) -> None:
    assert fail_each_of_a_copy(plan_file, folder, 1) > SHORT_STRIDE


@contextmanager
def let_files_grow_to(size: int) -> Generator[None]:
    """Let no file of this process grow over a size, as if the disk were full there."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def export(plan_file: Path, target: Path) -> None:
    register = open_register(plan_file, read_only=True)
    wishes = PaperWishes(date(2010, 1, 1), say_filter_counts, ReportProfile("action-plan"))
    try:
        export_paper(register, target, wishes, today=wishes.as_at)
    finally:
        register.close()


def assert_refused(plan_file: Path, target: Path, earlier: bytes) -> str:
    """Export where it cannot succeed; the earlier paper must stand and nothing else."""
    with pytest.raises(CannotWriteError) as refused:
        export(plan_file, target)
    assert target.read_bytes() == earlier
    assert list(target.parent.iterdir()) == [target]
    return refused.value.why


@pytest.mark.parametrize("stride", [SHORT_STRIDE, pytest.param(1, marks=pytest.mark.faults)])
def test_wherever_the_disk_is_full_an_export_keeps_the_earlier_paper(
    plan_file: Path, tmp_path: Path, stride: int
) -> None:
    target = tmp_path / "papers" / "plan.pdf"
    target.parent.mkdir()
    export(plan_file, target)
    earlier = target.read_bytes()
    for size in range(0, len(earlier), stride * BLOCK):
        with let_files_grow_to(size):
            assert assert_refused(plan_file, target, earlier) == "full"
    export(plan_file, target)


def test_an_export_whose_sync_fails_keeps_the_earlier_paper(
    plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "papers" / "plan.pdf"
    target.parent.mkdir()
    export(plan_file, target)

    def fail(_descriptor: int) -> None:
        raise OSError(errno.EIO, "the disk would not sync")

    monkeypatch.setattr(os, "fsync", fail)
    assert assert_refused(plan_file, target, target.read_bytes()) == "failed"
