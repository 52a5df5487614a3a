"""Random damage to a register: it is refused, or the check finds it, or nothing that the file says has changed."""

import random
import shutil
from datetime import date
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.actions import list_actions
from tests.store.sample_plan import open_register

SHORT_SEEDS, LONG_SEEDS = 40, 1000


def flip_bits(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.choice([1, 2, 8, 64])):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def overwrite_a_block(content: bytearray, chance: random.Random) -> None:
    length = chance.choice([4, 64, 512, 4096])
    start = chance.randrange(len(content) - length)
    content[start : start + length] = chance.choice([bytes(length), chance.randbytes(length)])


def swap_two_pages(content: bytearray, chance: random.Random) -> None:
    first, second = (chance.randrange(len(content) // 4096) * 4096 for _ in range(2))
    one, other = bytes(content[first : first + 4096]), bytes(content[second : second + 4096])
    content[first : first + 4096], content[second : second + 4096] = other, one


def repeat_an_old_page(content: bytearray, chance: random.Random) -> None:
    first, second = (chance.randrange(len(content) // 4096) * 4096 for _ in range(2))
    content[second : second + 4096] = content[first : first + 4096]


def cut_off(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content)) :]


HARMS = (flip_bits, flip_bits, overwrite_a_block, swap_two_pages, repeat_an_old_page, cut_off)


def read_all(path: Path) -> tuple[object, list[str]]:
    """Give everything that a register says, and the faults that its check finds."""
    register = open_register(path)
    try:
        faults = register.check()
        if faults:
            return None, faults
        return (register.read_state(), list_actions(register, today=date(2010, 1, 15)), register.head()), faults
    finally:
        register.close()


def is_silently_changed(path: Path, seed: int, sound: bytes, expected: object) -> bool:
    """Damage a file; tell whether it now says something else and nobody notices."""
    chance, content = random.Random(seed), bytearray(sound)
    chance.choice(HARMS)(content, chance)
    path.write_bytes(content)
    try:
        told, faults = read_all(path)
    except RegisterError:
        return False
    finally:
        for beside in path.parent.glob(f"{path.name}-*"):
            beside.unlink()
    return not faults and told != expected


def run_seeds(plan_file: Path, tmp_path: Path, seeds: int) -> None:
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    expected, sound = read_all(path)[0], plan_file.read_bytes()
    assert [seed for seed in range(seeds) if is_silently_changed(path, seed, sound, expected)] == []


def test_damage_never_changes_what_a_register_says_unseen(plan_file: Path, tmp_path: Path) -> None:
    run_seeds(plan_file, tmp_path, SHORT_SEEDS)


@pytest.mark.faults
def test_a_thousand_kinds_of_damage_never_change_what_a_register_says_unseen(plan_file: Path, tmp_path: Path) -> None:
    run_seeds(plan_file, tmp_path, LONG_SEEDS)
