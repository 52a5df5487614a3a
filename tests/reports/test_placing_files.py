import errno
import os
from pathlib import Path

import pytest

from laming_desktop.domain.errors import CancelledError, CannotWriteError, MissingFileError
from laming_desktop.domain.tasks import Progress
from laming_desktop.reports.placing_files import replace_whole
from tests.reports.exampleshire import make_appendix
from tests.reports.writing_papers import write_appendix


def write(path: Path, content: bytes) -> None:
    """Write a file through the door."""
    with replace_whole(path) as stream:
        stream.write(content)


def fail(path: Path, error: BaseException) -> None:
    """Begin to write a file and meet an error."""
    with replace_whole(path) as stream:
        stream.write(b"half")
        raise error


def test_file_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")

    write(path, b"new")

    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("number", "why"),
    [(errno.ENOSPC, "full"), (errno.EDQUOT, "full"), (errno.EACCES, "denied"), (errno.EIO, "failed")],
)
def test_refusal_keeps_the_old_file_and_leaves_nothing_beside_it(tmp_path: Path, number: int, why: str) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")

    with pytest.raises(CannotWriteError) as caught:
        fail(path, OSError(number, os.strerror(number)))

    assert (caught.value.path, caught.value.why) == (path, why)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_full_disk_is_told_as_full(tmp_path: Path) -> None:
    """The stream of a full device fails when it is flushed, as that of a full disk does."""
    with (
        pytest.raises(CannotWriteError) as caught,
        replace_whole(tmp_path / "paper.pdf"),
        Path("/dev/full").open("wb") as full,
    ):
        full.write(b"x" * 100_000)

    assert caught.value.why == "full"
    assert list(tmp_path.iterdir()) == []


def test_target_that_is_a_folder_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.mkdir()

    with pytest.raises(CannotWriteError):
        write(path, b"new")

    assert list(tmp_path.iterdir()) == [path]


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError) as caught:
        write(tmp_path / "nowhere" / "paper.pdf", b"new")

    assert caught.value.path == tmp_path / "nowhere"


def test_very_long_name_can_be_written(tmp_path: Path) -> None:
    path = tmp_path / f"{'n' * 240}.pdf"

    write(path, b"new")

    assert path.read_bytes() == b"new"


def test_cancelled_paper_keeps_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"old")
    told: list[int] = []

    with pytest.raises(CancelledError):
        write_appendix(make_appendix(), path, Progress(lambda done, _: told.append(done), lambda: len(told) > 3))

    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_progress_grows_to_its_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []

    write_appendix(make_appendix(), tmp_path / "paper.pdf", Progress(lambda done, total: told.append((done, total))))

    shares = [done / total for done, total in told]
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
