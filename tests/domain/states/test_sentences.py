"""Reading free text of progress: its sentences are weighed together."""

import pytest

from laming_desktop.domain.states.grammar import read_state
from laming_desktop.domain.states.reading import StateReading


def _progress(text: str) -> StateReading:
    return read_state(text, column="progress", of="action")


@pytest.mark.parametrize(
    "text",
    [
        "Launched April 2010. Review due October 2010.",
        "Two of the five posts filled",
        "3 of 4 sessions delivered, last session 6 July",
        "Leaflet designed and at the printers",
        "Partially achieved: training element outstanding",
        "In place in some teams",
        "Database under construction",
        "Policy exists but is out of date",
        "Draft with legal for comment",
        "Head of Service leading on this",
        "Job evaluated and out to advert",
        "Returned by 7 agencies; 3 outstanding",
        "Agencies asked to respond by 30 June",
        "Was delayed; back on track",
        "Half way through",
        "Most actions completed",
        "Two thirds complete",
    ],
)
def test_something_done_with_more_to_do_is_on_track(text: str) -> None:
    reading = _progress(text)
    assert (reading.proposal.action_state, reading.certainty) == ("on_track", "likely")


@pytest.mark.parametrize(
    "text",
    [
        "4 of 4 sessions delivered",
        "Target of 90% met",
        "Discussed and agreed at Executive 4/6/10",
        "Presented to Board in September, no further action needed",
        "Guidance available on intranet",
        "Audit completed, no concerns identified",
        "Late but complete",
        "Already in place prior to review",
        "Completed late due to staff sickness",
    ],
)
def test_something_done_with_nothing_left_is_complete(text: str) -> None:
    reading = _progress(text)
    assert (reading.proposal.action_state, reading.certainty) == ("complete", "likely")


@pytest.mark.parametrize("text", ["No funding identified", "Partners have not engaged", "Not agreed", "Bid rejected"])
def test_what_was_not_done_can_mean_several_states(text: str) -> None:
    reading = _progress(text)
    assert (reading.proposal.action_state, reading.certainty) == ("not_started", "ambiguous")


@pytest.mark.parametrize(
    ("text", "state", "certainty"),
    [
        ("Nothing done yet", "not_started", "likely"),
        ("Expected April 2011", "not_started", "likely"),
        ("Implementation from April 2011", "not_started", "likely"),
        ("Not able to progress until funding confirmed", "waiting", "likely"),
        ("Progress slow because of staff vacancies", "off_track", "ambiguous"),
        ("Substantial progress; one element outstanding", "on_track", "ambiguous"),
        ("No longer on track", "off_track", "likely"),
        ("Revised date of Jan 2011 agreed", "off_track", "ambiguous"),
        ("Agreed not to proceed", "abandoned", "likely"),
        ("Not possible to complete within current resources", "off_track", "likely"),
        ("Agreed to defer until restructure complete", "waiting", "ambiguous"),
        ("This is no longer a priority for the partnership", "abandoned", "ambiguous"),
        ("Carried forward to 2011/12", "waiting", "ambiguous"),
        ("Delayed - now expected July 2010", "off_track", "ambiguous"),
        ("Pilot completed, roll-out from September", "on_track", "likely"),
        ("Interim arrangements in place", "complete", "ambiguous"),
    ],
)
def test_words_that_turn_a_state_round_are_heard(text: str, state: str, certainty: str) -> None:
    reading = _progress(text)
    assert (reading.proposal.action_state, reading.certainty) == (state, certainty)


def test_a_long_phrase_is_likely_at_most() -> None:
    assert _progress("Awaiting guidance").certainty == "certain"
    assert _progress("Awaiting publication of new statutory guidance").certainty == "likely"


def test_now_after_and_is_no_change_of_mark() -> None:
    reading = _progress("Completed and now embedded in practice")
    assert (reading.proposal.action_state, reading.questions) == ("complete", ())
