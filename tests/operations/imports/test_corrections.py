"""Values of a document put right before it is imported."""

from datetime import date

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.owners.reading import OwnersReading
from laming_desktop.domain.proposals import DocumentReading, ProposedAction, ProposedRecommendation, SourceText
from laming_desktop.domain.states.reading import StateReading
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.operations.imports.corrections import (
    correct_number,
    correct_owners,
    correct_priority,
    correct_state,
    correct_timescale,
)
from laming_desktop.operations.owner_book import OwnerChoice
from tests.operations import proposing
from tests.operations.proposing import act, recommend

TODAY = date(2009, 11, 3)


def make_reading() -> DocumentReading:
    text = SourceText("action", "Peer audits", ())
    action = ProposedAction(
        ("6",),
        text,
        owners=OwnersReading("Duty Team Board Manager"),
        timescale=TimescaleReading("when possible", "unknown", certainty="not_understood"),
        priority=StateReading("1"),
    )
    numbers = (ProposedRecommendation("6", None, None, None), ProposedRecommendation(None, None, None, None))
    return DocumentReading("plan.csv", "0", "", None, None, (), numbers, (action,), (), 1, 1)


def test_timescale_is_read_from_plainer_words_and_keeps_its_own() -> None:
    read = correct_timescale(make_reading(), 0, "by March 2010", TODAY).actions[0].timescale

    assert read is not None
    assert (read.text, read.latest, read.certainty) == ("when possible", date(2010, 3, 31), "certain")


def test_words_that_are_no_timescale_are_refused() -> None:
    with pytest.raises(RefusedValueError):
        correct_timescale(make_reading(), 0, "xyzzy", TODAY)


def test_owners_are_settled_and_their_cell_stays() -> None:
    read = correct_owners(make_reading(), 0, [OwnerChoice("Duty Team", "team"), OwnerChoice("Board Manager")]).actions[
        0
    ]

    assert read.owners is not None
    assert [owner.name for owner in read.owners.owners] == ["Duty Team", "Board Manager"]
    assert (read.owners.text, read.owners.questions) == ("Duty Team Board Manager", ())


def test_priority_and_state_are_given_their_words_stay() -> None:
    action = correct_state(correct_priority(make_reading(), 0, "high"), 0, "on_track").actions[0]

    assert action.priority is not None
    assert action.state is not None
    assert (action.priority.text, action.priority.proposal.priority) == ("1", "high")
    assert action.state.proposal.action_state == "on_track"


def test_lost_number_is_given_back() -> None:
    assert correct_number(make_reading(), 1, "17").recommendations[1].number == "17"


def test_number_in_use_is_refused() -> None:
    with pytest.raises(RefusedValueError):
        correct_number(make_reading(), 1, "6")


def test_actions_follow_their_recommendation_to_its_number() -> None:
    assert correct_number(make_reading(), 0, "7").actions[0].recommendations == ("7",)


def test_sub_item_is_filed_under_its_parent() -> None:
    assert correct_number(make_reading(), 1, "6.1").recommendations[1].parent == "6"


def test_action_follows_its_own_recommendation_among_two_of_one_number() -> None:
    reading = proposing.make_reading(
        recommend("4", "Train staff.", "First"),
        recommend("4", "Lock doors.", "Second"),
        act("4", "Run a course", 0),
        act("4", "Fit locks", 1),
    )
    renumbered = correct_number(reading, 1, "5")
    assert [action.recommendations for action in renumbered.actions] == [("4",), ("5",)]
