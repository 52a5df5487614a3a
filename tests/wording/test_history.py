from datetime import UTC, datetime

from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.wording.history import say_change, say_entry, say_large_set


def make_entry(field: str | None, before: str | None, after: str | None) -> HistoryEntry:
    at = datetime(2009, 11, 3, 14, 31, tzinfo=UTC)
    return HistoryEntry(
        4, at, "Board Manager", "edit", "Change priority of A12", "agreed", "action", "x", field, before, after
    )


def test_changed_field_shows_both_values_in_words() -> None:
    entry = make_entry("priority", "medium", "high")
    assert say_entry(entry) == (
        "3 Nov 2009 14:31, Board Manager: Change priority of A12 (agreed). Priority: Medium → High"
    )


def test_coming_and_going_of_a_row_is_said() -> None:
    assert say_change(make_entry(None, None, '{"reference":"A1","text":"Audit"}')) == "Action added: “Audit”"
    assert say_change(make_entry(None, '{"text":"Audit"}', None)) == "Action removed: “Audit”"


def test_emptied_field_says_nothing_instead_of_a_blank() -> None:
    assert say_change(make_entry("outcome", "Safer", None)) == "Outcome sought: “Safer” → nothing"


def test_row_that_nothing_names_is_still_said() -> None:
    assert say_change(make_entry(None, None, '{"place":"V"}')) == "Action added"
    assert say_change(make_entry(None, None, "no JSON")) == "Action added"


def test_large_change_is_said_by_its_number_of_changes() -> None:
    entry = make_entry("priority", "medium", "high")
    assert say_large_set(entry, 361) == (
        "3 Nov 2009 14:31, Board Manager: Change priority of A12 (agreed). 361 changes"
    )
