"""The index of words beside an open register: a private database that the system forgets when it is closed.

It never lies in the register's file, and holds no text that could be read back: words with the items they stand in,
nothing else. An item that changes gets a new entry; the old one is struck out.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Final

from laming_desktop.domain.folding import fold_text
from laming_desktop.domain.search_words import SearchTerm
from laming_desktop.store.journal import Line
from laming_desktop.store.reach import Reach, list_ends, list_touched, read_reach
from laming_desktop.store.slots import read_slots

AT_ONCE: Final = 250
_BITS: Final = 20
"""An entry's number is its action's row, shifted, and how often that was entered; recommendations count down from 0."""
_MAKE: Final = """
    CREATE VIRTUAL TABLE entry USING fts5 (words, mark, content = '', columnsize = 0,
        prefix = '1 2', tokenize = 'unicode61 remove_diacritics 0');
    CREATE TABLE item (id TEXT PRIMARY KEY, entry INTEGER) WITHOUT ROWID;
    CREATE TABLE struck (entry INTEGER PRIMARY KEY);
"""
_STOP: Final = " 0stop0 "
"""Stands between texts of one item, so that no phrase reaches from one into the next."""
_CHOSEN: Final = "(SELECT value FROM json_each(?1))"
_ACTIONS: Final = f"""SELECT rowid, id, reference, title, text, outcome, steps FROM action WHERE id IN {_CHOSEN}"""
_RECOMMENDATIONS: Final = f"""SELECT 0, id, number, title, text FROM recommendation WHERE id IN {_CHOSEN}"""
_OF_ACTION: Final = f"""SELECT action_id, text FROM progress WHERE action_id IN {_CHOSEN}
    UNION ALL SELECT item_id, text FROM note WHERE item_id IN {_CHOSEN}"""
_OF_RECOMMENDATION: Final = f"""SELECT recommendation_id, text FROM response WHERE recommendation_id IN {_CHOSEN}
    UNION ALL SELECT recommendation_id, chapter || ' ' || note FROM guidance_note
        WHERE recommendation_id IN {_CHOSEN}
    UNION ALL SELECT item_id, text FROM note WHERE item_id IN {_CHOSEN}"""
_ITEM_OF: Final = {
    "action": "id",
    "recommendation": "id",
    "progress": "action_id",
    "response": "recommendation_id",
    "guidance_note": "recommendation_id",
    "note": "item_id",
}


class SearchIndex:
    """Built in short steps; `is_ready` tells that every item is in it."""

    def __init__(self) -> None:
        self.is_ready = False
        self._reach: Reach | None = None
        self._begin()

    def close(self) -> None:
        """Let go of the private database."""
        self._private.close()

    def step(self, sqlite: sqlite3.Connection) -> bool:
        """Enter some more items; tell whether all are in."""
        self.take_up(sqlite)
        if self.is_ready:
            return True
        query = "SELECT rowid, id FROM action WHERE rowid > ? ORDER BY rowid LIMIT ?"
        rows = sqlite.execute(query, (self._until, AT_ONCE)).fetchall()
        self._enter_actions(sqlite, [own_id for _, own_id in rows])
        if rows:
            self._until = rows[-1][0]
        if len(rows) < AT_ONCE:
            self._enter_recommendations(sqlite, [row[0] for row in sqlite.execute("SELECT id FROM recommendation")])
            self.is_ready = True
        return self.is_ready

    def take_up(self, sqlite: sqlite3.Connection) -> None:
        """Enter anew what the journal says was touched; begin anew where that cannot be told."""
        lines = list_touched(sqlite, self._reach, is_writing=False)
        if lines is None:
            self._private.close()
            self._begin()
            self.is_ready = False
        elif lines:
            self._take_up_lines(sqlite, lines)
        self._reach = read_reach(sqlite)

    def find_actions(self, term: SearchTerm) -> list[int]:
        """Give the actions, by the numbers of their rows, that have a term themselves."""
        query = f"SELECT rowid >> {_BITS} AS slot FROM entry WHERE entry MATCH ? AND rowid > 0"
        return read_slots(self._private, query + self._leave_out, (write_match(term),))

    def find_recommendations(self, term: SearchTerm) -> set[str]:
        """Give the ids of the recommendations that have a term themselves."""
        query = "SELECT rowid FROM entry WHERE entry MATCH ? AND rowid < 0"
        found = self._private.execute(query + self._leave_out, (write_match(term),))
        return {self._recommendations[entry] for (entry,) in found}

    @property
    def _leave_out(self) -> str:
        return " AND rowid NOT IN (SELECT entry FROM struck)" if self._has_struck else ""

    def _begin(self) -> None:
        self._private = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._private.executescript(_MAKE)
        self._until = 0
        self._has_struck = False
        self._recommendations: dict[int, str] = {}

    def _take_up_lines(self, sqlite: sqlite3.Connection, lines: Iterable[Line]) -> None:
        touched: dict[str, set[str]] = {"action": set(), "recommendation": set()}
        for line in lines:
            if line[0] in _ITEM_OF:
                ids = {line[1]} if _ITEM_OF[line[0]] == "id" else set(list_ends(sqlite, line, _ITEM_OF[line[0]]))
                kind = "recommendation" if line[0] in {"recommendation", "response", "guidance_note"} else "action"
                touched[kind] |= ids
                if line[0] == "note":
                    touched["recommendation"] |= ids
        known = {own_id: self._find_entry(own_id) for ids in touched.values() for own_id in ids}
        self._strike_out([entry for entry in known.values() if entry is not None])
        # What was not yet reached will be entered in its turn.
        is_near = "SELECT id FROM action WHERE (? OR rowid <= ?) AND id IN (SELECT value FROM json_each(?))"
        ids = sqlite.execute(is_near, (self.is_ready, self._until, json.dumps(sorted(touched["action"]))))
        self._enter_actions(sqlite, list(chain.from_iterable(ids)))
        if self.is_ready:
            self._enter_recommendations(sqlite, sorted(touched["recommendation"]))

    def _find_entry(self, own_id: str) -> int | None:
        row = self._private.execute("SELECT entry FROM item WHERE id = ?", (own_id,)).fetchone()
        return None if row is None else row[0]

    def _strike_out(self, entries: Sequence[int]) -> None:
        self._private.executemany("INSERT OR IGNORE INTO struck VALUES (?)", ((entry,) for entry in entries))
        self._has_struck = self._has_struck or bool(entries)

    def _enter_actions(self, sqlite: sqlite3.Connection, ids: Sequence[str]) -> None:
        if ids:
            self._enter(sqlite, ids, _ACTIONS, _OF_ACTION)

    def _enter_recommendations(self, sqlite: sqlite3.Connection, ids: Sequence[str]) -> None:
        for first in range(0, len(ids), AT_ONCE):
            self._enter(sqlite, ids[first : first + AT_ONCE], _RECOMMENDATIONS, _OF_RECOMMENDATION)

    def _enter(self, sqlite: sqlite3.Connection, ids: Sequence[str], items: str, others: str) -> None:
        chosen = (json.dumps(ids),)
        texts: dict[str, list[str]] = {}
        for own_id, text in sqlite.execute(others, chosen):
            texts.setdefault(own_id, []).append(text)
        self._private.execute("BEGIN")
        for slot, own_id, mark, *own in sqlite.execute(items, chosen):
            entry = self._number(own_id, slot)
            words = fold_text(_STOP.join((*own, *texts.get(own_id, ()))))
            self._private.execute(
                "INSERT INTO entry (rowid, words, mark) VALUES (?, ?, ?)", (entry, words, fold_text(mark))
            )
            self._private.execute("INSERT OR REPLACE INTO item VALUES (?, ?)", (own_id, entry))
        self._private.execute("COMMIT")

    def _number(self, own_id: str, slot: int) -> int:
        """Give the number of an item's next entry."""
        if not slot:
            entry = -1 - len(self._recommendations)
            self._recommendations[entry] = own_id
            return entry
        entry = slot << _BITS
        while self._has_struck and self._private.execute("SELECT 1 FROM struck WHERE entry = ?", (entry,)).fetchone():
            entry += 1
        return entry


def write_match(term: SearchTerm) -> str:
    """Write a term as a query of SQLite's index; an item's own mark has to be typed in full."""
    phrase = '"' + " ".join(term.words) + '"'
    return f"words : {phrase}{' *' if term.is_prefix else ''} OR mark : {phrase}"
