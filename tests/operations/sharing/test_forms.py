"""Shares for agencies without the program go out as forms, are chased like copies, and come back through the import."""

from pathlib import Path

import openpyxl
import pytest

from laming_desktop.domain.errors import RefusedValueError, RegisterExistsError
from laming_desktop.domain.shares import ShareForm, ShareWishes
from laming_desktop.importers.reading_request import read_request
from laming_desktop.operations.imports.importing import import_document, prepare_import, read
from laming_desktop.operations.imports.plan import ImportResult
from laming_desktop.operations.sharing.chasing import list_chased
from laming_desktop.operations.sharing.forms import note_return
from laming_desktop.operations.sharing.making import share_register
from laming_desktop.store.register import Register
from laming_desktop.store.shares import list_returns, list_shares
from tests.operations.conftest import NOW, TODAY
from tests.operations.sharing.exchange import AGENCY, OTHER, THEIRS, Exchange, edit, read_field


def send(exchange: Exchange, form: ShareForm) -> Path:
    """Send a form to the police."""
    path = exchange.folder / f"police.{form}"
    share_register(exchange.mine, ShareWishes(agency=AGENCY, form=form, round="Round 1"), path, now=NOW)
    return path


def take_in(register: Register, path: Path) -> ImportResult:
    """Import what came back."""
    reading = read(register, path, reader=read_request)
    return import_document(register, prepare_import(register, reading, today=TODAY), now=NOW)


def fill_in(path: Path, outcome: str) -> None:
    """Write another outcome into the row of their action, as they would."""
    book = openpyxl.load_workbook(path)
    sheet = next(one for one in book.worksheets if "action" in one.title.casefold())
    rows = list(sheet.iter_rows(values_only=True))
    row = next(nth for nth, cells in enumerate(rows, 1) if THEIRS in cells)
    column = next(nth for nth, head in enumerate(rows[0], 1) if str(head).startswith("Outcome"))
    sheet.cell(row, column, outcome)
    book.save(path)


@pytest.mark.parametrize("form", ["xlsx", "docx"])
def test_form_holds_what_is_theirs_and_is_kept_as_a_share(exchange: Exchange, form: ShareForm) -> None:
    path = send(exchange, form)

    (chased,) = list_chased(exchange.mine, TODAY)

    assert (chased.share.wishes.form, chased.share.file_name, chased.state) == (form, path.name, "out")
    assert chased.share.journal != exchange.mine.head()[1]


def test_workbook_that_came_back_writes_what_was_changed_in_it_and_is_marked_merged(exchange: Exchange) -> None:
    path = send(exchange, "xlsx")
    edit(OTHER, outcome="Ours since")(exchange.mine)
    fill_in(path, "Theirs, from a workbook")

    take_in(exchange.mine, path)

    assert read_field(exchange.mine, "outcome") == "Theirs, from a workbook"
    assert read_field(exchange.mine, "outcome", OTHER) == "Ours since"
    assert [one.state for one in list_chased(exchange.mine, TODAY)] == ["merged"]


def test_undo_of_the_import_takes_the_mark_back_with_it(exchange: Exchange) -> None:
    path = send(exchange, "xlsx")
    fill_in(path, "Theirs, from a workbook")
    take_in(exchange.mine, path)

    exchange.mine.undo()

    assert list_returns(exchange.mine) == []


def test_workbook_in_which_nothing_was_changed_is_marked_returned_once(exchange: Exchange) -> None:
    path = send(exchange, "xlsx")

    for _ in range(2):
        take_in(exchange.mine, path)

    assert [one.outcome for one in list_returns(exchange.mine)] == ["nothing_new"]
    assert [one.state for one in list_chased(exchange.mine, TODAY)] == ["returned"]


def test_return_in_the_wrong_format_is_noted(exchange: Exchange) -> None:
    exchange.send()
    (share,) = list_shares(exchange.mine)

    note_return(exchange.mine, share, name="letter.docx", digest="0", became="wrong_format", now=NOW)

    assert [one.state for one in list_chased(exchange.mine, TODAY)] == ["wrong_format"]


def test_form_never_replaces_a_file_and_is_never_empty(exchange: Exchange) -> None:
    path = send(exchange, "xlsx")
    with pytest.raises(RegisterExistsError):
        send(exchange, "xlsx")

    with pytest.raises(RefusedValueError) as refused:
        share_register(exchange.mine, ShareWishes(agency="Nobody", form="docx"), path.with_name("none.docx"), now=NOW)

    assert refused.value.why == "nothing_to_share"
    assert not path.with_name("none.docx").exists()
