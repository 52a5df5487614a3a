"""Rows copied without their headings are read where they leave no doubt."""

from pathlib import Path

import pytest

from laming_desktop.domain.errors import UnreadableDocumentError
from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document


def read_pasted(text: str) -> DocumentReading:
    return read_document(Path("clipboard"), pasted=text)


def test_pasted_rows_without_headings_are_read() -> None:
    reading = read_pasted(
        "3\tThe Board should meet every month of the year.\tWrite down the days of all meetings\tBoard Secretary\t"
        "30/09/2010\n4\tMinutes should be sent out within a week.\tBuy paper and stamps for the minutes\tClerk to the"
        " Board\t31/10/2010\n"
    )

    assert reading.kind == "pasted"
    assert [item.number for item in reading.recommendations] == ["3", "4"]
    assert [action.recommendations for action in reading.actions] == [("3",), ("4",)]
    assert [action.timescale.text for action in reading.actions if action.timescale] == ["30/09/2010", "31/10/2010"]


@pytest.mark.parametrize("text", ["1\tRed\t5\n2\tBlue\t7\n", "a\tb\tc\nd\te\tf\n", "2009\t12\t10\n2010\t14\t11\n"])
def test_rows_in_doubt_are_refused(text: str) -> None:
    with pytest.raises(UnreadableDocumentError):
        read_pasted(text)
