"""How things stand on each recommendation: the latest entry of each series, and the position that counts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, select

from laming_desktop.domain.counting import Item, count_item
from laming_desktop.domain.vocabulary import Position, Scope
from laming_desktop.store.plan_tables import PositionRecord, RecommendationRecord
from laming_desktop.store.words import POSITIONS, SCOPES


@dataclass(frozen=True, slots=True)
class StandingAt:
    """Where one recommendation stands; `counted_at` is the number of the sub-item that decided, if one did."""

    local: Position | None
    national: Position | None
    counted: Position
    counted_at: str | None


def read_standings(connection: Connection) -> dict[str, StandingAt]:
    """Give where every recommendation stands, by its id."""
    latest = read_latest_positions(connection)
    query = select(RecommendationRecord.id, RecommendationRecord.number, RecommendationRecord.parent_id)
    items = [
        Item(own_id, number, parent_id, latest.get((own_id, "local")))
        for own_id, number, parent_id in connection.execute(query)
    ]
    below: dict[str, list[Item]] = {}
    for item in items:
        if item.parent_id is not None:
            below.setdefault(item.parent_id, []).append(item)
    standings: dict[str, StandingAt] = {}
    for item in items:
        counted = count_item(item, _list_below(item, below))
        national = latest.get((item.id, "national"))
        standings[item.id] = StandingAt(item.position, national, counted.position, counted.decided_by)
    return standings


def _list_below(item: Item, below: Mapping[str, list[Item]]) -> list[Item]:
    """Give all sub-items at any depth, each once even where a file has them in a circle."""
    found: dict[str, Item] = {}
    waiting = list(below.get(item.id, ()))
    while waiting:
        next_item = waiting.pop()
        if next_item.id not in found:
            found[next_item.id] = next_item
            waiting.extend(below.get(next_item.id, ()))
    return list(found.values())


def read_latest_positions(connection: Connection) -> dict[tuple[str, Scope], Position]:
    """Give the position in force of each recommendation and scope that has one."""
    entry = PositionRecord
    query = select(entry.recommendation_id, entry.scope, entry.position).order_by(entry.on, entry.id)
    return {(own_id, SCOPES.read(scope)): POSITIONS.read(text) for own_id, scope, text in connection.execute(query)}


def list_standing_at(connection: Connection, positions: Iterable[Position]) -> list[str]:
    """Give the ids of the recommendations whose position that counts, which is their own if they have one, is one of these."""
    wanted = frozenset(positions)
    return [own_id for own_id, standing in read_standings(connection).items() if standing.counted in wanted]
