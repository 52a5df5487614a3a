"""The order of the plan: which actions stand under each recommendation, as numbers of rows.

A number of a row ("slot") is SQLite's own, which does not change while the file is open unless it is written anew. The
actions of a recommendation are read when somebody asks for them, so that a plan of any size can be shown at once.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from sqlalchemy import Connection, select

from laming_desktop.store.journal import Line
from laming_desktop.store.ordering import rank_recommendations
from laming_desktop.store.plan_tables import RecommendationRecord
from laming_desktop.store.reach import find_actions, list_ends, list_tables
from laming_desktop.store.slots import read_slots

_COUNT: Final = "SELECT recommendation_id, count(*) FROM answer GROUP BY recommendation_id"
_UNDER: Final = """SELECT action.rowid AS slot FROM answer JOIN action ON action.id = answer.action_id
    WHERE answer.recommendation_id = ? ORDER BY answer.place, answer.id"""
_LOOSE: Final = """SELECT rowid AS slot FROM action WHERE rowid BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM answer WHERE action_id = action.id)"""
_SORT: Final = """SELECT rowid AS slot FROM action WHERE rowid IN (SELECT value FROM json_each(?))
    ORDER BY length(reference), reference, id"""
_LOOSE_NOW: Final = """SELECT rowid AS slot FROM action WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM answer WHERE action_id = action.id)"""
_AT_ONCE: Final = 20_000
_BANDS: Final = frozenset({"recommendation", "inquiry"})
_LINKS: Final = frozenset({"answer", "action"})


@dataclass(slots=True)
class Band:
    """A recommendation and the actions under it, in order; `slots` is None until they are read."""

    id: str
    parent: str | None
    count: int = 0
    slots: list[int] | None = None


@dataclass(slots=True)
class PlanOrder:
    """All recommendations in the inquiry's order, and the actions that answer none; `loose` is None until it is read."""

    bands: list[Band] = field(default_factory=list[Band])
    loose: list[int] | None = None
    by_id: dict[str, Band] = field(default_factory=dict[str, Band])
    _found_loose: list[int] = field(default_factory=list[int])
    _looked_until: int = 0

    def take_up(self, connection: Connection, sqlite: sqlite3.Connection, lines: Iterable[Line]) -> None:
        """Take up what the journal says was touched."""
        lines = list(lines)
        tables = list_tables(lines)
        if tables & _LINKS:
            self._take_up_links(sqlite, lines)
        if tables & _BANDS:
            self.read_bands(connection, sqlite)

    def read_bands(self, connection: Connection, sqlite: sqlite3.Connection) -> None:
        """Read the recommendations in order, each with the number of its actions; actions that were read are kept."""
        known = self.by_id
        own, ranked = RecommendationRecord, rank_recommendations()
        query = select(own.id, own.parent_id).join(ranked, ranked.c.id == own.id).order_by(ranked.c.rank)
        self.bands = []
        for own_id, parent in connection.execute(query):
            band = known.get(own_id, Band(own_id, parent))
            band.parent = parent
            self.bands.append(band)
        self.by_id = {band.id: band for band in self.bands}
        if any(band.slots is None for band in self.bands):
            counts: dict[str, int] = dict(sqlite.execute(_COUNT))
            for band in self.bands:
                band.count = counts.get(band.id, 0) if band.slots is None else band.count

    def read_band(self, sqlite: sqlite3.Connection, band: Band) -> list[int]:
        """Give the actions under a recommendation."""
        if band.slots is None:
            band.slots = read_slots(sqlite, _UNDER, (band.id,))
            band.count = len(band.slots)
        return band.slots

    def read_all(self, sqlite: sqlite3.Connection) -> None:
        """Read whatever was not yet read."""
        for _ in self.read_on(sqlite):
            pass

    def read_on(self, sqlite: sqlite3.Connection) -> Iterator[None]:
        """Read what was not yet read, one short step after another."""
        for band in self.bands:
            if band.slots is None:
                self.read_band(sqlite, band)
                yield
        while self.loose is None:
            self._look_for_loose(sqlite)
            yield

    def list_in_order(self, sqlite: sqlite3.Connection) -> Iterable[int]:
        """Give every action once, where it stands first."""
        self.read_all(sqlite)
        return dict.fromkeys(chain(*(band.slots or () for band in self.bands), self.loose or ()))

    def _look_for_loose(self, sqlite: sqlite3.Connection) -> None:
        last = sqlite.execute("SELECT max(rowid) FROM action").fetchone()[0] or 0
        row = sqlite.execute("SELECT min(rowid) FROM action WHERE rowid > ?", (self._looked_until,)).fetchone()
        first = row[0] if row[0] is not None else last
        until = first + _AT_ONCE - 1
        self._found_loose += read_slots(sqlite, _LOOSE, (first, until))
        self._looked_until = until
        if until >= last:
            self._sort_loose(sqlite, self._found_loose)

    def _sort_loose(self, sqlite: sqlite3.Connection, slots: Iterable[int]) -> None:
        self.loose = read_slots(sqlite, _SORT, (json.dumps(list(slots)),))
        self._found_loose = []

    def _take_up_links(self, sqlite: sqlite3.Connection, lines: list[Line]) -> None:
        links = [line for line in lines if line[0] in _LINKS]
        touched = {
            own_id for line in links if line[0] == "answer" for own_id in list_ends(sqlite, line, "recommendation_id")
        }
        for band in self.bands:
            if band.id in touched:
                band.slots = None
                self.read_band(sqlite, band)
        if self.loose is None:
            self._found_loose, self._looked_until = [], 0
            return
        actions = sorted(find_actions(sqlite, links) or ())
        known = json.dumps(actions)
        now = set(read_slots(sqlite, _LOOSE_NOW, (known,)))
        query = "SELECT rowid AS slot FROM action WHERE id IN (SELECT value FROM json_each(?))"
        gone = set(read_slots(sqlite, query, (known,))) - now
        if now or gone & set(self.loose) or len(actions) > 0:
            self._sort_loose(sqlite, (set(self.loose) | now) - gone)
