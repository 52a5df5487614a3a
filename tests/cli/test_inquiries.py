"""A second inquiry from a terminal: with its own numbers, filters and papers."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line

TITLE = "A second inquiry"


@pytest.fixture
def twofold(line: Line, sample: Path) -> Path:
    """Give the sample with a second inquiry that has a recommendation 4 of its own."""
    added = line("inquiry", "add", sample, TITLE, "--by", "The Chair", "--published-on", "2009-06-01")
    assert added.status == 0
    words = ("recommend", sample, TITLE, "4", "Attics are swept.", "--theme", "Attics")
    assert line("inquiry", *words).status == 0
    return sample


def test_numbers_of_two_inquiries_stand_beside_each_other(line: Line, twofold: Path) -> None:
    assert "Attics are swept." in line("show", twofold, f"4 of {TITLE}").out
    assert "Attics are swept." not in line("show", twofold, "4").out
    told = line("inquiry", "list", twofold, "--json").json
    assert [(one["title"], one["recommendations"]) for one in told][1:] == [(TITLE, 1)]


def test_list_and_paper_keep_to_one_inquiry(line: Line, twofold: Path, tmp_path: Path) -> None:
    shown = line("list", twofold, "recommendations", "--inquiry", TITLE, "--json").json
    assert [one["reference"] for one in shown] == ["4"]
    page = tmp_path / "appendix.html"
    assert line("export", twofold, "appendix", page, "--inquiry", TITLE).status == 0
    written = page.read_text(encoding="utf-8")
    assert "Attics are swept." in written
    assert "points of referral" not in written


def test_inquiry_is_edited_and_removed_only_without_recommendations(line: Line, twofold: Path) -> None:
    assert line("inquiry", "edit", twofold, TITLE, "--reference", "SI-2").status == 0
    assert line("inquiry", "remove", twofold, "SI-2").status == 1
    assert line("inquiry", "add", twofold, "Third").status == 0
    assert line("inquiry", "remove", twofold, "third").status == 0


def test_title_in_use_is_refused(line: Line, twofold: Path) -> None:
    assert line("inquiry", "add", twofold, TITLE.upper()).status == 1


def test_recommendations_of_two_inquiries_are_linked(line: Line, twofold: Path) -> None:
    assert line("link", "add", twofold, f"4 of {TITLE}", "repeats", "6").status == 0
    assert f"Recommendation 4 of {TITLE} repeats recommendation 6 of" in line("link", "list", twofold).out


def test_document_is_read_into_the_inquiry_that_is_named(line: Line, twofold: Path, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "No.\tRecommendation\tAction\tOwner\tTimescale\n4\tAttics are swept.\tSweep the attics\tCaretaker\tMay 2010\n",
        encoding="utf-8",
    )
    assert line("import", twofold, path, "--inquiry", TITLE).status == 0
    shown = line("list", twofold, "actions", "--inquiry", TITLE, "--json").json
    assert [one["text"] for one in shown] == ["Sweep the attics"]
