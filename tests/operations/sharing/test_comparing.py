"""Two registers are compared without either being written."""

from pathlib import Path

from laming_desktop.operations.keeping.registers import create_register
from laming_desktop.operations.sharing.comparing import compare_registers
from tests.operations.conftest import read_clock
from tests.operations.sharing.exchange import Exchange, add, edit


def test_changed_field_and_new_item_of_a_copy_are_told(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"), add("Visit every school"))

    found = compare_registers(exchange.mine, path)

    fields = {(one.name, one.field): (one.before, one.after) for one in found}
    assert fields["A24", "outcome"] == ("", "Theirs")
    assert (None, "Visit every school") in {(one.before, one.after) for one in found if one.name == "A36"}


def test_copy_in_which_nothing_was_changed_does_not_differ(exchange: Exchange) -> None:
    assert compare_registers(exchange.mine, exchange.send()) == ()


def test_registers_that_were_never_one_have_everything_on_one_side(exchange: Exchange, tmp_path: Path) -> None:
    path = tmp_path / "other.laming"
    create_register(path, author="x", clock=read_clock, authority="Elsewhere").close()

    assert all(None in {one.before, one.after} for one in compare_registers(exchange.mine, path))


def test_comparing_writes_nothing(exchange: Exchange) -> None:
    path = exchange.send_and_work(edit(outcome="Theirs"))
    content, head = path.read_bytes(), exchange.mine.head()

    compare_registers(exchange.mine, path)

    assert (path.read_bytes(), exchange.mine.head()) == (content, head)
