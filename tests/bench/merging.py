"""What a merge costs: two registers of 100,000 actions compared and previewed, and 1,000 changes written.

    python tests/bench/merging.py [rounds]

The copy has a hundredth of its actions changed. Reading it, deciding and previewing stand beside a plain SQL comparison
of the same rows of both files, writing beside the same UPDATEs committed bare. Processor time, median, done in turn.
"""

import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from laming_desktop.domain.shares import ShareWishes
from laming_desktop.operations.sharing.comparing import compare_registers
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.operations.sharing.merging import merge_returns
from laming_desktop.operations.sharing.preparing import MergePlan, prepare_merge
from laming_desktop.operations.sharing.previewing import preview_merge
from laming_desktop.operations.sharing.returning import Return, read_return
from laming_desktop.store.connecting import connect
from laming_desktop.store.register import Register
from tests.bench.history import make_register, say

MANY, CHANGED = 100_000, 1_000
LOOK_RATIO, WRITE_RATIO, WRITE_SECONDS = 3.0, 3.0, 2.0
NOW = datetime(2009, 11, 3, tzinfo=UTC)
_NOT_COMPARED = ("change", "change_set", "alembic_version", "share", "share_return", "share_origin", "redaction")


def take(do: Callable[[], object]) -> float:
    """Give the seconds of processor time that something takes."""
    begun = time.process_time()
    do()
    return time.process_time() - begun


def make_copy(register: Register, path: Path) -> None:
    """Share the register and change a hundredth of its actions in the copy."""
    share_register(register, ShareWishes(allowed="everything"), path, now=NOW)
    copy = Register.open(path, author="Partner", clock=lambda: NOW)
    ids = [row[0] for row in copy.sqlite.execute("SELECT id FROM action ORDER BY id LIMIT ?", (CHANGED,))]
    with copy.write("Work in the copy") as writing:
        for nth, own in enumerate(ids):
            writing.change("action", own, outcome=f"Children are seen sooner than in round {nth}")
    copy.close()


def compare_plainly(mine: Path, theirs: Path) -> int:
    """Compare all rows of both files with SQL alone; give how many differ."""
    connection = sqlite3.connect(f"file:{mine}?mode=ro", uri=True)
    connection.execute("ATTACH ? AS other", (f"file:{theirs}?mode=ro",))
    named = connection.execute("SELECT name FROM other.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    tables = [name for (name,) in named if name not in _NOT_COMPARED]
    differing = 0
    for table in tables:
        rows = connection.execute(f'SELECT * FROM other."{table}" EXCEPT SELECT * FROM main."{table}"').fetchall()
        differing += len(rows)
    connection.close()
    return differing


def write_plainly(path: Path, back: Return) -> None:
    """Write the same values with bare UPDATEs."""
    connection = connect(path)
    connection.execute("BEGIN IMMEDIATE")
    for (table, own), change in back.patch.items():
        for name, value in (change.after or {}).items():
            connection.execute(f'UPDATE "{table}" SET "{name}" = ? WHERE id = ?', (value, own))
    connection.execute("COMMIT")
    connection.close()


def measure(folder: Path, rounds: int) -> None:
    """Measure, and print each figure beside its limit."""
    path, copy = folder / "large.laming", folder / "copy.laming"
    register = make_register(path, MANY)
    say(f"sharing {MANY:,} actions: {take(lambda: make_copy(register, copy)):.1f} s, {CHANGED:,} changes included")
    reads, looks, compared, plain = list[float](), list[float](), list[float](), list[float]()
    back: list[Return] = []
    plans: list[MergePlan] = []

    def read() -> None:
        back[:] = [read_return(register, copy)]

    def look() -> None:
        plans[:] = [prepare_merge(register, back)]
        preview_merge(register, plans[0])

    for nth in range(rounds + 1):
        once = take(lambda: compare_plainly(path, copy))
        times = take(read), take(look), take(lambda: compare_registers(register, copy))
        again = take(lambda: compare_plainly(path, copy))
        if nth:
            for times_of, one in zip((reads, looks, compared, plain), (*times, (once + again) / 2), strict=True):
                times_of.append(one)
    reading, looking, comparing, plainly = (statistics.median(one) for one in (reads, looks, compared, plain))
    say(f"plain SQL comparison of the same rows: {plainly:.2f} s")
    say(f"reading the copy, verifying it whole: {reading:.2f} s, {reading / plainly:.1f} times")
    say(f"deciding and previewing: {looking:.2f} s, {looking / plainly:.2f} times")
    say(f"all of a merge but writing: {(reading + looking) / plainly:.1f} times (at most {LOOK_RATIO})")
    say(f"the same two compared as registers that were never one: {comparing:.2f} s, {comparing / plainly:.1f} times")
    measure_writing(register, plans, folder, rounds)
    register.close()


def measure_writing(register: Register, plans: list[MergePlan], folder: Path, rounds: int) -> None:
    """Measure the writing of the changes, taken back after each time."""
    bare = folder / "bare.laming"
    with sqlite3.connect(bare) as target:
        register.sqlite.backup(target)
    target.close()
    ours, theirs = list[float](), list[float]()
    for nth in range(rounds + 1):
        plan = prepare_merge(register, plans[0].returns)
        one = take(lambda plan=plan: merge_returns(register, plan, answers={}, now=NOW))
        two = take(lambda: write_plainly(bare, plans[0].returns[0]))
        register.undo()
        if nth:
            ours.append(one)
            theirs.append(two)
    writing, plainly = statistics.median(ours), statistics.median(theirs)
    say(
        f"writing {CHANGED:,} changes: {writing:.2f} s (at most {WRITE_SECONDS}), {writing / plainly:.1f} times bare writes"
    )


def main() -> None:
    """Run everything."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), rounds)


if __name__ == "__main__":
    main()
