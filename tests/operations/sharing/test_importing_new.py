"""A register that was never shared comes in as new, beside what is here."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.actions import add_action
from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.sharing.importing_new import import_as_new
from laming_desktop.store.reading import find_item, list_actions, list_inquiries
from tests.operations.conftest import TODAY, read_clock
from tests.operations.sharing.exchange import AGENCY, Exchange


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Give a register of its own with one action of an owner whom ours knows, too."""
    path = tmp_path / "other.laming"
    register = create_register(path, author="Other", clock=read_clock, authority="Otherford")
    action = add_action(register, [find_item(register, "6")[1]], text="Their only action").made[0]
    with register.write("Set an owner") as writing:
        owner = writing.add("owner", name=AGENCY, kind="agency")
        writing.add("owner_alias", owner_id=owner, alias="Their name for it")
        writing.add("action_owner", action_id=action, owner_id=owner, role="lead")
    register.close()
    return path


def test_plan_of_another_register_stands_beside_ours_and_is_taken_back_as_one(exchange: Exchange, other: Path) -> None:
    before, inquiries = exchange.mine.read_state(), len(list_inquiries(exchange.mine))

    changes = import_as_new(exchange.mine, other)

    assert len(list_inquiries(exchange.mine)) == inquiries + 1
    assert {key: row for key, row in exchange.mine.read_state().items() if key in before} == before
    assert changes.seq is not None
    exchange.mine.undo()
    assert exchange.mine.read_state() == before


def test_action_that_comes_in_gets_the_next_free_number_and_the_owner_that_is_here(
    exchange: Exchange, other: Path
) -> None:
    numbers = {one.reference for one in list_actions(exchange.mine, today=TODAY)}
    owners = [row["name"] for key, row in exchange.mine.read_state().items() if key[0] == "owner"]

    import_as_new(exchange.mine, other)

    (new,) = [one for one in list_actions(exchange.mine, today=TODAY) if one.text == "Their only action"]
    assert new.reference not in numbers
    assert [one.name for one in new.owners] == [AGENCY]
    assert [row["name"] for key, row in exchange.mine.read_state().items() if key[0] == "owner"] == owners
    assert exchange.mine.check() == []


def test_what_is_here_already_is_not_taken_in_twice(exchange: Exchange, other: Path) -> None:
    import_as_new(exchange.mine, other)
    before = exchange.mine.head()

    with pytest.raises(RefusedValueError) as refused:
        import_as_new(exchange.mine, other)

    assert (refused.value.why, exchange.mine.head()) == ("already_here", before)


def test_copy_of_this_register_is_no_new_one(exchange: Exchange) -> None:
    path = exchange.send()

    with pytest.raises(RefusedValueError):
        import_as_new(exchange.mine, path)
