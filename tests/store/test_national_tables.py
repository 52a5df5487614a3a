"""What the tables round the plan, and those of shares, may hold where a file comes from outside."""

import shutil
import sqlite3
from pathlib import Path

import pytest

from laming_desktop.domain.errors import ForeignRefusedError
from laming_desktop.store.foreign import read_foreign
from laming_desktop.store.register import Register

SET_UP = """
INSERT INTO guidance (id, title) VALUES ('g', 'Working together');
INSERT INTO indicator VALUES ('n', 'Children in care', 'per 10,000', '', '', '');
INSERT INTO indicator_value VALUES ('v', 'n', 'local', '', '2009', '61.5', '', '', '');
INSERT INTO evidence (id, item_table, item_id, kind) VALUES ('e', 'register', 'x', 'link');
INSERT INTO silenced_check VALUES ('c', 'action', 'x', 'no_owner', '');
INSERT INTO saved_view VALUES ('w', 'Mine', '{}', '');
INSERT INTO share VALUES ('s', '', '', 'register', 'own', 'off', 0, '{}', 1, 2, 'h', '', 'd', '',
    '2009-06-10T10:00:00+00:00', NULL, '', '');
INSERT INTO share_return VALUES ('t', 's', '', 'd', '', '[]', 0, '2009-06-10T10:00:00+00:00', 'merged', NULL, '');
INSERT INTO share_origin VALUES ('o', 's', 'r', '', '', 'own', '[]', 1, 2, 'h', '{}',
    '2009-06-10T10:00:00+00:00', NULL);
"""


def refuse(plan_file: Path, folder: Path, script: str) -> str:
    """Let a stranger write into a copy of a file; give why it is refused."""
    path = folder / "sent.laming"
    shutil.copy(plan_file, path)
    stranger = sqlite3.connect(path)
    stranger.executescript(SET_UP + script)
    stranger.close()
    with pytest.raises(ForeignRefusedError) as refused:
        read_foreign(path)
    return refused.value.why


def test_rows_that_may_stand_there_are_refused_only_because_the_journal_does_not_know_them(
    plan_file: Path, tmp_path: Path
) -> None:
    assert refuse(plan_file, tmp_path, "") == "altered"


@pytest.mark.parametrize(
    ("table", "change", "why"),
    [
        ("guidance", "kind = 'rumour'", "unknown_word"),
        ("guidance", "expected_reading = '[]'", "unknown_word"),
        ("guidance", "done_on = 'soon'", "unreadable_value"),
        ("indicator_value", "area = 'mars'", "unknown_word"),
        ("indicator_value", "value = 'NaN'", "unknown_word"),
        ("indicator_value", "value = 'many'", "unknown_word"),
        ("evidence", "kind = 'program'", "unknown_word"),
        ("silenced_check", "rule = 'all'", "unknown_word"),
        ("saved_view", "wishes = '[]'", "unreadable_value"),
        ("share", "allowed = 'all'", "unknown_word"),
        ("share", "number = 0", "unreadable_value"),
        ("share", "asked = '[]'", "unreadable_value"),
        ("share_return", "became = 'lost'", "unknown_word"),
        ("share_return", "changes = -1", "unreadable_value"),
        ("share_origin", "owners = '{}'", "unreadable_value"),
        ("share_origin", "shared_at = 'yesterday'", "unknown_word"),
    ],
)
def test_what_no_version_writes_there_is_refused(
    plan_file: Path, tmp_path: Path, table: str, change: str, why: str
) -> None:
    assert refuse(plan_file, tmp_path, f"UPDATE {table} SET {change};") == why


def test_evidence_and_silenced_checks_go_and_come_back_with_their_item(register: Register) -> None:
    with register.write("Add") as writing:
        action = str(writing.list_rows("action")[0]["id"])
        writing.add("evidence", item_table="action", item_id=action, kind="link", link="https://example.org")
        writing.add("silenced_check", item_table="action", item_id=action, rule="no_owner", reason="")
    with register.write("Remove") as writing:
        writing.remove("action", action)
        assert (writing.list_rows("evidence"), writing.list_rows("silenced_check")) == ([], [])

    register.undo()

    with register.write("Look") as writing:
        assert len(writing.list_rows("evidence")) == len(writing.list_rows("silenced_check")) == 1
