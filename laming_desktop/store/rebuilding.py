"""Make sound rows of what was salvaged: the journal's word against the table's, words and days looked at, no loose ends."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Column, DefaultClause, Table

from laming_desktop.domain.errors import DamagedRegisterError, NotARegisterError
from laming_desktop.domain.patches import Key, Row, Value
from laming_desktop.store.foreign_rows import RefusedRowError, look_at_number, look_at_text
from laming_desktop.store.header import begins_as_database
from laming_desktop.store.rows import NOT_JOURNALLED
from laming_desktop.store.salvaging import Gathered
from laming_desktop.store.schema import TableBase
from laming_desktop.store.shape import list_expected_columns
from laming_desktop.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Loss:
    """Something that could not be read or kept: where, why (a code) and a fact."""

    table: str
    item_id: str
    why: str
    fact: str = ""


@dataclass(slots=True)
class Rebuilt:
    """The rows for a new register, and what is missing in it."""

    rows: dict[Key, Row]
    from_journal: int
    change_sets: int
    losses: list[Loss] = field(default_factory=list[Loss])

    def write(self, writing: Writing) -> None:
        """Write the rows as the first of a new register."""
        writing.connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in list_expected_columns():
            many = [row for (name, _), row in self.rows.items() if name == table]
            if many:
                writing.add_many(table, many)


def rebuild(path: Path, found: Gathered) -> Rebuilt:
    """Choose and mend rows; DamagedRegisterError or NotARegisterError where there is none."""
    rebuilt = Rebuilt({}, 0, len(found.journal.sets))
    for table, count in sorted(found.lost_pages.items()):
        rebuilt.losses.append(Loss(table, "", "pages", str(count)))
    for table, count in sorted(found.lost_rows.items()):
        rebuilt.losses.append(Loss(table, "", "rows", str(count)))
    chosen = _choose(found, rebuilt)
    for key, row in sorted(chosen.items()):
        mended = _mend(key, row, rebuilt)
        if mended is not None:
            rebuilt.rows[key] = mended
    _cut_loose_ends(rebuilt)
    if not rebuilt.rows:
        if begins_as_database(path):
            raise DamagedRegisterError(path, "nothing in it can be read")
        raise NotARegisterError(path)
    return rebuilt


def _choose(found: Gathered, rebuilt: Rebuilt) -> dict[Key, Row]:
    """Choose between table and journal: what is under seal is right, else what stands in the table."""
    told = found.journal.find_rows()
    chosen: dict[Key, Row] = {}
    known = set(list_expected_columns()) - NOT_JOURNALLED
    for key in {**found.rows, **told}:
        if key[0] not in known:
            continue
        row, tale = found.rows.get(key), told.get(key)
        if row is None and tale is not None and tale.row is not None and tale.is_whole:
            chosen[key] = {**tale.row, "id": key[1]}
            rebuilt.from_journal += 1
        elif row is None and tale is not None and tale.row is not None:
            rebuilt.losses.append(Loss(*key, "only_a_part"))
        elif row is not None and tale is not None and tale.is_sealed and not _is_same(key[0], row, tale.row):
            rebuilt.losses.append(Loss(*key, "differed", ", ".join(_list_differences(row, tale.row))))
            if tale.row is not None:
                chosen[key] = {**tale.row, "id": key[1]}
                rebuilt.from_journal += 1
        elif row is not None:
            chosen[key] = row
    return chosen


def _is_same(table: str, row: Row, told: Row | None) -> bool:
    if told is None:
        return False
    columns = TableBase.metadata.tables[table].columns
    return all(_value(row, column) == _value(told, column) for column in columns)


def _value(row: Row, column: Column[object]) -> Value:
    return row[column.name] if column.name in row else _read_default(column)


def _list_differences(row: Row, told: Row | None) -> list[str]:
    return sorted(name for name in row if told is not None and row[name] != told.get(name, row[name]))


def _read_default(column: Column[object]) -> Value:
    default = column.server_default
    return str(default.arg) if isinstance(default, DefaultClause) else None


def _mend(key: Key, row: Row, rebuilt: Rebuilt) -> Row | None:
    """Give a row whose every field may be kept; a field that may not is emptied and told, a row without it is lost."""
    table = TableBase.metadata.tables[key[0]]
    mended: dict[str, Value] = {}
    for column in table.columns:
        value = _value(row, column)
        if not _may_be_kept(column, value):
            rebuilt.losses.append(Loss(*key, "field", column.name))
            value = _read_default(column)
            if not _may_be_kept(column, value):
                rebuilt.losses.append(Loss(*key, "row", column.name))
                return None
        mended[column.name] = value
    return mended


def _may_be_kept(column: Column[object], value: Value) -> bool:
    if value is None:
        return bool(column.nullable)
    try:
        if isinstance(value, int):
            look_at_number(column, value)
            return True
        look_at_text(column, value)
    except RefusedRowError:
        return False
    return "\0" not in value


def _cut_loose_ends(rebuilt: Rebuilt) -> None:
    """Leave out rows that belong to something lost, until none is left; a mere mention of it is emptied."""
    while True:
        loose = [
            (key, column)
            for key, row in rebuilt.rows.items()
            for column, parent in _list_references(TableBase.metadata.tables[key[0]]).items()
            if row[column] is not None and (parent, str(row[column])) not in rebuilt.rows
        ]
        if not loose:
            return
        for key, column in loose:
            row = rebuilt.rows.get(key)
            if row is None:
                continue
            if TableBase.metadata.tables[key[0]].columns[column].nullable:
                rebuilt.rows[key] = {**row, column: None}
                rebuilt.losses.append(Loss(*key, "field", column))
            else:
                del rebuilt.rows[key]
                rebuilt.losses.append(Loss(*key, "belonged_to_lost", column))


def _list_references(table: Table) -> Mapping[str, str]:
    return {column.name: key.column.table.name for column in table.columns for key in column.foreign_keys}
