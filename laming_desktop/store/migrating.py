"""Bring an old file to today's tables while its journal stays true, word for word.

A migration has two halves. The schema half, in `db_schema/versions`, only adds: tables, and columns with a constant
default. The data half is plain SQL in `db_schema/data_steps`; in the file it is part of a change set of kind
"migration", and it is run again on every as-at copy that is older, and after something older was taken back. So no
value in the journal ever has to be rewritten. Alembic is loaded only when a migration is due.
"""

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection

from laming_desktop.domain.errors import CannotWriteError, DamagedRegisterError
from laming_desktop.paths import find_migrations
from laming_desktop.store.capture import watch
from laming_desktop.store.connecting import connect, connect_core
from laming_desktop.store.copying import UnsoundCopyError, copy_whole
from laming_desktop.store.journal import ChangeSet, seal
from laming_desktop.store.refusals import explain_os_error
from laming_desktop.store.schema import VERSION
from laming_desktop.store.shape import read_shape


def migrate(connection: sqlite3.Connection, path: Path, version: int) -> sqlite3.Connection:
    """Keep a copy of an older file beside it, then bring it to today's version in one transaction."""
    back_up(connection, path, version)
    _upgrade(connection)
    return connection


def refuse_wrong_version(connection: sqlite3.Connection, path: Path, version: int) -> None:
    """Raise when an older file does not have the very tables that its version had."""
    model = connect(None)
    try:
        core = connect_core(model)
        model.execute("BEGIN")
        run_migrations(core, f"{version:04}")
        expected = read_shape(model)
        core.close()
    finally:
        model.close()
    found = read_shape(connection)
    if found != expected:
        odd = sorted(table for table in {*found, *expected} if found.get(table) != expected.get(table))
        raise DamagedRegisterError(path, f"tables are not those of version {version}: {', '.join(odd)}")


def migrate_in_memory(connection: sqlite3.Connection) -> sqlite3.Connection:
    """Give a copy in memory at today's version; the file, which may only be read, stays as it is."""
    copy = connect(None)
    connection.backup(copy)
    connection.close()
    _upgrade(copy)
    return copy


def back_up(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the file under a name that says its version; give the path."""
    number, kept = 1, path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    while kept.exists():
        number += 1
        kept = path.with_name(f"{path.stem}.version-{version}-{number}{path.suffix}")
    try:
        copy_whole(connection, kept)
    except OSError as error:
        raise explain_os_error(error, path) from error
    except UnsoundCopyError as error:
        raise CannotWriteError(path, "failed") from error
    return kept


def _upgrade(connection: sqlite3.Connection) -> None:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    core = connect_core(connection)
    connection.execute("BEGIN IMMEDIATE")
    try:
        run_migrations(core)
        watch(connection)
        _run_steps(connection, version, VERSION)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        label = f"Bring the register to version {VERSION}"
        seal(connection, ChangeSet(label, "migration", "", datetime.now(UTC)))
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    finally:
        core.close()


def run_migrations(core: Connection, revision: str = "head") -> None:
    """Run Alembic on the register's own connection, within the transaction that is open there."""
    # Loaded here because it takes a tenth of a second that no ordinary start should pay.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(find_migrations()).replace("%", "%%"))
    if not core.in_transaction():
        core.begin()
    config.attributes["connection"] = core
    command.upgrade(config, revision)


def run_data_steps(connection: sqlite3.Connection, seq: int) -> None:
    """Do once more to rows from before a change set what migrations made since it did to the file."""
    then: int = connection.execute("SELECT schema FROM change_set WHERE seq = ?", (seq,)).fetchone()[0]
    now: int = connection.execute("PRAGMA user_version").fetchone()[0]
    _run_steps(connection, then, now)


def _run_steps(connection: sqlite3.Connection, then: int, now: int) -> None:
    for version in range(then + 1, now + 1):
        step = find_migrations() / "data_steps" / f"{version:04}.sql"
        if step.is_file():
            for statement in step.read_text("utf-8").split(";"):
                connection.execute(statement)
