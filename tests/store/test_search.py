"""The index of words beside a register finds what SQL finds, and follows every change."""

import pytest

from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.outline import outline
from laming_desktop.store.redacting import redact_text
from laming_desktop.store.register import Register
from laming_desktop.store.search_index import SearchIndex
from tests.store.sample_plan import TODAY, edit, remove

TYPED = (
    "do",
    "a1",
    "cafe",
    "caf reun",
    '"reunion held"',
    "words",
    "accepted",
    "publ prot",
    "part 2.1",
    "19",
    "2.1",
    "the",
)


def find(register: Register, typed: str, **asked: tuple[str, ...]) -> tuple[list[str], int]:
    """Give the lines and the number of actions that a search shows."""
    found = outline(register, PlanFilter(text=typed, **asked), Sorting(), today=TODAY)  # pyright: ignore[reportArgumentType]
    return [f"{line.id} < {line.parent}" for line in found.lines], found.counts.shown


@pytest.fixture
def indexed(register: Register) -> Register:
    """Give the register with its index built."""
    register.memory.search = SearchIndex()
    with register.reading():
        while not register.memory.search.step(register.sqlite):
            pass
    return register


@pytest.mark.parametrize("typed", TYPED)
def test_the_index_finds_what_sql_finds(indexed: Register, typed: str) -> None:
    by_index = find(indexed, typed)
    narrowed = find(indexed, typed, priorities=("high",))
    indexed.memory.forget()
    assert indexed.memory.search is None
    assert by_index == find(indexed, typed)
    assert narrowed == find(indexed, typed, priorities=("high",))


def test_an_edit_is_found_and_what_it_replaced_is_not(indexed: Register) -> None:
    edit(indexed, "a4", text="Train every midwife")
    assert find(indexed, "midw")[1] == 1
    assert find(indexed, "publish")[1] == 0
    indexed.undo()
    assert find(indexed, "midw")[1] == 0
    assert find(indexed, "publish")[1] == 1


def test_a_removed_action_is_not_counted(indexed: Register) -> None:
    before = find(indexed, "do")[1]
    remove(indexed, "action", "a1")
    assert find(indexed, "do")[1] == before - 1
    indexed.undo()
    assert find(indexed, "do")[1] == before


def test_notes_updates_and_what_guidance_says_are_found(indexed: Register) -> None:
    with indexed.write("Add") as writing:
        writing.add("note", item_table="action", item_id="a2", label="Comments", text="Awaiting a quorum")
        writing.add("progress", action_id="a4", on=TODAY, text="Printed leaflets")
        guidance = writing.add("guidance", title="Working together")
        writing.add("guidance_note", guidance_id=guidance, recommendation_id="r10", note="Chapter on thresholds")
    assert find(indexed, "quorum")[0] == ["r1 < None", "a2 < r1"]
    assert find(indexed, "leaf")[0] == ["r10 < None", "a4 < r10"]
    assert find(indexed, "threshold leafl")[0] == ["r10 < None", "a4 < r10"]


def test_a_text_taken_out_of_the_register_leaves_the_index(indexed: Register) -> None:
    redact_text(indexed, "réunion", "Take out", "A name")
    assert find(indexed, "reunion") == ([], 0)


def test_nothing_of_the_index_is_in_the_file(indexed: Register) -> None:
    names = {name for (name,) in indexed.sqlite.execute("SELECT name FROM main.sqlite_schema")}
    assert not names & {"entry", "item", "struck"}
