"""Find the plans among the parts of a document, whatever its format, as the user's choices say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import DocumentPart, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.grid import SourceDocument, Table
from laming_desktop.importers.grids.tables import find_grid_tables
from laming_desktop.importers.listed_tables import find_listed
from laming_desktop.importers.refusals import RefusalCode, refuse
from laming_desktop.importers.surroundings import tell_grid_surroundings, tell_surroundings
from laming_desktop.importers.texts.bare_tables import find_bare_table
from laming_desktop.importers.texts.possible_tables import list_possible_tables
from laming_desktop.importers.texts.shapes import check_filled, describe, explain, find_shape, is_prose
from laming_desktop.importers.texts.tables import Tables
from laming_desktop.importers.texts.turned_tables import find_turned_table, turn_grids

_FIRST_ROWS: Final = 12
_LONGEST_SAMPLE: Final = 200


@dataclass(frozen=True, slots=True)
class PartedDocument:
    """The plans of a document with what stands around them, all its parts, and the choices as they were found."""

    found: Tables
    parts: tuple[DocumentPart, ...]
    findings: tuple[Finding, ...]
    choices: ReadingChoices


def find_parts(path: Path, source: SourceDocument, choices: ReadingChoices, progress: Progress) -> PartedDocument:
    """Find the plans of a document; raise UnreadableDocumentError where there is none."""
    if not any(line.grid is not None for line in source.lines) and not source.sheets:
        return _part_text(path, source, choices, progress)
    source, turned = turn_grids(source) if choices.heading_row is None else (source, ())
    grid = find_grid_tables(path, source, choices)
    if not grid.found.tables:
        listed = find_listed(source.lines)
        if listed is not None:
            parts = _use_forms(grid.parts, listed)
            return PartedDocument(listed, parts, (*turned, *tell_grid_surroundings(listed)), choices)
        why = "put_in" if _has_part_put_in(source) else _explain(grid.parts)
        raise refuse(path, why, describe(source.lines), grid.parts)
    if not any(table.rows for table in grid.found.tables):
        headings = " | ".join(cell for cell in grid.found.tables[0].heading if cell)
        raise refuse(path, "nothing_filled", headings, grid.parts)
    findings = (*turned, *grid.findings, *tell_grid_surroundings(grid.found))
    return PartedDocument(grid.found, grid.parts, findings, choices)


def _use_forms(parts: Sequence[DocumentPart], listed: Tables) -> tuple[DocumentPart, ...]:
    """Show the tables that were read as forms as the plan."""
    used = {row.place.table for table in listed.tables for row in table.rows}
    return tuple(replace(part, use="plan") if part.table in used else part for part in parts)


def _has_part_put_in(source: SourceDocument) -> bool:
    """Tell whether the plan may stand in a part from another file that was not read."""
    return any(finding.code == "part_put_in_left_out" for finding in source.findings)


def _explain(parts: Sequence[DocumentPart]) -> RefusalCode:
    uses = {part.use for part in parts}
    if "template" in uses:
        return "nothing_filled"
    return "no_table" if uses - {"empty"} else "prose"


def _part_text(path: Path, source: SourceDocument, choices: ReadingChoices, progress: Progress) -> PartedDocument:
    shape = find_shape(source.lines, choices, progress)
    if shape is None and choices.heading_row is None:
        shape = find_turned_table(source.lines, choices, progress) or find_bare_table(source.lines, choices, progress)
    if shape is None:
        if choices.heading_row is not None:
            raise refuse(path, "no_such_row", str(choices.heading_row))
        listed = find_listed(source.lines) if is_prose(source.lines) else None
        if listed is None:
            parts = list_possible_tables(source.lines, choices, progress)
            why = "put_in" if _has_part_put_in(source) else explain(source.lines)
            raise refuse(path, why, describe(source.lines), parts)
        return PartedDocument(listed, (), tuple(tell_grid_surroundings(listed)), choices)
    check_filled(path, shape.found)
    found = _choose_table(path, shape.found, choices)
    parts = tuple(_show_table(table, is_used=table in found.tables) for table in shape.found.tables)
    separator = choices.separator or shape.separator
    return PartedDocument(
        found, parts, (*shape.findings, *tell_surroundings(found)), replace(choices, separator=separator)
    )


def _choose_table(path: Path, found: Tables, choices: ReadingChoices) -> Tables:
    if choices.table is None:
        return found
    chosen = tuple(table for table in found.tables if table.number == choices.table)
    if not chosen:
        raise refuse(path, "no_such_table", str(choices.table))
    loose = tuple(line for line in found.loose if line.table in {0, choices.table})
    return Tables(chosen, loose, found.repeated, found.wrapped)


def _show_table(table: Table, *, is_used: bool) -> DocumentPart:
    """Show a table of a text; its rows are told by the lines they stand on."""
    rows = [(row.place.line or 0, row.cells) for row in table.rows[:_FIRST_ROWS]]
    shown = [(table.heading_row, table.heading), *rows] if table.heading_row else rows
    return DocumentPart(
        table.number,
        "plan" if is_used else "not_chosen",
        len(table.rows),
        heading_row=table.heading_row,
        first_rows=tuple((row, tuple(cell[:_LONGEST_SAMPLE] for cell in cells)) for row, cells in shown[:_FIRST_ROWS]),
    )
