"""Every recommendation of each inquiry as a mark, in its order: those for the authority that the plan leaves out are seen."""

from collections.abc import Sequence

from laming_desktop.domain.checks.remarks import Remark
from laming_desktop.domain.plan import Inquiry, Recommendation
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.mark_layout import Mark, MarkBand
from laming_desktop.wording.dates import say_count

NOT_IN_PLAN = "no action in the plan"


def make_bands(
    inquiries: Sequence[Inquiry], items: Sequence[Recommendation], remarks: Sequence[Remark]
) -> tuple[MarkBand, ...]:
    """Make a band for each inquiry that has recommendations, named where there are several."""
    missing = {one.item_id for one in remarks if one.rule == "no_action"}
    tops = [item for item in items if item.parent_id is None]
    bands = [
        (inquiry, tuple(_make_mark(item, missing) for item in tops if item.inquiry_id == inquiry.id))
        for inquiry in inquiries
    ]
    shown = [(inquiry, marks) for inquiry, marks in bands if marks]
    return tuple(MarkBand(inquiry.title if len(shown) > 1 else "", marks) for inquiry, marks in shown)


def _make_mark(item: Recommendation, missing: set[str]) -> Mark:
    is_missing = item.id in missing
    return Mark(
        item.id,
        item.number,
        item.title,
        POSITION_BADGES[item.counted_position],
        NOT_IN_PLAN if is_missing else "",
        is_missing,
    )


def say_strip(bands: Sequence[MarkBand]) -> str:
    """Say how many recommendations there are and how many are missing from the plan."""
    marks = [mark for band in bands for mark in band.marks]
    missing = sum(mark.is_missing for mark in marks)
    said = say_count(len(marks), "recommendation")
    if not missing:
        return f"{said}, none of them missing from the plan"
    return f"{said}, {missing:,} missing from the plan: underlined"
