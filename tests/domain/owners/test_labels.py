"""Labels and words that give an owner a role, or none."""

import pytest

from laming_desktop.domain.owners.grammar import read_owners


@pytest.mark.parametrize("text", ["Action: Head of Audit", "By: Head of Audit", "For action: Head of Audit"])
def test_a_label_without_a_role_is_no_part_of_the_name(text: str) -> None:
    assert [(owner.name, owner.role) for owner in read_owners(text).owners] == [("Head of Audit", None)]


def test_labels_with_dashes_part_the_lines_of_a_cell() -> None:
    reading = read_owners("Lead – Virtual School Head\nSupport – Designated Teachers")
    assert [(owner.name, owner.role) for owner in reading.owners] == [
        ("Virtual School Head", "lead"),
        ("Designated Teachers", "support"),
    ]


def test_responsible_after_a_whole_owner_begins_the_next_one() -> None:
    reading = read_owners("Accountable: DCS Responsible: Head of Service")
    assert [owner.name for owner in reading.owners] == ["DCS", "Head of Service"]


def test_a_label_after_a_full_stop_begins_the_next_owner() -> None:
    reading = read_owners("Lead officer: Head of Audit. Support: Audit Officer")
    assert [(owner.name, owner.role) for owner in reading.owners] == [
        ("Head of Audit", "lead"),
        ("Audit Officer", "support"),
    ]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Lead Police; support PCT", {"Police": "lead", "PCT": "support"}),
        ("Head of Audit leading, with HR", {"Head of Audit": "lead", "HR": None}),
        ("Lead Agency", {"Lead Agency": None}),
    ],
)
def test_a_bare_word_gives_a_role_beside_a_well_known_owner(text: str, roles: dict[str, str | None]) -> None:
    assert {owner.name: owner.role for owner in read_owners(text).owners} == roles


def test_the_owner_who_comes_then_is_named_without_then() -> None:
    assert [owner.name for owner in read_owners("Head of Audit until June 2010, then Head of Risk").owners] == [
        "Head of Audit",
        "Head of Risk",
    ]
