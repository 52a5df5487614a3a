"""The real plan written down in other ways gives the same actions."""

import csv
import io
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.importers.document import read_document

Rows = list[list[str]]
COUNTS = [7, 8, 1, 4, 1, 2, 5, 2, 4, 5, 8, 2, 1, 1, 9, 2, 5]


def reorder(rows: Rows) -> Rows:
    return [[row[place] for place in (4, 5, 0, 3, 1, 6, 2)] if len(row) == 7 else row for row in rows]


def drop_page_headings(rows: Rows) -> Rows:
    first = next(row for row in rows if row[0] == "Rec No")
    return [row for row in rows if row is first or row[0] != "Rec No"]


def repeat_numbers(rows: Rows) -> Rows:
    number = ""
    repeated: Rows = []
    for row in rows:
        number = row[0] or number
        repeated.append([number, *row[1:]] if len(row) == 7 else row)
    return repeated


def add_column(rows: Rows) -> Rows:
    return [[*row, "Cost" if row[0] == "Rec No" else "None"] if len(row) == 7 else row for row in rows]


def drop_priority(rows: Rows) -> Rows:
    return [row[:4] + row[5:] if len(row) == 7 else row for row in rows]


def write_tabs(rows: Rows) -> bytes:
    return "\r\n".join("\t".join(row) for row in rows).encode("utf-16")


def write_commas(rows: Rows) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def write_semicolons(rows: Rows) -> bytes:
    text = io.StringIO()
    csv.writer(text, delimiter=";").writerows(rows)
    return text.getvalue().encode()


def write_bars(rows: Rows) -> bytes:
    return "\n".join("| " + " | ".join(row) + " |" if len(row) > 1 else row[0] for row in rows).encode()


@pytest.mark.parametrize("change", [reorder, drop_page_headings, repeat_numbers, add_column, drop_priority])
@pytest.mark.parametrize("write", [write_tabs, write_commas, write_semicolons, write_bars])
def test_the_plan_reads_alike_in_other_forms(
    shared: Path, tmp_path: Path, change: Callable[[Rows], Rows], write: Callable[[Rows], bytes]
) -> None:
    source = next((shared / "seeds").glob("002_*.txt")).read_text(encoding="utf-8")
    path = tmp_path / "plan"
    path.write_bytes(write(change([line.split("\t") for line in source.split("\n")])))

    reading = read_document(path)

    assert count_actions(reading) == COUNTS
    assert sum(update.on is not None for action in reading.actions for update in action.progress) == 59


def count_actions(reading: DocumentReading) -> list[int]:
    """Count the actions of each recommendation, those of its sub-items among them."""
    counts = Counter(number.split(".")[0] for action in reading.actions for number in action.recommendations)
    return [counts[item.number or ""] for item in reading.recommendations if item.parent is None]
