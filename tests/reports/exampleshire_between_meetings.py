"""The invented register between two meetings: what changed, the exceptions, and owners' sheets."""

from dataclasses import replace
from datetime import date

from laming_desktop.domain.papers.changed import ChangedBand, ChangedItem, ChangedPaper, Standing
from laming_desktop.domain.papers.exceptions import ExceptionBand, ExceptionItem, ExceptionsPaper
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.papers.owner_sheets import OwnerSheet, OwnerSheetsPaper, SheetAction
from tests.reports.exampleshire import OWNERS, ask, make_action, make_head

SINCE = date(2009, 6, 11)
NEXT = date(2009, 12, 3)


def make_change(nth: int, then: TileKey | None, now: TileKey | None, **facts: object) -> ChangedItem:
    """Make an invented change of an action."""
    before = Standing(then, "June 2009") if then else None
    after = Standing(now, "October 2009") if now else None
    item = ChangedItem(f"A{nth}", (str(nth + 3),), ask(nth), OWNERS[: 1 + nth % 3], before, after)
    return replace(item, **facts)


def make_changed(*bands: ChangedBand) -> ChangedPaper:
    """Make what changed, one band of each kind when none is given."""
    head = make_head(
        "Appendix 3",
        "What changed since 11 June 2009",
        shows="12 of 67 actions: those that changed or should have",
        counted="12 of 67 actions",
        subtitle="Action plan: from the meeting of Cabinet on 11 June 2009 to 1 October 2009",
        also="",
    )
    head = replace(head, journal_then="91d07c3e" * 8)
    return ChangedPaper(head, SINCE, "Cabinet, 11 June 2009", bands or make_bands(), ())


def make_bands() -> tuple[ChangedBand, ...]:
    """Make one band of each kind."""
    recommendation = ChangedItem(
        "", ("4",), ask(4), (), Standing("ongoing"), Standing("in_place"), "The new guidance is in use."
    )
    return (
        ChangedBand(
            "completed",
            (recommendation, make_change(22, "on_track", "complete"), make_change(38, "not_started", "complete")),
        ),
        ChangedBand("turned_red", (make_change(46, "at_risk", "off_track", reason="Procedures are under review."),)),
        ChangedBand("turned_green", (make_change(10, "at_risk", "on_track"),)),
        ChangedBand(
            "dates_put_back",
            (
                make_change(
                    43,
                    "on_track",
                    "on_track",
                    reason="The audit tool was late.",
                    agreed_by="Head of Safeguarding",
                    days_put_back=92,
                    times_moved=1,
                ),
                make_change(19, "waiting", "waiting", times_moved=12),
            ),
        ),
        ChangedBand("new", (make_change(51, None, "not_started"),)),
        ChangedBand("removed", (make_change(52, "not_started", None),)),
        ChangedBand(
            "no_update",
            (
                make_change(4, "no_state", "no_state", age_days=112, last_update=SINCE),
                make_change(62, "not_started", "not_started", owners=()),
            ),
        ),
        ChangedBand("outstanding", (make_change(9, "at_risk", "at_risk", age_days=31),)),
    )


def make_exceptions(*bands: ExceptionBand) -> ExceptionsPaper:
    """Make the exceptions, one band of each kind when none is given."""
    late = make_action(9, timescale="30 June 2009", overdue_days=93, state="off_track")
    given = bands or (
        ExceptionBand("overdue", (ExceptionItem(late, ("6", "13"), "Routes", 93),)),
        ExceptionBand("due_next", (ExceptionItem(make_action(2), ("4",), "Targets", 0, date(2009, 11, 30)),)),
        ExceptionBand("waiting", (ExceptionItem(make_action(12, state="waiting"), ("19.1",), ask(4, 3)),)),
        ExceptionBand("no_owner", (ExceptionItem(make_action(3, owners=()), (), ""),)),
        ExceptionBand("no_date", (ExceptionItem(make_action(5, timescale=""), ("7",), "Training"),)),
        ExceptionBand("ongoing_unreviewed", (ExceptionItem(make_action(8, timescale="Ongoing"), ("9",), "Schools"),)),
    )
    head = make_head("Exceptions", "What needs attention", shows="6 of 28 actions need attention", subtitle="")
    tiles = (Tile("off_track", 3), Tile("at_risk", 4), Tile("on_track", 5))
    return ExceptionsPaper(head, NEXT, "Cabinet", given, tiles)


def make_sheets(*sheets: OwnerSheet) -> OwnerSheetsPaper:
    """Make owners' sheets, of two owners when none is given."""
    rows = [SheetAction(f"id{nth}", make_action(nth), (str(nth + 3),), f"Title {nth}") for nth in range(1, 12)]
    given = sheets or (
        OwnerSheet(OWNERS[0], tuple(rows[:7]), tuple(rows[7:9])),
        OwnerSheet(OWNERS[1], (), tuple(rows[9:])),
    )
    head = make_head("Update request", "What each owner is asked to update", shows="2 sheets")
    return OwnerSheetsPaper(head, date(2009, 10, 20), "the secretary of the board", given)
