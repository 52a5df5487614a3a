import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import Line

ROOT = Path(__file__).resolve().parents[2]
PYTHON = [sys.executable, "-m", "laming_desktop"]


def test_file_alone_opens_the_window(line: Line) -> None:
    assert line("plan.laming").out == "window on plan.laming\n"
    assert line().out == "window on None\n"


def test_unknown_command_is_wrong_usage(line: Line) -> None:
    answer = line("frobnicate", "plan.laming")
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.count("\n") == 1


@pytest.mark.parametrize(
    "words",
    [
        ("list",),
        ("list", "a.laming", "things"),
        ("list", "a.laming", "actions", "--priority", "huge"),
        ("export", "a.laming", "appendix", "out.pdf", "--as-at", "2009-02-30"),
        ("progress", "a.laming", "A1", "text", "--on", "yesterday"),
        ("read", "timescale"),
        ("read", "timescale", "May 2009", "--file", "cells.json"),
        ("--nonsense",),
    ],
)
def test_wrong_usage_is_status_2_and_one_sentence(line: Line, words: tuple[str, ...]) -> None:
    answer = line(*words)
    assert answer.status == 2
    assert answer.err.count("\n") == 1


def test_help_and_version_are_no_refusal(line: Line) -> None:
    assert line("--help").status == 0
    assert line("edit", "--help").status == 0
    assert line("--version").out


@pytest.mark.parametrize(
    "words",
    [
        ("list", "{}/nothing.laming", "actions"),
        ("list", "{}", "actions"),
        ("list", "{}/text.laming", "actions"),
        ("create", "{}/text.laming"),
        ("create", "{}/no folder/new.laming"),
        ("import", "{}/sample.laming", "{}/nothing.txt"),
        ("import", "{}/sample.laming", "{}/text.laming"),
        ("export", "{}/sample.laming", "appendix", "{}/no folder/out.pdf"),
        ("edit", "{}/sample.laming", "A999", "state=complete"),
        ("edit", "{}/sample.laming", "A1", "state"),
        ("edit", "{}/sample.laming", "A1", "state=red", "State=green"),
        ("edit", "{}/sample.laming", "A1", "colour=red"),
        ("progress", "{}/sample.laming", "6", "Text", "--on", "2009-11-01"),
        ("progress", "{}/sample.laming", "A1", " ", "--on", "2009-11-01"),
        ("history", "{}/sample.laming", "A999"),
        ("redo", "{}/sample.laming"),
        ("list", "{}/sample.laming", "actions", "--text", "\udcff"),
        ("list", "{}/sample.laming", "actions", "--owner", "\udcff"),
        ("edit", "{}/sample.laming", "A\udcff", "state=complete"),
        ("edit", "{}/sample.laming", "A1", "state=red", "--author", "\udcff"),
        ("read", "timescale", "\udcff"),
        ("read", "timescale", "--file", "{}/text.laming"),
        ("read", "timescale", "--file", "{}"),
        ("read", "timescale", "--file", "{}/nothing.json"),
        ("list", "{}/" + "x" * 300 + ".laming", "actions"),
    ],
)
def test_what_cannot_be_done_is_status_1_and_one_line(
    line: Line, sample: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    (tmp_path / "text.laming").write_text("just words", encoding="utf-8")
    before = sample.read_bytes()
    answer = line(*(word.format(tmp_path) for word in words))
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert sample.read_bytes() == before


def run_program(*words: str | Path, **options: object) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **{key: str(value) for key, value in options.items()}}
    return subprocess.run(
        [*PYTHON, *map(str, words)], capture_output=True, text=True, cwd=ROOT, env=environment, check=False
    )


def test_terminal_without_utf8_gets_signs_written_out(sample: Path) -> None:
    done = run_program("list", sample, "actions", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert "\\u2026" in done.stdout


def test_reader_that_goes_away_is_no_fault(sample: Path) -> None:
    with subprocess.Popen(
        [*PYTHON, "list", str(sample), "actions", "--json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as program:
        assert program.stdout is not None
        program.stdout.close()
        assert program.stderr is not None
        errors = program.stderr.read()
        assert (program.wait(), errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
def test_full_disk_behind_the_output_is_said(sample: Path) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [*PYTHON, "list", str(sample), "actions"], stdout=full, stderr=subprocess.PIPE, cwd=ROOT, check=False
        )
    assert done.returncode == 1
    assert b"disk is full" in done.stderr
    assert b"Traceback" not in done.stderr


def test_reading_a_cell_loads_neither_database_nor_window() -> None:
    code = (
        "import sys; from laming_desktop.app import main; main(['read', 'timescale', 'Quarterly']);"
        "print([name for name in ('sqlalchemy', 'PySide6', 'reportlab', 'alembic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_listing_loads_neither_window_nor_paper(sample: Path) -> None:
    code = (
        f"import sys; from laming_desktop.app import main; main(['list', {str(sample)!r}, 'owners']);"
        "print([name for name in ('PySide6', 'reportlab', 'alembic') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_window_without_a_display_is_refused_in_a_sentence(sample: Path) -> None:
    done = run_program(sample, DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 1
    assert "no display" in done.stderr


def test_word_that_is_neither_command_nor_file_is_wrong_usage(line: Line) -> None:
    answer = line("exprot")

    assert (answer.status, answer.err) == (2, "There is no command “exprot”. See laming-desktop --help.\n")
