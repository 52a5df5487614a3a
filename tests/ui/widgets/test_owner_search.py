"""Finding owners by what somebody types."""

from laming_desktop.domain.plan import Owner
from laming_desktop.ui.widgets.owner_search import find_named, find_owners

OWNERS = (
    Owner("1", "Head of Safeguarding", "post", ("Safeguarding Lead",), "HoS", 9),
    Owner("2", "Head of Performance", "post", (), "HoP", 12),
    Owner("3", "Duty Team", "team", ("Front Door",), None, 3),
)


def list_found(words: str) -> list[str]:
    return [owner.name for owner in find_owners(OWNERS, words)]


def test_busier_owner_comes_first_among_equals() -> None:
    assert list_found("head") == ["Head of Performance", "Head of Safeguarding"]


def test_alias_and_initials_find_their_owner() -> None:
    assert list_found("front") == ["Duty Team"]
    assert list_found("hos") == ["Head of Safeguarding"]


def test_word_within_a_name_finds_it() -> None:
    assert list_found("perf") == ["Head of Performance"]


def test_nothing_typed_finds_nobody() -> None:
    assert list_found("  ") == []


def test_only_a_full_name_names_somebody() -> None:
    named = find_named(OWNERS, "duty team")

    assert named is not None
    assert named.id == "3"
    assert find_named(OWNERS, "duty") is None
