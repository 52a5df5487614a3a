"""The same way from documents to papers on small invented ones, which are always there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Line
from tests.reports.reading_pdf import read_pages

DOCUMENTS = Path(__file__).parents[1] / "samples" / "documents"
PLAN = DOCUMENTS / "plan_with_page_headings.txt"
APPENDIX = DOCUMENTS / "appendix_from_scan.txt"


@pytest.fixture
def register(line: Line, tmp_path: Path) -> Iterator[Path]:
    """Give an empty register into which a plan came; at the end it must be whole."""
    path = tmp_path / "small.laming"
    assert line("create", path, "--empty", "--authority", "Exampleshire").status == 0
    assert line("import", path, PLAN).status == 0
    yield path
    assert line("check", path).status == 0


def list_items(line: Line, path: Path, *words: str) -> list[Any]:
    return line("list", path, *words, "--json").json


def test_keys_of_an_action_and_a_recommendation_are_those_that_scripts_know(line: Line, register: Path) -> None:
    action, item = list_items(line, register, "actions")[0], list_items(line, register, "recommendations")[0]

    assert set(action) == {
        "reference", "recommendations", "text", "timescale", "next_due", "priority", "priority_text", "owners",
        "owners_text", "state", "progress", "outcome", "start", "review",
    }  # fmt: skip
    assert set(item) == {
        "reference", "parent", "theme", "title", "text", "responses", "addressees", "local_position", "actions",
    }  # fmt: skip


def test_plan_is_corrected_filtered_and_printed(line: Line, register: Path, tmp_path: Path) -> None:
    line("edit", register, "A3", "owners=Schools Adviser", "priority=high", "timescale=By March 2012")
    line("progress", register, "A3", "--on", "2009-11-01", "Sent to all schools", "--state", "complete")

    shown = list_items(line, register, "actions", "--owner", "Schools Adviser", "--state", "complete")
    assert [(action["reference"], action["timescale"]["latest"]) for action in shown] == [("A3", "2012-03-31")]
    assert line("export", register, "action-plan", tmp_path / "plan.pdf", "--owner", "Schools Adviser").status == 0
    page = read_pages(tmp_path / "plan.pdf")[0]
    assert "1 of 9 actions: owner Schools Adviser" in page
    assert "Sent to all schools" in page


def test_appendix_of_another_inquiry_stands_beside_the_plan_and_is_undone(line: Line, register: Path) -> None:
    before = list_items(line, register, "recommendations")

    report = line("import", register, APPENDIX, "--json").json

    assert (report["recommendations"], report["actions"]) == (17, 0)
    assert line("undo", register).status == 0
    assert list_items(line, register, "recommendations") == before


def test_taken_away_timescale_is_none_and_found_by_its_filter(line: Line, register: Path) -> None:
    line("edit", register, "A1", "timescale=")

    assert list_items(line, register, "actions")[0]["timescale"] is None
    assert "A1" in [action["reference"] for action in list_items(line, register, "actions", "--due", "not-written")]


def test_filter_that_lets_nothing_through_still_makes_a_paper(line: Line, register: Path, tmp_path: Path) -> None:
    assert line("export", register, "appendix", tmp_path / "none.pdf", "--theme", "No such theme").status == 0

    assert len(read_pages(tmp_path / "none.pdf")) == 1


def test_register_as_at_an_earlier_day_and_its_history_are_kept(line: Line, register: Path) -> None:
    line("edit", register, "A1", "priority=low", "--reason", "Agreed by the board")

    entries = line("history", register, "A1", "--json").json
    assert [(entry["field"], entry["after"], entry["reason"]) for entry in entries if entry["field"] == "priority"] == [
        ("priority", "low", "Agreed by the board")
    ]


def test_import_is_one_line_of_the_history_and_whole_in_json(line: Line, register: Path) -> None:
    lines = line("history", register).out.splitlines()

    assert sum("Import plan_with_page_headings.txt" in words for words in lines) == 1
    assert len(line("history", register, "--json").json) > 50


def test_progress_of_a_later_day_is_not_shown_as_at_an_earlier_one(line: Line, register: Path) -> None:
    before, after = (
        sum(bool(action["progress"]) for action in list_items(line, register, "actions", "--as-at", day))
        for day in ("2009-06-01", "2011-09-30")
    )

    assert (before, after > 0) == (0, True)
