import pytest

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.operations.imports.near_owners import NearOwners


def find(known: str, new: str) -> str | None:
    return NearOwners([KnownOwner(known, "post")]).find_near(new)


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("Assistant Director Safeguarding", "AD Safeguarding"),
        ("AD Safeguarding", "Assistant Director, Safeguarding"),
        ("Assistant Director of Safeguarding", "Asst Dir Safeguarding"),
        ("Environment Agency", "Enviroment Agency"),
        ("Environment Agency", "EA"),
        ("EA", "Environment Agency"),
        ("Head of Children's Services", "Head of Childrens Servcies"),
        ("Head of Safeguarding", "Head of Safe Guarding"),
        ("Safeguarding Lead", "Lead, Safeguarding"),
    ],
)
def test_slips_initials_and_abbreviated_posts_are_near(known: str, new: str) -> None:
    assert find(known, new) == known


@pytest.mark.parametrize(
    ("known", "new"),
    [
        ("Head of Adult Services", "Head of Audit Services"),
        ("Team 1", "Team 2"),
        ("Ward A Manager", "Ward B Manager"),
        ("North Area Team", "South Area Team"),
        ("Head of Audit", "Head of Housing"),
        ("Head of Audit", "Audit"),
    ],
)
def test_other_names_are_not_near(known: str, new: str) -> None:
    assert find(known, new) is None


def test_a_known_name_has_no_near_one() -> None:
    near = NearOwners([KnownOwner("Head of Audit", "post", ("Chief Auditor",))])
    assert near.find_near("head of  audit.") is None
    assert near.find_near("Chief Auditer") == "Head of Audit"
