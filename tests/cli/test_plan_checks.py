"""What is doubtful in a plan is said rule by rule, and as JSON for a script."""

from pathlib import Path

from tests.cli.conftest import Line


def test_doubts_are_listed_under_their_rules(line: Line, sample: Path) -> None:
    answer = line("check", sample, "--plan")

    assert answer.status == 1
    assert "No owner: 1\n  A33\n" in answer.out
    assert "Ongoing without a review date: 2\n" in answer.out
    assert "things to see to" in answer.out


def test_doubts_are_given_as_json_with_what_one_click_would_do(line: Line, sample: Path) -> None:
    told = line("check", sample, "--plan", "--json").json

    review = [one for one in told if one["rule"] == "ongoing_unreviewed"]
    assert [(one["name"], one["fix"], one["silenced"]) for one in review] == [
        ("A12", "review_in_three_months", None),
        ("A21", "review_in_three_months", None),
    ]


def test_plan_is_checked_as_it_was_on_a_day(line: Line, sample: Path) -> None:
    now, then = (line("check", sample, "--plan", *day).out for day in ((), ("--as-at", "2009-10-28")))

    assert now != then


def test_file_itself_is_checked_without_the_option(line: Line, sample: Path) -> None:
    assert "is whole" in line("check", sample).out
