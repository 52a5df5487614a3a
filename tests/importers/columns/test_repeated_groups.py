"""Headings that stand a second time for another agency."""

from laming_desktop.importers.columns.repeated_groups import find_repeated_group, settle_repeated_group
from laming_desktop.importers.grid import Column

ACTION, LEAD = Column(1, "action", "Action"), Column(2, "owners", "Lead")
AGAIN = [Column(3, "action", "Action"), Column(4, "owners", "Lead", is_chosen=True)]
REC = Column(0, "reference", "Rec")


def test_second_group_is_kept_as_notes_but_for_what_the_user_chose() -> None:
    columns = [REC, ACTION, LEAD, *AGAIN]
    settled = settle_repeated_group(columns, find_repeated_group(columns))

    assert [column.kind for column in settled] == ["reference", "action", "owners", "note", "owners"]


def test_two_columns_of_owners_are_no_group() -> None:
    assert find_repeated_group([REC, ACTION, LEAD, Column(3, "owners", "Lead")]) is None
