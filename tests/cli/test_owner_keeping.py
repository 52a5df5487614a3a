"""Owners from a terminal: joined, their actions reassigned, posts with their holders."""

from pathlib import Path

import pytest

from tests.cli.conftest import Line


@pytest.fixture
def names(line: Line, sample: Path) -> list[str]:
    """Give the names of posts of the sample that own actions."""
    owners = line("list", sample, "owners", "--json").json
    return [one["name"] for one in owners if one["kind"] == "post" and one["actions"]]


def test_joined_owners_are_one_with_all_actions(line: Line, sample: Path, names: list[str]) -> None:
    assert line("owner", "join", sample, names[0], names[1]).status == 0
    owners = {one["name"]: one for one in line("list", sample, "owners", "--json").json}
    assert names[1] not in owners
    assert names[1] in owners[names[0]]["aliases"]
    assert line("undo", sample).status == 0
    assert names[1] in {one["name"] for one in line("list", sample, "owners", "--json").json}


def test_open_actions_go_to_another_owner(line: Line, sample: Path, names: list[str]) -> None:
    before = line("list", sample, "actions", "--owner", names[0], "--json").json
    answer = line("owner", "reassign", sample, names[0], names[1])
    assert answer.status == 0
    after = line("list", sample, "actions", "--owner", names[0], "--json").json
    assert {one["state"] for one in after} <= {"complete", "superseded", "abandoned"}
    assert len(after) < len(before)


def test_holders_of_a_post_are_kept_with_their_days(line: Line, sample: Path, names: list[str]) -> None:
    assert line("owner", "holder", sample, names[0], "The first holder").status == 0
    assert line("owner", "holder", sample, names[0], "The second holder", "--since", "2009-10-01").status == 0
    out = line("owner", "holder", sample, names[0]).out
    assert "The first holder: from nobody has said to 30 Sep 2009" in out
    assert "The second holder: from 1 Oct 2009 to today" in out


def test_what_does_not_fit_is_refused_in_one_sentence(line: Line, sample: Path, names: list[str]) -> None:
    stranger = next(
        one["reference"] for one in line("list", sample, "actions", "--json").json if names[0] not in one["owners"]
    )
    for words in (
        ("join", sample, names[0], names[0]),
        ("join", sample, names[0], "Nobody at all"),
        ("reassign", sample, names[0], names[0]),
        ("reassign", sample, names[0], names[1], stranger),
        ("holder", sample, names[0], "X", "--since", "2009-10-02", "--until", "2009-10-01"),
    ):
        answer = line("owner", *words)
        assert (answer.status, answer.err.count("\n")) == (1, 1)
