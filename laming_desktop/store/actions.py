"""Actions as the list, the papers and the command line see them."""

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, case, func, null, select
from sqlalchemy.orm import InstrumentedAttribute

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.domain.plan import Action
from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.domain.vocabulary import ACTION_STATES, PRIORITIES
from laming_desktop.store.due import ACTION_SLOT, DUE, refresh_due
from laming_desktop.store.filtering import Narrowing
from laming_desktop.store.loading import load_actions
from laming_desktop.store.ordering import rank_actions
from laming_desktop.store.plan_tables import (
    ActionOwnerRecord,
    ActionRecord,
    OwnerRecord,
    ProgressRecord,
    TimescaleRecord,
)
from laming_desktop.store.register import Register

_Column = TypeVar("_Column")
_ANY = PlanFilter()
_BY_PLAN = Sorting()


def list_actions(
    register: Register, asked: PlanFilter = _ANY, *, today: date, sorting: Sorting = _BY_PLAN
) -> list[Action]:
    """Give the actions that answer to a filter, by the inquiry's own order or by one column."""
    with register.reading() as connection:
        ids = list_action_ids(register, connection, asked, today=today, sorting=sorting)
        return load_actions(connection, ids, today=today)


def get_action(register: Register, action_id: str, *, today: date) -> Action:
    """Give one action; UnknownItemError when there is none with this id."""
    with register.reading() as connection:
        found = load_actions(connection, [action_id], today=today)
    if not found:
        raise UnknownItemError(action_id)
    return found[0]


def count_actions(register: Register, asked: PlanFilter, *, today: date) -> int:
    """Count the actions that answer to a filter."""
    with register.reading() as connection:
        if asked.due or asked.needs_attention:
            refresh_due(register, today)
        conditions = Narrowing(connection, asked, today).narrow_actions()
        return connection.execute(select(func.count()).select_from(ActionRecord).where(*conditions)).scalar_one()


def list_action_ids(
    register: Register, connection: Connection, asked: PlanFilter, *, today: date, sorting: Sorting = _BY_PLAN
) -> list[str]:
    """Give the ids of the actions that answer to a filter, in order."""
    if asked.due or asked.needs_attention or sorting.key == "next_due":
        refresh_due(register, today)
    conditions = Narrowing(connection, asked, today).narrow_actions()
    query = sort_actions(select(ActionRecord.id).where(*conditions), sorting)
    return list(connection.execute(query).scalars())


def sort_actions(query: Select[_Column], sorting: Sorting) -> Select[_Column]:
    """Put actions in order; what has no value in the column comes last both ways."""
    *own, length, reference, own_id = list_sort_keys(sorting)
    natural = (length, reference, own_id)
    if sorting.key == "reference":
        return query.order_by(*(part.desc() for part in natural) if sorting.descending else natural)
    if sorting.key == "plan":
        ranked = rank_actions()
        query, own = query.outerjoin(ranked, ranked.c.action_id == ActionRecord.id), [ranked.c.rank]
    directed = [(key.desc() if sorting.descending else key.asc()).nulls_last() for key in own]
    return query.order_by(*directed, *natural)


def list_sort_keys(sorting: Sorting) -> list[ColumnElement[Any]]:
    """List what actions are sorted by: the values of the column, and then length, letters and id of the reference."""
    natural = (func.length(ActionRecord.reference), ActionRecord.reference.expression, ActionRecord.id.expression)
    return [*_COLUMNS.get(sorting.key, ()), *natural]


def _rank_words(column: InstrumentedAttribute[str | None], words: tuple[str, ...]) -> ColumnElement[Any]:
    return case({word: place for place, word in enumerate(words)}, value=column, else_=null())


def _in_force(column: ColumnElement[Any]) -> ColumnElement[Any]:
    scale = TimescaleRecord
    return (
        select(column)
        .where(scale.action_id == ActionRecord.id)
        .order_by(scale.place.desc(), scale.id.desc())
        .limit(1)
        .scalar_subquery()
    )


_COLUMNS: dict[str, tuple[ColumnElement[Any], ...]] = {
    "text": (func.folded(func.coalesce(func.nullif(ActionRecord.title, ""), ActionRecord.text)),),
    "next_due": (select(DUE.c.next_due).where(DUE.c.slot == ACTION_SLOT).scalar_subquery(),),
    "priority": (_rank_words(ActionRecord.priority, PRIORITIES),),
    "state": (_rank_words(ActionRecord.state, ACTION_STATES),),
    "owners": (
        select(func.folded(OwnerRecord.name))
        .join(ActionOwnerRecord, ActionOwnerRecord.owner_id == OwnerRecord.id)
        .where(ActionOwnerRecord.action_id == ActionRecord.id)
        .order_by(ActionOwnerRecord.place, ActionOwnerRecord.id)
        .limit(1)
        .scalar_subquery(),
    ),
    "timescale": (
        _in_force(func.coalesce(TimescaleRecord.latest, TimescaleRecord.earliest)),
        _in_force(func.nullif(TimescaleRecord.text, "")),
    ),
    "progress": (
        select(func.max(ProgressRecord.on)).where(ProgressRecord.action_id == ActionRecord.id).scalar_subquery(),
    ),
}
