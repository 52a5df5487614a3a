"""What a register holds, as plain rows: the register itself, inquiries, themes, questions, sources, positions.

The larger readings are in modules of their own and can be had from here, too.
"""

import json
from typing import Literal

from sqlalchemy import case, select

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.plan import Inquiry, PositionEntry, Question, RegisterFacts, Theme
from laming_desktop.store.actions import get_action, list_actions
from laming_desktop.store.document_tables import ImportBatchRecord, QuestionRecord
from laming_desktop.store.filtering import find_item_of
from laming_desktop.store.history import list_history, list_people
from laming_desktop.store.owners import list_owners
from laming_desktop.store.plan_tables import (
    ActionRecord,
    InquiryRecord,
    PositionRecord,
    RecommendationRecord,
    RegisterRecord,
    ThemeRecord,
)
from laming_desktop.store.recommendations import get_recommendation, list_recommendations
from laming_desktop.store.references import find_highest
from laming_desktop.store.register import Register
from laming_desktop.store.sources import list_sources
from laming_desktop.store.words import POSITIONS, SCOPES

__all__ = [
    "find_item",
    "get_action",
    "get_recommendation",
    "list_actions",
    "list_history",
    "list_inquiries",
    "list_mappings",
    "list_owners",
    "list_people",
    "list_positions",
    "list_questions",
    "list_recommendations",
    "list_sources",
    "list_themes",
    "next_reference",
    "read_facts",
]


def read_facts(register: Register) -> RegisterFacts:
    """Give what the register says of itself."""
    own = RegisterRecord
    query = select(own.id, own.authority, own.board, own.plan_date, own.plan_period).order_by(own.id).limit(1)
    with register.reading() as connection:
        return RegisterFacts(*connection.execute(query).one())


def list_inquiries(register: Register) -> list[Inquiry]:
    """Give the inquiries in order."""
    own = InquiryRecord
    query = select(own.id, own.title, own.author, own.publisher, own.published_on, own.reference).order_by(
        own.place, own.id
    )
    with register.reading() as connection:
        return [Inquiry(*row) for row in connection.execute(query)]


def list_themes(register: Register) -> list[Theme]:
    """Give the themes of all inquiries, inquiry by inquiry, in order."""
    own = ThemeRecord
    query = (
        select(own.id, own.inquiry_id, own.name, own.place)
        .join(InquiryRecord, InquiryRecord.id == own.inquiry_id)
        .order_by(InquiryRecord.place, InquiryRecord.id, own.place, own.id)
    )
    with register.reading() as connection:
        return [Theme(*row) for row in connection.execute(query)]


def find_item(register: Register, reference: str) -> tuple[Literal["recommendation", "action"], str]:
    """Find what a user means by "4", "19.2" or "A12"; UnknownItemError when there is no such item.

    Where several inquiries have the number, the first inquiry's recommendation is meant, unless it is told which one:
    "4 of Working together", by the inquiry's title, what documents call it, or the beginning of either.
    """
    wanted, inquiry_ids = _tell_inquiry(register, reference.strip())
    number, action = RecommendationRecord, ActionRecord
    by_number = (
        select(number.id)
        .join(InquiryRecord, InquiryRecord.id == number.inquiry_id)
        .where(number.number == wanted, number.number != "", number.inquiry_id.in_(inquiry_ids))
        .order_by(InquiryRecord.place, InquiryRecord.id, number.id)
    )
    by_reference = select(action.id).where(action.reference == wanted.upper()).order_by(action.id)
    with register.reading() as connection:
        found = connection.execute(by_reference).scalars().first()
        if found is not None:
            return "action", found
        found = connection.execute(by_number).scalars().first()
    if found is None:
        raise UnknownItemError(reference)
    return "recommendation", found


def _tell_inquiry(register: Register, reference: str) -> tuple[str, list[str]]:
    """Tell the number, and the inquiries in which it is looked for: all, or those that "of ..." names."""
    inquiries = list_inquiries(register)
    number, is_told, name = reference.partition(" of ")
    wanted = fold(name)
    named = [
        one.id
        for one in inquiries
        if wanted and any(fold(text).startswith(wanted) for text in (one.title, one.reference) if text)
    ]
    if is_told and named:
        return number.strip(), named
    return reference, [one.id for one in inquiries]


def list_questions(register: Register, item_id: str | None = None) -> list[Question]:
    """Give the questions on one item and what belongs to it, or all; open ones first, in the order of their making."""
    own = QuestionRecord
    query = select(
        own.id, own.item_table, own.item_id, own.field, own.code, own.about, own.choices, own.answer
    ).order_by(case((own.answer.is_(None), 0), else_=1), own.id)
    if item_id is not None:
        query = query.where(find_item_of(own.item_table, own.item_id) == item_id)
    with register.reading() as connection:
        return [
            Question(own_id, table, item, field, code, about, tuple(json.loads(choices)), answer)
            for own_id, table, item, field, code, about, choices, answer in connection.execute(query)
        ]


def list_mappings(register: Register) -> list[str]:
    """Give how the columns of each imported document were understood, as JSON, the latest import first."""
    own = ImportBatchRecord
    with register.reading() as connection:
        return list(connection.execute(select(own.mapping).order_by(own.read_at.desc(), own.id.desc())).scalars())


def list_positions(register: Register, recommendation_id: str | None = None) -> list[PositionEntry]:
    """Give how things stood on a recommendation, or on all of them, locally and nationally, latest first."""
    own = PositionRecord
    query = select(own.id, own.recommendation_id, own.scope, own.position, own.on, own.reason)
    query = query.order_by(own.on.desc(), own.id.desc())
    if recommendation_id is not None:
        query = query.where(own.recommendation_id == recommendation_id)
    with register.reading() as connection:
        return [
            PositionEntry(own_id, recommendation, SCOPES.read(scope), POSITIONS.read(position), on, reason)
            for own_id, recommendation, scope, position, on, reason in connection.execute(query)
        ]


def next_reference(register: Register) -> str:
    """Give the reference that the next action would get: one that none has or ever had."""
    with register.reading():
        return f"A{find_highest(register.sqlite) + 1}"
