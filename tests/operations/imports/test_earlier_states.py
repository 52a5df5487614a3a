from dataclasses import replace
from datetime import date

from laming_desktop.domain.proposals import ColumnReading
from laming_desktop.domain.states.grammar import read_state
from laming_desktop.operations.imports.importing import import_document, prepare_import
from laming_desktop.store.reading import list_actions
from laming_desktop.store.register import Register
from tests.operations.conftest import NOW, TODAY
from tests.operations.proposing import act, cell, make_reading, recommend

JUNE = date(2009, 6, 1)


def bring_in(register: Register, as_at: date | None, earlier: str = "Red") -> int | None:
    older = cell("note", earlier, column=5, heading="Status June")
    state = read_state("Green", column="rag", of="action")
    action = replace(
        act("6", "Map every route", 0),
        state=state,
        earlier=(read_state(earlier, column="rag", of="action"),),
        sources=(cell("state", "Green", column=6), older),
    )
    reading = make_reading(recommend("6", "Check every route."), action)
    column = ColumnReading("Status June", 5, None, "certain", as_at, 1, "earlier_status")
    plan = prepare_import(register, replace(reading, columns=(column,)), today=TODAY)
    return import_document(register, plan, now=NOW).changes.seq


def test_dated_older_state_becomes_an_update_without_words(register: Register) -> None:
    bring_in(register, JUNE)
    (action,) = list_actions(register, today=TODAY)
    assert action.state == "on_track"
    assert [(update.on, update.text, update.state) for update in action.progress] == [(JUNE, "", "off_track")]


def test_older_state_is_there_a_second_time(register: Register) -> None:
    bring_in(register, JUNE)
    assert bring_in(register, JUNE) is None


def test_older_state_without_a_day_stays_a_note(register: Register) -> None:
    bring_in(register, None)
    (action,) = list_actions(register, today=TODAY)
    assert action.progress == ()
    with register.write("Look") as writing:
        assert [row["text"] for row in writing.list_rows("note")] == ["Red"]
