"""Who changed a row since a point in the journal, newest first."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from laming_desktop.domain.patches import Key
from laming_desktop.store.words import read_instant

_QUERY: Final = (
    "SELECT s.words, s.at, c.before, c.after FROM change c JOIN change_set s ON s.seq = c.seq"
    " WHERE c.item_id = ? AND c.item_table = ? AND c.seq > ? ORDER BY c.n DESC"
)


def list_touches(
    connection: sqlite3.Connection, key: Key, since: int
) -> Iterator[tuple[str, datetime, str, str | None, str | None]]:
    """Give author, instant and reason of each change of a row after a set, with its sides as the journal has them."""
    for words, at, before, after in connection.execute(_QUERY, (key[1], key[0], since)):
        _, author, reason = json.loads(words)
        yield author, read_instant(at), reason, before, after
