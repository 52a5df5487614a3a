"""The first rows of a table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from laming_desktop.domain.proposals import DocumentPart
from laming_desktop.ui.screens.importing.preview_table import PreviewModel, name_column

PART = DocumentPart(1, "plan", 2, "Plan", first_rows=((3, ("Rec", "Action")), (4, ("6\u202e", "two\nlines", "more"))))


def test_model_keeps_the_rules_of_qt() -> None:
    model = PreviewModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_part(PART, 3)
    model.show_part(None, None)

    assert tester.model() is model


def test_cells_stand_on_one_line_without_signs_of_direction() -> None:
    model = PreviewModel()
    model.show_part(PART, 3)

    assert [model.data(model.index(1, column)) for column in range(4)] == ["4", "6", "two lines", "more"]


def test_headings_are_said_to_be_headings() -> None:
    model = PreviewModel()
    model.show_part(PART, 3)

    assert model.data(model.index(0, 1), Qt.ItemDataRole.AccessibleTextRole) == "Rec, heading"
    assert model.headerData(1, Qt.Orientation.Horizontal) == "A"


@pytest.mark.parametrize(("place", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")])
def test_columns_of_a_sheet_bear_letters(place: int, letters: str) -> None:
    assert name_column(place) == letters
