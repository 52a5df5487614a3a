"""What a change set is made with: rows, places in lists, references."""

from datetime import date

import pytest

from laming_desktop.store.actions import get_action
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY


def list_places(register: Register, recommendation_id: str) -> list[str]:
    """Give the ids of the actions under a recommendation, in order."""
    with register.write("Look") as writing:
        return [str(row["action_id"]) for row in writing.list_rows("answer", recommendation_id=recommendation_id)]


def find_link(register: Register, action_id: str) -> str:
    """Give the id of the link by which an action answers recommendation 1."""
    with register.write("Look") as writing:
        return str(writing.list_rows("answer", action_id=action_id, recommendation_id="r1")[0]["id"])


def test_a_link_that_is_made_again_has_the_same_id(register: Register) -> None:
    link = find_link(register, "a1")
    with register.write("Unlink") as writing:
        writing.remove("answer", link)
    with register.write("Link") as writing:
        assert writing.add("answer", action_id="a1", recommendation_id="r1") == link


def test_a_row_without_a_place_comes_last_in_its_list(register: Register) -> None:
    with register.write("Link") as writing:
        writing.add("answer", action_id="a4", recommendation_id="r1")
    assert list_places(register, "r1") == ["a1", "a2", "a3", "a4"]


@pytest.mark.parametrize(("after", "order"), [("a1", ["a1", "a3", "a2"]), (None, ["a3", "a1", "a2"])])
def test_a_row_is_moved_by_one_change(register: Register, after: str | None, order: list[str]) -> None:
    moved = find_link(register, "a3")
    before = None if after is None else find_link(register, after)
    with register.write("Move") as writing:
        writing.change("answer", moved, place=writing.place_after("answer", before, "r1"))
    assert writing.changes.touched == {("answer", moved)}
    assert list_places(register, "r1") == order


def test_days_are_kept_as_text(register: Register) -> None:
    with register.write("Revise") as writing:
        writing.change("timescale", "a1t", revised_on=date(2009, 12, 24))
        row = writing.find("timescale", "a1t")
    assert row is not None
    assert row["revised_on"] == "2009-12-24"
    assert get_action(register, "a1", today=TODAY).timescales[0].revised_on == date(2009, 12, 24)


def test_references_in_one_change_set_follow_each_other(register: Register) -> None:
    with register.write("Add actions") as writing:
        references = [writing.next_reference()]
        writing.add("action", reference="A20")
        references.append(writing.next_reference())
    assert references == ["A5", "A21"]


def test_a_table_or_column_that_is_not_there_is_a_mistake_of_ours(register: Register) -> None:
    with register.write("Edit") as writing:
        with pytest.raises(KeyError):
            writing.add("nothing", text="")
        with pytest.raises(KeyError):
            writing.change("action", "a1", nothing="")
        with pytest.raises(LookupError):
            writing.remove("action", "nobody")


def test_an_id_never_changes(register: Register) -> None:
    with pytest.raises(Exception, match="an id never changes"), register.write("Edit") as writing:
        writing.change("action", "a1", id="a9")


def test_many_rows_are_added_at_once(register: Register) -> None:
    with register.write("Import", kind="import") as writing:
        ids = writing.add_many("action", [{"reference": f"A{number}"} for number in range(50, 60)])
        assert writing.add_many("action", []) == []
    assert writing.changes.made == tuple(ids)
    assert ids == sorted(ids)


def test_what_replaces_a_row_is_noted_too(register: Register) -> None:
    with register.write("Replace") as writing:
        writing.connection.execute("INSERT OR REPLACE INTO owner (id, name, kind) VALUES ('o2', 'Other Team', 'team')")
    assert register.check() == []
    register.undo()
    assert register.read_state()["owner", "o2"]["name"] == "Workforce Team"


def test_many_rows_at_once_are_noted_one_by_one(register: Register) -> None:
    rows = [{"label": f"Label {number}", "item_table": "action", "item_id": "a1"} for number in range(123)]
    with register.write("Add many notes") as writing:
        ids = writing.add_many("note", rows)
    assert len(set(ids)) == len(writing.changes.touched) == 123
    patch = register.read_patch(writing.changes.seq - 1 if writing.changes.seq else 0, writing.changes.seq or 0)
    assert {change.after["label"] for change in patch.values() if change.after} == {row["label"] for row in rows}


def test_rows_that_come_change_and_go_within_one_change_set_are_noted_as_they_end(register: Register) -> None:
    with register.write("Add, change and remove") as writing:
        kept, gone, *_ = writing.add_many("note", [{"item_table": "action", "item_id": "a1"}] * 60)
        writing.change("note", kept, label="Later")
        writing.remove("note", gone)
    assert ("note", gone) not in writing.changes.touched
    assert len(writing.changes.touched) == 59
    assert register.check() == []
