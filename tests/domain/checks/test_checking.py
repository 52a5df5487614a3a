"""Every rule has a plan in which it fires and one in which it stays silent."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

import pytest

from laming_desktop.domain.checks.checking import FINDERS, check_plan
from laming_desktop.domain.checks.remarks import RULES, PlanView, Remark, Rule
from laming_desktop.domain.national import Evidence, Guidance, PostHolder, RecommendationLink, Wait
from laming_desktop.domain.plan import Owner
from tests.domain.checks.plans import (
    ACTION,
    INQUIRY,
    RECOMMENDATION,
    TODAY,
    ask,
    dated,
    late,
    stand,
    update,
    view,
)

EVIDENCE: Final = Evidence("e", "action", "a1", "link", "Minutes", "https://example.org", None, "", 0, "", TODAY, "")
GUIDANCE: Final = Guidance("g", "guidance", "Working together", "", None, None, TODAY, "", "")
RED: Final = replace(ACTION, state="off_track")
DONE: Final = replace(ACTION, state="complete")
GREEN: Final = replace(ACTION, state="on_track")
TWICE: Final = replace(ACTION, id="a2", reference="A2", text="  Audit TWENTY contacts a month. ")
NOBODY: Final = replace(ACTION, owners=(), owners_text="")
OWNED: Final = replace(view(ACTION), holders=(PostHolder("h", "o", "The first holder", None, date(2009, 9, 30)),))
SUCCEEDED: Final = replace(
    OWNED, holders=(*OWNED.holders, PostHolder("k", "o", "The second holder", date(2009, 10, 1), None))
)
WAITING: Final = replace(view(ACTION), waits=(Wait("a1", "g"),), guidance=(GUIDANCE,))
UNANSWERED: Final = replace(RECOMMENDATION, actions=())
OWNERS: Final = (
    Owner("o", "Head of Safeguarding", "post", (), None, 1),
    Owner("p", "Safeguarding Head", "post", (), None, 0),
)
LATER: Final = replace(RECOMMENDATION, id="r9", number="9", actions=())
SUPERSEDED: Final = replace(
    view(ACTION, items=(RECOMMENDATION, LATER)), links=(RecommendationLink("l", "r9", "r1", "supersedes", ""),)
)

FIRES: Final[Mapping[Rule, PlanView]] = {
    "ongoing_unreviewed": view(dated("Ongoing")),
    "on_track_late": view(late(34, GREEN)),
    "complete_undated": view(DONE),
    "complete_unevidenced": view(replace(DONE, progress=(update(state="complete"),))),
    "red_unexplained": view(replace(RED, progress=(update(text=" "),))),
    "before_inquiry": view(dated("January 2009")),
    "no_update": view(replace(ACTION, progress=(update(TODAY - timedelta(weeks=8, days=1)),))),
    "update_in_future": view(replace(ACTION, progress=(update(TODAY + timedelta(days=1)),))),
    "state_without_note": view(replace(GREEN, progress=(update(text="", state="on_track"),))),
    "owner_unknown": replace(view(ACTION), questions=(ask(),)),
    "no_owner": view(NOBODY),
    "owner_left": OWNED,
    "no_action": view(items=(UNANSWERED,)),
    "number_missing": view(items=(RECOMMENDATION, replace(RECOMMENDATION, id="r3", number="3"))),
    "same_text": view(ACTION, TWICE),
    "timescale_unread": view(dated("in the fullness of it all")),
    "timescale_ambiguous": view(dated("March or June 2010")),
    "guidance_published": WAITING,
    "slipped_often": view(dated("May 2009", "June 2009", "July 2009", "December 2009")),
    "owner_twins": replace(view(), owners=OWNERS),
    "superseded_open": SUPERSEDED,
}
SILENT: Final[Mapping[Rule, tuple[PlanView, ...]]] = {
    "ongoing_unreviewed": (
        view(replace(dated("Ongoing"), review_text="March 2010")),
        view(replace(dated("Ongoing"), state="complete")),
        view(dated("Training in autumn 2009, ongoing through audits")),
        view(dated("March 2010")),
    ),
    "on_track_late": (view(GREEN), view(late(34)), view(late(34, RED))),
    "complete_undated": (
        view(replace(DONE, progress=(update(state="complete"),))),
        view(dated("Completed June 2009")),
        view(ACTION),
    ),
    "complete_unevidenced": (replace(view(DONE), evidence=(EVIDENCE,)), view(ACTION)),
    "red_unexplained": (
        view(replace(RED, progress=(update(text="The trainer left"),))),
        replace(view(), positions={"r1": (stand("not_in_place", "No money"),)}),
        replace(view(), positions={"r1": (stand("not_in_place"), stand("ongoing", on=date(2009, 12, 1)))}),
    ),
    "before_inquiry": (view(dated("March 2009")), view(ACTION), replace(view(dated("January 2009")), inquiries=())),
    "no_update": (
        view(replace(ACTION, progress=(update(TODAY - timedelta(weeks=8)),))),
        view(replace(DONE, progress=())),
        replace(view(replace(ACTION, progress=(update(TODAY - timedelta(weeks=9)),))), weeks=12),
    ),
    "update_in_future": (view(replace(ACTION, progress=(update(TODAY),))),),
    "state_without_note": (
        view(replace(GREEN, progress=(update(text="Trained", state="on_track"),))),
        view(replace(GREEN, progress=(update(), update(date(2009, 10, 1), "", "on_track")))),
        view(ACTION),
    ),
    "owner_unknown": (replace(view(ACTION), questions=(ask(answer="Head of Safeguarding"),)), view(NOBODY)),
    "no_owner": (view(ACTION), view(replace(NOBODY, state="complete")), view(replace(NOBODY, owners_text="DM"))),
    "owner_left": (SUCCEEDED, view(ACTION)),
    "no_action": (
        view(),
        view(items=(replace(UNANSWERED, audience="national"),)),
        view(items=(replace(UNANSWERED, counted_position="not_applicable"),)),
        view(items=(UNANSWERED, replace(RECOMMENDATION, id="r2", number="1.1", parent_id="r1"))),
    ),
    "number_missing": (
        view(items=(RECOMMENDATION, replace(RECOMMENDATION, id="r2", number="2"))),
        view(items=(replace(RECOMMENDATION, number="SC18"),)),
        view(items=()),
    ),
    "same_text": (
        view(ACTION, replace(TWICE, text="Audit ten contacts a month")),
        view(replace(ACTION, text="As above"), replace(TWICE, text="As above")),
    ),
    "timescale_unread": (view(dated("March 2010")), view(replace(dated("hmm, later"), state="complete"))),
    "timescale_ambiguous": (view(dated("March 2010")),),
    "guidance_published": (
        replace(WAITING, guidance=(replace(GUIDANCE, done_on=None),)),
        replace(WAITING, guidance=(replace(GUIDANCE, done_on=TODAY + timedelta(days=1)),)),
        replace(WAITING, waits=()),
    ),
    "slipped_often": (view(dated("May 2009", "June 2009", "July 2009")),),
    "owner_twins": (replace(view(), owners=OWNERS[:1]), view()),
    "superseded_open": (
        view(ACTION),
        replace(SUPERSEDED, actions=(replace(ACTION, state="superseded"),)),
        replace(SUPERSEDED, actions=(replace(ACTION, recommendation_ids=("r1", "r9")),)),
        replace(SUPERSEDED, links=(RecommendationLink("l", "r9", "r1", "overlaps", ""),)),
    ),
}


def find(rule: Rule, plan: PlanView) -> list[Remark]:
    """Give what one rule finds."""
    return list(FINDERS[rule](plan))


def test_every_rule_is_told() -> None:
    assert set(FINDERS) == set(RULES) == set(FIRES) == set(SILENT)


@pytest.mark.parametrize("rule", RULES)
def test_rule_fires(rule: Rule) -> None:
    remarks = find(rule, FIRES[rule])

    assert [remark.rule for remark in remarks] == [rule]


def test_action_without_a_state_is_complete_where_its_timescale_says_so() -> None:
    assert find("complete_undated", view(dated("Completed")))
    assert find("complete_unevidenced", view(dated("Completed")))
    assert not find("complete_undated", view(replace(dated("Completed"), state="on_track")))


@pytest.mark.parametrize("rule", RULES)
def test_rule_stays_silent(rule: Rule) -> None:
    assert [find(rule, plan) for plan in SILENT[rule]] == [[] for _ in SILENT[rule]]


@pytest.mark.parametrize(
    ("rule", "detail"),
    [
        ("on_track_late", "34"),
        ("no_update", "57"),
        ("update_in_future", "2009-11-04"),
        ("number_missing", "2"),
        ("same_text", "A1"),
        ("slipped_often", "3"),
        ("guidance_published", "Working together"),
        ("owner_left", "Head of Safeguarding"),
        ("owner_twins", "Head of Safeguarding"),
        ("superseded_open", "9"),
    ],
)
def test_remark_carries_the_fact_that_was_found(rule: Rule, detail: str) -> None:
    assert find(rule, FIRES[rule])[0].detail == detail


def test_position_without_a_reason_is_red_unexplained_too() -> None:
    plan = replace(view(), positions={"r1": (stand("not_in_place"),)})

    assert [(one.item_table, one.name) for one in find("red_unexplained", plan)] == [("recommendation", "1")]


def test_action_never_spoken_of_has_no_number_of_days() -> None:
    assert find("no_update", view(ACTION))[0].detail == ""


def test_empty_plan_has_nothing_to_remark_upon() -> None:
    assert check_plan(PlanView(TODAY, (), (), (INQUIRY,))) == ()


def test_sub_item_of_what_is_superseded_is_superseded_with_it() -> None:
    below = replace(RECOMMENDATION, id="r2", number="1.1", parent_id="r1")
    plan = replace(
        SUPERSEDED,
        actions=(replace(ACTION, recommendation_ids=("r2",)),),
        recommendations=(RECOMMENDATION, LATER, below),
    )
    assert [one.name for one in find("superseded_open", plan)] == ["A1"]


def test_recommendation_without_action_may_take_over_those_of_the_one_that_it_repeats() -> None:
    plan = replace(SUPERSEDED, links=(RecommendationLink("l", "r9", "r1", "repeats", ""),))
    assert [(one.name, one.detail, one.fix) for one in find("no_action", plan)] == [("9", "1", "share_actions")]
