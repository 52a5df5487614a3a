"""What all tables of a register have in common: STRICT, texts and whole numbers only, a text id that never changes."""

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar, Final

from sqlalchemy import Dialect, ForeignKey, Integer, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeEngine
from typing_extensions import override

APPLICATION_ID: Final = 0x4C614D69
"""The four bytes "LaMi" in the header of every register file."""

VERSION: Final = 4
"""The number of the newest migration, kept as the file's user_version."""


class IsoDate(TypeDecorator[date]):
    """A day kept as text (2009-10-01), so that journal and table hold the same value."""

    impl = Text
    cache_ok = True

    @override
    def process_bind_param(self, value: date | str | None, dialect: Dialect) -> str | None:
        return value.isoformat() if isinstance(value, date) else value

    @override
    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return date.fromisoformat(value) if value else None


class TableBase(DeclarativeBase):
    """All tables of the file."""

    type_annotation_map: ClassVar[Mapping[Any, TypeEngine[Any]]] = {str: Text(), int: Integer(), date: IsoDate()}
    __table_args__: Any = {"sqlite_strict": True}  # noqa: RUF012  declarative classes take a plain dictionary here


class Record(TableBase):
    """A row of the plan: every change of it is journalled."""

    __abstract__ = True
    id: Mapped[str] = mapped_column(primary_key=True, sort_order=-1)


def refer_to(table: str, *, on_delete: str = "CASCADE") -> Mapped[Any]:
    """Give an indexed column that names a row of another table and, unless told otherwise, goes with it."""
    return mapped_column(ForeignKey(f"{table}.id", ondelete=on_delete), index=True)


def default_to(text: str) -> Mapped[str]:
    """Give a column with a constant default that the database itself sets."""
    return mapped_column(server_default=text)
