"""What the tables of the papers may hold where a file comes from outside."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.domain.tasks import SILENT
from laming_desktop.store.foreign import read_foreign
from laming_desktop.store.salvaging import gather_rows

PRINTING = '{"report":"appendix","printing":{"today":"2009-06-10"}}'
SET_UP = f"""
INSERT INTO meeting VALUES ('m', 'Cabinet', '2009-06-10', '');
INSERT INTO presentation VALUES ('p', 'm', 'A', 'appendix', '{PRINTING}', 'pdf', '2009-06-10', 2, 'h', 'd', 'a.pdf',
    '2009-06-10T10:00:00+00:00', '');
INSERT INTO report_profile VALUES ('q', 'appendix', 'Public', '{{"names":"off"}}', '1');
INSERT INTO report_template VALUES ('t', 'Ours', 'cabinet-report', '1');
INSERT INTO template_section VALUES ('s', 't', 'summary', 'Summary', 1, 'sections', '', '', '', 0, 0, '1');
INSERT INTO written_report (id, template_id, kind) VALUES ('w', 't', 'cabinet-report');
INSERT INTO kept_file VALUES ('k', 'crest.png', 'image/png', 'd', 'AAAA');
"""


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "sent.laming"
    shutil.copy(plan_file, path)
    return path


def refuse(path: Path, script: str) -> tuple[str, str]:
    """Let a stranger write into a file; give why it is refused and where."""
    stranger = sqlite3.connect(path)
    stranger.executescript(SET_UP + script)
    stranger.close()
    with pytest.raises(ForeignRefusedError) as refused:
        read_foreign(path)
    return refused.value.why, refused.value.detail.split()[0]


def test_rows_that_may_stand_there_are_refused_only_because_the_journal_does_not_know_them(path: Path) -> None:
    assert refuse(path, "")[0] == "altered"


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("meeting", "\"on\" = 'in June'"),
        ("presentation", "profile = '{}'"),
        ("presentation", """profile = '{"report":"appendix","printing":{"today":"2009-06-10","since":3}}'"""),
        ("presentation", "seq = 0"),
        ("report_profile", """wishes = '{"page":{"large_print":4}}'"""),
        ("report_profile", """wishes = '{"names":"everybody"}'"""),
        ("report_profile", "wishes = '[]'"),
        ("template_section", "level = 7"),
        ("template_section", "boxed = 2"),
        ("written_report", "attached = '[\"a paper\"]'"),
        ("written_report", "attached = '{}'"),
    ],
)
def test_what_no_version_writes_there_is_refused(path: Path, table: str, change: str) -> None:
    assert refuse(path, f"UPDATE {table} SET {change};") == ("unreadable_value", table)


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("presentation", "format = 'exe'"),
        ("presentation", "report = 'all'"),
        ("presentation", "presented_at = 'yesterday'"),
        ("presentation", "presented_at = '2009-06-10'"),
        ("report_template", "kind = 'novel'"),
        ("template_section", "numbering = 'roman'"),
        ("kept_file", "media_type = 'image/svg+xml'"),
    ],
)
def test_a_word_outside_of_its_set_is_refused(path: Path, table: str, change: str) -> None:
    assert refuse(path, f"UPDATE {table} SET {change};") == ("unknown_word", table)


def test_tables_that_an_old_version_had_not_are_not_missed_by_a_salvage() -> None:
    old = Path(__file__).parents[1] / "samples" / "registers" / "version_2.laming"
    found = gather_rows(old.read_bytes(), SILENT)
    assert (found.lost_pages, found.lost_rows) == ({}, {})
    assert ("import_row" in {table for table, _ in found.rows}, len(found.journal.sets)) == (True, 8)
