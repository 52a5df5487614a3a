"""How many items each view of a plan shows, counted in pieces, so that others can read the register in between."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Final

from sqlalchemy import func, select

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.actions import count_actions
from laming_desktop.store.document_tables import QuestionRecord
from laming_desktop.store.filtering import find_item_of
from laming_desktop.store.national_tables import GuidanceRecord, IndicatorRecord
from laming_desktop.store.plan_tables import OwnerRecord, RecommendationRecord
from laming_desktop.store.register import Register
from laming_desktop.store.report_tables import MeetingRecord
from laming_desktop.store.share_tables import ShareRecord

_RECORDS: Final = {
    "guidance": GuidanceRecord,
    "indicator": IndicatorRecord,
    "owner": OwnerRecord,
    "meeting": MeetingRecord,
    "share": ShareRecord,
}


def count_each(
    register: Register, filters: Iterable[tuple[str, PlanFilter]], *, today: date, progress: Progress = SILENT
) -> dict[str, int]:
    """Count the items that answer to each filter, by its key: actions, and recommendations with questions where these are asked for."""
    found: dict[str, int] = {}
    for key, asked in filters:
        progress.step(0, 0)
        found[key] = count_actions(register, asked, today=today)
        if asked.with_questions or asked.needs_attention:
            found[key] += count_asking_recommendations(register)
    return found


def count_asking_recommendations(register: Register) -> int:
    """Count the recommendations that have an open question of their own."""
    owner = find_item_of(QuestionRecord.item_table, QuestionRecord.item_id)
    asking = select(owner).where(QuestionRecord.answer.is_(None))
    query = select(func.count()).select_from(RecommendationRecord).where(RecommendationRecord.id.in_(asking))
    with register.reading() as connection:
        return connection.execute(query).scalar_one()


def count_records(register: Register) -> Mapping[str, int]:
    """Count the rows of what stands round the plan, by table."""
    with register.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in _RECORDS.items()
        }
