import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE progress SET \"on\" = '2009-99-99'",
        "UPDATE register SET plan_date = 'soon'",
        "UPDATE action SET state = 'bogus'",
        "UPDATE timescale SET reading = '{}'",
        "DELETE FROM register",
    ],
)
def test_register_changed_by_another_program_is_called_damaged(line: Line, sample: Path, change: str) -> None:
    with closing(sqlite3.connect(sample)) as other:
        other.execute(change)
        other.commit()
    answer = line("export", sample, "action-plan", sample.with_name("out.pdf"))
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert "damaged" in answer.err
