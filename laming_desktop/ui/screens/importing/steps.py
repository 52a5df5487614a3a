"""The steps of an import, and at which of them a person is needed first."""

from typing import Final

from laming_desktop.domain.proposals import DocumentReading
from laming_desktop.ui.screens.importing.column_lines import list_column_lines

DOCUMENT, TABLE, COLUMNS, ROWS, SUMMARY = range(5)
STEPS: Final = ("Document", "Table", "Columns", "Rows", "Summary")
NEXT_WORDS: Final = ("Next: table", "Next: columns", "Next: rows", "Next: summary", "Import")


def is_passed_by(reading: DocumentReading | None, step: int) -> bool:
    """Tell whether a step has nothing to choose, so that Next and Back pass it by."""
    return step == TABLE and (reading is None or len(reading.parts) <= 1)


def find_neighbour(reading: DocumentReading | None, step: int, way: int) -> int:
    """Find the next (1) or last (-1) step that is not passed by."""
    step += way
    return step + way if is_passed_by(reading, step) else step


def find_first_step(reading: DocumentReading) -> int:
    """Find the first step at which something may have been taken for the wrong thing; the rows where nothing was."""
    sheets = {part.sheet for part in reading.parts if part.use == "plan" and part.sheet}
    if len(sheets) > 1:
        return TABLE
    guessed = [
        line for line in list_column_lines(reading.columns) if line.certainty != "certain" and line.kind != "note"
    ]
    return COLUMNS if guessed else ROWS
