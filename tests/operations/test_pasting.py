from collections.abc import Sequence

from laming_desktop.operations.pasting import PasteField, paste_cells, prepare_paste
from laming_desktop.store.reading import find_item, get_action, get_recommendation
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY
from tests.operations.many_actions import find_ids, say_actions

FIELDS: tuple[PasteField, ...] = ("priority", "state")


def read(register: Register, reference: str, fields: Sequence[str] = FIELDS) -> tuple[object, ...]:
    action = get_action(register, find_item(register, reference)[1], today=TODAY)
    return tuple(getattr(action, field) for field in fields)


def test_cells_go_to_the_actions_in_their_order_as_one_change(sample: Register) -> None:
    before = say_actions(sample)
    block = (("High Priority", "Red"), ("low", "On track"))
    plan = prepare_paste(sample, block, FIELDS, find_ids(sample, "A1", "A2"), today=TODAY)
    changes = paste_cells(sample, plan, today=TODAY)

    assert (read(sample, "A1"), read(sample, "A2")) == (("high", "off_track"), ("low", "on_track"))
    assert changes.label == "Paste over 2 actions"
    sample.undo()
    assert say_actions(sample) == before


def test_a_cell_that_cannot_be_kept_is_told_and_left_out(sample: Register) -> None:
    had = read(sample, "A1")
    plan = prepare_paste(sample, (("purple", "Red"),), FIELDS, find_ids(sample, "A1"), today=TODAY)
    paste_cells(sample, plan, today=TODAY)

    assert [cell.fate for cell in plan.rows[0].cells] == ["refused", "change"]
    assert plan.rows[0].cells[0].why is not None
    assert read(sample, "A1") == (had[0], "off_track")


def test_empty_cells_and_equal_ones_change_nothing(sample: Register) -> None:
    priority = read(sample, "A1")[0]
    plan = prepare_paste(sample, ((str(priority), ""),), FIELDS, find_ids(sample, "A1"), today=TODAY)

    assert [cell.fate for cell in plan.rows[0].cells] == ["same", "empty"]
    assert plan.changed == ()
    assert paste_cells(sample, plan, today=TODAY).seq is None


def test_one_row_goes_to_every_action(sample: Register) -> None:
    plan = prepare_paste(sample, (("low", "waiting"),), FIELDS, find_ids(sample, "A1", "A2", "A3"), today=TODAY)
    paste_cells(sample, plan, today=TODAY)

    assert {read(sample, name) for name in ("A1", "A2", "A3")} == {("low", "waiting")}


def test_rows_without_an_action_are_left_over(sample: Register) -> None:
    block = (("low", ""), ("high", ""), ("high", ""))
    plan = prepare_paste(sample, block, FIELDS, find_ids(sample, "A1"), today=TODAY)

    assert (len(plan.rows), plan.left_over) == (1, 2)


def test_rows_become_new_actions_in_their_order(register: Register) -> None:
    _, sixth = find_item(register, "6")
    block = (("First", "high"), ("", "low"), ("Second", ""))
    plan = prepare_paste(register, block, ("text", "priority"), [], today=TODAY, under=sixth)
    changes = paste_cells(register, plan, today=TODAY)

    assert [row.is_refused for row in plan.rows] == [False, True, False]
    assert get_recommendation(register, sixth).actions == ("A1", "A2")
    assert read(register, "A2", ("text", "priority")) == ("Second", None)
    assert changes.label == "Add 2 actions"


def test_words_that_can_be_read_in_several_ways_are_doubtful(sample: Register) -> None:
    fields: tuple[PasteField, ...] = ("timescale", "owners")
    plan = prepare_paste(sample, (("Bi monthly", "Partners"),), fields, find_ids(sample, "A1"), today=TODAY)

    assert [cell.fate for cell in plan.rows[0].cells] == ["doubtful", "doubtful"]
    assert plan.count("doubtful") == 2
