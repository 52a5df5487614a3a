"""Recommendations of two inquiries can repeat, overlap or supersede each other."""

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.national.links import link_recommendations, unlink_recommendations
from laming_desktop.store.national import list_recommendation_links
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register


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
