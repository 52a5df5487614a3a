from pathlib import Path

import pytest

from tests.cli.conftest import Line

RECOMMENDATION_KEYS = [
    "reference",
    "parent",
    "theme",
    "title",
    "text",
    "responses",
    "addressees",
    "local_position",
    "actions",
]
ACTION_KEYS = [
    "reference",
    "recommendations",
    "text",
    "outcome",
    "start",
    "review",
    "timescale",
    "next_due",
    "priority",
    "priority_text",
    "owners",
    "owners_text",
    "state",
    "progress",
]
TIMESCALE_KEYS = ["text", "earliest", "latest", "precision", "recurrence", "nature", "certainty"]


def test_keys_of_actions_are_those_documented(line: Line, sample: Path) -> None:
    actions = line("list", sample, "actions", "--json").json
    assert len(actions) == 35
    assert {tuple(action) for action in actions} == {tuple(ACTION_KEYS)}
    assert {tuple(action["timescale"]) for action in actions if action["timescale"]} == {tuple(TIMESCALE_KEYS)}
    assert {tuple(update) for action in actions for update in action["progress"]} == {("on", "text", "state")}


def test_keys_of_recommendations_are_those_documented(line: Line, sample: Path) -> None:
    items = line("list", sample, "recommendations", "--json").json
    assert {tuple(item) for item in items} == {tuple(RECOMMENDATION_KEYS)}
    assert {tuple(response) for item in items for response in item["responses"]} == {("body", "on", "position", "text")}
    assert [item["reference"] for item in items if item["parent"] == "19"] == ["19.1", "19.2", "19.3"]


def test_owners_are_listed_with_their_actions(line: Line, sample: Path) -> None:
    owners = {owner["name"]: owner for owner in line("list", sample, "owners", "--json").json}
    assert owners["Board Chair"] == {
        "name": "Board Chair",
        "kind": "post",
        "aliases": [],
        "initials": None,
        "actions": 2,
    }


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--priority", "high"), 17),
        (("--priority", "High", "--priority", "low"), 19),
        (("--owner", "board chair"), 2),
        (("--owner", "nobody at all"), 0),
        (("--theme", "Legal"), 0),
        (("--theme", "interagency"), 11),
        (("--text", "audit month"), 1),
        (("--state", "none"), 4),
        (("--lacking", "timescale"), 1),
        (("--priority", "high", "--owner", "Duty Team Manager"), 3),
    ],
)
def test_filters_narrow_the_list(line: Line, sample: Path, options: tuple[str, ...], count: int) -> None:
    assert len(line("list", sample, "actions", *options, "--json").json) == count


def test_overdue_actions_are_late_and_not_closed(line: Line, sample: Path) -> None:
    late = line("list", sample, "actions", "--due", "overdue", "--json").json
    assert late
    assert all(action["next_due"] < "2009-11-03" for action in late)
    assert not {action["state"] for action in late} & {"complete", "superseded", "abandoned", "waiting"}


def test_filter_is_said_with_its_counts(line: Line, sample: Path) -> None:
    answer = line("list", sample, "actions", "--priority", "low")
    assert answer.out.splitlines()[-1] == "2 of 35 actions: priority Low"


def test_register_is_listed_as_it_was(line: Line, sample: Path) -> None:
    assert line("list", sample, "actions", "--as-at", "2009-10-10", "--json").json == []
    assert len(line("list", sample, "actions", "--as-at", "2009-10-20", "--json").json) == 35
