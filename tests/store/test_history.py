"""The history of an item, out of the journal."""

from datetime import UTC, date, datetime

from laming_desktop.store.history import list_history
from laming_desktop.store.register import Register
from tests.store.sample_plan import edit, remove


def test_an_edit_is_told_with_before_and_after(register: Register) -> None:
    with register.write("Change priority of A1", reason="Asked by the board") as writing:
        writing.change("action", "a1", priority="low")
    entry = list_history(register, "a1")[0]
    assert (entry.label, entry.reason, entry.author) == (
        "Change priority of A1",
        "Asked by the board",
        "Business Manager",
    )
    assert (entry.field, entry.before, entry.after) == ("priority", "high", "low")
    assert entry.at == datetime(2009, 11, 1, 12, 0, 1, tzinfo=UTC)


def test_updates_owners_and_links_belong_to_the_history_of_their_action(register: Register) -> None:
    with register.write("Add progress") as writing:
        update = writing.add("progress", action_id="a2", on=date(2009, 11, 1), text="Begun")
    remove(register, "progress", update)
    tables = [entry.table for entry in list_history(register, "a2")]
    assert tables[:2] == ["progress", "progress"]
    assert {"action", "answer", "action_owner", "timescale", "question"} <= set(tables)


def test_the_history_of_one_item_leaves_others_out(register: Register) -> None:
    edit(register, "a1", text="Other words")
    assert all(entry.item_id != "a1" for entry in list_history(register, "a2"))


def test_all_history_is_told_newest_first_up_to_a_limit(register: Register) -> None:
    edit(register, "a1", text="Other words", priority="low")
    edit(register, "a2", priority="low")
    entries = list_history(register, limit=3)
    assert [(entry.item_id, entry.field) for entry in entries] == [
        ("a2", "priority"),
        ("a1", "text"),
        ("a1", "priority"),
    ]


def test_a_removed_item_keeps_its_history(register: Register) -> None:
    remove(register, "action", "a1")
    entry = next(entry for entry in list_history(register, "a1") if entry.table == "action")
    assert entry.field is None
    assert entry.before is not None
    assert entry.after is None
