"""Words that somebody searches for as conditions of SQL, for where no index of words is at hand."""

from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from laming_desktop.domain.search_words import SearchTerm
from laming_desktop.store.conditions import Condition
from laming_desktop.store.document_tables import NoteRecord
from laming_desktop.store.national_tables import GuidanceNoteRecord
from laming_desktop.store.plan_tables import ActionRecord, ProgressRecord, RecommendationRecord, ResponseRecord


def recommendation_holds(term: SearchTerm) -> Condition:
    """Ask for recommendations that hold a term: their text, responses, notes, what guidance says, or their number."""
    own = RecommendationRecord
    return or_(
        _holds(term, own.text, own.title),
        _is_named(term, own.number),
        own.id.in_(select(ResponseRecord.recommendation_id).where(_holds(term, ResponseRecord.text))),
        own.id.in_(
            select(GuidanceNoteRecord.recommendation_id).where(
                _holds(term, GuidanceNoteRecord.note, GuidanceNoteRecord.chapter)
            )
        ),
        own.id.in_(select(NoteRecord.item_id).where(_holds(term, NoteRecord.text))),
    )


def action_holds(term: SearchTerm) -> Condition:
    """Ask for actions that hold a term: their texts, updates and notes, or their reference."""
    own = ActionRecord
    return or_(
        _holds(term, own.text, own.title, own.outcome, own.steps),
        _is_named(term, own.reference),
        own.id.in_(select(ProgressRecord.action_id).where(_holds(term, ProgressRecord.text))),
        own.id.in_(select(NoteRecord.item_id).where(_holds(term, NoteRecord.text))),
    )


def _holds(term: SearchTerm, *columns: InstrumentedAttribute[Any]) -> Condition:
    words = " ".join(term.words)
    return or_(*(func.has_words(column, words, int(term.is_prefix)) == 1 for column in columns))


def _is_named(term: SearchTerm, mark: InstrumentedAttribute[str]) -> Condition:
    """Ask for an item's own mark, which has to be typed in full."""
    return func.has_words(mark, " ".join(term.words), 0) == 1
