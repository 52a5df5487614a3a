"""Old files are brought to today's tables; the migrations make what the program expects."""

import shutil
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import (
    CannotWriteError,
    DamagedRegisterError,
    NewerRegisterError,
    NotARegisterError,
)
from laming_desktop.store import copying, files, header, migrating
from laming_desktop.store.actions import list_actions
from laming_desktop.store.connecting import connect, connect_core
from laming_desktop.store.files import make_tables
from laming_desktop.store.register import Register
from laming_desktop.store.schema import VERSION
from tests.store.sample_plan import open_register

REGISTERS = Path(__file__).parents[1] / "samples" / "registers"
STEP = f"{VERSION + 1:04}.sql"


def read_schema(connection: sqlite3.Connection) -> set[tuple[str, ...]]:
    """Give every table, column, reference and index of a database."""
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found: set[tuple[str, ...]] = set()
    for name in names:
        for kind in ("table_xinfo", "foreign_key_list"):
            for row in connection.execute(f"PRAGMA {kind}({name})"):
                found.add((kind, name, *map(str, row[1:] if kind == "table_xinfo" else row[2:])))
    for row in connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'"):
        found.add(("strict", *map(str, row)))
    for row in connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"):
        found.add(("index", *map(str, row)))
    return found


def dump(path: Path) -> list[str]:
    """Give all that a file holds as SQL."""
    connection = sqlite3.connect(path)
    lines = list(connection.iterdump())
    connection.close()
    return lines


def test_the_migrations_make_the_tables_that_the_program_expects() -> None:
    today, migrated = connect(None), connect(None)
    make_tables(today)
    core = connect_core(migrated)
    migrated.execute("BEGIN")
    migrating.run_migrations(core)
    assert read_schema(migrated) == read_schema(today)
    assert migrated.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{VERSION:04}",)]
    core.close()
    today.close()
    migrated.close()


@pytest.fixture
def old(register: Register, tmp_path: Path) -> Path:
    """Give a file that today's version made and worked on."""
    path = tmp_path / "old.laming"
    copy = sqlite3.connect(path)
    register.sqlite.backup(copy)
    copy.close()
    return path


@pytest.fixture
def tomorrow(old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let the program know one version more, whose migration adds a table and fills a field by a data step."""
    assert old.exists()
    folder = tmp_path / "db_schema"
    (folder / "versions").mkdir(parents=True)
    (folder / "data_steps").mkdir()
    real = migrating.find_migrations()
    for source in (real / "env.py", real / "script.py.mako", *(real / "versions").glob("*.py")):
        (folder / source.relative_to(real)).write_bytes(source.read_bytes())
    (folder / "versions" / f"{VERSION + 1:04}_add_leaflet.py").write_text(
        "from alembic import op\nimport sqlalchemy as sa\n"
        f"revision = '{VERSION + 1:04}'\ndown_revision = '{VERSION:04}'\n"
        "def upgrade():\n    op.create_table('leaflet', sa.Column('id', sa.Text(), primary_key=True), sqlite_strict=True)\n"
    )
    step = "UPDATE action SET outcome = 'None written' WHERE outcome = '';\nINSERT INTO leaflet VALUES ('l1')"
    (folder / "data_steps" / STEP).write_text(step)
    for module in (files, header, migrating):
        monkeypatch.setattr(module, "VERSION", VERSION + 1)
    monkeypatch.setattr(migrating, "find_migrations", lambda: folder)
    return folder


@pytest.mark.usefixtures("tomorrow")
def test_an_older_file_is_backed_up_and_migrated(old: Path) -> None:
    before = old.read_bytes()
    migrated = open_register(old)
    assert migrated.check() == []
    assert migrated.read_state()["action", "a1"]["outcome"] == "None written"
    assert migrated.undo_label is None
    assert old.with_name(f"old.version-{VERSION}.laming").read_bytes() == before
    migrated.close()


@pytest.mark.usefixtures("tomorrow")
def test_the_past_is_read_in_todays_words_after_a_migration(old: Path) -> None:
    migrated = open_register(old)
    past = migrated.as_at(2)
    assert past.read_state()["action", "a1"]["outcome"] == "None written"
    past.close()
    migrated.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(old: Path, tomorrow: Path) -> None:
    before = old.read_bytes()
    (tomorrow / "data_steps" / STEP).write_text("UPDATE nothing SET x = 1")
    with pytest.raises(sqlite3.OperationalError):
        open_register(old)
    assert old.read_bytes() == before


@pytest.mark.usefixtures("tomorrow")
def test_an_older_file_that_may_only_be_read_is_migrated_in_memory(old: Path) -> None:
    before = old.read_bytes()
    migrated = open_register(old, read_only=True)
    assert migrated.read_state()["action", "a1"]["outcome"] == "None written"
    migrated.close()
    assert old.read_bytes() == before
    assert not old.with_name(f"old.version-{VERSION}.laming").exists()


@pytest.fixture(params=range(1, VERSION))
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Give a copy of the register that is kept of each old version."""
    version: int = request.param
    path = tmp_path / f"version_{version}.laming"
    shutil.copy(REGISTERS / path.name, path)
    return path


def test_a_register_of_every_old_version_opens_backed_up_and_whole(kept: Path) -> None:
    before = dump(kept)
    register = open_register(kept)
    assert register.check() == []
    assert [action.reference for action in list_actions(register, today=date(2009, 12, 1))] == ["A1", "A2", "A3"]
    register.close()
    (backup,) = kept.parent.glob("*.version-*.laming")
    assert dump(backup) == before


def test_the_time_before_a_migration_is_read_with_todays_columns(kept: Path) -> None:
    register = open_register(kept)
    past = register.as_at(date(2009, 10, 31))
    (first, *_) = list_actions(past, today=date(2009, 10, 31))
    assert (first.priority, first.outcome, first.start_text, first.review_on) == ("high", "", "", None)
    assert past.check() == []
    past.close()
    register.close()


def test_a_removal_from_before_a_migration_can_be_looked_at_and_worked_on(kept: Path) -> None:
    register = open_register(kept)
    with register.write("Say when it starts") as writing:
        (action,) = writing.list_rows("action", reference="A3")
        writing.change("action", str(action["id"]), start_text="at once")
    register.undo()
    register.redo()
    assert register.check() == []
    register.close()


@pytest.mark.usefixtures("tomorrow")
@pytest.mark.parametrize(
    "script", ["CREATE TABLE leaflet (id TEXT NOT NULL PRIMARY KEY) STRICT", "ALTER TABLE note ADD COLUMN more TEXT"]
)
def test_a_file_whose_version_does_not_fit_its_tables_is_damaged_and_left_alone(old: Path, script: str) -> None:
    stranger = sqlite3.connect(old)
    stranger.execute(script)
    stranger.close()
    before = old.read_bytes()
    with pytest.raises((DamagedRegisterError, NotARegisterError)):
        open_register(old)
    assert old.read_bytes() == before


@pytest.mark.usefixtures("tomorrow")
def test_a_migration_without_room_for_the_copy_does_not_begin(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before, connect = old.read_bytes(), copying.connect

    def connect_small(file: Path, *, read_only: bool = False) -> sqlite3.Connection:
        connection = connect(file, read_only=read_only)
        connection.execute("PRAGMA max_page_count = 3")
        return connection

    monkeypatch.setattr(copying, "connect", connect_small)
    with pytest.raises(CannotWriteError) as refused:
        open_register(old)
    assert (refused.value.why, old.read_bytes()) == ("full", before)
    assert not [file.name for file in old.parent.iterdir() if "version-1" in file.name or "new" in file.name]


@pytest.mark.usefixtures("tomorrow")
def test_a_file_after_migration_is_refused_by_the_program_before_it(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_register(old).close()
    for module in (files, header):
        monkeypatch.setattr(module, "VERSION", 1)
    with pytest.raises(NewerRegisterError):
        open_register(old)
