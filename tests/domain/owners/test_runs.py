"""Owners run together without anything between them."""

import pytest

from laming_desktop.domain.owners.grammar import read_owners
from laming_desktop.domain.owners.reading import KnownOwner

_KNOWN = tuple(KnownOwner(name, "person") for name in ("Jane Sample", "Ben Example", "Kim Specimen"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [("DCS PCT Police", "post"), ("JS BE", "person"), ("Jane Sample Ben Example Kim Specimen", "person")],
)
def test_owners_run_together_are_one_question_and_of_the_first_ones_kind(text: str, kind: str) -> None:
    reading = read_owners(text, known=_KNOWN)
    assert [(owner.name, owner.kind) for owner in reading.owners] == [(text, kind)]
    assert [(question.code, question.about) for question in reading.questions] == [("no_separator", text)]
