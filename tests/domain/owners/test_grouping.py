"""Deciding which of the possible divisions of a text are real ones."""

import pytest

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.grouping import group_names


def _texts(text: str) -> list[str]:
    return [group.text for group in group_names(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Housing, Communities and Local Government",
        "Department for Digital, Culture, Media and Sport",
        "Policy, Procedures and Training Sub-Committee",
        "Exampleshire and Sampleton CCG",
        "Exampleshire and Sampleton Safeguarding Children Board",
        "Head of Business Support and ICT",
    ],
)
def test_a_list_inside_one_name_is_not_divided(text: str) -> None:
    assert _texts(text) == [text]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Policy, Procedures & Training Sub Group, LSCB Chair",
            ["Policy, Procedures & Training Sub Group", "LSCB Chair"],
        ),
        ("Exampleshire and NHS England", ["Exampleshire", "NHS England"]),
        ("Team Managers, HR", ["Team Managers", "HR"]),
        ("Head of Audit and MASH", ["Head of Audit", "MASH"]),
        ("LSCB Training Officer & Training Pool", ["LSCB Training Officer", "Training Pool"]),
        ("Legal Services Manager and HR Business Partner", ["Legal Services Manager", "HR Business Partner"]),
        ("A/D Commissioning / H/T", ["A/D Commissioning", "H/T"]),
        ("Practice Educator / Advanced Practitioners", ["Practice Educator", "Advanced Practitioners"]),
    ],
)
def test_bodies_that_stand_by_themselves_are_divided(text: str, names: list[str]) -> None:
    assert _texts(text) == names


def test_a_field_shared_by_several_posts_is_a_question() -> None:
    reading = read_owners("Heads of Legal and HR")
    assert [(question.code, question.about) for question in reading.questions] == [
        ("one_or_two", "Heads of Legal and HR")
    ]


def test_persons_with_their_posts_are_divided_by_any_sign_between_the_pairs() -> None:
    reading = read_owners("Jane Sample, Head of Audit and Ben Example, Head of Finance")
    assert [(owner.name, owner.post) for owner in reading.owners] == [
        ("Jane Sample", "Head of Audit"),
        ("Ben Example", "Head of Finance"),
    ]
    assert (reading.questions, reading.certainty) == ((), "certain")


@pytest.mark.parametrize("first", ["Jane Sample", "Director of Operations"])
def test_a_body_after_a_person_or_post_may_be_another_owner_or_where_they_work(first: str) -> None:
    reading = read_owners(f"{first}, Exampleshire Police")
    assert [owner.name for owner in reading.owners] == [first, "Exampleshire Police"]
    assert reading.certainty == "likely"
