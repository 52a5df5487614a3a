"""What a register gives back of itself."""

from datetime import date

import pytest

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.store.reading import (
    find_item,
    list_inquiries,
    list_owners,
    list_positions,
    list_questions,
    list_sources,
    list_themes,
    next_reference,
    read_facts,
)
from laming_desktop.store.register import Register
from tests.store.sample_plan import edit, remove


def test_the_register_says_whose_it_is(register: Register) -> None:
    facts = read_facts(register)
    assert (facts.authority, facts.plan_date, facts.plan_period) == ("Exampleshire", date(2009, 6, 30), None)


def test_inquiries_and_themes_come_in_order(register: Register) -> None:
    assert [inquiry.title for inquiry in list_inquiries(register)] == ["An inquiry"]
    assert [theme.name for theme in list_themes(register)] == ["Leadership", "Interagency working"]


def test_owners_come_with_aliases_and_the_number_of_their_actions(register: Register) -> None:
    post, team = list_owners(register)
    assert (post.name, post.aliases, post.initials, post.actions) == (
        "Head of Safeguarding",
        ("Safeguarding Lead",),
        "HoS",
        1,
    )
    assert (team.name, team.kind, team.actions) == ("Workforce Team", "team", 2)


@pytest.mark.parametrize(
    ("reference", "item"),
    [("2.1", ("recommendation", "r2.1")), (" a3 ", ("action", "a3")), ("10", ("recommendation", "r10"))],
)
def test_an_item_is_found_by_its_reference(register: Register, reference: str, item: tuple[str, str]) -> None:
    assert find_item(register, reference) == item


@pytest.mark.parametrize("reference", ["A99", "", "3", "A1'; --"])
def test_an_unknown_reference_is_refused(register: Register, reference: str) -> None:
    with pytest.raises(UnknownItemError):
        find_item(register, reference)


def test_questions_are_found_by_their_item(register: Register) -> None:
    assert [question.code for question in list_questions(register, "a2")] == ["no_separator"]
    assert list_questions(register, "a1") == []
    assert len(list_questions(register)) == 1


def test_a_source_cell_keeps_the_words_of_the_document(register: Register) -> None:
    (cell,) = list_sources(register, "a1")
    assert (cell.document, cell.page, cell.row, cell.column, cell.text) == (
        "plan.txt",
        1,
        2,
        "Priority",
        "High Priority",
    )


def test_positions_come_latest_first(register: Register) -> None:
    with register.write("Assess") as writing:
        writing.add("position", recommendation_id="r1", scope="local", position="ongoing", on=date(2009, 9, 1))
    assert [entry.position for entry in list_positions(register, "r1")] == ["ongoing", "in_place"]


def test_references_are_never_used_again(register: Register) -> None:
    assert next_reference(register) == "A5"
    remove(register, "action", "a4")
    assert next_reference(register) == "A5"
    edit(register, "a1", reference="A40")
    register.undo()
    assert next_reference(register) == "A41"
    register.undo()
    register.undo()
    assert next_reference(register) == "A41"
