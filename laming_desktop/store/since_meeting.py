"""What is new in the plan since the last meeting, by the journal; and which meeting comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal, get_args

from sqlalchemy import Connection, func, select

from laming_desktop.domain.meetings import Meeting
from laming_desktop.store.journal import write_instant
from laming_desktop.store.journal_tables import ChangeRecord, ChangeSetRecord
from laming_desktop.store.past import start_day
from laming_desktop.store.plan_tables import ActionRecord, ProgressRecord, TimescaleRecord
from laming_desktop.store.report_tables import MeetingRecord, PresentationRecord

SinceChoice = Literal[
    "turned_since_meeting", "completed_since_meeting", "date_changed_since_meeting", "updated_since_meeting"
]
SINCE_CHOICES: Final[tuple[SinceChoice, ...]] = get_args(SinceChoice)
_ALARMING: Final = frozenset({"off_track", "at_risk"})
_TURNED: Final[Mapping[SinceChoice, frozenset[str]]] = {
    "turned_since_meeting": _ALARMING,
    "completed_since_meeting": frozenset({"complete"}),
}


@dataclass(frozen=True, slots=True)
class LastMeeting:
    """The meeting before a day, and the change set after which the plan stood as it saw it."""

    meeting: Meeting
    seq: int


def find_last_meeting(connection: Connection, today: date) -> LastMeeting | None:
    """Find the latest meeting before a day that the register remembers: None where it was begun after it."""
    own = MeetingRecord
    query = select(own.id, own.body, own.on, own.note).where(own.on < today).order_by(own.on.desc(), own.id).limit(1)
    row = connection.execute(query).one_or_none()
    if row is None:
        return None
    seen = select(func.max(PresentationRecord.seq)).where(PresentationRecord.meeting_id == row.id)
    ended = write_instant(start_day(row.on + timedelta(days=1)))
    until = select(func.max(ChangeSetRecord.seq)).where(ChangeSetRecord.at < ended)
    seq = connection.execute(seen).scalar() or connection.execute(until).scalar()
    return None if seq is None else LastMeeting(Meeting(*row), seq)


def find_next_meeting(connection: Connection, today: date) -> Meeting | None:
    """Find the first meeting from a day on."""
    own = MeetingRecord
    query = select(own.id, own.body, own.on, own.note).where(own.on >= today).order_by(own.on, own.id).limit(1)
    row = connection.execute(query).one_or_none()
    return None if row is None else Meeting(*row)


def list_since_meeting(connection: Connection, what: SinceChoice, today: date) -> frozenset[str]:
    """List the actions of which something is new since the last meeting; none where there was no meeting."""
    last = find_last_meeting(connection, today)
    if last is None:
        return frozenset()
    if what in _TURNED:
        return _list_turned(connection, _TURNED[what], last.seq)
    table = TimescaleRecord if what == "date_changed_since_meeting" else ProgressRecord
    return _list_added(connection, table, last.seq)


def _list_turned(connection: Connection, states: frozenset[str], seq: int) -> frozenset[str]:
    """List actions that were there and stand in one of these states now, but stood in none of them then."""
    then = read_states_then(connection, seq)
    now = connection.execute(select(ActionRecord.id, ActionRecord.state).where(ActionRecord.state.in_(sorted(states))))
    return frozenset(own_id for own_id, _ in now if own_id in then and then[own_id] not in states)


def read_states_then(connection: Connection, seq: int) -> dict[str, str | None]:
    """Give the state that each action changed since had then, by its id; those that came or went since are left out."""
    own = ChangeRecord
    changed = func.json_type(own.before, "$.state").is_not(None) & own.after.is_not(None)
    query = (
        select(own.item_id, func.json_extract(own.before, "$.state"))
        .where(own.item_table == "action", own.seq > seq, changed)
        .order_by(own.n.desc())
    )
    came = select(own.item_id).where(own.item_table == "action", own.seq > seq, own.before.is_(None))
    new = set(connection.execute(came).scalars())
    # The oldest line comes last, and it is what counts.
    return {own_id: state for own_id, state in connection.execute(query) if own_id not in new}


def _list_added(
    connection: Connection, table: type[TimescaleRecord] | type[ProgressRecord], seq: int
) -> frozenset[str]:
    """List actions that were there and to which a row of a table was added since."""
    own = ChangeRecord
    lines = select(own.item_id).where(own.seq > seq, own.before.is_(None))
    added = set(connection.execute(lines.where(own.item_table == table.__tablename__)).scalars())
    new = set(connection.execute(lines.where(own.item_table == "action")).scalars())
    if not added:
        return frozenset()
    rows = connection.execute(select(table.id, table.action_id))
    return frozenset(action_id for own_id, action_id in rows if own_id in added and action_id not in new)
