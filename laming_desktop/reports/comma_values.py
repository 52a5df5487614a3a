"""Write rows as comma separated values that no spreadsheet takes for formulas."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO
from pathlib import Path
from typing import Final

from laming_desktop.reports.placing_files import replace_whole

_FORMULAS: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_comma_values(head: Sequence[str], rows: Iterable[Sequence[str]], path: Path) -> None:
    """Write a head and rows as UTF-8 with its mark; a text that a spreadsheet would reckon with begins with an apostrophe.

    CannotWriteError where the file cannot be written; an earlier one is kept then.
    """
    words = StringIO(newline="")
    writer = csv.writer(words, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_disarm(cell) for cell in row] for row in rows)
    with replace_whole(path) as stream:
        stream.write(words.getvalue().encode("utf-8-sig"))


def _disarm(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULAS) else text
