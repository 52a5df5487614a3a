"""Every write and every sync fails once while a document is imported or an old file migrated, and once in edits."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CannotWriteError
from laming_desktop.operations.imports.importing import import_document
from laming_desktop.operations.imports.preparing import prepare_import
from laming_desktop.store.connecting import connect
from laming_desktop.store.migrating import migrate
from laming_desktop.store.refusals import translate_errors
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW
from tests.store.faulty_vfs import install_faults
from tests.store.machine_of_the_past import read_document
from tests.store.sample_plan import TODAY, Clock, edit, open_register

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the failing disk is built from Linux's /proc")

OLD_FILE = Path(__file__).parents[1] / "samples" / "registers" / "version_1.laming"
SHORT_STRIDE = 9


def change(path: Path) -> None:
    work_on(path, lambda register: edit(register, "a1", priority="low"))


def bring_in(path: Path) -> None:
    work_on(
        path,
        lambda register: import_document(register, prepare_import(register, read_document(0), today=TODAY), now=NOW),
    )


def work_on(path: Path, work: Callable[[Register], object]) -> None:
    with translate_errors(path):
        register = Register(connect(path, vfs="faulty"), path=path, author="", clock=Clock())
    try:
        work(register)
    finally:
        register.close()


def bring_to_today(path: Path) -> None:
    with translate_errors(path):
        connection = connect(path, vfs="faulty")
        try:
            migrate(connection, path, 1)
        finally:
            connection.close()


WORKS: dict[str, Callable[[Path], None]] = {"edit": change, "import": bring_in, "migration": bring_to_today}


def fail_each(work: str, path: Path, plan_file: Path, stride: int) -> int:
    """Let every so-manieth write or sync fail, each on a fresh file; give how many failures there were."""
    faults, failures, fail_at = install_faults(), 0, 1
    source = OLD_FILE if work == "migration" else plan_file
    while True:
        shutil.copy(source, path)
        before = read_rows(path)
        faults.begin(fail_at)
        try:
            WORKS[work](path)
        except CannotWriteError:
            failures += 1
            faults.begin(0)
            assert read_rows(path) == before
        else:
            assert faults.count < fail_at
            return failures
        WORKS[work](path)
        register = open_register(path)
        assert register.check() == []
        register.close()
        fail_at += stride


def read_rows(path: Path) -> list[str]:
    """Give all that a file holds as SQL, whatever its version, once SQLite has rolled back what was half done."""
    connection = connect(path)
    try:
        return list(connection.iterdump())
    finally:
        connection.close()


@pytest.mark.parametrize("work", WORKS)
def test_some_failing_writes_and_syncs_leave_the_old_state_and_a_second_try_works(
    work: str, plan_file: Path, tmp_path: Path
) -> None:
    assert fail_each(work, tmp_path / "tried.laming", plan_file, SHORT_STRIDE) > 1


@pytest.mark.faults
@pytest.mark.parametrize("work", WORKS)
def test_whichever_write_or_sync_fails_the_old_state_stands_and_a_second_try_works(
    work: str, plan_file: Path, tmp_path: Path
) -> None:
    assert fail_each(work, tmp_path / "tried.laming", plan_file, 1) > SHORT_STRIDE
