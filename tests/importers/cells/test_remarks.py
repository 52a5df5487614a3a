from datetime import date

import pytest

from laming_desktop.importers.cells.remarks import drop_remarks, part_progress, says_no_action


def test_state_above_the_words_is_told_apart() -> None:
    parted = part_progress("On track\nDraft written\nas at 3 September 2009")

    assert (parted.state, parted.words, parted.on) == ("On track", "Draft written", date(2009, 9, 3))


def test_words_alone_hold_no_state() -> None:
    assert part_progress("Complete").state == ""
    assert part_progress("The policy was completed\nand sent out").state == ""


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("June 2012\nOverdue 20 days", "June 2012"),
        ("By March 2010\nwas May 2009; moved 5 times", "By March 2010"),
        ("June 2012\nJuly 2013", "June 2012\nJuly 2013"),
        ("Overdue", "Overdue"),
    ],
)
def test_remarks_below_a_date_are_dropped(text: str, kept: str) -> None:
    assert drop_remarks(text) == kept


@pytest.mark.parametrize(
    ("text", "is_none"), [("No action required", True), ("None", True), ("No action plan exists", False)]
)
def test_words_that_say_there_is_no_action(text: str, is_none: bool) -> None:
    assert says_no_action(text) is is_none
