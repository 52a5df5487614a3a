"""Measure how fast 10,000 proposed actions come into a register, and how fast the same document is compared again.

Each action has an owner, a timescale, a priority, a progress update and seven cells of the document. The floor is a bare
`executemany` of the same rows into the same tables without a journal. Times are processor time, the median of three
rounds after one to warm up; each round has a new register on disk.
"""

import sqlite3
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.proposals import (
    CellPlace,
    ColumnReading,
    DocumentReading,
    ProposedAction,
    ProposedField,
    ProposedProgress,
    ProposedRecommendation,
    SourceText,
)
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext
from laming_desktop.operations.imports.importing import import_document, prepare_import
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.store.register import Register

TODAY = date(2010, 1, 15)
NOW = datetime(2010, 1, 15, 12, tzinfo=UTC)
HEADINGS = ("Rec", "Action", "Outcome", "Lead", "By when", "Priority", "Progress")
OWNERS = [f"Head of {name} Service" for name in ("Audit", "Youth", "Health", "School", "Family", "Police", "Housing")]
MONTHS = ("January", "March", "May", "July", "September", "November")
ROUNDS = 3
WANTED = 5_000


def propose(count: int) -> DocumentReading:
    """Give a document of this many actions under 60 recommendations, as its reading would be."""
    owners = [read_owners(name) for name in OWNERS]
    context = ReadingContext(document_date=TODAY)
    timescales = [read_timescale(f"{month} 2010", context) for month in MONTHS]
    priorities = [read_state(word, column="priority", of="action") for word in ("High", "Medium", "Low")]

    def cell(row: int, column: int, field: ProposedField, text: str) -> SourceText:
        return SourceText(field, text, (CellPlace(table=1, row=row, column=column, heading=HEADINGS[column - 1]),))

    def make_action(row: int) -> ProposedAction:
        own, due, rank = owners[row % len(owners)], timescales[row % len(timescales)], priorities[row % 3]
        text = cell(row, 2, "action", f"Carry out step {row} of the work that was agreed with all partners in the area")
        outcome = cell(row, 3, "outcome", f"Step {row} is known to all who need to know")
        progress = cell(row, 7, "progress", f"Step {row} was begun in the autumn and is going as it should")
        others = (
            cell(row, 1, "number", str(row % 60 + 1)),
            cell(row, 4, "owners", own.text),
            cell(row, 5, "timescale", due.text),
            cell(row, 6, "priority", rank.text),
        )
        return ProposedAction(
            (str(row % 60 + 1),),
            text,
            outcome,
            own,
            timescale=due,
            priority=rank,
            progress=(ProposedProgress(date(2009, 10, 1), progress),),
            under=(row % 60,),
            sources=(text, outcome, progress, *others),
        )

    recommendations = tuple(
        ProposedRecommendation(
            str(number), None, None, cell(number, 1, "text", f"Recommendation {number} of the report")
        )
        for number in range(1, 61)
    )
    columns = tuple(ColumnReading(heading, at, None, "certain") for at, heading in enumerate(HEADINGS, 1))
    actions = tuple(make_action(row) for row in range(count))
    return DocumentReading(
        "plan.xlsx", "0" * 64, "A plan", TODAY, TODAY, columns, recommendations, actions, (), 1, count, "excel"
    )


def open_new(folder: Path) -> Register:
    """Make a register without a catalogue."""
    path = folder / f"{len(list(folder.iterdir()))}.laming"
    return create_register(path, author="Bench", clock=lambda: NOW, is_empty=True)


def take(work: Callable[[], object]) -> float:
    """Measure the processor time of some work."""
    begun = process_time()
    work()
    return process_time() - begun


def measure(reading: DocumentReading, folder: Path) -> tuple[float, float, float, float]:
    """Give the times of comparing with an empty register, writing, comparing again, and of the bare floor."""
    register = open_new(folder)
    comparing = take(lambda: prepare_import(register, reading, today=TODAY))
    plan = prepare_import(register, reading, today=TODAY)
    writing = take(lambda: import_document(register, plan, now=NOW))
    again = take(lambda: check_same(register, reading))
    floor = take_floor(register, folder)
    register.close()
    return comparing, writing, again, floor


def check_same(register: Register, reading: DocumentReading) -> None:
    """Compare the document with the register that has it."""
    counts = prepare_import(register, reading, today=TODAY).count()
    if counts.same != len(reading.actions) + len(reading.recommendations):
        raise RuntimeError(f"not all rows are the same: {counts}")


def take_floor(register: Register, folder: Path) -> float:
    """Write the same rows into the same tables with nothing round it, and measure that."""
    state = register.read_state()
    tables: dict[str, list[tuple[object, ...]]] = {}
    for (table, _), row in state.items():
        tables.setdefault(table, []).append(tuple(row.values()))
    bare = sqlite3.connect(folder / f"{len(list(folder.iterdir()))}.bare")
    for (sql,) in register.sqlite.execute(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite%'"
    ):
        bare.execute(sql)
    bare.commit()

    def write() -> None:
        for table, rows in tables.items():
            bare.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)
        bare.commit()

    seconds = take(write)
    bare.close()
    return seconds


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def main() -> None:
    """Print the figures."""
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 10_000]
    found: dict[int, tuple[float, ...]] = {}
    with TemporaryDirectory() as folder:
        for count in sizes:
            reading = propose(count)
            measure(reading, Path(folder))
            rounds = [measure(reading, Path(folder)) for _ in range(ROUNDS)]
            found[count] = tuple(median(times) for times in zip(*rounds, strict=True))
            comparing, writing, again, floor = found[count]
            say(f"{count:,} actions: compared {comparing:.2f} s, written {writing:.2f} s, compared again {again:.2f} s")
            say(
                f"  written {count / writing:,.0f} actions a second ({WANTED:,} wanted); {writing / floor:.1f} x bare rows"
            )
    first, last = min(sizes), max(sizes)
    if first != last:
        ratios = [found[last][at] / found[first][at] for at in range(3)]
        say(f"{last / first:.0f} times the actions: {', '.join(f'{ratio:.1f}' for ratio in ratios)} times the time")


if __name__ == "__main__":
    main()
