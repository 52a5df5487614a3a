"""The power goes at any write: what was not synced may be there or not, page by page, and the register is whole."""

import random
import shutil
import sys
from pathlib import Path

import pytest

from laming_desktop.domain.patches import State
from laming_desktop.store.connecting import connect
from laming_desktop.store.register import Register
from tests.store.faulty_vfs import install_faults
from tests.store.sample_plan import Clock, open_register

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the watched disk is built from Linux's /proc")

SECTOR = 512


class Disk:
    """What the disk surely holds of a register and its journal, and what was only handed to it, after each write."""

    def __init__(self, path: Path) -> None:
        self.path, self.journal = path, path.with_name(f"{path.name}-journal")
        self.synced = {path: path.read_bytes()}
        self.moments: list[tuple[dict[Path, bytes], dict[Path, bytes]]] = []

    def watch(self, is_sync: bool, name: str) -> None:
        file = Path(name)
        if file not in {self.path, self.journal}:
            return
        # A journal that is shorter than before is another one: SQLite removes it with each commit.
        if file == self.journal and file.stat().st_size < len(self.synced.get(file, b"")):
            del self.synced[file]
        if is_sync:
            self.synced[file] = file.read_bytes()
        handed = {one: one.read_bytes() for one in (self.path, self.journal) if one.exists()}
        self.moments.append((dict(self.synced), handed))


def drop(synced: bytes, handed: bytes, chance: random.Random) -> bytes:
    """Give a file of which each sector that was not synced is as before or as it was written."""
    length = chance.choice([len(synced), len(handed)])
    old, new = synced.ljust(length, b"\0"), handed.ljust(length, b"\0")
    sectors = (chance.choice([old, new])[start : start + SECTOR] for start in range(0, length, SECTOR))
    return b"".join(sectors)[:length]


def record_work(path: Path) -> tuple[Disk, list[State]]:
    """Work on a register on a watched disk; give what happened on it and the states that were whole."""
    faults, disk = install_faults(), Disk(path)
    faults.begin(0)
    register = Register(connect(path, vfs="faulty"), path=path, author="", clock=Clock())
    states = [register.read_state()]
    faults.watcher = disk.watch
    try:
        with register.write("Import", kind="import") as writing:
            writing.add_many("action", [{"reference": "B1", "text": "Words " * 40} for _ in range(60)])
        states.append(register.read_state())
        register.undo()
        states.append(register.read_state())
    finally:
        faults.watcher = None
        register.close()
    return disk, states


def lose_power(plan_file: Path, tmp_path: Path, rounds: int) -> None:
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    disk, states = record_work(path)
    assert len(disk.moments) > 20
    for seed in range(rounds):
        chance = random.Random(seed)
        synced, handed = disk.moments[seed % len(disk.moments)]
        place = tmp_path / f"after {seed}" / path.name
        place.parent.mkdir()
        for file, content in handed.items():
            place.with_name(file.name).write_bytes(drop(synced.get(file, b""), content, chance))
        register = open_register(place)
        assert register.check() == []
        assert register.read_state() in states
        register.close()
        shutil.rmtree(place.parent)


def test_writes_that_never_reached_the_disk_leave_a_whole_state(plan_file: Path, tmp_path: Path) -> None:
    lose_power(plan_file, tmp_path, 100)


@pytest.mark.faults
def test_thousands_of_power_losses_leave_a_whole_state(plan_file: Path, tmp_path: Path) -> None:
    lose_power(plan_file, tmp_path, 3000)
