"""Notes of items, read and searched."""

from laming_desktop.domain.plan import ItemNote
from laming_desktop.domain.plan_filter import PlanFilter, Sorting
from laming_desktop.store.notes import list_notes
from laming_desktop.store.outline import outline
from laming_desktop.store.register import Register
from tests.store.sample_plan import TODAY


def add_notes(register: Register) -> None:
    """Keep two notes with an action and one with a recommendation."""
    with register.write("Notes") as writing:
        for table, item, label, text in (
            ("action", "a1", "Comments", "The heliotrope is not in place"),
            ("action", "a1", "Cost", "none"),
            ("recommendation", "r10", "Source", "Gazetteer"),
        ):
            writing.add("note", item_table=table, item_id=item, label=label, text=text)


def test_notes_of_an_item_are_listed_in_their_order(register: Register) -> None:
    add_notes(register)
    assert list_notes(register, "a1") == [
        ItemNote("a1", "Comments", "The heliotrope is not in place"),
        ItemNote("a1", "Cost", "none"),
    ]
    assert len(list_notes(register)) == 3


def test_notes_are_found_by_their_words(register: Register) -> None:
    add_notes(register)
    for words, lines in (("HELIOTROPE", ["r1", "a1"]), ("gazetteer", ["r10", "a4"])):
        found = outline(register, PlanFilter(text=words), Sorting(), today=TODAY)
        assert [line.id for line in found.lines] == lines
