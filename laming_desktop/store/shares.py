"""Shares and what came back of them, as plain rows; the whole of a register as tables of rows to choose from."""

import json
from typing import Any, cast

from sqlalchemy import Row as SqlRow
from sqlalchemy import func, select

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.papers.profile_texts import read_filter
from laming_desktop.domain.patches import Row
from laming_desktop.domain.shares import Share, ShareOrigin, ShareReturn, ShareWishes
from laming_desktop.store.register import Register
from laming_desktop.store.rows import list_tables, read_rows
from laming_desktop.store.share_tables import ShareOriginRecord, ShareRecord, ShareReturnRecord
from laming_desktop.store.words import RETURN_OUTCOMES, SHARE_ALLOWED, SHARE_FORMS, SHARE_NAMES, read_instant


def read_tables(register: Register) -> dict[str, list[Row]]:
    """Read every row of every table but the journal's."""
    with register.reading():
        sqlite = register.sqlite
        return {table: [row for _, row in read_rows(sqlite, table)] for table in list_tables(sqlite)}


def count_shares(register: Register) -> int:
    """Give the highest number that a share has had."""
    with register.reading() as connection:
        return connection.execute(select(func.coalesce(func.max(ShareRecord.number), 0))).scalar_one()


def list_shares(register: Register) -> list[Share]:
    """List what was sent, newest first."""
    query = select(*ShareRecord.__table__.columns).order_by(ShareRecord.number.desc(), ShareRecord.id)
    with register.reading() as connection:
        return [_make_share(row) for row in connection.execute(query)]


def get_share(register: Register, share_id: str) -> Share:
    """Give one share; UnknownItemError when there is none."""
    found = next((one for one in list_shares(register) if one.id == share_id), None)
    if found is None:
        raise UnknownItemError(share_id)
    return found


def list_returns(register: Register, share_id: str | None = None) -> list[ShareReturn]:
    """List what came back, in the order of its coming; for one share or for all."""
    own = ShareReturnRecord
    query = select(*own.__table__.columns).order_by(own.returned_at, own.id)
    if share_id is not None:
        query = query.where(own.share_id == share_id)
    with register.reading() as connection:
        return [_make_return(row) for row in connection.execute(query)]


def find_origin(register: Register) -> ShareOrigin | None:
    """Tell which share of whose register this one is, None where it is nobody's share."""
    with register.reading() as connection:
        row = connection.execute(select(*ShareOriginRecord.__table__.columns)).first()
        return None if row is None else _make_origin(row)


def _make_share(row: SqlRow[*tuple[Any, ...]]) -> Share:
    wishes = ShareWishes(
        agency=row.agency,
        asked=read_filter(row.asked),
        names=SHARE_NAMES.read(row.names),
        with_evidence=bool(row.with_evidence),
        allowed=SHARE_ALLOWED.read(row.allowed),
        form=SHARE_FORMS.read(row.form),
        sent_to=row.sent_to,
        due_on=row.due_on,
        round=row.round,
        note=row.note,
    )
    return Share(
        id=row.id,
        wishes=wishes,
        number=row.number,
        seq=row.seq,
        journal=row.journal,
        first=row.first,
        digest=row.digest,
        file_name=row.file_name,
        shared_at=read_instant(row.shared_at),
    )


def _make_return(row: SqlRow[*tuple[Any, ...]]) -> ShareReturn:
    return ShareReturn(
        id=row.id,
        share_id=row.share_id,
        file_name=row.file_name,
        digest=row.digest,
        head=row.head,
        sets=tuple(cast("list[str]", json.loads(row.sets))),
        changes=row.changes,
        returned_at=read_instant(row.returned_at),
        outcome=RETURN_OUTCOMES.read(row.became),
        merged_seq=row.merged_seq,
        note=row.note,
    )


def _make_origin(row: SqlRow[*tuple[Any, ...]]) -> ShareOrigin:
    return ShareOrigin(
        share=row.share,
        register_key=row.register_key,
        authority=row.authority,
        agency=row.agency,
        allowed=SHARE_ALLOWED.read(row.allowed),
        owners=tuple(cast("list[str]", json.loads(row.owners))),
        number=row.number,
        seq=row.seq,
        journal=row.journal,
        manifest=tuple(cast("dict[str, str]", json.loads(row.manifest)).items()),
        shared_at=read_instant(row.shared_at),
        return_by=row.return_by,
    )
