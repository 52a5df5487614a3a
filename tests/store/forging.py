"""Forge a change set that the chain of hashes takes for one of the program."""

import json
import sqlite3
from pathlib import Path

from laming_desktop.store.chain import hash_line, hash_set
from laming_desktop.store.schema import VERSION

Line = tuple[str, str, dict[str, object] | None, dict[str, object] | None]
"""Table, id, and the row before and after."""


def forge(path: Path, script: str, *lines: Line) -> None:
    """Change rows, and seal lines about it as the program would, so that the chain holds."""
    stranger = sqlite3.connect(path)
    stranger.execute("PRAGMA foreign_keys = OFF")
    stranger.executescript(script)
    seq, previous = stranger.execute("SELECT seq, hash FROM change_set ORDER BY seq DESC").fetchone()
    words, facts = json.dumps(["Edit", "Forger", ""]), (seq + 1, "2009-11-03T00:00:00.000+00:00", "edit", None, VERSION)
    sides = [(table, own, *(json.dumps(side) if side else None for side in both)) for table, own, *both in lines]
    digests = [hash_line("s", words), *(hash_line("s", *line) for line in sides)]
    stranger.execute(
        "INSERT INTO change_set (seq, at, kind, target, schema, words, salt, hash) VALUES (?, ?, ?, ?, ?, ?, 's', ?)",
        (*facts, words, hash_set(previous, facts, digests)),
    )
    stranger.executemany(
        "INSERT INTO change (seq, item_table, item_id, before, after, salt) VALUES (?, ?, ?, ?, ?, 's')",
        [(seq + 1, *line) for line in sides],
    )
    stranger.commit()
    stranger.close()
