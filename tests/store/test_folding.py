"""Folding of texts for searching."""

import pytest

from laming_desktop.store.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Café RÉUNION", "cafe reunion"),
        ("Cafe\u0301", "cafe"),
        ("Straße", "strasse"),
        ("ŵŷ", "wy"),
        ("child\u2019s", "child's"),
    ],
)
def test_case_and_accents_do_not_count(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_nothing_stays_nothing() -> None:
    assert fold(None) is None
