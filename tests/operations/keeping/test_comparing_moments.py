from laming_desktop.operations.actions import remove_actions
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.keeping.comparing_moments import list_differences
from laming_desktop.operations.keeping.undoing import undo
from laming_desktop.store.reading import find_item
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def edit(register: Register, reference: str, **values: str) -> None:
    edit_item(register, "action", find_item(register, reference)[1], values, today=TODAY)


def test_fields_that_changed_stand_with_their_item_then_and_now(sample: Register) -> None:
    head = sample.head()[0]
    edit(sample, "A1", priority="low")
    edit(sample, "A1", priority="medium")

    (one,) = list_differences(sample, head)

    assert (one.name, one.field, one.before, one.after) == ("A1", "priority", "high", "medium")


def test_what_came_and_went_between_is_left_out(sample: Register) -> None:
    head = sample.head()[0]
    edit(sample, "A1", priority="low")
    undo(sample)

    assert list_differences(sample, head) == ()


def test_removed_action_is_told_with_its_words(sample: Register) -> None:
    head = sample.head()[0]
    remove_actions(sample, [find_item(sample, "A1")[1]])

    gone = [one for one in list_differences(sample, head) if one.table == "action"]

    assert [(one.name, one.field, one.after) for one in gone] == [("A1", None, None)]


def test_links_and_timescales_are_told_with_their_action(sample: Register) -> None:
    head = sample.head()[0]
    edit(sample, "A2", owners="Head of Audit", timescale="March 2012")

    found = list_differences(sample, head)

    assert {one.name for one in found if one.table in {"timescale", "action_owner"}} == {"A2"}


def test_changes_after_the_later_moment_do_not_count(sample: Register) -> None:
    first = sample.head()[0]
    edit(sample, "A1", priority="low")
    middle = sample.head()[0]
    edit(sample, "A1", title="Later")

    assert [one.field for one in list_differences(sample, first, middle)] == ["priority"]
    assert [one.field for one in list_differences(sample, middle)] == ["title"]
