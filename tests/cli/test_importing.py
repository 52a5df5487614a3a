from io import StringIO
from pathlib import Path

import pytest

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


def write_csv(folder: Path, text: str, name: str = "plan.csv") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


PLAN = "Reference,Recommendation,Action,Lead,Start,Due\n1,Keep records,Write a standard,Head of Audit,April 2010,June 2010\n"


def test_every_row_is_listed_with_its_fields_and_their_places(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    (document,) = line("import", tmp_path / "a.laming", write_csv(tmp_path, PLAN), "--preview", "--json").json[
        "documents"
    ]
    assert [(row["id"], row["fate"]) for row in document["rows"]] == [("r0", "new"), ("a0", "new")]
    fields = {field["field"]: field for field in document["rows"][1]["fields"]}
    assert fields["start"]["written"] == "April 2010"
    assert fields["owners"]["place"]["heading"] == "Lead"
    assert {column["heading"]: column["kind"] for column in document["columns"]}["Due"] == "timescale"
    assert document["choices"]["separator"] == ","


def test_imported_item_is_shown_with_its_document(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    line("import", tmp_path / "a.laming", write_csv(tmp_path, PLAN))
    shown = line("show", tmp_path / "a.laming", "A1", "--json").json
    assert shown["start"] == {"text": "April 2010", "on": "2010-04-01"}
    source = next(source for source in shown["sources"] if source["field"] == "owners")
    assert (source["text"], source["column"]) == ("Head of Audit", "Lead")
    assert source["from"].startswith("from plan.csv, ")
    assert "Owners, from plan.csv" in line("show", tmp_path / "a.laming", "A1").out


def test_rows_that_would_change_the_register_stop_the_import_of_all_documents(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    line("import", tmp_path / "a.laming", write_csv(tmp_path, PLAN))
    other = write_csv(tmp_path, "Reference,Recommendation,Action\n7,Publish it,Print it\n", "other.csv")
    later = write_csv(tmp_path, PLAN.replace("June", "July"), "later.csv")
    answer = line("import", tmp_path / "a.laming", other, later, "--on-conflict", "stop")
    assert (answer.status, answer.out) == (1, "")
    assert "A1" in answer.err
    assert "Nothing was written." in answer.err
    assert len(line("list", tmp_path / "a.laming", "actions", "--json").json) == 1


def test_rows_that_would_change_the_register_can_be_left_out(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    line("import", tmp_path / "a.laming", write_csv(tmp_path, PLAN))
    later = write_csv(tmp_path, PLAN.replace("June", "July"), "later.csv")
    report = line("import", tmp_path / "a.laming", later, "--on-conflict", "skip", "--json").json
    assert (report["skipped"], report["updated"]) == (1, 0)
    (action,) = line("list", tmp_path / "a.laming", "actions", "--json").json
    assert action["timescale"]["text"] == "June 2010"


def test_row_that_may_be_known_waits_until_it_is_answered(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    line("import", tmp_path / "a.laming", write_csv(tmp_path, PLAN))
    later = write_csv(tmp_path, PLAN.replace("a standard", "one standard"), "later.csv")
    answer = line("import", tmp_path / "a.laming", later)
    assert "Not written: 1 row waiting" in answer.out
    report = line("import", tmp_path / "a.laming", later, "--preview", "--json").json
    (row,) = [row for row in report["documents"][0]["rows"] if row["suggestion"]]
    assert row["suggestion"]["label"] == "A1"
    assert {"kind": "added", "text": "one"} in row["suggestion"]["differences"]
    line("import", tmp_path / "a.laming", later, "--answer", f"{row['questions'][0]['id']}=same")
    (action,) = line("list", tmp_path / "a.laming", "actions", "--json").json
    assert action["text"] == "Write one standard"


def test_mapping_is_written_once_and_obeyed_then(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    mapping, path = tmp_path / "mapping.json", write_csv(tmp_path, PLAN)
    line("import", tmp_path / "a.laming", path, "--preview", "--mapping", mapping)
    mapping.write_text(mapping.read_text("utf-8").replace('"start"', '"review"'), "utf-8")
    line("import", tmp_path / "a.laming", path, "--mapping", mapping)
    assert line("show", tmp_path / "a.laming", "A1", "--json").json["review"]["text"] == "April 2010"


def test_file_that_is_no_mapping_is_refused(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    path = write_csv(tmp_path, PLAN)
    answer = line("import", tmp_path / "a.laming", path, "--mapping", path)
    assert (answer.status, answer.out) == (1, "")
    assert "cannot be used as a mapping" in answer.err


def test_pasted_text_is_read_from_the_standard_input(
    line: Line, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    monkeypatch.setattr("sys.stdin", StringIO(PLAN.replace(",", "\t")))
    assert line("import", tmp_path / "a.laming", "-", "--json").json["actions"] == 1


def test_words_without_a_field_are_listed_and_shown_under_their_heading(line: Line, tmp_path: Path) -> None:
    line("create", tmp_path / "a.laming", "--empty")
    plan = PLAN.replace("Due\n", "Due,Budget code\n").replace("June 2010\n", "June 2010,X1\n")
    answer = line("import", tmp_path / "a.laming", write_csv(tmp_path, plan), "--json")
    notes = [
        (field["written"], field["place"]["heading"])
        for row in answer.json["documents"][0]["rows"]
        for field in row["fields"]
        if field["field"] == "note"
    ]
    assert notes == [("X1", "Budget code")]
    assert "Note “Budget code”, from plan.csv" in line("show", tmp_path / "a.laming", "A1").out
