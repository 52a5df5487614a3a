"""Recommendations of two inquiries can repeat, overlap or supersede each other."""

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.national.links import (
    link_recommendations,
    share_actions,
    supersede_actions,
    unlink_recommendations,
)
from laming_desktop.store.national import list_recommendation_links
from laming_desktop.store.reading import find_item, get_recommendation, list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def test_pair_has_one_link_which_a_second_call_changes(register: Register) -> None:
    first, second = (find_item(register, number)[1] for number in ("1", "3"))

    link_recommendations(register, first, second, "overlaps")
    link_recommendations(register, first, second, "supersedes", note="Wider")

    (link,) = list_recommendation_links(register)
    assert (link.kind, link.note) == ("supersedes", "Wider")
    unlink_recommendations(register, link.id)
    assert list_recommendation_links(register) == []


def test_recommendation_is_not_linked_to_itself(register: Register) -> None:
    only = find_item(register, "1")[1]

    with pytest.raises(RefusedValueError):
        link_recommendations(register, only, only, "repeats")


def test_repeated_recommendation_takes_over_open_actions(sample: Register) -> None:
    with_actions = next(
        one for one in list_actions(sample, today=TODAY) if one.state is None or one.state == "on_track"
    )
    source, empty = with_actions.recommendation_ids[0], find_item(sample, "1")[1]
    link_recommendations(sample, empty, source, "repeats")

    share_actions(sample, empty, today=TODAY)

    assert with_actions.reference in get_recommendation(sample, empty).actions
    assert sample.undo_label == "Let actions answer recommendation 1, too"


def test_actions_of_what_is_superseded_are_superseded_in_one_change(sample: Register) -> None:
    only = next(one for one in list_actions(sample, today=TODAY) if len(one.recommendation_ids) == 1)

    supersede_actions(sample, only.recommendation_ids[0], today=TODAY)

    after = next(one for one in list_actions(sample, today=TODAY) if one.id == only.id)
    assert after.state in {"superseded", "complete", "abandoned"}
