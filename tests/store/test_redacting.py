import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from laming_desktop.domain.history_filter import HistoryFilter
from laming_desktop.operations.keeping.registers import save_copy_as
from laming_desktop.store.actions import list_actions
from laming_desktop.store.backing_up import write_backup
from laming_desktop.store.history import list_history
from laming_desktop.store.redacting import MARK, redact_text
from laming_desktop.store.register import Register
from laming_desktop.wording.history import say_change
from tests.store.sample_plan import TODAY

NAMED = 'Flat 3, "The Laurels"'


def write_secret(register: Register) -> None:
    with register.write(f"Change the text ({NAMED})") as writing:
        writing.change("action", "a1", text=f"Visit {NAMED} and report\nto the board")
    with register.write("Change it back") as writing:
        writing.change("action", "a1", text="Do a1")


def test_redacted_text_is_nowhere_in_the_file(register: Register) -> None:
    write_secret(register)

    lines = redact_text(register, NAMED, "Remove a text for good", "A person asked")

    assert lines == 3
    assert register.path is not None
    content = Path(register.path).read_bytes()
    assert b"The Laurels" not in content
    assert MARK.encode() in content


def test_chain_and_replay_hold_after_a_redaction(register: Register) -> None:
    write_secret(register)

    redact_text(register, NAMED, "Remove a text for good", "A person asked")

    assert register.check() == []
    assert [entry.label for entry in list_history(register)[:2]] == ["Remove a text for good", "Change it back"]
    assert any(entry.after == f"Visit {MARK} and report\nto the board" for entry in list_history(register, "a1"))


def test_redaction_reaches_the_present_and_is_a_wall_for_undo(register: Register) -> None:
    with register.write("Change the text") as writing:
        writing.change("action", "a1", text=f"Visit {NAMED}")

    redact_text(register, NAMED, "Remove a text for good", "A person asked")

    assert register.undo_label is None
    with register.reading():
        assert register.sqlite.execute("SELECT text FROM action WHERE id = 'a1'").fetchone() == (f"Visit {MARK}",)


def test_register_as_at_an_earlier_change_reads_the_mark(register: Register) -> None:
    write_secret(register)
    seq = register.head()[0]

    redact_text(register, NAMED, "Remove a text for good", "A person asked")

    past = register.as_at(seq - 1)
    assert past.sqlite.execute("SELECT text FROM action WHERE id = 'a1'").fetchone()[0].startswith(f"Visit {MARK}")
    assert past.check() == []
    past.close()


def test_text_redacted_twice_over_still_verifies(register: Register) -> None:
    write_secret(register)

    redact_text(register, "Laurels", "Remove a text for good", "A person asked")
    redact_text(register, "Flat 3", "Remove a text for good", "A person asked again")

    assert register.check() == []


def test_nothing_is_written_where_the_text_does_not_occur(register: Register) -> None:
    head = register.head()

    assert redact_text(register, "Not anywhere", "Remove a text for good", "A person asked") == 0
    assert register.head() == head


@pytest.mark.parametrize("text", ["high", "2009", "post", "on_track", "government", "action"])
def test_redaction_leaves_days_and_words_of_closed_sets_alone(register: Register, text: str) -> None:
    with register.write("Say it") as writing:
        writing.change("action", "a1", outcome=f"It was {text} then")

    redact_text(register, text, "Remove a text for good", "A person asked")

    action = list_actions(register, today=TODAY)[0]
    assert (action.outcome, action.priority, action.state) == (f"It was {MARK} then", "high", "on_track")
    assert register.check() == []
    assert list_history(register, "a1")


def test_a_copy_or_backup_made_after_a_redaction_holds_nothing_in_its_free_pages(
    register: Register, tmp_path: Path
) -> None:
    write_secret(register)
    redact_text(register, NAMED, "Remove a text for good", "A person asked")

    save_copy_as(register, tmp_path / "copy.laming")
    backup = write_backup(register.path or tmp_path, datetime(2009, 11, 2, tzinfo=UTC))

    for made in (tmp_path / "copy.laming", backup.path):
        assert b"The Laurels" not in made.read_bytes()
    with register.reading():
        assert register.sqlite.execute("PRAGMA freelist_count").fetchone() == (0,)


def test_redacted_text_is_gone_even_where_the_program_is_cut_off_before_the_file_is_tidied(register: Register) -> None:
    write_secret(register)

    def deny_vacuum(action: int, *_about: object) -> int:
        return sqlite3.SQLITE_DENY if action == sqlite3.SQLITE_ATTACH else sqlite3.SQLITE_OK

    register.sqlite.set_authorizer(deny_vacuum)
    with pytest.raises(sqlite3.DatabaseError):
        redact_text(register, NAMED, "Remove a text for good", "A person asked")
    register.sqlite.set_authorizer(None)

    assert b"The Laurels" not in Path(register.path or "").read_bytes()


def test_a_redaction_stands_in_the_history_with_who_and_why_and_without_the_words(register: Register) -> None:
    text = next(iter(list_actions(register, today=TODAY))).text
    count = redact_text(register, text, "Remove a text for good", "A person asked")

    newest = list_history(register)[0]
    assert (newest.kind, newest.reason, newest.table, newest.after) == (
        "redaction",
        "A person asked",
        "redaction",
        str(count),
    )
    assert text not in repr(newest)
    assert list_history(register, wanted=HistoryFilter(kinds=("redaction",))) == [newest]
    assert list_history(register, wanted=HistoryFilter(kinds=("redaction",), author="nobody")) == []
    assert newest not in list_history(register, wanted=HistoryFilter(field="text"))
    assert f"taken out of {count} place" in say_change(newest)
