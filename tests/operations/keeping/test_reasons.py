"""Reasons given with a change, ahead of it, or after it."""

import pytest

from laming_desktop.domain.errors import RefusedValueError, UnknownItemError
from laming_desktop.domain.history_filter import HistoryFilter
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.reasons import find_explained, give_reason, give_reason_ahead
from laming_desktop.operations.keeping.undoing import redo, undo
from laming_desktop.store.reading import find_item, list_history
from laming_desktop.store.register import Register
from laming_desktop.wording.history import say_entry
from tests.operations.conftest import TODAY


def change_priority(register: Register, priority: str = "low") -> int:
    """Change one priority and give the number of the change."""
    table, item_id = find_item(register, "A1")
    return edit_item(register, table, item_id, {"priority": priority}, today=TODAY).seq or 0


def read_words(register: Register, seq: int) -> str:
    """Read what the journal keeps of the words of a change set."""
    with register.reading():
        row = register.sqlite.execute("SELECT words || hash FROM change_set WHERE seq = ?", (seq,)).fetchone()
    return str(row[0])


def test_reason_given_later_is_a_record_of_its_own_and_the_change_stays_as_it_was_sealed(sample: Register) -> None:
    seq = change_priority(sample)
    sealed = read_words(sample, seq)

    given = give_reason(sample, "The board asked for it")

    assert given.seq == seq + 1
    assert read_words(sample, seq) == sealed
    newest, *_ = list_history(sample, find_item(sample, "A1")[1])
    assert newest.reason == ""
    assert [later.words for later in newest.later_reasons] == ["The board asked for it"]
    assert "The board asked for it (said later" in say_entry(newest)
    assert sample.check() == []


def test_reason_ahead_is_recorded_with_the_next_change_and_with_no_other(sample: Register) -> None:
    give_reason_ahead(sample, "Agreed on Monday")
    change_priority(sample, "low")
    change_priority(sample, "medium")
    reasons = [entry.reason for entry in list_history(sample, find_item(sample, "A1")[1])[:2]]
    assert reasons == ["", "Agreed on Monday"]


def test_reason_ahead_waits_while_nothing_is_changed(sample: Register) -> None:
    change_priority(sample, "low")
    give_reason_ahead(sample, "Agreed on Monday")
    change_priority(sample, "low")
    assert sample.reason_ahead == "Agreed on Monday"


def test_reasons_of_both_kinds_are_found_by_their_words(sample: Register) -> None:
    give_reason_ahead(sample, "Asked by lighthouse keepers")
    first = change_priority(sample, "low")
    second = change_priority(sample, "medium")
    third = give_reason(sample, "A LIGHTHOUSE was built", seq=second).seq
    found = list_history(sample, wanted=HistoryFilter(reason="lighthouse"))
    assert [entry.seq for entry in found] == [third, second, first]
    assert list_history(sample, wanted=HistoryFilter(reason="nobody wrote this")) == []


def test_reason_given_later_is_an_entry_of_the_whole_history(sample: Register) -> None:
    seq = change_priority(sample)
    give_reason(sample, "The board asked for it")
    newest = list_history(sample)[0]
    assert (newest.kind, newest.field, newest.after, newest.reason) == (
        "reason",
        "given_for",
        str(seq),
        "The board asked for it",
    )
    assert list_history(sample, wanted=HistoryFilter(kinds=("reason",)))[0] == newest


def test_undo_and_redo_pass_over_a_reason(sample: Register) -> None:
    change_priority(sample)
    give_reason(sample, "The board asked for it")
    undone = undo(sample)
    give_reason(sample, "It was the wrong action")
    assert undone.label.startswith("Change priority")
    assert redo(sample).label == undone.label


def test_past_before_a_reason_was_given_does_not_know_it(sample: Register) -> None:
    seq = change_priority(sample)
    give_reason(sample, "The board asked for it")
    past = sample.as_at(seq)
    assert list_history(past)[0].later_reasons == ()
    past.close()


@pytest.mark.parametrize("seq", [0, 1, 9_999])
def test_reason_for_what_nobody_did_is_refused(sample: Register, seq: int) -> None:
    with pytest.raises(UnknownItemError):
        give_reason(sample, "The board asked for it", seq=seq)


def test_empty_reason_is_refused(sample: Register) -> None:
    change_priority(sample)
    with pytest.raises(RefusedValueError):
        give_reason(sample, "  ")


def test_newest_change_that_can_be_explained_is_named(sample: Register) -> None:
    seq = change_priority(sample)
    give_reason(sample, "The board asked for it")
    assert find_explained(sample) == (seq, "Change priority of A1")
