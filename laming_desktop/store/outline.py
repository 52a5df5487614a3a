"""The list of the plan as the window needs it: lines of ids for everything, whole rows only for what is in view."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

from sqlalchemy import Connection, Select, func, select

from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.actions import count_actions, list_action_ids
from laming_desktop.store.choices import FilterChoices, filter_choices
from laming_desktop.store.due import DUE, refresh_due
from laming_desktop.store.filtering import Condition, Narrowing
from laming_desktop.store.loading import count_open_questions, load_actions
from laming_desktop.store.ordering import choose_ids, rank_recommendations
from laming_desktop.store.plan_tables import ActionRecord, AnswerRecord, RecommendationRecord
from laming_desktop.store.recommendations import load_recommendations
from laming_desktop.store.register import Register

__all__ = [
    "FilterChoices",
    "Outline",
    "OutlineCounts",
    "OutlineLine",
    "OutlineRow",
    "count_actions",
    "filter_choices",
    "outline",
    "outline_rows",
]


class OutlineLine(NamedTuple):
    """One line: a recommendation as a band, or an action under it (`parent`).

    A sub-item's parent is its recommendation. An action that answers nothing, and every action of a list that is
    sorted by a column, has none.
    """

    kind: Literal["recommendation", "action"]
    id: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class OutlineCounts:
    """What the filter's sentence says: actions shown and in all, those late or waiting among the shown.

    A recommendation with sub-items counts once.
    """

    shown: int
    total: int
    overdue: int
    waiting: int
    recommendations: int
    recommendations_total: int


@dataclass(frozen=True, slots=True)
class Outline:
    """All lines that a filter leaves, in order; `shown_under` counts the actions shown under each recommendation."""

    lines: Sequence[OutlineLine]
    counts: OutlineCounts
    shown_under: Mapping[str, int] = field(default_factory=dict[str, int])


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """What is known of one line: `action` for an action, else `recommendation` with what is counted under it."""

    line: OutlineLine
    action: Action | None = None
    recommendation: Recommendation | None = None
    actions: int = 0
    overdue: int = 0
    open_questions: int = 0


def outline(register: Register, asked: PlanFilter, sorting: Sorting, *, today: date) -> Outline:
    """Give the lines and counts for a filter: bands with their actions by the plan's order, else actions alone."""
    with register.reading() as connection:
        refresh_due(register, today)
        narrowing = Narrowing(connection, asked, today)
        conditions = narrowing.narrow_actions()
        chosen = _choose_actions(connection, conditions)
        under = _list_under(connection, narrowing, chosen)
        bands = _list_bands(connection, narrowing, under)
        counts = _count(connection, chosen, len({parent_id or own_id for own_id, parent_id in bands}))
        if sorting.key == "plan":
            lines = _arrange(bands, under, _list_loose(connection, conditions))
        else:
            ids = list_action_ids(register, connection, asked, today=today, sorting=sorting)
            lines = [OutlineLine("action", action_id, None) for action_id in ids]
    return Outline(lines, counts, {own_id: len(actions) for own_id, actions in under.items()})


def outline_rows(register: Register, lines: Sequence[OutlineLine], *, today: date) -> list[OutlineRow]:
    """Give the rows of these lines, in order; a line whose item has gone gives none."""
    with register.reading() as connection:
        refresh_due(register, today)
        band_ids = [line.id for line in lines if line.kind == "recommendation"]
        action_ids = {line.id: None for line in lines if line.kind == "action"}
        actions = {action.id: action for action in load_actions(connection, list(action_ids), today=today)}
        bands = {band.id: band for band in load_recommendations(connection, band_ids)} if band_ids else {}
        late = _count_late(connection, band_ids) if band_ids else {}
        questions = count_open_questions(connection)
    rows: list[OutlineRow] = []
    for line in lines:
        action, band = actions.get(line.id), bands.get(line.id)
        if action is not None:
            rows.append(OutlineRow(line, action=action, open_questions=action.open_questions))
        elif band is not None:
            open_questions = questions.get(line.id, 0)
            rows.append(OutlineRow(line, None, band, len(band.actions), late.get(line.id, 0), open_questions))
    return rows


def _list_under(connection: Connection, narrowing: Narrowing, chosen: frozenset[str] | None) -> dict[str, list[str]]:
    """Give the chosen actions (None: all) under each recommendation that may show them, in order."""
    own = AnswerRecord
    query = select(own.recommendation_id, own.action_id).order_by(own.recommendation_id, own.place, own.id)
    conditions = narrowing.narrow_bands()
    if conditions:
        query = query.where(own.recommendation_id.in_(select(RecommendationRecord.id).where(*conditions)))
    under: dict[str, list[str]] = {}
    for recommendation_id, action_id in connection.execute(query):
        if chosen is None or action_id in chosen:
            under.setdefault(recommendation_id, []).append(action_id)
    return under


def _list_bands(
    connection: Connection, narrowing: Narrowing, under: Mapping[str, list[str]]
) -> list[tuple[str, str | None]]:
    """Give id and parent of the recommendations that are shown: those found themselves, and those of found actions."""
    own = RecommendationRecord
    found = set(connection.execute(select(own.id).where(*narrowing.narrow_recommendations())).scalars())
    ranked = rank_recommendations()
    query = select(own.id, own.parent_id).join(ranked, ranked.c.id == own.id).order_by(ranked.c.rank)
    return [
        (own_id, parent_id) for own_id, parent_id in connection.execute(query) if own_id in found or own_id in under
    ]


def _choose_actions(connection: Connection, conditions: Sequence[Condition]) -> frozenset[str] | None:
    """Give the ids of the actions found, None for all of them."""
    if not conditions:
        return None
    return frozenset(connection.execute(select(ActionRecord.id).where(*conditions)).scalars())


def _list_loose(connection: Connection, conditions: Sequence[Condition]) -> list[str]:
    """Give the actions found that answer nothing, by their reference."""
    own = ActionRecord
    is_linked = select(AnswerRecord.id).where(AnswerRecord.action_id == own.id).exists()
    query = select(own.id).where(~is_linked, *conditions).order_by(func.length(own.reference), own.reference, own.id)
    return list(connection.execute(query).scalars())


def _arrange(
    bands: Iterable[tuple[str, str | None]], under: Mapping[str, list[str]], loose: Iterable[str]
) -> list[OutlineLine]:
    lines: list[OutlineLine] = []
    for own_id, parent_id in bands:
        lines.append(OutlineLine("recommendation", own_id, parent_id))
        lines.extend([OutlineLine("action", action_id, own_id) for action_id in under.get(own_id, ())])
    lines.extend(OutlineLine("action", action_id, None) for action_id in loose)
    return lines


def _count(connection: Connection, chosen: frozenset[str] | None, bands: int) -> OutlineCounts:
    total = connection.execute(select(func.count()).select_from(ActionRecord)).scalar_one()
    tops = select(func.count()).where(RecommendationRecord.parent_id.is_(None))
    return OutlineCounts(
        shown=total if chosen is None else len(chosen),
        total=total,
        overdue=_count_among(connection, chosen, select(DUE.c.action_id).where(DUE.c.lateness == "overdue")),
        waiting=_count_among(connection, chosen, select(ActionRecord.id).where(ActionRecord.state == "waiting")),
        recommendations=bands,
        recommendations_total=connection.execute(tops).scalar_one(),
    )


def _count_among(connection: Connection, chosen: frozenset[str] | None, query: Select[str]) -> int:
    """Count the ids of a query that are among the chosen ones; SQL counts where all are."""
    if chosen is None:
        return connection.execute(select(func.count()).select_from(query.subquery())).scalar_one()
    return len(chosen.intersection(connection.execute(query).scalars()))


def _count_late(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Count the overdue actions under each of these recommendations."""
    own = AnswerRecord
    query = (
        select(own.recommendation_id)
        .join(DUE, DUE.c.action_id == own.action_id)
        .where(DUE.c.lateness == "overdue", own.recommendation_id.in_(choose_ids(ids)))
    )
    return Counter(connection.execute(query).scalars())
