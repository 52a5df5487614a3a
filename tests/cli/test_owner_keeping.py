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


def test_owner_is_added_edited_listed_and_removed(line: Line, sample: Path) -> None:
    assert line("owner", "add", sample, "Head of Legal Services", "--alias", "Legal").status == 0
    assert line("owner", "edit", sample, "legal", "--initials", "HoLS", "--kind", "post").status == 0
    (told,) = [one for one in line("owner", "list", sample, "--json").json if one["initials"] == "HoLS"]
    assert (told["name"], told["aliases"], told["open"]) == ("Head of Legal Services", ["Legal"], 0)
    assert line("owner", "remove", sample, "HoLS").status == 0


def test_doubtful_twins_are_told(line: Line, sample: Path, names: list[str]) -> None:
    twisted = " ".join(reversed(names[0].split()))
    assert line("owner", "add", sample, twisted).status == 0
    assert f"Perhaps the same: {names[0]}, {twisted}" in line("owner", "list", sample, "--twins").out


def test_worklist_is_in_the_order_of_due_dates(line: Line, sample: Path, names: list[str]) -> None:
    lists = [line("owner", "work", sample, name, "--json").json for name in names[:6]]
    days = max(([one["due"] or "9" for one in work] for work in lists), key=len)
    assert days == sorted(days)
    assert len(days) > 1


def test_joining_is_told_without_being_done(line: Line, sample: Path, names: list[str]) -> None:
    answer = line("owner", "join", sample, names[0], names[1], "--preview")
    assert f"{names[1]} will be gone from the list" in answer.out
    assert names[1] in {one["name"] for one in line("list", sample, "owners", "--json").json}


def test_holder_is_put_right_and_removed(line: Line, sample: Path, names: list[str]) -> None:
    assert line("owner", "holder", sample, names[0], "The first holder").status == 0
    assert line("owner", "holder", sample, names[0], "--edit", "1", "--until", "2009-10-01").status == 0
    assert "to 1 Oct 2009" in line("owner", "holder", sample, names[0]).out
    assert line("owner", "holder", sample, names[0], "--remove", "1").status == 0
    assert line("owner", "holder", sample, names[0], "--remove", "1").status == 1


def test_day_of_a_reassignment_is_in_the_history(line: Line, sample: Path, names: list[str]) -> None:
    assert line("owner", "reassign", sample, names[0], names[1], "--since", "2009-12-01").status == 0
    assert "from 1 December 2009" in line("history", sample).out
