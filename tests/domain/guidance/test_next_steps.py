"""New timescales are proposed where the action says how long after the publication, or that it begins at once."""

from datetime import date

import pytest

from laming_desktop.domain.guidance.next_steps import propose_timescale
from tests.domain.checks.plans import ACTION, dated

OUT = date(2009, 11, 6)


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("Within 3 months of publication", "by 6 February 2010"),
        ("Within 6 weeks of publication of guidance", "by 18 December 2009"),
        ("With immediate effect once guidance is available", "Immediately"),
        ("Awaiting guidance", ""),
        ("Once guidance is published", ""),
    ],
)
def test_proposal_follows_the_words_of_the_action(words: str, proposed: str) -> None:
    assert propose_timescale(dated(words), OUT) == proposed


def test_action_without_a_timescale_has_no_proposal() -> None:
    assert propose_timescale(ACTION, OUT) == ""
