"""Tell what the user should know of a sheet: what is hidden, filtered, without value, beside the cells, or cut off."""

from collections.abc import Iterable, Iterator, Sequence

from laming_desktop.domain.proposals import CellPlace, Finding
from laming_desktop.importers.formats.workbook.references import name_column
from laming_desktop.importers.formats.workbook.sheet_content import MOST_COLUMNS, MOST_ROWS, CellNote, SheetContent
from laming_desktop.importers.refusals import FindingCode


def tell_sheet(content: SheetContent, table: int, sheet: str, *, with_hidden: bool) -> Iterator[Finding]:
    """Tell what is to be known of a sheet whose hidden rows have been marked."""
    whole = CellPlace(table=table, sheet=sheet)
    if with_hidden:
        yield from _tell_hidden(content, whole)
    yield from _tell_notes("formula_without_value", content.without_value, whole)
    yield from _tell_notes("formula_error", content.errors, whole)
    yield from _tell_notes("comments_left_out", content.comments, whole)
    for words in content.text_boxes:
        yield Finding("told", "text_box_left_out", whole, words)
    if content.rows_cut:
        yield Finding("told", "cut_off_at_limit", whole, sheet, f"{MOST_ROWS:,} rows")
    if content.columns_cut:
        yield Finding("told", "cut_off_at_limit", whole, sheet, f"{MOST_COLUMNS:,} columns")


def _tell_hidden(content: SheetContent, whole: CellPlace) -> Iterator[Finding]:
    filtered = [row.number for row in content.rows if row.is_filtered]
    hidden = [row.number for row in content.rows if row.is_hidden and not row.is_filtered]
    if filtered:
        yield Finding("told", "filtered_rows", whole, detail=say_runs(filtered))
    if hidden:
        yield Finding("told", "hidden_rows", whole, detail=say_runs(hidden))
    if content.hidden_columns:
        used = {column for row in content.rows for column in row.cells if content.is_hidden_column(column)}
        if used:
            yield Finding("told", "hidden_columns", whole, detail=say_columns(sorted(used)))


def _tell_notes(code: FindingCode, notes: Iterable[CellNote], whole: CellPlace) -> Iterator[Finding]:
    for note in notes:
        place = CellPlace(table=whole.table, sheet=whole.sheet, row=note.row, column=note.column + 1)
        yield Finding("told", code, place, note.text)


def find_runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Find the runs of numbers that follow each other, as first and last."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


def say_runs(numbers: Sequence[int]) -> str:
    """Say rows in few words: "4 to 9, 12"."""
    return ", ".join(f"{first} to {last}" if last > first else str(first) for first, last in find_runs(numbers))


def say_columns(columns: Sequence[int]) -> str:
    """Say columns in few words: "C, F to H"."""
    names = ((name_column(first), name_column(last)) for first, last in find_runs(columns))
    return ", ".join(f"{first} to {last}" if last != first else first for first, last in names)
