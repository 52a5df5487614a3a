"""Owners' readings as plain values."""

import pytest

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.plain import as_plain, from_plain


def test_what_is_not_said_is_left_out() -> None:
    assert as_plain(read_owners("Audit Officer")) == {
        "owners": [{"name": "Audit Officer", "kind": "post"}],
        "questions": [],
        "certainty": "certain",
    }


@pytest.mark.parametrize("text", ["", "Lead: Clerk (Jane Sample)", "Jane Sample Ben Example", "TBC", "Health / QZ"])
def test_a_reading_comes_back_from_its_plain_values(text: str) -> None:
    reading = read_owners(text)
    assert from_plain(text, as_plain(reading)) == reading
