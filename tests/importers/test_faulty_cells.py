"""Cells that spreadsheets and people spoil: days that do not exist, numbers with noughts, names with odd letters."""

from pathlib import Path

import pytest

from laming_desktop.domain.owners.reading import KnownOwner
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document


def read(path: Path, *rows: str, known: tuple[KnownOwner, ...] = ()) -> DocumentReading:
    target = path / "plan.tsv"
    target.write_text("\n".join(["Ref\tRecommendation\tAction\tOwner\tTarget date", *rows]) + "\n", encoding="utf-8")
    return read_document(target, known_owners=known)


@pytest.mark.parametrize("reference", ["007", "1.10", "012/21", "CYP/012"])
def test_noughts_and_strokes_of_a_reference_are_kept_exactly(tmp_path: Path, reference: str) -> None:
    reading = read(
        tmp_path, f"{reference}\tCheck the gates.\tWalk round\tClerk\tMay 2010", "9\tMend them.\tMend\tClerk\t"
    )

    assert reading.recommendations[0].number == reference


def test_day_that_does_not_exist_is_told_and_kept_as_written(tmp_path: Path) -> None:
    reading = read(tmp_path, "1\tCheck the gates.\tWalk round\tClerk\t31/02/2010")

    assert reading.actions[0].timescale is not None
    assert reading.actions[0].timescale.text == "31/02/2010"
    assert "date_impossible" in {finding.code for finding in (*reading.findings, *reading.actions[0].findings)}


def test_number_of_a_spreadsheet_is_read_as_a_day_and_told(tmp_path: Path) -> None:
    reading = read(tmp_path, "1\tCheck the gates.\tWalk round\tClerk\t40000")

    assert reading.actions[0].timescale is not None
    assert str(reading.actions[0].timescale.latest) == "2009-07-06"
    assert "serial_as_date" in {finding.code for finding in (*reading.findings, *reading.actions[0].findings)}


def test_composed_and_decomposed_names_are_one_known_owner(tmp_path: Path) -> None:
    known = (KnownOwner("Café Manager", "post", ()),)
    reading = read(tmp_path, "1\tOpen late.\tAsk staff\tCafe\u0301 Manager\tMay 2010", known=known)

    owners = reading.actions[0].owners
    assert owners is not None
    assert (owners.owners[0].known_as or owners.owners[0].name) == "Café Manager"


def test_emoji_and_letters_of_another_alphabet_are_kept_and_merge_with_nobody(tmp_path: Path) -> None:
    known = (KnownOwner("Caretaker", "post", ()),)
    reading = read(tmp_path, "1\tOpen late.\tAsk \U0001f600 staff\tC\u0430retaker\tMay 2010", known=known)

    assert reading.actions[0].text.text == "Ask \U0001f600 staff"
    assert reading.actions[0].owners is not None
    assert reading.actions[0].owners.text == "C\u0430retaker"
    assert (reading.actions[0].owners.owners[0].known_as or "C\u0430retaker") == "C\u0430retaker"
    assert reading.actions[0].owners.owners[0].name == "C\u0430retaker"
