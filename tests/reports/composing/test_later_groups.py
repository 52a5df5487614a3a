from laming_desktop.domain.papers.blocks import TableGroup
from laming_desktop.reports.composing.later_groups import LaterGroups

MADE: list[str] = []


def make(name: str) -> TableGroup:
    """Make a group, and note that it was made."""
    MADE.append(name)
    return TableGroup(name, ())


def test_groups_are_made_when_they_are_looked_at() -> None:
    groups = LaterGroups("abc", make)
    MADE.clear()

    assert len(groups) == 3
    assert groups[1].name == "b"
    assert MADE == ["b"]


def test_part_of_the_groups_makes_no_others() -> None:
    groups = LaterGroups("abc", make)
    MADE.clear()

    assert [group.name for group in groups[1:]] == ["b", "c"]
    assert MADE == ["b", "c"]
