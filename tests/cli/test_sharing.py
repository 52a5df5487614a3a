"""A copy goes out, comes back and is merged, all from a terminal."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.fixture
def copy_out(line: Line, sample: Path, tmp_path: Path) -> Path:
    """Give a copy of the police's part in which they have worked."""
    out = tmp_path / "police.laming"
    options = ("--agency", "Exampleshire Police", "--to", "Partnership desk", "--back-by", "2009-12-01")
    assert line("share", sample, out, *options).status == 0
    assert line("edit", out, "A24", "state=complete").status == 0
    return out


def test_share_says_how_much_is_in_it(line: Line, sample: Path, tmp_path: Path) -> None:
    assert "made with 35 actions" in line("share", sample, tmp_path / "all.laming", "--scope", "everything").out


def test_preview_tells_and_writes_nothing(line: Line, sample: Path, copy_out: Path) -> None:
    content = sample.read_bytes()

    out = line("merge", sample, copy_out, "--preview").out

    assert "has changes to merge" in out
    assert "0 questions" in out
    assert sample.read_bytes() == content


def test_merged_return_is_listed_and_is_nothing_new_the_second_time(line: Line, sample: Path, copy_out: Path) -> None:
    assert "Done: Merge the return of Exampleshire Police" in line("merge", sample, copy_out).out
    assert "nothing new in it" in line("merge", sample, copy_out).out

    out = line("shares", sample).out
    assert "1  Exampleshire Police: police.laming, 2009-11-03, due 2009-12-01" in out
    assert "police.laming: merged" in out


def test_question_is_listed_with_its_faces_and_nothing_is_written(line: Line, sample: Path, copy_out: Path) -> None:
    line("edit", sample, "A24", "state=off_track")
    content = sample.read_bytes()

    answer = line("merge", sample, copy_out)

    assert answer.status == 1
    assert "State: Changed here and there: mine 'off_track', theirs 'complete'" in answer.out
    assert "--take" in answer.err
    assert sample.read_bytes() == content


@pytest.mark.parametrize(("take", "state"), [("mine", "off_track"), ("theirs", "complete")])
def test_one_side_can_be_taken_for_every_question(
    line: Line, sample: Path, copy_out: Path, take: str, state: str
) -> None:
    line("edit", sample, "A24", "state=off_track")

    assert line("merge", sample, copy_out, "--take", take).status == 0

    assert f"State: {state}" in line("show", sample, "A24").out


def test_what_lies_outside_is_listed_and_taken_only_when_accepted(line: Line, sample: Path, copy_out: Path) -> None:
    line("edit", copy_out, "A24", "outcome=Beyond")
    assert "outside its scope: action A24" in line("merge", sample, copy_out).out

    assert line("merge", sample, copy_out, "--again", "--accept-outside").status == 0

    assert "Beyond" in line("show", sample, "A24").out


def test_plan_is_given_as_json(line: Line, sample: Path, copy_out: Path) -> None:
    plan = line("merge", sample, copy_out, "--preview", "--json").json

    assert [one["outcome"] for one in plan["returns"]] == ["received"]
    assert {one["table"] for one in plan["writes"]} == {"action"}
    assert plan["questions"] == []


def test_two_registers_are_compared(line: Line, sample: Path, copy_out: Path) -> None:
    out = line("compare", sample, copy_out).out

    assert "A24" in out
    assert "State" in out


def test_names_can_be_left_out(line: Line, sample: Path, tmp_path: Path) -> None:
    assert line("share", sample, tmp_path / "off.laming", "--names", "off", "--without-evidence").status == 0


def test_locked_share_is_opened_with_the_file_that_holds_its_password(line: Line, sample: Path, tmp_path: Path) -> None:
    held, locked = tmp_path / "held.txt", tmp_path / "locked.age"
    held.write_text("caf\u00e9 \U0001f9f8\n", encoding="utf-8")
    line("share", sample, locked, "--password-file", held)

    assert b"SQLite" not in locked.read_bytes()
    assert "nothing new" in line("merge", sample, locked, "--preview", "--password-file", held).out
