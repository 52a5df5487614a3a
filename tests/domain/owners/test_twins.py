"""Owners whose names differ as the names of one owner differ are offered as doubtful twins."""

import pytest

from laming_desktop.domain.owners.twins import find_twins
from laming_desktop.domain.plan import Owner
from laming_desktop.domain.vocabulary import OwnerKind


def make(*names: str, kind: OwnerKind = "post") -> list[Owner]:
    return [Owner(f"o{nth}", name, kind, (), None, nth) for nth, name in enumerate(names)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Head of Safeguarding", "Safeguarding Head"),
        ("Head of Safe-guarding", "Head of Safeguarding"),
        ("Team Manager, Duty", "Team Managers Duty"),
        ("Head of Saefguarding", "Head of Safeguarding"),
        ("Policy & Planning Officer", "Policy and Planning Officer"),
        ("ESCB", "Exampleshire Safeguarding Children Board"),
    ],
)
def test_names_of_one_owner_are_twins(one: str, other: str) -> None:
    assert len(find_twins(make(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Team 1", "Team 2"),
        ("Head of Education", "Head of Evaluation"),
        ("Area Manager North", "Area Manager South"),
        ("Head of Safeguarding", "Head of Safeguarding and Quality"),
        ("Director of Adults", "Director of Children"),
    ],
)
def test_names_of_two_owners_are_not(one: str, other: str) -> None:
    assert find_twins(make(one, other)) == ()


def test_a_person_may_be_written_with_an_initial() -> None:
    assert len(find_twins(make("J Example", "Jay Example", kind="person"))) == 1
    assert find_twins(make("J Example", "Kay Example", kind="person")) == ()


def test_a_person_and_a_post_of_nearly_one_name_are_no_twins() -> None:
    person, post = make("Manager Duty", kind="person")[0], Owner("o9", "Managers Duty", "post", (), None, 0)
    assert find_twins([person, post]) == ()


def test_whoever_has_more_actions_stands_first() -> None:
    twins = find_twins(make("Duty Team", "Team Duty"))[0]
    assert (twins.first.name, twins.second.name) == ("Team Duty", "Duty Team")


def test_other_names_count_like_names() -> None:
    one = Owner("a", "Safety Board", "agency", ("Board for Safety in Schools",), None, 1)
    other = Owner("b", "Board for Safety in School", "agency", (), None, 0)
    assert len(find_twins([one, other])) == 1
