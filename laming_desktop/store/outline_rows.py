"""What the list says of the lines in view: a few plain queries for a window of rows, whatever the size of the plan."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from sqlalchemy import Connection

from laming_desktop.domain.plan import Due
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.domain.vocabulary import ActionState, OwnerRole, Position, Priority
from laming_desktop.store.counted import read_standings
from laming_desktop.store.due import find_due, is_due_known, read_starts_on
from laming_desktop.store.list_book import read_book
from laming_desktop.store.memory import ListBook
from laming_desktop.store.open_questions import count_open_questions
from laming_desktop.store.outline_lines import OutlineLine
from laming_desktop.store.register import Register
from laming_desktop.store.timescales import find_reading
from laming_desktop.store.words import ACTION_STATES, OWNER_ROLES, PRIORITIES

_CHOSEN: Final = "(SELECT value FROM json_each(:ids))"
_ACTIONS: Final = f"""SELECT id, reference, coalesce(nullif(title, ''), text), priority, state FROM action
    WHERE id IN {_CHOSEN}"""
_OWNERS: Final = f"""SELECT action_owner.action_id, owner.name, action_owner.role FROM action_owner
    JOIN owner ON owner.id = action_owner.owner_id WHERE action_owner.action_id IN {_CHOSEN}
    ORDER BY action_owner.place, action_owner.id"""
_SCALES: Final = f"SELECT action_id, reading FROM timescale WHERE action_id IN {_CHOSEN} ORDER BY place, id"
_UPDATES: Final = f"""SELECT action_id, id, "on", replaces_id FROM progress WHERE action_id IN {_CHOSEN}
    ORDER BY "on" DESC, id DESC"""
_WORDS: Final = f"SELECT id, text FROM progress WHERE id IN {_CHOSEN}"
_ANSWERS: Final = f"""SELECT answer.action_id, answer.recommendation_id, recommendation.number FROM answer
    JOIN recommendation ON recommendation.id = answer.recommendation_id WHERE answer.action_id IN {_CHOSEN}"""
_BANDS: Final = f"""SELECT own.id, own.number, coalesce(nullif(own.title, ''), own.text), own.parent_id, theme.name,
        (SELECT count(*) FROM recommendation WHERE parent_id = own.id)
    FROM recommendation AS own LEFT JOIN recommendation AS above ON above.id = own.parent_id
    LEFT JOIN theme ON theme.id = coalesce(own.theme_id, above.theme_id) WHERE own.id IN {_CHOSEN}"""


class ListedOwner(NamedTuple):
    """An owner as the list names it."""

    name: str
    role: OwnerRole | None


@dataclass(frozen=True, slots=True)
class ListedAction:
    """What the list shows of an action: its title or else its text, and of its updates the latest."""

    id: str
    reference: str
    words: str
    priority: Priority | None
    state: ActionState | None
    owners: tuple[ListedOwner, ...]
    timescale: TimescaleReading | None
    due: Due
    latest: tuple[date, str] | None
    recommendations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ListedBand:
    """What the list shows of a recommendation: its title or else its text, and how it stands."""

    id: str
    number: str
    words: str
    parent_id: str | None
    theme: str | None
    position: Position
    sub_items: int


@dataclass(frozen=True, slots=True)
class OutlineRow:
    """What is known of one line: `action`, `recommendation`, or the `name` of another group, with what is counted under it.

    `name` is a theme's or an owner's, a state's own word, or empty for what has none.
    """

    line: OutlineLine
    action: ListedAction | None = None
    recommendation: ListedBand | None = None
    name: str = ""
    actions: int = 0
    overdue: int = 0
    open_questions: int = 0


def outline_rows(register: Register, lines: Sequence[OutlineLine], *, today: date) -> list[OutlineRow]:
    """Give the rows of these lines, in order; a line whose item has gone gives none."""
    with register.reading() as connection:
        book = read_book(register, connection)
        actions = _read_actions(connection, register.sqlite, _list_ids(lines, "action"), book, today)
        bands = _read_bands(connection, register.sqlite, _list_ids(lines, "recommendation"), book)
        groups = {group.key: group for groups in book.grouped.values() for group in groups}
        counted = {line.id: _count_under(register, book, line, today) for line in lines if line.kind != "action"}
        questions = count_open_questions(connection, [line.id for line in lines if line.kind != "group"])
    rows: list[OutlineRow] = []
    for line in lines:
        asking = questions.get(line.id, 0)
        if line.kind == "action" and line.id in actions:
            rows.append(OutlineRow(line, actions[line.id], open_questions=asking))
        elif line.kind == "recommendation" and line.id in bands:
            rows.append(OutlineRow(line, None, bands[line.id], "", *counted[line.id], asking))
        elif line.kind == "group" and line.id in groups:
            rows.append(OutlineRow(line, None, None, groups[line.id].name, *counted[line.id]))
    return rows


def _list_ids(lines: Iterable[OutlineLine], kind: str) -> list[str]:
    return [line.id for line in lines if line.kind == kind]


def _count_under(register: Register, book: ListBook, line: OutlineLine, today: date) -> tuple[int, int]:
    """Count the actions under a band, and the overdue among them as far as that is known by now."""
    slots: Sequence[int] = ()
    if line.kind == "group":
        slots = next((each.slots for groups in book.grouped.values() for each in groups if each.key == line.id), ())
    else:
        band = book.order.by_id.get(line.id)
        if band is not None and is_due_known(register, today):
            slots = book.order.read_band(register.sqlite, band)
        elif band is not None:
            return band.count, 0
    late = register.memory.due.late
    return len(slots), sum(map(late.__contains__, slots)) if is_due_known(register, today) else 0


def _read_actions(
    connection: Connection, sqlite: sqlite3.Connection, ids: Sequence[str], book: ListBook, today: date
) -> dict[str, ListedAction]:
    if not ids:
        return {}
    chosen = {"ids": json.dumps(ids)}
    owners: dict[str, list[ListedOwner]] = {}
    for action_id, name, role in sqlite.execute(_OWNERS, chosen):
        owners.setdefault(action_id, []).append(ListedOwner(name, OWNER_ROLES.find(role)))
    in_force: dict[str, str] = dict(sqlite.execute(_SCALES, chosen))
    dates, latest = _read_updates(sqlite, chosen)
    answers = _read_answers(sqlite, chosen, book)
    starts_on = read_starts_on(connection)
    actions: dict[str, ListedAction] = {}
    for own_id, reference, words, priority, stored in sqlite.execute(_ACTIONS, chosen):
        reading, state = find_reading(in_force.get(own_id, "")), ACTION_STATES.find(stored)
        due = find_due(reading, state, today=today, updates=dates.get(own_id, ()), starts_on=starts_on)
        actions[own_id] = ListedAction(
            own_id,
            reference,
            words,
            PRIORITIES.find(priority),
            state,
            tuple(owners.get(own_id, ())),
            reading,
            due,
            latest.get(own_id),
            answers.get(own_id, ()),
        )
    return actions


def _read_updates(
    sqlite: sqlite3.Connection, chosen: Mapping[str, str]
) -> tuple[dict[str, list[date]], dict[str, tuple[date, str]]]:
    """Read the days of all updates, and the latest that no other replaces."""
    rows = sqlite.execute(_UPDATES, chosen).fetchall()
    replaced = {row[3] for row in rows}
    dates: dict[str, list[date]] = {}
    newest: dict[str, tuple[str, date]] = {}
    for action_id, own_id, on, _ in rows:
        day = date.fromisoformat(on)
        dates.setdefault(action_id, []).append(day)
        if own_id not in replaced:
            newest.setdefault(action_id, (own_id, day))
    ids = json.dumps([own_id for own_id, _ in newest.values()])
    words: dict[str, str] = dict(sqlite.execute(_WORDS, {"ids": ids}))
    return dates, {action_id: (day, words[own_id]) for action_id, (own_id, day) in newest.items()}


def _read_answers(sqlite: sqlite3.Connection, chosen: Mapping[str, str], book: ListBook) -> dict[str, tuple[str, ...]]:
    """Read the numbers that each action answers, in the inquiry's order."""
    rows = sqlite.execute(_ANSWERS, chosen).fetchall()
    wanted = {row[1] for row in rows}
    rank = {band.id: place for place, band in enumerate(book.order.bands) if band.id in wanted}
    answers: dict[str, tuple[str, ...]] = {}
    for action_id, _, number in sorted(rows, key=lambda row: rank.get(row[1], 0)):
        answers[action_id] = (*answers.get(action_id, ()), number)
    return answers


def _read_bands(
    connection: Connection, sqlite: sqlite3.Connection, ids: Sequence[str], book: ListBook
) -> dict[str, ListedBand]:
    if not ids:
        return {}
    if book.standings is None:
        book.standings = read_standings(connection)
    return {
        own_id: ListedBand(own_id, number, words, parent, theme, book.standings[own_id].counted, sub_items)
        for own_id, number, words, parent, theme, sub_items in sqlite.execute(_BANDS, {"ids": json.dumps(ids)})
    }
