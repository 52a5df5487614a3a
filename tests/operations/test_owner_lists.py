from laming_desktop.domain.plan import Action
from laming_desktop.operations.owner_book import OwnerChoice, lead_with
from laming_desktop.operations.owner_lists import set_owners
from laming_desktop.store.reading import find_item, get_action
from laming_desktop.store.register import Register
from tests.operations.conftest import TODAY


def read(register: Register) -> Action:
    return get_action(register, find_item(register, "A2")[1], today=TODAY)


def test_owners_are_set_in_order_and_the_words_as_written_stay(sample: Register) -> None:
    choices = (OwnerChoice("Board Chair", "post", "lead"), OwnerChoice("New Team", "team"))
    set_owners(sample, read(sample).id, choices)
    action = read(sample)
    assert [(owner.name, owner.role) for owner in action.owners] == [("Board Chair", "lead"), ("New Team", None)]
    assert action.owners_text == "Quality Assurance Manager / Duty Team Manager"


def test_lead_comes_first_and_is_the_only_one() -> None:
    choices = (OwnerChoice("A", "post", "lead"), OwnerChoice("B", "post", "support"), OwnerChoice("C", "post"))
    assert [(one.name, one.role) for one in lead_with(choices, "b")] == [("B", "lead"), ("A", None), ("C", None)]
