"""Part a row whose cell of actions lists several, each with its own owner or date in the same place of another cell."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.importers.cells.sentences import find_bullet
from laming_desktop.importers.grid import Column, ColumnKind, Row, Table

_BESIDE: Final[tuple[ColumnKind, ...]] = ("owners", "timescale")
_MOST: Final = 40


def part_actions(table: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Part the rows that hold several actions; one that has one owner and date for all its points stays one."""
    action = table.find("action")
    beside = table.list_columns(*_BESIDE)
    if action is None or not beside or not any("\n" in row.cell(action) for row in table.rows):
        return table, ()
    rows: list[Row] = []
    findings: list[Finding] = []
    for row in table.rows:
        parts = _part_row(row, action, beside)
        rows.extend(parts)
        if len(parts) > 1:
            place = replace(row.place, column=action + 1)
            findings.append(Finding("told", "actions_parted", place, row.cell(action)[:80], str(len(parts))))
    return replace(table, rows=tuple(rows)), tuple(findings)


def _part_row(row: Row, action: int, beside: Sequence[Column]) -> list[Row]:
    points = _list_points(row.cell(action))
    if row.grid is None or not 1 < len(points) <= _MOST or not _are_paired(row, action, beside, len(points)):
        return [row]
    cells = {index: _list_points(row.cells[index]) for index in row.filled}
    split = {index: each for index, each in cells.items() if len(each) == len(points)}
    merged = row.grid.merged | {index for index in range(len(row.cells)) if index not in split}
    parts: list[Row] = []
    for at in range(len(points)):
        others = row.cells if at == 0 else ("",) * len(row.cells)
        words = tuple(split[index][at] if index in split else cell for index, cell in enumerate(others))
        grid = row.grid if at == 0 else replace(row.grid, merged=merged)
        parts.append(replace(row if at == 0 else replace(row, lead="", section=""), cells=words, grid=grid))
    return parts


def _are_paired(row: Row, action: int, beside: Sequence[Column], count: int) -> bool:
    """Tell whether owners or dates stand beside each point.

    Names below each other may be those of all the points, unless a date stands for each, or they are points themselves.
    """
    paired = [column for column in beside if len(_list_points(row.cell(column.index))) == count]
    kinds = {column.kind for column in paired}
    if not find_bullet(row.cell(action)):
        return {"owners", "timescale"} <= kinds
    return "timescale" in kinds or any(find_bullet(row.cell(column.index)) for column in paired)


def _list_points(cell: str) -> list[str]:
    """List the points of a cell without their marks; lines without a mark go on with a point that has one."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    has_marks = bool(lines) and bool(find_bullet(lines[0]))
    points: list[str] = []
    for line in lines:
        mark = find_bullet(line)
        if points and has_marks and not mark:
            points[-1] = f"{points[-1]}\n{line}"
        else:
            points.append(line[len(mark) :].strip())
    return points
