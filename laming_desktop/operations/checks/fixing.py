"""What one click can do about a remark: each a change set that undo takes back."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from dateutil.relativedelta import relativedelta

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.checks.remarks import Fix, Remark
from laming_desktop.domain.days import write_day
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.national.links import share_actions
from laming_desktop.operations.positions import assess
from laming_desktop.operations.progress import correct_progress
from laming_desktop.store.reading import get_action
from laming_desktop.store.register import Register

REVIEW_MONTHS: Final = 3


def fix_remark(register: Register, remark: Remark, *, today: date) -> Changes:
    """Put right what a remark is about; RefusedValueError where a person must decide."""
    fix = _FIXES.get(remark.fix) if remark.fix else None
    if fix is None:
        raise RefusedValueError("check", remark.name, "no_fix")
    return fix(register, remark, today)


def _mark_off_track(register: Register, remark: Remark, today: date) -> Changes:
    return edit_item(register, "action", remark.item_id, {"state": "off_track"}, today=today)


def _set_review(register: Register, remark: Remark, today: date) -> Changes:
    day = write_day(today + relativedelta(months=REVIEW_MONTHS))
    return edit_item(register, "action", remark.item_id, {"review": day}, today=today)


def _say_not_applicable(register: Register, remark: Remark, today: date) -> Changes:
    return assess(register, remark.item_id, position="not_applicable", on=today)


def _share_actions(register: Register, remark: Remark, today: date) -> Changes:
    """Let the actions of the recommendations that it repeats, or that repeat it, answer it too."""
    return share_actions(register, remark.item_id, today=today)


def _mark_superseded(register: Register, remark: Remark, today: date) -> Changes:
    return edit_item(register, "action", remark.item_id, {"state": "superseded"}, today=today)


def _date_today(register: Register, remark: Remark, today: date) -> Changes:
    """Give the latest update of a coming day today's date."""
    action = get_action(register, remark.item_id, today=today)
    latest = max((one for one in action.progress if not one.replaced and one.on > today), key=lambda one: one.on)
    return correct_progress(register, latest.id, on=today)


_FIXES: Final[Mapping[Fix, Callable[[Register, Remark, date], Changes]]] = {
    "mark_off_track": _mark_off_track,
    "review_in_three_months": _set_review,
    "not_applicable_locally": _say_not_applicable,
    "date_today": _date_today,
    "share_actions": _share_actions,
    "mark_superseded": _mark_superseded,
}
