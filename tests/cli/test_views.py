"""Saved views in a terminal."""

from pathlib import Path

from tests.cli.conftest import Line


def test_a_view_is_saved_listed_used_and_removed(line: Line, sample: Path, tmp_path: Path) -> None:
    assert line("view", "save", sample, "High", "--priority", "high", "--sort", "next-due").status == 0
    (told,) = line("view", "list", sample, "--json").json
    assert (told["name"], told["filter"], told["sorting"]["key"]) == ("High", {"priorities": ["high"]}, "next_due")
    listed = line("list", sample, "actions", "--view", "high", "--json").json
    assert len(listed) == told["actions"] > 0
    assert "priority High" in line("view", "list", sample).out
    assert line("export", sample, "action-plan", tmp_path / "a.xlsx", "--view", "High").status == 0
    assert line("view", "remove", sample, "High").status == 0
    answer = line("list", sample, "actions", "--view", "High")
    assert (answer.status, answer.out) == (1, "")


def test_options_beside_a_view_change_it(line: Line, sample: Path) -> None:
    line("view", "save", sample, "High", "--priority", "high")
    both = line("list", sample, "actions", "--view", "High", "--state", "complete", "--json").json
    assert both
    assert {(one["priority"], one["state"]) for one in both} == {("high", "complete")}


def test_views_are_renamed_and_moved(line: Line, sample: Path) -> None:
    for name in ("One", "Two"):
        line("view", "save", sample, name)
    line("view", "rename", sample, "One", "First")
    line("view", "move", sample, "Two", "up")
    assert [one["name"] for one in line("view", "list", sample, "--json").json] == ["Two", "First"]


def test_what_was_not_said_for_long_can_be_listed(line: Line, sample: Path) -> None:
    quiet = line("list", sample, "actions", "--quiet", "30", "--json").json
    assert quiet
    assert all(one["state"] not in {"complete", "superseded", "abandoned"} for one in quiet)
    assert line("list", sample, "actions", "--quiet", "0").status == 2
