"""Files from outside: whatever is in them, they are refused with a reason or read as plain rows; nothing is run."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from laming_desktop.domain.errors import (
    CancelledError,
    ForeignRefusedError,
    MissingFileError,
    NewerRegisterError,
)
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.foreign import LARGEST, read_foreign
from laming_desktop.store.schema import VERSION
from tests.store.sample_plan import open_register

VERSION_WITH_MEETINGS = 3


@pytest.fixture
def path(plan_file: Path, tmp_path: Path) -> Path:
    path = tmp_path / "sent.laming"
    shutil.copy(plan_file, path)
    return path


def run(path: Path, script: str) -> None:
    stranger = sqlite3.connect(path)
    stranger.executescript(script)
    stranger.close()


def refuse(path: Path) -> ForeignRefusedError:
    """Read a file that must be refused; look that it was left as it was."""
    before = path.stat().st_size, path.stat().st_mtime_ns
    with pytest.raises(ForeignRefusedError) as refused:
        read_foreign(path)
    assert (path.stat().st_size, path.stat().st_mtime_ns) == before
    return refused.value


def test_a_sound_register_is_read_as_plain_rows(path: Path) -> None:
    foreign = read_foreign(path)
    register = open_register(path, read_only=True)
    state = register.read_state()
    assert foreign.head == register.head()
    register.close()
    journal = {"change_set", "change", "redaction", "alembic_version"}
    rows = {(table, row["id"]): row for table, many in foreign.rows.items() if table not in journal for row in many}
    assert rows == state
    assert len(foreign.rows["change_set"]) == 2


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_register_of_an_old_version_is_read_with_todays_columns(tmp_path: Path, version: int) -> None:
    old = Path(__file__).parents[1] / "samples" / "registers" / f"version_{version}.laming"
    path = tmp_path / old.name
    shutil.copy(old, path)
    foreign = read_foreign(path)
    assert (foreign.version, len(foreign.rows["action"])) == (version, 3)
    assert len(foreign.rows["meeting"]) == (version >= VERSION_WITH_MEETINGS)
    assert {"start_text", "review_on"} <= set(foreign.rows["action"][0])


def test_a_sound_register_is_not_touched_and_nothing_is_left(path: Path) -> None:
    before = path.read_bytes()
    read_foreign(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("script", "detail"),
    [
        ("ALTER TABLE note RENAME TO hidden; CREATE VIEW note AS SELECT * FROM hidden", "view note"),
        ("CREATE TRIGGER harm AFTER UPDATE ON action BEGIN DELETE FROM action; END", "trigger harm"),
        ("CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT * FROM n", "view v"),
        ("ALTER TABLE note ADD COLUMN big TEXT AS (hex(zeroblob(500000000)))", "table note"),
        ("ALTER TABLE note ADD COLUMN more TEXT CHECK (length(more) < 5)", "table note"),
        ("ALTER TABLE note ADD COLUMN more TEXT DEFAULT (hex(randomblob(5)))", "table note"),
        ("ALTER TABLE note ADD COLUMN more TEXT", "table note"),
        ("CREATE TABLE note2 (id TEXT COLLATE NOCASE) STRICT", "table note2"),
        ("CREATE INDEX odd ON note (lower(text))", "index odd"),
        ("DROP INDEX ix_note_item_id; CREATE INDEX ix_note_item_id ON note (text)", "index ix_note_item_id"),
        ("DROP INDEX ix_note_item_id", "index ix_note_item_id"),
        ("DROP TABLE note", "index ix_note_item_id"),
        ("CREATE VIEW v AS SELECT load_extension('/tmp/x'), readfile('/etc/passwd')", "view v"),
        ("CREATE VIRTUAL TABLE words USING fts5(text)", "table words"),
        ("CREATE TABLE t (x TEXT); ANALYZE", "table sqlite_stat1"),
    ],
)
def test_a_schema_that_is_not_ours_word_for_word_is_refused(path: Path, script: str, detail: str) -> None:
    run(path, script)
    refused = refuse(path)
    assert (refused.why, refused.detail[: len(detail)]) in {("strangers", detail), ("strangers", "table t")}


def write_schema(path: Path, kind: str, name: str, sql: str) -> None:
    """Write a line into the schema that SQLite itself would not accept."""
    stranger = sqlite3.connect(path)
    stranger.execute("PRAGMA writable_schema = ON")
    stranger.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, 0, ?)", (kind, name, name, sql))
    stranger.commit()
    stranger.close()


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE VIEW harm AS SELECT * FROM pragma_database_list, (SELECT 1 FROM '/etc/passwd'.x)",
        "CREATE TRIGGER harm AFTER UPDATE ON action BEGIN ATTACH '/etc/passwd' AS p; END",
        "CREATE VIEW harm AS SELECT fts3_tokenizer('simple', x'4141414141414141')",
    ],
)
def test_a_schema_that_would_attach_or_load_something_is_refused(path: Path, sql: str) -> None:
    write_schema(path, sql.split()[1].lower(), "harm", sql)
    assert refuse(path).why in {"strangers", "damaged"}


def test_ten_thousand_tables_are_refused(path: Path) -> None:
    run(path, "BEGIN;" + ";".join(f"CREATE TABLE t{number} (x)" for number in range(10_000)) + ";COMMIT")
    assert refuse(path).why == "strangers"


def test_two_thousand_columns_are_refused(path: Path) -> None:
    run(path, f"CREATE TABLE wide ({', '.join(f'c{number}' for number in range(2000))})")
    assert refuse(path).why in {"strangers", "damaged", "too_long"}


def test_a_megabyte_of_sql_in_the_schema_is_refused(path: Path) -> None:
    run(path, f"CREATE TABLE long (x /* {'x' * 1_000_000} */)")
    assert refuse(path).why in {"strangers", "damaged", "too_long"}


def find_root(path: Path, name: str) -> tuple[int, int]:
    stranger = sqlite3.connect(path)
    root = stranger.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,)).fetchone()[0]
    size = stranger.execute("PRAGMA page_size").fetchone()[0]
    stranger.close()
    return root, size


def test_a_tree_whose_page_points_to_itself_is_refused(path: Path) -> None:
    root, size = find_root(path, "change")
    content = bytearray(path.read_bytes())
    start = (root - 1) * size
    content[start : start + 12] = b"\5\0\0\0\0\0\0\0" + root.to_bytes(4, "big")
    path.write_bytes(content)
    assert refuse(path).why == "damaged"


@pytest.mark.parametrize("value", ["CAST(x'FF41' AS TEXT)", "CAST(x'EDA080' AS TEXT)", "'a' || char(0) || 'b'"])
def test_a_text_that_is_no_text_is_refused(path: Path, value: str) -> None:
    run(path, f"UPDATE action SET text = {value} WHERE id = 'a1'")
    refused = refuse(path)
    assert (refused.why, "action" in refused.detail) == ("not_text", True)


def test_a_blob_where_a_text_belongs_is_refused(path: Path) -> None:
    stranger = sqlite3.connect(path)
    stranger.execute("PRAGMA writable_schema = ON")
    stranger.execute("UPDATE sqlite_schema SET sql = replace(sql, 'STRICT', '') WHERE name = 'note'")
    stranger.commit()
    stranger.close()
    run(path, "INSERT INTO note VALUES ('n1', 'action', 'a1', 'x', x'00FF')")
    stranger = sqlite3.connect(path)
    stranger.execute("PRAGMA writable_schema = ON")
    stranger.execute("UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'note'")
    stranger.commit()
    stranger.close()
    assert refuse(path).why in {"wrong_type", "damaged"}


@pytest.mark.parametrize(
    ("script", "why"),
    [
        ("UPDATE action SET priority = 'huge' WHERE id = 'a1'", "unknown_word"),
        ("UPDATE position SET \"on\" = 'soon'", "unreadable_value"),
        ("UPDATE timescale SET reading = '[1'", "unreadable_value"),
        ("UPDATE question SET choices = '{}'", "unreadable_value"),
        (f"UPDATE question SET choices = '{'[' * 100_000}'", "unreadable_value"),
        ("DELETE FROM progress", "altered"),
        ("UPDATE recommendation SET parent_id = 'r2' WHERE id = 'r2'", "circle"),
        ("UPDATE recommendation SET parent_id = 'r2.1' WHERE id = 'r2'", "circle"),
        ("UPDATE answer SET action_id = 'nobody'", "dangling"),
        ("UPDATE change_set SET seq = -9223372036854775808 WHERE seq = 2", "dangling"),
        ("UPDATE action SET text = 'Other words' WHERE id = 'a1'", "altered"),
        ("UPDATE change SET after = replace(after, 'Do a1', 'Do it')", "altered"),
        ("DELETE FROM register", "damaged"),
    ],
)
def test_a_row_that_cannot_be_ours_is_refused(path: Path, script: str, why: str) -> None:
    run(path, script)
    assert refuse(path).why == why


def test_two_rows_with_one_identity_are_refused(path: Path) -> None:
    """An index that lies lets SQLite accept them."""
    run(path, "INSERT INTO note VALUES ('n1', 'action', 'a1', '', ''), ('n2', 'action', 'a1', '', '')")
    content = path.read_bytes()
    # The table's row is changed behind the back of its index.
    stranger = sqlite3.connect(path)
    root, size = find_root(path, "note")
    stranger.close()
    page = content[(root - 1) * size : root * size]
    assert page.count(b"n2action") == 1
    path.write_bytes(content.replace(page, page.replace(b"n2action", b"n1action")))
    assert refuse(path).why in {"given_twice", "damaged"}


def test_fifty_megabytes_in_one_field_are_refused(path: Path) -> None:
    run(path, "UPDATE action SET text = hex(zeroblob(25000000)) WHERE id = 'a1'")
    assert refuse(path).why == "too_long"


def test_many_long_texts_are_refused_before_they_fill_the_memory(path: Path) -> None:
    numbers = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 120)"
    run(path, f"{numbers} INSERT INTO note SELECT x, 'action', 'a1', '', hex(zeroblob(450000)) FROM n")
    assert refuse(path).why == "too_large"


def test_a_gigabyte_that_would_be_made_on_reading_is_refused(path: Path) -> None:
    run(path, "CREATE VIEW big AS SELECT zeroblob(1000000000), hex(zeroblob(900000000))")
    assert refuse(path).why == "strangers"


def test_a_file_larger_than_any_register_is_refused_before_it_is_copied(path: Path) -> None:
    os.truncate(path, LARGEST + 1)
    assert refuse(path).why == "too_large"


ODD_FILES: list[Callable[[Path], object]] = [
    os.mkfifo,
    lambda path: path.mkdir(),
    lambda path: path.symlink_to("/dev/zero"),
]


@pytest.mark.parametrize("make", ODD_FILES)
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, make: Callable[[Path], object]) -> None:
    path = tmp_path / "odd.laming"
    make(path)
    with pytest.raises(ForeignRefusedError) as refused:
        read_foreign(path)
    assert refused.value.why == "not_a_register"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError):
        read_foreign(tmp_path / "gone.laming")


@pytest.mark.parametrize("content", [b"", b"S", b"PK\3\4" + bytes(500), b"SQLite format 3\0", bytes(4096)])
def test_what_is_no_database_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.laming"
    path.write_bytes(content)
    assert refuse(path).why in {"not_a_register", "damaged"}


@pytest.mark.parametrize("size", [100, 4096, 10_000, 40_000])
def test_a_file_that_was_cut_off_is_refused(path: Path, size: int) -> None:
    os.truncate(path, size)
    assert refuse(path).why == "damaged"


def test_a_file_of_another_program_is_refused(path: Path) -> None:
    run(path, "PRAGMA application_id = 7")
    assert refuse(path).why == "not_a_register"


def test_a_newer_file_is_refused_with_both_versions(path: Path) -> None:
    run(path, "PRAGMA user_version = 999")
    with pytest.raises(NewerRegisterError):
        read_foreign(path)


@pytest.mark.parametrize(
    "script",
    [
        "PRAGMA page_size = 65536; VACUUM",
        "PRAGMA page_size = 512; VACUUM",
        "PRAGMA auto_vacuum = FULL; VACUUM",
        "PRAGMA auto_vacuum = INCREMENTAL; VACUUM",
    ],
)
def test_other_layouts_of_the_file_are_read_as_usual(path: Path, script: str) -> None:
    usual = read_foreign(path)
    run(path, script)
    assert read_foreign(path) == usual


def test_a_file_in_another_encoding_is_read_as_usual(path: Path, tmp_path: Path) -> None:
    usual = read_foreign(path)
    other = tmp_path / "wide.laming"
    source, target = sqlite3.connect(path), sqlite3.connect(other)
    target.execute("PRAGMA encoding = 'UTF-16le'")
    pragmas = [
        f"PRAGMA {name} = {source.execute(f'PRAGMA {name}').fetchone()[0]};"
        for name in ("application_id", "user_version")
    ]
    target.executescript("PRAGMA foreign_keys = OFF;" + "".join(pragmas) + "\n".join(source.iterdump()))
    source.close()
    target.close()
    read = read_foreign(other)
    assert {name: sorted(map(str, rows)) for name, rows in read.rows.items()} == {
        name: sorted(map(str, rows)) for name, rows in usual.rows.items()
    }


@pytest.mark.parametrize("tail", [b"PK\5\6" + bytes(18), b"MZ" + bytes(9000), b"x"])
def test_a_file_with_something_behind_it_is_taken_by_its_content(path: Path, tail: bytes) -> None:
    usual = read_foreign(path).rows
    named = path.with_name("sent.exe")
    named.write_bytes(path.read_bytes() + tail)
    named.chmod(named.stat().st_mode | stat.S_IXUSR)
    assert read_foreign(named).rows == usual


@pytest.mark.parametrize(("change", "is_altered"), [("SET text = 'In the log'", True), ("SET text = text", False)])
def test_a_file_with_a_write_ahead_log_is_read_with_it(path: Path, change: str, is_altered: bool) -> None:
    usual = read_foreign(path)
    stranger = sqlite3.connect(path, isolation_level=None)
    stranger.execute("PRAGMA journal_mode = WAL")
    stranger.execute("PRAGMA wal_autocheckpoint = 0")
    stranger.execute(f"UPDATE action {change}")
    sent = path.with_name("copy.laming")
    shutil.copy(path, sent)
    shutil.copy(path.with_name(f"{path.name}-wal"), sent.with_name(f"{sent.name}-wal"))
    stranger.close()
    before = sorted(file.name for file in path.parent.iterdir())
    if is_altered:
        assert refuse(sent).detail == "action a1"
    else:
        assert read_foreign(sent).rows == usual.rows
    assert sorted(file.name for file in path.parent.iterdir()) == before


def test_a_file_whose_write_ahead_log_is_missing_is_told(path: Path) -> None:
    run(path, "PRAGMA journal_mode = WAL")
    path.with_name(f"{path.name}-shm").write_bytes(bytes(32768))
    refused = refuse(path)
    assert (refused.why, refused.detail) == ("unfinished", "sent.laming-wal")


def test_a_journal_beside_the_file_is_never_played(path: Path) -> None:
    """It could name another file, which SQLite would then remove."""
    journal = path.with_name(f"{path.name}-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(600))
    assert refuse(path).why == "unfinished"
    assert journal.exists()


def test_reading_can_be_stopped(path: Path) -> None:
    with pytest.raises(CancelledError):
        read_foreign(path, Progress(is_cancelled=lambda: True))


@pytest.mark.parametrize("seed", range(25))
def test_random_damage_is_refused_or_reads_the_same(path: Path, seed: int) -> None:
    usual = read_foreign(path)
    chance, content = Random(seed), bytearray(path.read_bytes())
    for _ in range(chance.choice([1, 8, 60])):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)
    try:
        read = read_foreign(path)
    except (ForeignRefusedError, NewerRegisterError):
        return
    assert read.rows == usual.rows
