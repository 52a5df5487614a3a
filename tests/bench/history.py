"""What the journal costs: an edit, the register as at a day, and opening a large register.

    python tests/bench/history.py [rounds]

Each figure is a ratio of two things done in turn in one run, on the clock, as syncing a file is most of what a copy and a
bare edit cost: an edit beside the same UPDATE committed
bare with the same settings, the register as at its beginning beside a backup copy of the file, a register of 100,000
actions opened beside an empty one.
"""

import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from laming_desktop.store.connecting import connect
from laming_desktop.store.ids import make_id
from laming_desktop.store.register import Register, Writing

ACTIONS, CHANGES, MANY, EDITS = 10_000, 100_000, 100_000, 400
EDIT_RATIO, PAST_RATIO, OPEN_RATIO = 2.5, 5.0, 1.3


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{words}\n")


def fill(count: int) -> Callable[[Writing], None]:
    """Make what writes a plan of so many actions under 58 recommendations."""

    def write(writing: Writing) -> None:
        inquiry = writing.add("inquiry", title="Progress report")
        numbers = [
            writing.add("recommendation", inquiry_id=inquiry, number=str(n), text="Text " * 30) for n in range(58)
        ]
        ids = [make_id() for _ in range(count)]
        words = "Audit a sample of cases and report to the board " * 2
        writing.add_many("action", [{"id": own, "reference": f"A{n}", "text": words} for n, own in enumerate(ids)])
        answers = [
            {"action_id": own, "recommendation_id": numbers[n % 58], "place": f"{n:08}"} for n, own in enumerate(ids)
        ]
        writing.add_many("answer", answers)

    return write


def make_register(path: Path, count: int) -> Register:
    """Make a register that holds so many actions."""
    return Register.create(path, author="Business Manager", clock=lambda: datetime.now(UTC), first_rows=fill(count))


def take(do: Callable[[], object]) -> float:
    """Give the seconds that something takes."""
    begun = time.perf_counter()
    do()
    return time.perf_counter() - begun


def compare(rounds: int, ours: Callable[[], object], yardstick: Callable[[], object]) -> float:
    """Give the median of ours over the median of the yardstick, done in turn after one warm-up of each."""
    times = [(take(ours), take(yardstick)) for _ in range(rounds + 1)][1:]
    return statistics.median(one for one, _ in times) / statistics.median(two for _, two in times)


def measure_edit(folder: Path, rounds: int) -> float:
    """Compare edits through the journal with the same UPDATE committed bare on a copy of the file."""
    register = make_register(folder / "edits.laming", ACTIONS)
    bare = copy_bare(register, folder)
    ids = [row[0] for row in bare.execute("SELECT id FROM action ORDER BY id LIMIT ?", (EDITS,))]
    turn = iter(range(10_000_000))

    def edit() -> None:
        for own in ids:
            with register.write("Change the title") as writing:
                writing.change("action", own, title=f"Title {next(turn)}")

    def update() -> None:
        for own in ids:
            bare.execute("BEGIN IMMEDIATE")
            bare.execute("UPDATE action SET title = ? WHERE id = ?", (f"Title {next(turn)}", own))
            bare.execute("COMMIT")

    ratio = compare(rounds, edit, update)
    bare.close()
    register.close()
    return ratio


def copy_bare(register: Register, folder: Path) -> sqlite3.Connection:
    """Open a copy of a register without its journal's triggers."""
    path = folder / "bare.laming"
    with sqlite3.connect(path) as copy:
        register.sqlite.backup(copy)
    copy.close()
    return connect(path)


def make_long_history(path: Path) -> Register:
    """Make a register whose journal holds 100,000 changes, one in a set."""
    register = make_register(path, ACTIONS)
    register.sqlite.execute("PRAGMA synchronous = OFF")
    ids = [row[0] for row in register.sqlite.execute("SELECT id FROM action")]
    chance = random.Random(1)
    for n in range(CHANGES):
        words = {"priority": chance.choice(("high", "medium", "low"))} if n % 2 else {"text": f"Audit {n} cases " * 6}
        with register.write("Change a field") as writing:
            writing.change("action", ids[n % ACTIONS], **words)
    return register


def measure_past(folder: Path, rounds: int) -> float:
    """Compare the register as at its beginning with a backup copy of the file."""
    register = make_long_history(folder / "long.laming")

    def look_back() -> None:
        register.as_at(1).close()

    def copy() -> None:
        path = folder / "copy.db"
        path.unlink(missing_ok=True)
        target = sqlite3.connect(path)
        register.sqlite.backup(target)
        target.close()

    ratio = compare(rounds, look_back, copy)
    register.close()
    return ratio


def measure_opening(folder: Path, rounds: int) -> float:
    """Compare the opening of a register of 100,000 actions with that of an empty one."""
    large, empty = folder / "large.laming", folder / "empty.laming"
    make_register(large, MANY).close()
    make_register(empty, 0).close()

    def open_at(path: Path) -> Callable[[], None]:
        def work() -> None:
            for _ in range(10):
                Register.open(path, author="Business Manager", clock=lambda: datetime.now(UTC)).close()

        return work

    return compare(rounds, open_at(large), open_at(empty))


def main() -> None:
    """Measure and print; leave with 1 where a target is missed."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lines = (
            ("an edit / the same UPDATE bare", measure_edit(folder, rounds), EDIT_RATIO),
            ("as at over 100,000 changes / a backup copy", measure_past(folder, rounds), PAST_RATIO),
            ("opening 100,000 actions / an empty one", measure_opening(folder, rounds), OPEN_RATIO),
        )
    for words, value, limit in lines:
        say(f"{words:44} {value:6.2f}  at most {limit:g}: {'met' if value <= limit else 'MISSED'}")
    raise SystemExit(any(value > limit for _, value, limit in lines))


if __name__ == "__main__":
    main()
