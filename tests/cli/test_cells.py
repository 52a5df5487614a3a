import json
from pathlib import Path

import pytest

from tests.cli.conftest import Line


def write(folder: Path, content: object) -> Path:
    path = folder / "cells.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_one_timescale_is_said_in_a_sentence(line: Line) -> None:
    answer = line("read", "timescale", "October 2009.and monthly thereafter")
    assert answer.out == "Read as: by 31 October 2009, then every month. Certain.\n"


def test_one_timescale_is_given_as_json_with_what_is_known_besides(line: Line) -> None:
    reading = line("read", "timescale", "By December", "--document-date", "2009-10-01", "--json").json["reading"]
    assert (reading["latest"], reading["flags"]) == ("2009-12-31", ["year_assumed"])


def test_owners_are_said_with_their_questions(line: Line) -> None:
    answer = line("read", "owners", "Head of Safeguarding / Partners")
    assert "“Head of Safeguarding”: post" in answer.out
    assert "Who is meant by “Partners”?" in answer.out


def test_state_is_read_by_its_column(line: Line) -> None:
    assert line("read", "states", "High", "--column", "priority", "--json").json["proposal"] == {"priority": "high"}
    assert "State: Complete" in line("read", "states", "Completed").out


def test_many_timescales_are_read_from_a_bare_list(line: Line, tmp_path: Path) -> None:
    cells = [
        {"id": "a", "text": "Quarterly"},
        {"id": 2, "text": "as above", "above": "October 2009", "document_date": "2009-06-11"},
        {"id": None, "text": "Year 1", "plan_period": {"from": "2009-04-01", "to": "2010-03-31"}},
    ]
    answers = line("read", "timescale", "--file", write(tmp_path, cells)).json
    assert [answer["id"] for answer in answers] == ["a", 2, None]
    assert [set(answer) for answer in answers] == [{"id", "reading"}] * 3
    assert answers[1]["reading"]["latest"] == "2009-10-31"


def test_known_owners_are_named_lists_of_the_file(line: Line, tmp_path: Path) -> None:
    content = {
        "known": {"board": [{"name": "Head of Safeguarding", "kind": "post", "initials": "HS"}]},
        "entries": [{"id": "1", "text": "HS", "known": "board"}, {"id": "2", "text": "HS"}],
    }
    answers = line("read", "owners", "--file", write(tmp_path, content)).json
    assert answers[0]["owners"][0]["is"] == "Head of Safeguarding"
    assert answers[1]["questions"][0]["code"] == "unknown_initials"
    assert set(answers[0]) == {"id", "owners", "questions", "certainty"}


def test_states_are_read_with_the_key_of_their_document(line: Line, tmp_path: Path) -> None:
    cells = [{"id": "1", "text": "Green", "column": "rag", "of": "action", "key": {"Green": "Achieved"}}]
    answer = line("read", "states", "--file", write(tmp_path, cells)).json[0]
    assert answer["proposal"] == {"action_state": "complete"}
    assert {"id", "proposal", "certainty"} <= set(answer)


@pytest.mark.parametrize(
    "content",
    [
        {"entries": 3},
        {"nothing": []},
        "words",
        [1],
        [{"id": "1"}],
        [{"id": "1", "text": 5}],
        [{"id": "1", "text": "x", "document_date": "2009-13-01"}],
        [{"id": "1", "text": "x", "plan_period": {"from": "2009-04-01"}}],
        {"entries": [], "known": 4},
    ],
)
def test_file_that_holds_no_cells_is_refused_with_the_entry(line: Line, tmp_path: Path, content: object) -> None:
    answer = line("read", "timescale", "--file", write(tmp_path, content))
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[" * 100_000, b'{"entries": NaN}'])
def test_file_that_is_no_json_is_refused(line: Line, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "cells.json"
    path.write_bytes(content)
    assert line("read", "owners", "--file", path).status == 1


@pytest.mark.parametrize(
    ("what", "name"), [("timescale", "timescales"), ("owners", "owners"), ("states", "priorities_states")]
)
def test_every_entry_of_the_acceptance_files_is_answered(line: Line, shared: Path, what: str, name: str) -> None:
    path = shared / "acceptance" / f"{name}.json"
    entries = json.loads(path.read_text(encoding="utf-8"))["entries"]
    answers = line("read", what, "--file", path).json
    assert [answer["id"] for answer in answers] == [entry["id"] for entry in entries]
