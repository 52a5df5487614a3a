"""What did we tell Cabinet in June? The command line answers, and prints it again."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

CABINET = "Cabinet 2009-11-10"


@pytest.fixture
def meeting(line: Line, sample: Path) -> Path:
    """Give the sample register with a meeting."""
    assert line("meeting", "add", sample, "Cabinet", "2009-11-10", "--note", "Town Hall").status == 0
    return sample


def present(line: Line, register: Path, out: Path, *options: str) -> None:
    assert line("meeting", "present", register, CABINET, "appendix", out, *options).status == 0


def test_a_meeting_is_listed_with_what_it_was_given(line: Line, meeting: Path, tmp_path: Path) -> None:
    present(line, meeting, tmp_path / "a.pdf", "--title", "The appendix", "--confidential", "Draft")
    out = line("meeting", "list", meeting).out
    assert "Cabinet, 10 Nov 2009 (Town Hall)" in out
    assert "1  The appendix: Appendix, PDF, as at 3 Nov 2009" in out
    (told,) = line("meeting", "list", meeting, "--json").json
    assert (told["body"], told["on"], told["papers"][0]["title"]) == ("Cabinet", "2009-11-10", "The appendix")
    assert len(told["papers"][0]["digest"]) == 64


def test_a_paper_is_written_again_byte_for_byte_after_changes(line: Line, meeting: Path, tmp_path: Path) -> None:
    present(line, meeting, tmp_path / "a.pdf")
    assert line("edit", meeting, "1", "local_position=in place").status == 0
    answer = line("meeting", "reprint", meeting, "1", tmp_path / "b.pdf")
    assert "byte for byte" in answer.out
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_meeting_or_paper_that_is_not_there_is_refused_in_one_sentence(
    line: Line, meeting: Path, tmp_path: Path
) -> None:
    for words in (
        ("meeting", "present", meeting, "Board 2009-01-01", "appendix", tmp_path / "a.pdf"),
        ("meeting", "reprint", meeting, "7", tmp_path / "a.pdf"),
        ("export", meeting, "appendix", tmp_path / "a.pdf", "--meeting", "Board"),
        ("meeting", "add", meeting, "CABINET", "2009-11-10"),
    ):
        answer = line(*words)
        assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert list(tmp_path.glob("*.pdf")) == []


def test_a_meeting_needs_a_verb_and_a_day(line: Line, sample: Path) -> None:
    assert line("meeting").status == 2
    assert line("meeting", "add", sample, "Cabinet", "in June").status == 2


def test_meetings_are_listed_as_they_were_on_a_day(line: Line, meeting: Path) -> None:
    assert line("meeting", "list", meeting, "--as-at", "2009-11-02", "--json").json == []
    assert "1 meeting" in line("meeting", "list", meeting).out
