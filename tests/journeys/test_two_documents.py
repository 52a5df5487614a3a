"""From two real council documents to two papers, as a business manager does it in a terminal: counts only."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Line
from tests.reports.reading_pdf import read_pages

ACTIONS_OF = {
    "4": 7, "6": 8, "7": 1, "8": 4, "9": 1, "11": 2, "13": 5, "14": 2, "15": 4, "17": 5, "19": 8, "21": 2, "22": 1,
    "23": 1, "24": 9, "29": 2, "30": 5,
}  # fmt: skip
SUB_ITEMS = {"2": 10, "19": 3, "24": 4, "26": 3}


def find_seed(shared: Path, number: str) -> Path:
    return next((shared / "seeds").glob(f"{number}_*"))


@pytest.fixture
def register(line: Line, tmp_path: Path, shared: Path) -> Iterator[Path]:
    """Give a new register with both documents; at the end it must be whole."""
    path = tmp_path / "both.laming"
    assert line("create", path, "--authority", "Exampleshire").status == 0
    assert line("import", path, find_seed(shared, "000"), find_seed(shared, "002")).status == 0
    yield path
    assert line("check", path).status == 0


def list_items(line: Line, path: Path, *words: str) -> list[Any]:
    return line("list", path, *words, "--json").json


def read_cells(path: Path) -> list[tuple[str, ...]]:
    """Read the rows of the plan that have an action, as they stand in the file: action to progress."""
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines()]
    padded = [[cell.strip() for cell in (*row, *[""] * 7)[:7]] for row in rows if len(row) > 2]
    return [tuple(row[2:]) for row in padded if row[2] and row[0] != "Rec No"]


def test_every_recommendation_of_the_appendix_has_its_text(line: Line, register: Path) -> None:
    items = list_items(line, register, "recommendations")

    assert [item["reference"] for item in items if item["parent"] is None] == [str(number) for number in range(1, 59)]
    assert Counter(item["parent"] for item in items if item["parent"]) == SUB_ITEMS
    assert [item["reference"] for item in items if not item["text"]] == []
    assert len({item["theme"] for item in items if item["theme"]}) == 7
    assert {item["local_position"] for item in items} == {None}


def test_every_recommendation_is_answered_by_the_government_or_its_parts_are(line: Line, register: Path) -> None:
    items = list_items(line, register, "recommendations")
    answered = {item["reference"] for item in items if item["responses"]}

    assert {item["reference"] for item in items if item["parent"] is None} - answered == {"24"}
    assert {"24.1", "24.2", "24.3", "24.4"} <= answered


def test_every_word_of_the_plan_is_kept(line: Line, register: Path, shared: Path) -> None:
    actions = list_items(line, register, "actions")
    kept = [
        (
            action["text"],
            action["timescale"]["text"] if action["timescale"] else "",
            action["priority_text"],
            action["owners_text"],
            "".join(update["text"] for update in action["progress"]),
        )
        for action in actions
    ]

    assert kept == read_cells(find_seed(shared, "002"))
    assert Counter(action["recommendations"][0].split(".")[0] for action in actions) == ACTIONS_OF


def test_doubtful_cells_stay_as_questions_on_their_items(line: Line, register: Path) -> None:
    asked = list_items(line, register, "actions", "--questions")

    assert len(asked) == 6
    assert line("edit", register, asked[2]["reference"], "owners=Head of Safeguarding / Board Chair").status == 0
    assert len(list_items(line, register, "actions", "--questions")) == 5


@pytest.mark.parametrize(
    ("words", "count"),
    [
        (("--priority", "high"), 40),
        (("--priority", "medium"), 15),
        (("--priority", "none"), 12),
        (("--priority", "high", "--priority", "medium"), 55),
        (("--lacking", "owner"), 1),
        (("--lacking", "timescale"), 4),
        (("--lacking", "progress"), 8),
        (("--lacking", "state"), 67),
        (("--due", "not-written"), 4),
        (("--theme", "Interagency"), 12),
        (("--priority", "high", "--lacking", "progress"), 3),
        (("--due", "overdue", "--as-at", "2009-10-01"), 23),
        (("--due", "next-30-days", "--as-at", "2009-10-01"), 3),
    ],
)
def test_filters_let_through_what_a_hand_count_finds(
    line: Line, register: Path, words: tuple[str, ...], count: int
) -> None:
    assert len(list_items(line, register, "actions", *words)) == count


def test_other_order_gives_the_same_actions_and_twice_changes_nothing(
    line: Line, register: Path, tmp_path: Path, shared: Path
) -> None:
    other = tmp_path / "other.laming"
    documents = (find_seed(shared, "002"), find_seed(shared, "000"))
    line("create", other)
    line("import", other, *documents)

    assert list_items(line, other, "actions") == list_items(line, register, "actions")
    for path in (other, register):
        report = line("import", path, *documents, "--json").json
        assert (report["new"], report["updated"], report["questions"]) == (0, 0, [])


def test_everything_is_undone_one_by_one_and_done_again(line: Line, register: Path) -> None:
    line("edit", register, "A1", "priority=low", "state=amber", "timescale=By June 2010", "--reason", "Agreed")
    line("progress", register, "A1", "--on", "2009-11-02", "Second report", "--state", "green")
    line("edit", register, "19.2", "local_position=green")
    end = [list_items(line, register, what) for what in ("recommendations", "actions", "owners")]

    assert [line("undo", register).status for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    assert list_items(line, register, "actions") == []
    assert [line("redo", register).status for _ in range(6)] == [0, 0, 0, 0, 0, 1]
    assert [list_items(line, register, what) for what in ("recommendations", "actions", "owners")] == end


def test_both_papers_show_everything_or_what_the_filter_lets_through(
    line: Line, register: Path, tmp_path: Path
) -> None:
    assert line("export", register, "appendix", tmp_path / "appendix.pdf").status == 0
    assert line("export", register, "action-plan", tmp_path / "plan.pdf", "--as-at", "2009-10-01").status == 0
    line("export", register, "action-plan", tmp_path / "high.pdf", "--priority", "high")

    assert "all 58 recommendations and their 20 sub-items" in read_pages(tmp_path / "appendix.pdf")[0]
    plan = "\n".join(read_pages(tmp_path / "plan.pdf"))
    assert "Progress as at 1 October 2009" in plan
    assert all(f"A{number}\n" in plan or f"A{number} " in plan for number in range(1, 68))
    assert "40 of 67 actions: priority High" in read_pages(tmp_path / "high.pdf")[0]
