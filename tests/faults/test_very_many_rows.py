"""A register from outside with more rows than anybody has written: refused soon, and without filling the memory."""

import shutil
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.store import foreign
from laming_desktop.store.foreign import read_foreign

if sys.platform == "win32":
    pytest.skip("Windows knows no limits of a process", allow_module_level=True)
else:
    import resource

MILLIONS = 5_000_000
SECONDS, BYTES = 2.0, 200_000_000


def fill(path: Path, rows: int) -> None:
    """Put many short rows into a table of the journal, in which a row costs least."""
    stranger = sqlite3.connect(path)
    stranger.execute("PRAGMA synchronous = OFF")
    stranger.execute("PRAGMA journal_mode = OFF")
    stranger.execute("DROP INDEX ix_redaction_by_seq")
    stranger.execute(
        "INSERT INTO redaction (by_seq, of_seq, line, was, digest) WITH RECURSIVE count (n) AS"
        " (SELECT 1 UNION ALL SELECT n + 1 FROM count WHERE n < ?) SELECT 2, 1, 0, '', '' FROM count",
        (rows,),
    )
    stranger.execute("CREATE INDEX ix_redaction_by_seq ON redaction (by_seq)")
    stranger.commit()
    stranger.close()


def test_more_rows_than_anybody_writes_are_refused(
    plan_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(plan_file, tmp_path / "plan.laming"))
    fill(path, 2_000)
    monkeypatch.setattr(foreign, "MOST_ROWS", 1_500)
    with pytest.raises(ForeignRefusedError) as refused:
        read_foreign(path)
    assert refused.value.why == "too_many_rows"


@pytest.mark.faults
@pytest.mark.skipif(sys.platform != "linux", reason="the size of a process is read as Linux tells it")
def test_five_million_rows_are_refused_within_two_seconds_and_200_megabytes(plan_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(plan_file, tmp_path / "plan.laming"))
    fill(path, MILLIONS)
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
    with pytest.raises(ForeignRefusedError):
        read_foreign(path)
    assert time.process_time() - started < SECONDS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) * 1024 < BYTES
