"""Find the plans of a document whose format draws its tables, and show what its other tables are."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import CellPlace, DocumentPart, Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.grid import SourceDocument
from laming_desktop.importers.grids.layout import lay_out_parts, loosen
from laming_desktop.importers.grids.parts import GridPart, gather_parts, grid_of
from laming_desktop.importers.grids.plan_choice import JudgedBlock, judge_all
from laming_desktop.importers.grids.side_keys import part_side_key, tell_key
from laming_desktop.importers.texts.tables import KEY_TABLE, Tables

_FIRST_ROWS: Final = 12
_LONGEST_SAMPLE: Final = 200


@dataclass(frozen=True, slots=True)
class GridTables:
    """The plans of a document, its parts, and what the choice has to tell."""

    found: Tables
    parts: tuple[DocumentPart, ...]
    findings: tuple[Finding, ...]


def find_grid_tables(path: Path, source: SourceDocument, choices: ReadingChoices) -> GridTables:
    """Find the plans of a document; raise UnreadableDocumentError where a choice fits none."""
    parts, after = gather_parts(source, with_hidden=choices.with_hidden)
    cut = [part_side_key(part.lines) for part in parts]
    parts = [replace(part, lines=lines) if key else part for part, (lines, key) in zip(parts, cut, strict=True)]
    judged = judge_all(path, parts, choices)
    found = lay_out_parts(parts, judged, after)
    keys = [key for _, key in cut if key]
    found = replace(found, loose=(*found.loose, *(line for key in keys for line in loosen(key, KEY_TABLE))))
    findings = (*_tell_parts(judged), *(finding for key in keys for finding in tell_key(key)))
    return GridTables(found, tuple(_list_parts(parts, judged)), findings)


def _list_parts(parts: Sequence[GridPart], judged: Sequence[JudgedBlock]) -> list[DocumentPart]:
    blocks: dict[int, list[JudgedBlock]] = {}
    for one in judged:
        blocks.setdefault(id(one.block.part), []).append(one)
    return [_show_part(part, blocks[id(part)]) for part in parts]


def _show_part(part: GridPart, blocks: Sequence[JudgedBlock]) -> DocumentPart:
    best = next((one for one in blocks if one.use == "plan"), blocks[0])
    filled = [line for line in part.lines if not line.is_blank]
    return DocumentPart(
        part.sheet.table,
        best.use,
        len(filled),
        part.sheet.sheet,
        grid_of(filled[0]).page if filled else None,
        best.block.heading_row if best.use in {"plan", "template", "not_chosen", "other"} else None,
        part.sheet.is_hidden,
        tuple(
            (grid_of(line).row, tuple(cell[:_LONGEST_SAMPLE] for cell in line.cells)) for line in filled[:_FIRST_ROWS]
        ),
    )


def _tell_parts(judged: Sequence[JudgedBlock]) -> list[Finding]:
    """Tell which tables are keys, and which are left out as no part of the plan."""
    findings: list[Finding] = []
    for one in judged:
        place = CellPlace(table=one.block.part.sheet.table, sheet=one.block.part.sheet.sheet)
        words = next((line.text for line in one.block.part.lines if not line.is_blank), "")
        if one.use == "key":
            findings.append(Finding("told", "key_left_out", place, words[:80]))
        elif one.use == "other" and one.block.width > 1:
            findings.append(Finding("told", "part_not_a_plan", place, one.block.part.sheet.sheet or words[:80]))
        elif one.use == "template":
            findings.append(Finding("told", "template_rows", place, words[:80], str(len(one.block.rows))))
    return findings
