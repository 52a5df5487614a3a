"""Which event words name."""

import pytest

from laming_desktop.domain.timescales.events import find_event, name_event


@pytest.mark.parametrize(
    ("words", "event"),
    [
        ("national guidance", "publication"),
        ("the report being issued", "publication"),
        ("sign-off by the Director", "approval"),
        ("the plan being agreed", "approval"),
        ("restructure is complete", "completion"),
        ("LSCB meeting", "meeting"),
        ("plan start", "plan"),
        ("outcome of inspection", "other"),
    ],
)
def test_event_is_found(words: str, event: str) -> None:
    assert find_event(words) == event


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("publication of revised guidance", "revised guidance"),
        ("Cabinet approval", "Cabinet"),
        ("publication", None),
    ],
)
def test_name_leaves_out_what_happens(words: str, name: str | None) -> None:
    assert name_event(words) == name
