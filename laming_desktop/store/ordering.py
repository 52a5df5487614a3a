"""The inquiry's own order, and the choice of rows by id, as parts of queries."""

import json
from collections.abc import Iterable

from sqlalchemy import Select, Subquery, column, func, literal, select
from sqlalchemy.orm import aliased

from laming_desktop.store.plan_tables import AnswerRecord, InquiryRecord, RecommendationRecord

_Parent = aliased(RecommendationRecord)


def rank_recommendations() -> Subquery:
    """Give (id, rank) of every recommendation: inquiry by inquiry, by place, sub-items right after their parent."""
    own = RecommendationRecord
    order = (
        InquiryRecord.place,
        InquiryRecord.id,
        func.coalesce(_Parent.place, own.place),
        func.coalesce(_Parent.id, own.id),
        own.parent_id.is_not(None),
        own.place,
        own.id,
    )
    return (
        select(own.id.label("id"), func.row_number().over(order_by=order).label("rank"))
        .join(InquiryRecord, InquiryRecord.id == own.inquiry_id)
        .outerjoin(_Parent, _Parent.id == own.parent_id)
        .subquery("ranked")
    )


def rank_actions() -> Subquery:
    """Give (action_id, rank) of every action that answers something: where it stands first in the inquiry's order."""
    ranked = rank_recommendations()
    order = (ranked.c.rank, AnswerRecord.place, AnswerRecord.id)
    standing = (
        select(AnswerRecord.action_id, func.row_number().over(order_by=order).label("rank"))
        .join(ranked, ranked.c.id == AnswerRecord.recommendation_id)
        .subquery("standing")
    )
    return (
        select(standing.c.action_id, func.min(standing.c.rank).label("rank"))
        .group_by(standing.c.action_id)
        .subquery("ranked_action")
    )


def choose_ids(ids: Iterable[str]) -> Select[str]:
    """Give the ids as a query of one column: one bound value however many there are."""
    listed = func.json_each(literal(json.dumps(list(ids)))).table_valued(column("value"))
    return select(listed.c.value)
