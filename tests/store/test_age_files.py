"""Files under a password: who opens them, what is said of the rest, and that nothing lies about."""

import os
import stat
import subprocess
import sys
from pathlib import Path
from tempfile import gettempdir

import pytest

from laming_desktop.domain.errors import ForeignRefusedError, RegisterExistsError
from laming_desktop.store.age_files import open_age_file, write_age_file
from laming_desktop.store.private_folders import clear_private_folders, make_private_folder

WORD = "caf\u00e9 au lait \U0001f9f8"
WORDS = b"Nobody else may read this." * 40


@pytest.fixture(scope="module")
def sealed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sealed")
    plain = folder / "plain"
    plain.write_bytes(WORDS)
    write_age_file(plain, folder / "sealed.age", WORD)
    return folder / "sealed.age"


def list_private() -> set[Path]:
    return set(Path(gettempdir()).glob(f"laming-desktop-private-{os.getpid()}-*"))


def refuse(path: Path, password: str = WORD) -> str:
    """Give why a file is not opened, and see that nothing of it is left."""
    with pytest.raises(ForeignRefusedError) as refused, open_age_file(path, password):
        pass
    assert list_private() == set()
    return refused.value.why


def test_file_is_opened_with_its_password_for_as_long_as_it_is_needed(sealed: Path) -> None:
    with open_age_file(sealed, WORD) as plain:
        assert plain.read_bytes() == WORDS
    assert list_private() == set()


def test_plain_words_are_not_in_the_file(sealed: Path) -> None:
    assert WORDS[:20] not in sealed.read_bytes()


def test_password_is_the_same_however_a_keyboard_writes_its_accents(sealed: Path) -> None:
    with open_age_file(sealed, "cafe\u0301 au lait \U0001f9f8") as plain:
        assert plain.read_bytes() == WORDS


def test_other_password_is_told_from_damage(sealed: Path) -> None:
    assert refuse(sealed, "another") == "age_wrong"


def test_file_asks_for_its_password(sealed: Path) -> None:
    assert refuse(sealed, "") == "age_password"


@pytest.mark.parametrize("kept", [0.9, 0.1])
def test_file_that_was_cut_off_is_damaged(sealed: Path, tmp_path: Path, kept: float) -> None:
    path = tmp_path / "cut.age"
    content = sealed.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])

    assert refuse(path) == "age_damaged"


def test_one_bit_turned_over_is_damage(sealed: Path, tmp_path: Path) -> None:
    path = tmp_path / "flipped.age"
    content = bytearray(sealed.read_bytes())
    content[-9] ^= 1
    path.write_bytes(content)

    assert refuse(path) == "age_damaged"


@pytest.mark.parametrize("factor", [b"30", b"99999999999999999999"])
def test_file_that_would_take_hours_to_open_is_refused_at_once(sealed: Path, tmp_path: Path, factor: bytes) -> None:
    path = tmp_path / "heavy.age"
    lines = sealed.read_bytes().split(b"\n", 2)
    lines[1] = lines[1].rpartition(b" ")[0] + b" " + factor
    path.write_bytes(b"\n".join(lines))

    assert refuse(path) == "age_heavy"


@pytest.mark.parametrize("content", [b"", b"no file of age"])
def test_file_that_is_not_locked_is_given_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "plain"
    path.write_bytes(content)

    with open_age_file(path, WORD) as given:
        assert given == path


def test_file_that_stands_already_is_never_replaced(tmp_path: Path) -> None:
    path = tmp_path / "standing"
    path.write_bytes(b"Mine")

    with pytest.raises(RegisterExistsError):
        write_age_file(path, path, WORD)

    assert path.read_bytes() == b"Mine"


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of POSIX")
def test_only_this_user_may_look_into_the_folder(sealed: Path) -> None:
    with open_age_file(sealed, WORD) as plain:
        assert stat.S_IMODE(plain.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE(plain.stat().st_mode) & 0o177 == 0


def test_folder_that_a_crash_left_is_cleared_away_and_one_in_use_is_not() -> None:
    crash = (
        "import os\nfrom laming_desktop.store.private_folders import make_private_folder\n"
        "with make_private_folder() as folder:\n"
        "    (folder / 'opened.laming').write_text('secret')\n"
        "    print(folder, flush=True)\n"
        "    os._exit(9)\n"
    )
    told = subprocess.run([sys.executable, "-c", crash], capture_output=True, text=True, check=False).stdout
    left = Path(told.strip())
    assert (left / "opened.laming").exists()

    with make_private_folder() as used:
        clear_private_folders()
        assert used.exists()

    assert not left.exists()
