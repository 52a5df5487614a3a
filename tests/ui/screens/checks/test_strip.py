"""The strip has every recommendation once, and underlines what the plan leaves out."""

from dataclasses import replace

from laming_desktop.domain.checks.remarks import Remark
from laming_desktop.ui.screens.checks.strip import make_bands, say_strip
from tests.domain.checks.plans import INQUIRY, RECOMMENDATION

BELOW = replace(RECOMMENDATION, id="r2", number="1.1", parent_id="r1")
LATER = replace(RECOMMENDATION, id="r3", number="3")
REMARKS = (Remark("no_action", "recommendation", "r3", "3"),)


def test_sub_items_have_no_mark_of_their_own() -> None:
    (band,) = make_bands([INQUIRY], [RECOMMENDATION, BELOW, LATER], REMARKS)
    assert [(mark.number, mark.is_missing) for mark in band.marks] == [("1", False), ("3", True)]
    assert band.label == ""


def test_bands_are_named_where_there_are_several_inquiries() -> None:
    second = replace(INQUIRY, id="j", title="A second inquiry")
    bands = make_bands([INQUIRY, second], [RECOMMENDATION, replace(LATER, inquiry_id="j")], ())
    assert [band.label for band in bands] == ["A progress report", "A second inquiry"]


def test_missing_ones_are_counted_in_words() -> None:
    bands = make_bands([INQUIRY], [RECOMMENDATION, LATER], REMARKS)
    assert say_strip(bands) == "2 recommendations, 1 missing from the plan: underlined"
