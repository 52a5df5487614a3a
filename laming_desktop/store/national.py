"""What stands round the plan, as plain rows: guidance, links, indicators, evidence, holders of posts, silenced checks."""

from base64 import b64decode
from collections import Counter
from typing import Any, Final

from sqlalchemy import Row, func, select

from laming_desktop.domain.checks.remarks import Rule
from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.national import (
    Evidence,
    Guidance,
    GuidanceNote,
    Indicator,
    IndicatorValue,
    PostHolder,
    RecommendationLink,
    Wait,
)
from laming_desktop.store.national_tables import (
    EvidenceRecord,
    GuidanceNoteRecord,
    GuidanceRecord,
    IndicatorRecord,
    IndicatorValueRecord,
    PostHolderRecord,
    RecommendationLinkRecord,
    SilencedCheckRecord,
    WaitRecord,
)
from laming_desktop.store.register import Register
from laming_desktop.store.report_tables import KeptFileRecord
from laming_desktop.store.timescales import find_reading
from laming_desktop.store.words import (
    AREAS,
    CHECK_RULES,
    EVIDENCE_KINDS,
    GUIDANCE_KINDS,
    LINK_KINDS,
    read_decimal,
)

_BYTES_OF_BASE64: Final = 3
_LETTERS_OF_BASE64: Final = 4


def list_guidance(register: Register) -> list[Guidance]:
    """List guidance and commitments in their order, each with how many actions wait for it."""
    with register.reading() as connection:
        waits = Counter(connection.execute(select(WaitRecord.guidance_id)).scalars())
        own = GuidanceRecord
        query = select(*own.__table__.columns).order_by(own.place, own.id)
        return [_make_guidance(row, waits[row.id]) for row in connection.execute(query)]


def get_guidance(register: Register, guidance_id: str) -> Guidance:
    """Give one guidance or commitment; UnknownItemError when there is none."""
    found = next((one for one in list_guidance(register) if one.id == guidance_id), None)
    if found is None:
        raise UnknownItemError(guidance_id)
    return found


def list_guidance_notes(register: Register) -> list[GuidanceNote]:
    """List what all guidance says about recommendations."""
    own = GuidanceNoteRecord
    query = select(own.id, own.guidance_id, own.recommendation_id, own.chapter, own.note).order_by(own.id)
    with register.reading() as connection:
        return [GuidanceNote(*row) for row in connection.execute(query)]


def list_waits(register: Register) -> list[Wait]:
    """List which actions wait for which guidance."""
    query = select(WaitRecord.action_id, WaitRecord.guidance_id).order_by(WaitRecord.id)
    with register.reading() as connection:
        return [Wait(*row) for row in connection.execute(query)]


def list_recommendation_links(register: Register) -> list[RecommendationLink]:
    """List the links between recommendations."""
    own = RecommendationLinkRecord
    query = select(own.id, own.from_id, own.to_id, own.kind, own.note).order_by(own.id)
    with register.reading() as connection:
        return [
            RecommendationLink(row.id, row.from_id, row.to_id, LINK_KINDS.read(row.kind), row.note)
            for row in connection.execute(query)
        ]


def list_indicators(register: Register) -> list[Indicator]:
    """List the indicators with all their figures, in the order of entry."""
    own, value = IndicatorRecord, IndicatorValueRecord
    columns = (value.indicator_id, value.id, value.area, value.area_name, value.period, value.value)
    figures = select(*columns, value.source, value.note, value.place).order_by(value.place, value.id)
    series = select(own.id, own.title, own.unit, own.source, own.note).order_by(own.place, own.id)
    with register.reading() as connection:
        values: dict[str, list[IndicatorValue]] = {}
        for row in connection.execute(figures):
            values.setdefault(row.indicator_id, []).append(_make_value(row))
        return [
            Indicator(row.id, row.title, row.unit, row.source, row.note, tuple(values.get(row.id, ())))
            for row in connection.execute(series)
        ]


def list_evidence(register: Register, item_id: str | None = None) -> list[Evidence]:
    """List what shows that things are done, of one item or of all; the content of files is not read."""
    own, file = EvidenceRecord, KeptFileRecord
    size = func.length(file.content).label("size")
    query = select(
        own.id, own.item_table, own.item_id, own.kind, own.title, own.link, own.file_id, own.on, own.note,
        file.media_type, file.digest, size,
    )  # fmt: skip
    query = query.outerjoin(file, file.id == own.file_id).order_by(own.id)
    if item_id is not None:
        query = query.where(own.item_id == item_id)
    with register.reading() as connection:
        return [_make_evidence(row) for row in connection.execute(query)]


def read_kept_file(register: Register, file_id: str) -> tuple[str, bytes]:
    """Give name and content of a kept file; UnknownItemError when there is none."""
    own = KeptFileRecord
    with register.reading() as connection:
        row = connection.execute(select(own.name, own.content).where(own.id == file_id)).one_or_none()
    if row is None:
        raise UnknownItemError(file_id)
    return row.name, b64decode(row.content)


def list_post_holders(register: Register, post_id: str | None = None) -> list[PostHolder]:
    """List who holds posts, the earliest first; of one post or of all."""
    own = PostHolderRecord
    query = select(own.id, own.post_id, own.holder, own.since, own.until).order_by(own.since, own.id)
    if post_id is not None:
        query = query.where(own.post_id == post_id)
    with register.reading() as connection:
        return [PostHolder(*row) for row in connection.execute(query)]


def list_silenced(register: Register) -> list[tuple[Rule, str, str]]:
    """List the checks that were silenced: rule, id of the item, and why."""
    own = SilencedCheckRecord
    query = select(own.rule, own.item_id, own.reason).order_by(own.id)
    with register.reading() as connection:
        return [(CHECK_RULES.read(row.rule), row.item_id, row.reason) for row in connection.execute(query)]


def _make_guidance(row: Row[*tuple[Any, ...]], waiting: int) -> Guidance:
    return Guidance(
        id=row.id,
        kind=GUIDANCE_KINDS.read(row.kind),
        title=row.title,
        publisher=row.publisher,
        consultation=find_reading(row.consultation_reading),
        expected=find_reading(row.expected_reading),
        done_on=row.done_on,
        link=row.link,
        note=row.note,
        waiting=waiting,
    )


def _make_value(row: Row[*tuple[Any, ...]]) -> IndicatorValue:
    number = read_decimal(row.value)
    return IndicatorValue(
        row.id, AREAS.read(row.area), row.area_name, row.period, number, row.source, row.note, row.place
    )


def _make_evidence(row: Row[*tuple[Any, ...]]) -> Evidence:
    return Evidence(
        id=row.id,
        item_table=row.item_table,
        item_id=row.item_id,
        kind=EVIDENCE_KINDS.read(row.kind),
        title=row.title,
        link=row.link,
        file_id=row.file_id,
        media_type=row.media_type or "",
        size=(row.size or 0) * _BYTES_OF_BASE64 // _LETTERS_OF_BASE64,
        digest=row.digest or "",
        on=row.on,
        note=row.note,
    )
