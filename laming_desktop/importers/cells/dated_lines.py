"""Part a cell that is a diary: lines that each open with the day on which they were written."""

import re
from datetime import date
from typing import Final

from laming_desktop.domain.reading_choices import DateOrder
from laming_desktop.importers.cells.date_orders import put_days_first
from laming_desktop.importers.cells.dates import find_dates

_OPENING: Final = re.compile(
    r"^[\s\[(\u2022*-]*(?P<day>\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|(?:19|20)\d\d-\d\d-\d\d|"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?[a-z]{3,9}\.?,? (?:19|20)\d\d)(?:[\])]\s*[:\u2013\u2014-]?\s*|\s*[:\u2013\u2014-]\s*)(?P<words>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)


def part_dated_lines(text: str, order: DateOrder | None = None) -> tuple[tuple[date, str], ...]:
    """Part the entries of a diary, each with its day; empty where the first line opens with none.

    A line without a day goes on with the entry above it; a month stands for its last day.
    """
    entries: list[tuple[date, str]] = []
    for line in text.split("\n"):
        opened = _read_opening(line, order)
        if opened is not None:
            entries.append(opened)
        elif entries:
            day, words = entries[-1]
            entries[-1] = (day, f"{words}\n{line}")
        else:
            return ()
    return tuple(entries)


def _read_opening(line: str, order: DateOrder | None) -> tuple[date, str] | None:
    match = _OPENING.match(line)
    if match is None or _OPENING.match(match["words"]):
        return None
    written = put_days_first(match["day"]) if order == "month" else match["day"]
    days = find_dates(written, month_end=True)
    return (days[0], match["words"].strip()) if len(days) == 1 else None
