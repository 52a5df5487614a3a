from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.mark.parametrize("paper", ["appendix", "action-plan"])
def test_paper_is_written_as_pdf(line: Line, sample: Path, tmp_path: Path, paper: str) -> None:
    answer = line("export", sample, paper, tmp_path / "out.pdf", "--priority", "high", "--as-at", "2009-11-01")
    assert answer.status == 0
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_paper_of_a_filter_without_a_hit_is_still_written(line: Line, sample: Path, tmp_path: Path) -> None:
    assert line("export", sample, "action-plan", tmp_path / "out.pdf", "--text", "zebra").status == 0
    assert (tmp_path / "out.pdf").is_file()


def test_folder_in_place_of_the_paper_is_refused(line: Line, sample: Path, tmp_path: Path) -> None:
    answer = line("export", sample, "appendix", tmp_path)
    assert (answer.status, answer.err.count("\n")) == (1, 1)


def test_paper_never_overwrites_a_register(line: Line, sample: Path) -> None:
    before = sample.read_bytes()
    answer = line("export", sample, "appendix", sample)
    assert (answer.status, answer.err.count("\n")) == (1, 1)
    assert sample.read_bytes() == before


def test_an_ending_that_no_format_has_is_refused(line: Line, sample: Path, tmp_path: Path) -> None:
    answer = line("export", sample, "appendix", tmp_path / "out.txt")
    assert (answer.status, ".docx" in answer.err) == (1, True)


@pytest.mark.parametrize("size", ["15", "73", "large", "٣٠"])
def test_a_size_of_letters_that_is_none_is_wrong_usage(line: Line, sample: Path, tmp_path: Path, size: str) -> None:
    assert line("export", sample, "appendix", tmp_path / "out.pdf", "--large-print", size).status == 2
