"""Registers of any size for the benchmarks: rows put in without a journal, kept for the next run.

    python -m tests.bench.large_registers 100000

Every row differs: actions and updates are sentences drawn anew from a list of words, about 200 letters each. Dates,
owners, priorities and states are spread as in a plan that is in use.
"""

import random
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Final

from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.store.ids import make_ids
from laming_desktop.store.register import Register
from laming_desktop.store.timescales import write_reading
from laming_desktop.store.writing import Writing

FOLDER: Final = Path(tempfile.gettempdir()) / "laming-desktop-bench"
_TEXT: Final = (
    "agree arrange assess audit board carers case chair children clarify commission confirm consider consult cover "
    "data deliver develop director duty embed ensure establish evidence families findings forum front guidance health "
    "housing identify impact improve induction information inspect learning lead local manager meeting members midwife "
    "monitor multi-agency needs nurse outcome partners permanent plan police practice procedures progress protocol "
    "publish quality quarterly record referral refresh regional report representation resources responsibilities "
    "review risk safeguarding sample schedule school senior services set share social staff standards strategy "
    "supervision support survey target team thresholds training update visitors visits voice weekly workforce workload"
)
WORDS: Final = tuple(re.findall(r"\S+", _TEXT))
TIMESCALES: Final = 240
OWNERS: Final = 60
STATES: Final = ("on_track", "on_track", "at_risk", "off_track", "complete", "complete", "waiting", "not_started", None)
PRIORITIES: Final = ("high", "medium", "low", None)
TODAY: Final = date(2010, 6, 1)
AT_ONCE: Final = 20_000


def find_large_register(actions: int) -> Path:
    """Give the file of a register with so many actions, made where it is not there yet."""
    path = FOLDER / f"plan-{actions}-1.laming"
    if not path.is_file():
        FOLDER.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new.laming")
        new.unlink(missing_ok=True)
        register = Register.create(new, author="Bench", clock=lambda: datetime.now(UTC), first_rows=_write_frame)
        register.close()
        _fill(new, actions)
        new.rename(path)
    return path


def _write_frame(writing: Writing) -> None:
    """Write everything but actions: 8 themes, 58 recommendations of which one in six has sub-items, 60 owners."""
    chance = random.Random(1)
    writing.add("register", authority="Exampleshire", board="Exampleshire Board", plan_date=date(2009, 6, 30))
    inquiry = writing.add("inquiry", title="Progress report")
    themes = [writing.add("theme", inquiry_id=inquiry, name=f"Theme {_write_words(chance, 2)}") for _ in range(8)]
    for number in range(1, 59):
        fields = {"inquiry_id": inquiry, "theme_id": themes[number * 8 // 59], "text": _write_words(chance, 45)}
        parent = writing.add("recommendation", number=str(number), place=f"{number:04}", **fields)
        writing.add("response", recommendation_id=parent, body="Government", text=_write_words(chance, 30))
        for part in range(1, 4 if number % 6 == 0 else 0):
            fields = {"inquiry_id": inquiry, "text": _write_words(chance, 20), "place": f"{part:04}"}
            writing.add("recommendation", number=f"{number}.{part}", parent_id=parent, **fields)
    for number in range(OWNERS):
        writing.add("owner", name=f"Head of {_write_words(chance, 2)} {number}", kind="post")


def _fill(path: Path, actions: int) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA cache_size = -400000")
    connection.execute("BEGIN")
    bands = [row[0] for row in connection.execute("SELECT id FROM recommendation ORDER BY id")]
    owners = [row[0] for row in connection.execute("SELECT id FROM owner ORDER BY id")]
    chance = random.Random(2)
    scales = [_make_timescale(chance) for _ in range(TIMESCALES)]
    for first in range(0, actions, AT_ONCE):
        _fill_some(connection, range(first, min(first + AT_ONCE, actions)), bands, owners, scales, chance)
    connection.execute("COMMIT")
    connection.close()


def _fill_some(
    connection: sqlite3.Connection,
    numbers: range,
    bands: list[str],
    owners: list[str],
    scales: list[dict[str, object]],
    chance: random.Random,
) -> None:
    ids = make_ids(len(numbers))
    _insert(connection, "action", (_make_action(chance, own, number) for own, number in zip(ids, numbers, strict=True)))
    _insert(connection, "answer", _make_answers(chance, ids, numbers, bands))
    links = make_ids(2 * len(ids))
    _insert(
        connection,
        "action_owner",
        (
            {"id": links.pop(), "action_id": own, "owner_id": owner, "place": f"{place:02}"}
            for own in ids
            for place, owner in enumerate(chance.sample(owners, chance.choice((0, 1, 1, 2))))
        ),
    )
    times = zip(make_ids(len(ids)), ids, strict=True)
    _insert(
        connection,
        "timescale",
        ({"id": own, "action_id": action, **chance.choice(scales)} for own, action in times if chance.random() < 0.9),
    )
    updates = zip(make_ids(len(ids)), ids, strict=True)
    _insert(
        connection,
        "progress",
        (
            {"id": own, "action_id": action, "on": _make_day(chance), "text": _write_words(chance, 30)}
            for own, action in updates
            if chance.random() < 0.8
        ),
    )


def _make_action(chance: random.Random, own: str, number: int) -> dict[str, object]:
    return {
        "id": own,
        "reference": f"A{number + 1}",
        "text": _write_words(chance, 28),
        "outcome": _write_words(chance, 12),
        "priority": chance.choice(PRIORITIES),
        "state": chance.choice(STATES),
    }


def _make_answers(
    chance: random.Random, ids: list[str], numbers: range, bands: list[str]
) -> Iterator[dict[str, object]]:
    """Let every action answer one recommendation, one in twenty a second, and one in fifty none."""
    answers = make_ids(2 * len(ids))
    for own, number in zip(ids, numbers, strict=True):
        count = chance.choices((1, 2, 0), (93, 5, 2))[0]
        for band in chance.sample(bands, count):
            yield {"id": answers.pop(), "action_id": own, "recommendation_id": band, "place": f"{number:08}"}


def _make_timescale(chance: random.Random) -> dict[str, object]:
    day = _make_day(chance)
    words = chance.choice((f"By {day:%d/%m/%Y}", f"{day:%B %Y}", f"{day:%B %Y} and quarterly thereafter"))
    reading = write_reading(read_timescale(words))
    return {
        **reading,
        "earliest": str(reading["earliest"] or "") or None,
        "latest": str(reading["latest"] or "") or None,
    }


def _make_day(chance: random.Random) -> str | date:
    return TODAY + timedelta(days=chance.randrange(-330, 500))


def _write_words(chance: random.Random, count: int) -> str:
    words = chance.choices(WORDS, k=count)
    return " ".join((words[0].capitalize(), *words[1:]))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[dict[str, object]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    columns = ", ".join(f'"{column}"' for column in first)
    query = f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(first))})'
    connection.execute(query, [_write(value) for value in first.values()])
    connection.executemany(query, ([_write(value) for value in row.values()] for row in rows))


def _write(value: object) -> object:
    return value.isoformat() if isinstance(value, date) else value


if __name__ == "__main__":
    for count in sys.argv[1:]:
        sys.stdout.write(f"{find_large_register(int(count))}\n")
