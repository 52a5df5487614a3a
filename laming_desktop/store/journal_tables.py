"""The tables of the journal: change sets chained by hashes, their row changes, and what was redacted."""

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from laming_desktop.store.schema import TableBase


class ChangeSetRecord(TableBase):
    """One user action; `hash` covers the set before it, this row and its changes, each through a salted digest.

    `at` is UTC in ISO form; `words` a JSON list of label, author and reason; `target` the set that an undo, redo or
    restore is about.
    """

    __tablename__ = "change_set"
    seq: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    kind: Mapped[str]
    target: Mapped[int | None]
    words: Mapped[str]
    schema: Mapped[int]
    salt: Mapped[str]
    hash: Mapped[str]


class ChangeRecord(TableBase):
    """One row's before and after, as JSON, with the salt of its digest."""

    __tablename__ = "change"
    n: Mapped[int] = mapped_column(primary_key=True)
    seq: Mapped[int] = mapped_column(ForeignKey("change_set.seq"), index=True)
    item_table: Mapped[str]
    item_id: Mapped[str]
    before: Mapped[str | None]
    after: Mapped[str | None]
    salt: Mapped[str]


class RedactionRecord(TableBase):
    """A journal line that was redacted: its digest before, and since, which the redacting set vouches for.

    `line` is the n of a change, or 0 for the words of the set.
    """

    __tablename__ = "redaction"
    n: Mapped[int] = mapped_column(primary_key=True)
    by_seq: Mapped[int] = mapped_column(ForeignKey("change_set.seq"), index=True)
    of_seq: Mapped[int]
    line: Mapped[int]
    was: Mapped[str]
    digest: Mapped[str]


class AlembicVersionRecord(TableBase):
    """The name of the newest migration that the file has been through, as Alembic keeps it."""

    __tablename__ = "alembic_version"
    version_num: Mapped[str] = mapped_column(primary_key=True)


Index("ix_change_item_id", ChangeRecord.item_id, ChangeRecord.seq)
Index("ix_change_changed", ChangeRecord.item_table, ChangeRecord.item_id, sqlite_where=ChangeRecord.before.is_not(None))
Index(
    "ix_change_set_target",
    ChangeSetRecord.target,
    ChangeSetRecord.seq,
    sqlite_where=ChangeSetRecord.target.is_not(None),
)
