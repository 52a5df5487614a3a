"""A disk that is full by the system's own limit, and a file that goes in the middle of a change."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.errors import RegisterMovedError, RegisterReplacedError
from laming_desktop.store.register import Register
from tests.store.sample_plan import open_register

ROOT = Path(__file__).parents[2]
FILLER = """
import resource, sys
from pathlib import Path
from laming_desktop.domain.errors import CannotWriteError
from laming_desktop.store.register import Register
from tests.store.sample_plan import edit, open_register
path = Path(sys.argv[1])
register = open_register(path)
before = register.read_state()
hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 4096, hard))
try:
    edit(register, "a1", text="Words " * 20000)
except CannotWriteError:
    assert register.read_state() == before
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    edit(register, "a1", text="Words " * 20000)
    assert register.check() == []
    print("refused, then kept")
register.close()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no limit of file sizes")
def test_edit_on_a_full_disk_is_refused_whole_and_kept_when_there_is_room_again(
    plan_file: Path, tmp_path: Path
) -> None:
    path = tmp_path / "plan.laming"
    shutil.copy(plan_file, path)
    done = subprocess.run(
        [sys.executable, "-c", FILLER, str(path)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout == "refused, then kept\n", done.stderr
    register = open_register(path)
    assert len(str(register.read_state()["action", "a1"]["text"])) == 120_000
    register.close()


def edit_and(register: Register, do: Callable[[], object]) -> None:
    with register.write("Edit") as writing:
        writing.change("action", "a1", text="New words")
        do()


HARMS: dict[str, Callable[[Path], object]] = {
    "deleted": lambda path: path.unlink(),
    "renamed": lambda path: path.rename(path.with_name("other")),
    "folder gone": lambda path: path.parent.rename(path.parent.with_name("moved")),
    "replaced": lambda path: Path(shutil.copy(path, path.with_name("new"))).replace(path),
}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not let an open file go")
@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS.keys())
def test_file_that_vanishes_in_the_middle_of_a_change_is_told_and_nothing_counts_as_kept(
    plan_file: Path, tmp_path: Path, harm: Callable[[Path], object]
) -> None:
    path = tmp_path / "folder" / "plan.laming"
    path.parent.mkdir()
    shutil.copy(plan_file, path)
    register = open_register(path)
    with pytest.raises((RegisterMovedError, RegisterReplacedError)):
        edit_and(register, lambda: harm(path))
    assert register.read_state()["action", "a1"]["text"] == "Do a1"
    register.close()
