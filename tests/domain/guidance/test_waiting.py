"""Actions that say that they wait are proposed to wait; all others are left alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from laming_desktop.domain.guidance.waiting import ProposedWait, propose_waits
from laming_desktop.domain.national import Guidance, GuidanceNote
from laming_desktop.domain.plan import Action
from tests.domain.checks.plans import ACTION, TODAY, dated, update

TOGETHER = Guidance("g1", "guidance", "Working Together to Safeguard Children", "", None, None, None, "", "")
SHARING = Guidance("g2", "guidance", "Information Sharing Guidance", "", None, None, None, "", "")
BOTH = (TOGETHER, SHARING)


def propose(action: Action, *notes: GuidanceNote, waiting: tuple[str, ...] = ()) -> tuple[ProposedWait, ...]:
    return propose_waits([action], BOTH, notes, waiting, TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "Awaiting guidance",
        "Guidance awaited",
        "Once guidance is published",
        "once new performance indicators are published",
        "With immediate effect once guidance is available",
        "Following publication of the framework",
    ],
)
def test_timescale_that_waits_is_proposed_in_its_words(words: str) -> None:
    (proposal,) = propose(dated(words))
    assert proposal.words.casefold() in words.casefold()
    assert (proposal.guidance_ids, proposal.is_certain) == (("g1", "g2"), False)


@pytest.mark.parametrize(
    "words",
    ["By March 2010", "Follow the guidance published in 2006", "No longer awaiting guidance", "Awaiting a desk"],
)
def test_other_words_are_not_proposed(words: str) -> None:
    assert propose(dated(words)) == ()


def test_latest_update_that_waits_is_proposed_and_an_earlier_one_is_not() -> None:
    waits = update(TODAY - timedelta(days=9), "Awaiting national guidance. Chair told.")
    assert len(propose(replace(ACTION, progress=(waits,)))) == 1
    assert propose(replace(ACTION, progress=(update(TODAY, "Guidance is in use"), waits))) == ()


def test_guidance_named_by_its_title_is_certain() -> None:
    (proposal,) = propose(dated("Once revised Working Together to safeguard children is published"))
    assert (proposal.guidance_ids, proposal.is_certain) == (("g1",), True)


def test_guidance_that_alone_speaks_of_the_recommendation_is_certain() -> None:
    (proposal,) = propose(dated("Awaiting guidance"), GuidanceNote("n", "g2", "r1", "", ""))
    assert (proposal.guidance_ids, proposal.is_certain) == (("g2",), True)


def test_closed_and_linked_actions_are_not_proposed() -> None:
    action = dated("Awaiting guidance")
    assert propose(replace(action, state="complete")) == ()
    assert propose(action, waiting=(action.id,)) == ()


def test_published_guidance_is_not_waited_for() -> None:
    out = replace(TOGETHER, done_on=TODAY)
    (proposal,) = propose_waits([dated("Awaiting guidance")], [out], (), (), TODAY)
    assert (proposal.guidance_ids, proposal.is_certain) == ((), False)
