"""What actions have not: conditions of SQL for gaps in the plan, and for what was not said for long."""

from datetime import date, timedelta
from typing import Final

from sqlalchemy import Select, and_, or_, select
from sqlalchemy.orm import aliased

from laming_desktop.domain.checks.remarks import USUAL_WEEKS
from laming_desktop.domain.plan_filter import Lacking
from laming_desktop.domain.vocabulary import CLOSED_STATES
from laming_desktop.store.conditions import Condition
from laming_desktop.store.document_tables import NoteRecord
from laming_desktop.store.national_tables import EvidenceRecord
from laming_desktop.store.plan_tables import ActionOwnerRecord, ActionRecord, ProgressRecord, TimescaleRecord

FAULTS: Final[tuple[Lacking, ...]] = ("owner", "timescale", "review_date")
"""Gaps that need attention."""
_CLOSED: Final = tuple(sorted(CLOSED_STATES))


def lacks(what: Lacking, today: date) -> Condition:
    """Ask for actions that have not something."""
    own = ActionRecord
    if what == "priority":
        return own.priority.is_(None)
    if what == "state":
        return own.state.is_(None)
    if what == "timescale":
        return ~is_written()
    if what == "recent_update":
        return is_quiet_for(timedelta(weeks=USUAL_WEEKS), today)
    if what == "review_date":
        goes_on = has_in_force(TimescaleRecord.nature == "ongoing", TimescaleRecord.latest.is_(None))
        return is_open() & goes_on & own.review_on.is_(None) & (own.review_text == "")
    return own.id.not_in(_list_having(what))


def _list_having(what: Lacking) -> Select[str]:
    """Choose the actions that have rows of something."""
    if what in {"evidence", "note"}:
        table = EvidenceRecord if what == "evidence" else NoteRecord
        return select(table.item_id).where(table.item_table == "action")
    table = ActionOwnerRecord if what == "owner" else ProgressRecord
    return select(table.action_id)


def is_open() -> Condition:
    """Ask for actions of which something is still to be done."""
    return or_(ActionRecord.state.is_(None), ActionRecord.state.not_in(_CLOSED))


def is_quiet_for(span: timedelta, today: date) -> Condition:
    """Ask for open actions of which nothing that stands was said for so long; what speaks of a later day does not count."""
    own = ProgressRecord
    replaced = select(own.replaces_id).where(own.replaces_id.is_not(None))
    spoken = select(own.action_id).where(own.on >= today - span, own.on <= today, own.id.not_in(replaced))
    return is_open() & ActionRecord.id.not_in(spoken)


def is_written() -> Condition:
    """Ask for actions of which something was written about when they are to be done."""
    return has_in_force(or_(TimescaleRecord.text != "", TimescaleRecord.nature != "unknown"))


def is_read() -> Condition:
    """Ask for actions whose timescale was understood."""
    return has_in_force(TimescaleRecord.nature != "unknown", TimescaleRecord.certainty != "not_understood")


def has_in_force(*conditions: Condition) -> Condition:
    """Ask for actions of whose timescale in force, the last of its revisions, all of this is true."""
    later = aliased(TimescaleRecord)
    is_superseded = (
        select(later.id)
        .where(later.action_id == TimescaleRecord.action_id)
        .where(
            or_(
                later.place > TimescaleRecord.place,
                and_(later.place == TimescaleRecord.place, later.id > TimescaleRecord.id),
            )
        )
        .exists()
    )
    return ActionRecord.id.in_(select(TimescaleRecord.action_id).where(*conditions, ~is_superseded))
