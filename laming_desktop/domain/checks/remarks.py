"""What a check finds, and what it looks at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from laming_desktop.domain.national import Evidence, Guidance, PostHolder, RecommendationLink, Wait
from laming_desktop.domain.plan import Action, Inquiry, Owner, PositionEntry, Question, Recommendation

Rule = Literal[
    "ongoing_unreviewed",
    "on_track_late",
    "complete_undated",
    "complete_unevidenced",
    "red_unexplained",
    "before_inquiry",
    "no_update",
    "update_in_future",
    "state_without_note",
    "owner_unknown",
    "no_owner",
    "owner_left",
    "no_action",
    "number_missing",
    "same_text",
    "timescale_unread",
    "timescale_ambiguous",
    "guidance_published",
    "slipped_often",
    "owner_twins",
    "superseded_open",
]
RULES: Final[tuple[Rule, ...]] = get_args(Rule)
Fix = Literal[
    "mark_off_track",
    "review_in_three_months",
    "not_applicable_locally",
    "date_today",
    "answer_question",
    "share_actions",
    "mark_superseded",
]
"""What one click can do about a remark; everything else must be seen to by hand."""

USUAL_WEEKS: Final = 8
"""Weeks without a word after which an open action is remarked upon."""


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing that is wrong or doubtful: by which rule, about which item, and a fact for the wording.

    `name` is how a user knows the item; `detail` holds what the rule found (a number of days, another item's name).
    """

    rule: Rule
    item_table: str
    item_id: str
    name: str
    detail: str = ""
    fix: Fix | None = None


@dataclass(frozen=True, slots=True)
class PlanView:
    """All that the checks look at, as at `today`."""

    today: date
    actions: tuple[Action, ...]
    recommendations: tuple[Recommendation, ...]
    inquiries: tuple[Inquiry, ...] = ()
    positions: Mapping[str, tuple[PositionEntry, ...]] = field(default_factory=dict[str, tuple[PositionEntry, ...]])
    owners: tuple[Owner, ...] = ()
    holders: tuple[PostHolder, ...] = ()
    questions: tuple[Question, ...] = ()
    guidance: tuple[Guidance, ...] = ()
    waits: tuple[Wait, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    links: tuple[RecommendationLink, ...] = ()
    weeks: int = USUAL_WEEKS
