from datetime import UTC, datetime

import pytest

from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.wording.history import say_change, say_entry, say_large_set, say_value


def make_entry(field: str | None, before: str | None, after: str | None, *, table: str = "action") -> HistoryEntry:
    at = datetime(2009, 11, 3, 14, 31, tzinfo=UTC)
    return HistoryEntry(
        4, at, "Board Manager", "edit", "Change priority of A12", "agreed", table, "x", field, before, after
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


@pytest.mark.parametrize(
    ("table", "row", "said"),
    [
        ("meeting", '{"body":"Cabinet","on":"2009-06-10"}', "Meeting added: “Cabinet”"),
        (
            "presentation",
            '{"title":"The appendix","report":"appendix"}',
            "Paper given to a meeting added: “The appendix”",
        ),
        ("template_section", '{"slot":"summary","heading":"Summary"}', "Section of a template added: “Summary”"),
        ("report_profile", '{"report":"appendix","name":"Public"}', "Profile of a report added: “Public”"),
    ],
)
def test_what_belongs_to_papers_is_told_in_the_users_words(table: str, row: str, said: str) -> None:
    assert say_change(make_entry(None, None, row, table=table)) == said


def test_switches_and_reports_are_told_as_words() -> None:
    told = [say_value(*pair) for pair in (("boxed", "1"), ("report", "owner-sheet"), ("format", "docx"))]
    assert told == ["yes", "Owners' sheets", "Word"]
