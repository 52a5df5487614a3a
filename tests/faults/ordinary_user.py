"""What a program of an ordinary user meets that may not write: run as a program with a folder that was made ready.

Started by root it becomes nobody first, once everything is loaded; what happened is printed as JSON.
"""

import json
import os
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from laming_desktop.domain.errors import RegisterError
from laming_desktop.store.backing_up import write_backup
from laming_desktop.store.register import Register
from laming_desktop.wording.errors import say_error

NOBODY = 65534
NOW = datetime(2010, 1, 1, tzinfo=UTC)


def open_register(path: Path) -> Register:
    return Register.open(path, author="Tester", clock=lambda: NOW)


def become_ordinary() -> None:
    """Give up root's rights, which know no read-only folder."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def read(path: Path) -> object:
    """Open a register and try to change it."""
    register = open_register(path)
    told: list[object] = [register.read_only, len(register.check())]
    try:
        told.append(attempt(lambda: change(register)))
    finally:
        register.close()
    return [*told, sorted(file.name for file in path.parent.iterdir())]


def change(register: Register) -> object:
    with register.write("Edit") as writing:
        writing.change("action", "a1", text="Words")
    return "changed"


def attempt(do: Callable[[], object]) -> object:
    """Give what came of it, or the refusal: its class and its sentence."""
    try:
        return do()
    except RegisterError as error:
        return [type(error).__name__, say_error(error)]


def main(folder: Path) -> None:
    """Try everything in a folder of which each part may be used in another way."""
    # Loads what is loaded when a register is opened and backed up; afterwards it may be out of reach.
    read(folder / "first" / "plan.laming")
    write_backup(folder / "first" / "plan.laming", NOW)
    become_ordinary()
    told = {
        "locked_folder": attempt(lambda: read(folder / "locked" / "plan.laming")),
        "locked_file": attempt(lambda: read(folder / "open" / "locked.laming")),
        "closed_file": attempt(lambda: read(folder / "open" / "closed.laming")),
        "own_file": attempt(lambda: read(folder / "own" / "plan.laming")),
        "backup": attempt(lambda: str(write_backup(folder / "own" / "plan.laming", NOW, folder / "locked"))),
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
