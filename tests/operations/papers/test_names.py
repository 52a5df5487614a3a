"""A public paper names posts or nobody: in owners' columns, and in texts as far as the register knows its persons."""

import pytest

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.plan import ActionOwner, Owner
from laming_desktop.operations.papers.names import NameWriter

PERSON = Owner("1", "Quill Marlow", "person", ("Q Marlow",), "QM", 1)
POST = Owner("2", "Head of Service", "post", (), None, 1)
OWNERS = (
    ActionOwner("1", "Quill Marlow", "person", "lead", "Q Marlow"),
    ActionOwner("2", "Head of Service", "post", None, "Head of Service"),
)


def make_writer(choice: NamesChoice) -> NameWriter:
    """Make a writer that knows one person and one post."""
    return NameWriter(choice, [PERSON, POST])


@pytest.mark.parametrize(
    ("choice", "written"),
    [
        ("as_written", ("Q Marlow", "Head of Service")),
        ("posts", ("A named officer", "Head of Service")),
        ("off", ()),
    ],
)
def test_owners_are_written_as_the_paper_may_name_them(choice: NamesChoice, written: tuple[str, ...]) -> None:
    assert make_writer(choice).write_owners(OWNERS) == written


def test_cell_in_question_is_never_printed_where_no_person_is_named() -> None:
    assert make_writer("posts").write_owners(OWNERS, "Q Marlow / HoS") == ("A named officer", "Head of Service")
    assert make_writer("as_written").write_owners(OWNERS, "Q Marlow / HoS") == ("Q Marlow / HoS",)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Quill Marlow wrote", "[name withheld] wrote"),
        ("agreed with quill\nmarlow.", "agreed with [name withheld]."),
        ("by Ms Marlow", "by [name withheld]"),
        ("by Dr Q. Marlow today", "by [name withheld] today"),
        ("Q Marlow's team", "[name withheld]'s team"),
        ("the Marlow Road centre", "the Marlow Road centre"),
        ("Head of Service", "Head of Service"),
    ],
)
def test_known_person_is_withheld_from_texts(text: str, written: str) -> None:
    assert make_writer("off").write_text(text) == written


def test_texts_stay_as_they_are_where_names_are_printed() -> None:
    assert make_writer("as_written").write_text("Quill Marlow wrote") == "Quill Marlow wrote"


def test_text_is_looked_through_in_time_that_grows_with_its_length() -> None:
    text = "Dr Q " * 40_000

    assert make_writer("posts").write_text(text) == text


def test_who_agreed_is_named_only_where_persons_are() -> None:
    assert [make_writer(choice).write_person("Chair") for choice in ("as_written", "posts", "off")] == ["Chair", "", ""]
