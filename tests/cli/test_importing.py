from pathlib import Path

from tests.cli.conftest import Line
from tests.operations.plans import write_plan


def test_preview_counts_and_writes_nothing(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming")
    before = (tmp_path / "a.laming").read_bytes()
    answer = line("import", tmp_path / "a.laming", write_plan(tmp_path), "--preview")
    assert "3 new, 2 to be brought up to date" in answer.out
    assert (tmp_path / "a.laming").read_bytes() == before


def test_report_has_counts_problems_and_questions(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming")
    report = line("import", tmp_path / "a.laming", write_plan(tmp_path), "--json").json
    assert {key: report[key] for key in ("new", "updated", "same")} == {"new": 3, "updated": 2, "same": 0}
    assert all({"page", "row", "reason"} <= set(problem) for problem in report["problems"])
    assert {question["code"] for question in report["questions"]} == {"ambiguous_timescale", "move_to_timescale"}
    assert [document["document"] for document in report["documents"]] == ["plan.txt"]


def test_second_time_nothing_is_new_and_that_is_said(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming")
    path = write_plan(tmp_path)
    assert "3 actions added" in line("import", tmp_path / "a.laming", path).out
    answer = line("import", tmp_path / "a.laming", path)
    assert answer.out.startswith("Nothing new: all 5 rows are already in the register.")


def test_one_unreadable_document_keeps_all_of_them_out(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming")
    answer = line("import", tmp_path / "a.laming", write_plan(tmp_path), tmp_path / "missing.txt")
    assert answer.status == 1
    assert line("list", tmp_path / "a.laming", "actions", "--json").json == []


def test_real_documents_without_a_table_are_refused_with_the_reason(line: Line, tmp_path: Path, shared: Path) -> None:
    line("create", tmp_path / "a.laming")
    others = [next((shared / "seeds").glob(f"{number}_*")) for number in ("001", "003", "004")]
    for path in (*others, shared / "samples" / "slough_manifesto_2019.txt"):
        answer = line("import", tmp_path / "a.laming", path)
        assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
        assert "Nothing was written." in answer.err


def test_real_plan_has_the_counts_that_are_known_of_it(line: Line, tmp_path: Path, shared: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    report = line("import", tmp_path / "a.laming", next((shared / "seeds").glob("002_*")), "--json").json
    assert (report["recommendations"], report["actions"]) == (24, 67)
    actions = line("list", tmp_path / "a.laming", "actions", "--json").json
    assert [action["reference"] for action in actions] == [f"A{number}" for number in range(1, 68)]
    assert sum(action["priority"] == "high" for action in actions) == 40
    assert sum(action["priority"] == "medium" for action in actions) == 15
    assert sum(action["timescale"] is None for action in actions) == 4
    assert sum(not action["owners"] for action in actions) == 1
    assert sum(not action["progress"] for action in actions) == 8
    assert {action["state"] for action in actions} == {None}
    assert {update["on"] for action in actions for update in action["progress"]} == {"2009-10-01"}
