"""How things stand on each recommendation: the latest entry of each series, and the position that counts."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, select

from laming_desktop.domain.counting import count_position
from laming_desktop.domain.vocabulary import Position, Scope
from laming_desktop.store.ordering import rank_recommendations
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
    ranked = rank_recommendations()
    query = (
        select(RecommendationRecord.id, RecommendationRecord.parent_id, RecommendationRecord.number)
        .join(ranked, ranked.c.id == RecommendationRecord.id)
        .order_by(ranked.c.rank)
    )
    below: dict[str, list[tuple[str, Position | None]]] = {}
    ids: list[str] = []
    for own_id, parent_id, number in connection.execute(query):
        ids.append(own_id)
        if parent_id is not None:
            below.setdefault(parent_id, []).append((number, latest.get((own_id, "local"))))
    return {own_id: _find_standing(own_id, latest, below.get(own_id, [])) for own_id in ids}


def _find_standing(
    own_id: str, latest: dict[tuple[str, Scope], Position], below: list[tuple[str, Position | None]]
) -> StandingAt:
    local = latest.get((own_id, "local"))
    counted = count_position(local, below)
    return StandingAt(local, latest.get((own_id, "national")), counted.position, counted.at)


def read_latest_positions(connection: Connection) -> dict[tuple[str, Scope], Position]:
    """Give the position in force of each recommendation and scope that has one."""
    entry = PositionRecord
    query = select(entry.recommendation_id, entry.scope, entry.position).order_by(entry.on, entry.id)
    return {(own_id, SCOPES.read(scope)): POSITIONS.read(text) for own_id, scope, text in connection.execute(query)}


def list_standing_at(connection: Connection, positions: Iterable[Position]) -> list[str]:
    """Give the ids of the recommendations whose position that counts, which is their own if they have one, is one of these."""
    wanted = frozenset(positions)
    return [own_id for own_id, standing in read_standings(connection).items() if standing.counted in wanted]
