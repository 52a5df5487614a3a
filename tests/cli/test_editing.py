from pathlib import Path
from typing import Any

from tests.cli.conftest import Line


def find(line: Line, path: Path, reference: str) -> dict[str, Any]:
    actions = line("list", path, "actions", "--json").json
    return next(action for action in actions if action["reference"] == reference)


def test_fields_of_an_action_are_changed_and_taken_back(line: Line, sample: Path) -> None:
    before = find(line, sample, "A2")
    words = ("priority=Low", "state=At risk", "owners=Board Chair", "timescale=By 31 March 2010")
    assert line("edit", sample, "a2", *words, "--reason", "Agreed").status == 0
    after = find(line, sample, "A2")
    assert (after["priority"], after["state"], after["owners"]) == ("low", "at_risk", ["Board Chair"])
    assert (after["timescale"]["latest"], after["next_due"]) == ("2010-03-31", "2010-03-31")
    assert line("undo", sample).out.startswith("Undone: Change priority, state, owners and timescale of A2")
    assert find(line, sample, "A2") == before
    assert line("redo", sample).status == 0
    assert find(line, sample, "A2") == after


def test_value_may_hold_an_equals_sign(line: Line, sample: Path) -> None:
    line("edit", sample, "A1", "title=1 + 1 = 2")
    assert "1 + 1 = 2" in line("list", sample, "actions").out


def test_position_of_a_sub_item_is_changed(line: Line, sample: Path) -> None:
    assert line("edit", sample, "19.3", "local_position=amber").status == 0
    items = line("list", sample, "recommendations", "--json").json
    assert next(item for item in items if item["reference"] == "19.3")["local_position"] == "ongoing"


def test_same_value_is_said_to_change_nothing(line: Line, sample: Path) -> None:
    assert line("edit", sample, "A1", "state=complete").out.startswith("Nothing to change")


def test_progress_is_added_with_its_state(line: Line, sample: Path) -> None:
    assert line("progress", sample, "A5", "--on", "2009-11-02", "Letters sent.", "--state", "on track").status == 0
    action = find(line, sample, "A5")
    assert action["progress"][0] == {"on": "2009-11-02", "text": "Letters sent.", "state": "on_track"}
    assert action["state"] == "on_track"


def test_author_is_kept_with_the_change(line: Line, sample: Path) -> None:
    line("edit", sample, "A5", "state=complete", "--author", "Board Business Manager")
    entry = line("history", sample, "A5", "--json").json[0]
    assert (entry["author"], entry["field"], entry["after"]) == ("Board Business Manager", "state", "complete")


def test_history_of_an_item_is_newest_first_and_says_what_was_undone(line: Line, sample: Path) -> None:
    line("edit", sample, "A5", "state=complete")
    line("undo", sample)
    answer = line("history", sample, "A5")
    assert "Undone: Change state of A5. State: Complete → nothing" in answer.out.splitlines()[0]
    seqs = [entry["seq"] for entry in line("history", sample, "A5", "--json").json]
    assert seqs == sorted(seqs, reverse=True)
    assert len(line("history", sample, "--json").json) > len(seqs)
