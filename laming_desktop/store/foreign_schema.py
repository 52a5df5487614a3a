"""Whether the schema of a file from outside is word for word what one of our versions makes: nothing more, nothing else.

Each object is brought to a plain form (spaces, order and old ALTER TABLEs make no difference) and known by the digest
of that form. A word that no version of ours writes there (CHECK, COLLATE, GENERATED, an expression) has no plain form.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from typing import Final, TypeAlias

from laming_desktop.store.connecting import connect, connect_core
from laming_desktop.store.files import make_tables
from laming_desktop.store.migrating import run_migrations
from laming_desktop.store.schema import VERSION

Digests: TypeAlias = frozenset[str]

MOST_OBJECTS: Final = 500
_NAME = r'"?(\w+)"?'
_TABLE: Final = re.compile(rf"CREATE TABLE {_NAME} ?\((.*)\) ?STRICT", re.DOTALL)
_INDEX: Final = re.compile(rf"CREATE INDEX {_NAME} ON {_NAME} ?\(([\w\", ]+)\)( WHERE [\w\"]+ IS NOT NULL)?")
_COLUMN: Final = re.compile(rf"{_NAME} (TEXT|INTEGER)((?: DEFAULT '[^']*'| NOT NULL)*)( REFERENCES .*)?")
_KEY: Final = re.compile(rf"PRIMARY KEY \({_NAME}\)")
_FOREIGN: Final = re.compile(rf"FOREIGN KEY ?\({_NAME}\) (REFERENCES .*)")
_REFERENCES: Final = re.compile(rf"REFERENCES {_NAME} ?\({_NAME}\)( ON DELETE (?:CASCADE|SET NULL))?")
_AUTOMATIC: Final = re.compile(r"sqlite_autoindex_\w+_1")


class StrangeObjectError(Exception):
    """The schema holds something that no version of the program makes."""


def find_strange_object(connection: sqlite3.Connection, version: int) -> str | None:
    """Name the first object that does not belong into a file of a version, or is missing; None when all fit."""
    expected = digest_known(version)
    try:
        found = digest_schema(connection)
    except StrangeObjectError as error:
        return str(error)
    odd = sorted(name for name in {*found, *expected} if found.get(name) != expected.get(name))
    return odd[0] if odd else None


@cache
def digest_known(version: int) -> dict[str, str]:
    """Give the digest of every object that one of our versions makes, by its kind and name."""
    model = connect(None)
    try:
        if version == VERSION:
            make_tables(model)
            return digest_schema(model)
        core = connect_core(model)
        model.execute("BEGIN")
        run_migrations(core, f"{version:04}")
        # Looked at before the connection is closed, which would take all of it back.
        digests = digest_schema(model)
        core.close()
        return digests
    finally:
        model.close()


def digest_schema(connection: sqlite3.Connection) -> dict[str, str]:
    """Give the digest of every object of a schema, by its kind and name; StrangeObjectError for what has no plain form."""
    digests: dict[str, str] = {}
    query = "SELECT type, name, tbl_name, sql FROM main.sqlite_schema LIMIT ?"
    rows = connection.execute(query, (MOST_OBJECTS + 1,)).fetchall()
    if len(rows) > MOST_OBJECTS:
        raise StrangeObjectError(f"more than {MOST_OBJECTS} tables and indexes")
    for kind, name, table, sql in rows:
        key = f"{kind} {name}"
        if not all(isinstance(text, str) for text in (kind, name, table)) or key in digests:
            raise StrangeObjectError(key)
        plain = "\n".join(_make_plain(str(kind), str(name), str(table), sql))
        digests[key] = sha256(plain.encode()).hexdigest()
    return digests


def _make_plain(kind: str, name: str, table: str, sql: object) -> Iterator[str]:
    words = " ".join(sql.split()) if isinstance(sql, str) else ""
    yield f"{kind} {name} {table}"
    if kind == "index" and sql is None and _AUTOMATIC.fullmatch(name):
        return
    if kind == "index" and (index := _INDEX.fullmatch(words)) and (index[1], index[2]) == (name, table):
        yield f"{index[3]}{index[4] or ''}".replace('"', "").replace(" ", "")
    elif kind == "table" and (made := _TABLE.fullmatch(words)) and made[1] == name == table:
        yield from _list_parts(name, _split(made[2]))
    else:
        raise StrangeObjectError(f"{kind} {name}")


def _split(body: str) -> list[str]:
    """Split the inside of a table at the commas outside of brackets and quotes."""
    parts, depth, start, is_quoted = list[str](), 0, 0, False
    for place, sign in enumerate(body):
        if sign == "'":
            is_quoted = not is_quoted
        elif not is_quoted:
            depth += (sign == "(") - (sign == ")")
            if sign == "," and depth == 0:
                parts.append(body[start:place].strip())
                start = place + 1
    return [*parts, body[start:].strip()]


def _list_parts(table: str, parts: Iterable[str]) -> list[str]:
    found: list[str] = []
    for part in parts:
        if key := _KEY.fullmatch(part):
            found.append(f"key {key[1]}")
        elif foreign := _FOREIGN.fullmatch(part):
            found.append(f"reference {foreign[1]} {_make_plain_reference(table, foreign[2])}")
        elif column := _COLUMN.fullmatch(part):
            rules = sorted(re.findall(r"DEFAULT '[^']*'|NOT NULL", column[3]))
            found.append(" ".join(["column", column[1], column[2], *rules]))
            if column[4]:
                found.append(f"reference {column[1]} {_make_plain_reference(table, column[4].strip())}")
        else:
            raise StrangeObjectError(f"table {table}")
    return sorted(found)


def _make_plain_reference(table: str, text: str) -> str:
    found = _REFERENCES.fullmatch(text)
    if found is None:
        raise StrangeObjectError(f"table {table}")
    return f"{found[1]} {found[2]}{found[3] or ''}"


def is_known_table(name: str, sql: str) -> bool:
    """Tell whether SQL makes a table by this name of nothing but plain columns and keys, as ours are."""
    try:
        return bool(list(_make_plain("table", name, name, sql)))
    except StrangeObjectError:
        return False
