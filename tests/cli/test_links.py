"""Links between recommendations from a terminal, and what they mean for the actions."""

from pathlib import Path

from tests.cli.conftest import Line


def test_link_is_added_listed_and_removed(line: Line, sample: Path) -> None:
    assert line("link", "add", sample, "6", "repeats", "8", "--note", "Word for word").status == 0
    assert "1  Recommendation 6 repeats recommendation 8: Word for word" in line("link", "list", sample, "8").out
    assert line("link", "list", sample, "1", "--json").json == []
    assert line("link", "remove", sample, "1").status == 0
    assert line("link", "list", sample, "--json").json == []


def test_open_actions_of_what_is_superseded_are_told_by_a_check_or_settled(line: Line, sample: Path) -> None:
    number = line("list", sample, "actions", "--json").json[0]["recommendations"][0]
    assert line("link", "add", sample, "1", "supersedes", number).status == 0
    rules = {one["rule"] for one in line("check", sample, "--plan", "--json").json}
    assert "superseded_open" in rules

    assert line("link", "add", sample, "1", "supersedes", number, "--settle").status == 0

    rules = {one["rule"] for one in line("check", sample, "--plan", "--json").json}
    assert "superseded_open" not in rules


def test_recommendation_is_not_linked_to_itself(line: Line, sample: Path) -> None:
    assert line("link", "add", sample, "6", "overlaps", "6").status == 1
