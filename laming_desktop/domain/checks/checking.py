"""All checks of a plan, in the order in which they are told."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from laming_desktop.domain.checks import action_rules, linked_rules, plan_rules
from laming_desktop.domain.checks.remarks import PlanView, Remark, Rule

FINDERS: Final[Mapping[Rule, Callable[[PlanView], Iterable[Remark]]]] = {
    "on_track_late": action_rules.find_on_track_late,
    "red_unexplained": action_rules.find_red_unexplained,
    "guidance_published": plan_rules.find_guidance_published,
    "no_action": plan_rules.find_no_action,
    "number_missing": plan_rules.find_number_missing,
    "no_owner": plan_rules.find_no_owner,
    "owner_unknown": plan_rules.find_owner_unknown,
    "owner_left": plan_rules.find_owner_left,
    "owner_twins": linked_rules.find_owner_twins,
    "timescale_unread": action_rules.find_timescale_unread,
    "timescale_ambiguous": action_rules.find_timescale_ambiguous,
    "before_inquiry": action_rules.find_before_inquiry,
    "slipped_often": action_rules.find_slipped_often,
    "ongoing_unreviewed": action_rules.find_ongoing_unreviewed,
    "no_update": action_rules.find_no_update,
    "update_in_future": action_rules.find_update_in_future,
    "state_without_note": action_rules.find_state_without_note,
    "complete_undated": action_rules.find_complete_undated,
    "complete_unevidenced": action_rules.find_complete_unevidenced,
    "same_text": plan_rules.find_same_text,
    "superseded_open": linked_rules.find_superseded_open,
}


def check_plan(view: PlanView) -> tuple[Remark, ...]:
    """Give every remark, silenced or not, by rule and then in the plan's order."""
    return tuple(remark for finder in FINDERS.values() for remark in finder(view))
