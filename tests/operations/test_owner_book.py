from laming_desktop.operations.owner_book import OwnerBook, OwnerChoice, lead_with
from laming_desktop.store.register import Register


def test_lead_comes_first_and_is_the_only_one() -> None:
    choices = (OwnerChoice("A", "post", "lead"), OwnerChoice("B", "post", "support"), OwnerChoice("C", "post"))
    assert [(one.name, one.role) for one in lead_with(choices, "b")] == [("B", "lead"), ("A", None), ("C", None)]


def test_same_owner_twice_is_linked_once_and_a_new_one_is_made_once(sample: Register) -> None:
    with sample.write("Try") as writing:
        book = OwnerBook(writing)
        before = len(book.list_known())
        links = book.list_links(
            "x", [OwnerChoice("New Team", "team"), OwnerChoice("new team"), OwnerChoice("Board Chair")]
        )
        assert [link["owner_id"] for link in links] == [book.find("New Team"), book.find("board chair")]
        assert len(book.list_known()) == before + 1
