"""All words of a removed item leave the register; everything else, and the chain, stays."""

from pathlib import Path

import pytest

from laming_desktop.store.actions import list_actions
from laming_desktop.store.history import list_history
from laming_desktop.store.redacting_items import redact_item
from laming_desktop.store.register import Register
from laming_desktop.store.removed import MARK, RemovedItem, list_removed
from tests.store.sample_plan import TODAY

WORDS = "Ask the manager of Larch House"
SHARED = "Report to the board"


def remove_named(register: Register) -> RemovedItem:
    """Give an action words, change them, and remove it; another action says one of the things as well."""
    with register.write(f"Change the text to {WORDS}", reason="The manager wrote") as writing:
        writing.change("action", "a1", text=WORDS, outcome=SHARED)
        writing.add("note", item_table="action", item_id="a1", label="Comment", text="Larch House again")
    with register.write("Report") as writing:
        writing.add("progress", action_id="a1", on="2009-10-02", text="Larch House answered")
        writing.change("action", "a2", outcome=SHARED)
    with register.write("Remove A1", reason="Larch House closed") as writing:
        writing.remove("action", "a1")
    return next(item for item in list_removed(register) if item.item_id == "a1")


def redact(register: Register) -> int:
    return redact_item(register, remove_named(register), "Remove the words of A1 for good", "A person asked")


def test_words_of_a_redacted_item_are_nowhere_in_the_file(register: Register) -> None:
    assert redact(register) > 4

    content = Path(register.path or "").read_bytes()
    for words in (b"Larch House", b"Caf\xc3\xa9 r\xc3\xa9union", b"The manager wrote"):
        assert words not in content


def test_chain_and_replay_hold_after_an_item_was_redacted(register: Register) -> None:
    redact(register)

    assert register.check() == []
    assert [entry.seq for entry in list_history(register, "a1")]


def test_another_item_that_says_the_same_keeps_its_words(register: Register) -> None:
    redact(register)

    other = next(action for action in list_actions(register, today=TODAY) if action.reference == "A2")
    assert other.outcome == SHARED
    assert any(entry.after == SHARED for entry in list_history(register, "a2"))


def test_redacted_item_is_no_longer_in_the_bin_and_undo_does_not_pass(register: Register) -> None:
    redact(register)

    assert list_removed(register) == []
    assert register.undo_label is None
    newest = list_history(register, "a1")[0]
    assert (newest.label, newest.reason) == ("Remove A1", MARK)


def test_register_as_at_a_day_before_shows_the_mark_under_the_old_reference(register: Register) -> None:
    seq = register.head()[0]
    redact(register)

    past = register.as_at(seq + 2)
    action = next(action for action in list_actions(past, today=TODAY) if action.reference == "A1")
    assert (action.text, action.state, action.timescale.text if action.timescale else MARK) == (MARK, "on_track", MARK)
    assert past.check() == []
    past.close()


@pytest.mark.parametrize("table", ["recommendation", "owner", "inquiry", "action"])
def test_every_kind_of_removed_item_can_be_redacted(register: Register, table: str) -> None:
    for item_id in [str(row["id"]) for row in _list_rows(register, table)]:
        with register.write("Remove") as writing:
            if writing.find(table, item_id) is not None:
                writing.remove(table, item_id)
    while removed := list_removed(register):
        redact_item(register, removed[0], "Remove the words for good", "A person asked")
        assert register.check() == []
    register.as_at(2).close()


def _list_rows(register: Register, table: str) -> list[dict[str, object]]:
    return [dict(row) for (name, _), row in register.read_state().items() if name == table]
