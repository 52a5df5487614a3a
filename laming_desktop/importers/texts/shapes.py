"""Find out how the table of a document is written down, and say why where there is none."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from laming_desktop.domain.proposals import Finding
from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.domain.tasks import Progress
from laming_desktop.importers.columns.headings import recognise_heading
from laming_desktop.importers.grid import Line, Shape
from laming_desktop.importers.grids.layout import loosen
from laming_desktop.importers.grids.side_keys import part_side_key, tell_key
from laming_desktop.importers.refusals import RefusalCode, refuse
from laming_desktop.importers.texts.aligned_columns import read_aligned_cells
from laming_desktop.importers.texts.cell_lines import read_bar_cells, read_paragraph_cells
from laming_desktop.importers.texts.line_cells import read_line_cells
from laming_desktop.importers.texts.splitting import RARE_SEPARATORS, SEPARATORS, split_cells
from laming_desktop.importers.texts.tables import KEY_TABLE, Tables, find_tables
from laming_desktop.importers.texts.text_rows import tell_rows

_HEADING_WORD: Final = re.compile(
    r"\b(?:Recommendations?|Actions?|Action taken|RAG|Status|Progress|Priority|Owner|Lead(?: Officer)?|Timescales?|Deadline|"
    r"Date(?: for)?|Pledge|Outcomes?|Responsib\w+|Update|Comments?|Target|Reference|Ref|Evidence|Response|By When)\b"
)
_FIRM: Final[frozenset[Shape]] = frozenset({"tab", "bar"})
_LONGEST_SOFT_HEADING: Final = 60
_WINDOW: Final = 160
_FEWEST_WORDS: Final = 4
_LONG_LINE: Final = 300
_LONGEST_SEARCH: Final = 4000
_FEWEST_SEPARATED: Final = 3


@dataclass(frozen=True, slots=True)
class FoundShape:
    """How the table of a text is written down, what separates its cells where anything does, and what stands in it."""

    shape: Shape
    found: Tables
    separator: str | None = None
    findings: tuple[Finding, ...] = ()


def find_shape(source: Sequence[Line], choices: ReadingChoices, progress: Progress) -> FoundShape | None:
    """Read a text in each way that it allows and keep the one that finds most; None where none finds a plan."""
    if any(len(line.cells) > 1 for line in source):
        found = find_tables(source, progress, choices.heading_row)
        return FoundShape("comma", found, choices.separator) if found.tables else None
    lines = as_text(source)
    best: tuple[int, FoundShape, tuple[Line, ...]] | None = None
    for shape, separator in list_shapes(choices):
        if sum(separator in line for line, _ in lines) < 2:  # noqa: PLR2004
            continue
        cells, key = part_side_key(split_cells(lines, shape, progress, separator))
        found = find_tables(cells, progress, choices.heading_row)
        found = replace(found, loose=(*found.loose, *loosen(key, KEY_TABLE)))
        is_sure = shape in _FIRM or choices.separator is not None or _is_written_out(found)
        score = _score(found) if is_sure else 0
        if choices.heading_row is not None:
            score = _score(found) or sum(len(table.heading) > 1 for table in found.tables)
        if score and (best is None or score > best[0]):
            best = (score, FoundShape(shape, found, separator, tell_key(key)), cells)
    if best is None:
        return _read_cell_lines(lines, progress)
    shape = best[1]
    told = tell_rows(lines, best[2], shape.separator, shape.found) if shape.separator else ()
    return replace(shape, findings=(*shape.findings, *told))


def as_text(source: Sequence[Line]) -> tuple[tuple[str, bool], ...]:
    """Give the lines of a text with whether each opens a page."""
    return tuple((line.cells[0] if line.cells else "", line.starts_page) for line in source)


def list_shapes(choices: ReadingChoices) -> list[tuple[Shape, str]]:
    """List the ways of separating cells that are tried: all, or the one that the user chose."""
    if choices.separator is None:
        return [*SEPARATORS.items(), *(("comma", separator) for separator in RARE_SEPARATORS)]
    named: list[Shape] = [shape for shape, separator in SEPARATORS.items() if separator == choices.separator]
    shape: Shape = named[0] if named else "comma"
    return [(shape, choices.separator)]


def check_filled(path: Path, found: Tables) -> None:
    """Raise where no row below the headings is filled."""
    if not any(table.rows for table in found.tables):
        raise refuse(path, "nothing_filled", " | ".join(cell for cell in found.tables[0].heading if cell))


def _score(found: Tables) -> int:
    """Weigh what a way of reading finds: the recognised headings of its tables, more with rows below them."""
    return sum(
        sum(recognise_heading(cell) is not None for cell in table.heading) * (1 + 2 * bool(table.rows))
        for table in found.tables
    )


def _is_written_out(found: Tables) -> bool:
    """Tell whether what commas or semicolons part is a table and no sentence: short headings, three at least."""
    return all(
        len([cell for cell in table.heading if cell]) > 2  # noqa: PLR2004
        and max(map(len, table.heading)) <= _LONGEST_SOFT_HEADING
        and not any(cell[:1].islower() and " " in cell for cell in table.heading)
        for table in found.tables
    )


def _read_cell_lines(lines: tuple[tuple[str, bool], ...], progress: Progress) -> FoundShape | None:
    progress.step(0, len(lines))
    ways: tuple[tuple[Shape, Sequence[Line]], ...] = (
        ("cell_lines", read_bar_cells(lines)),
        ("cell_lines", read_line_cells(lines)),
        ("aligned", read_aligned_cells(lines)),
        ("paragraphs", read_paragraph_cells(lines)),
    )
    for shape, rows in ways:
        found = find_tables(rows, progress)
        if _score(found):
            return FoundShape(shape, found)
    return None


def is_prose(source: Sequence[Line]) -> bool:
    """Tell whether a text holds no table at all."""
    return explain(source) == "prose"


def explain(source: Sequence[Line]) -> RefusalCode:
    """Say why no table was found: columns that run into each other, a table of another kind, or prose."""
    texts = ["\t".join(line.cells) for line in source]
    if any(_is_interleaved(line) for line in texts if len(line) > _LONG_LINE):
        return "interleaved"
    separated = sum(
        1 for line in texts if line.strip() and len([cell for cell in line.split("\t") if cell.strip()]) > 1
    )
    barred = sum(line.count("|") > 1 for line in texts)
    return "no_table" if max(separated, barred) >= _FEWEST_SEPARATED else "prose"


def _is_interleaved(line: str) -> bool:
    """Tell whether a line runs the headings of a table and its rows together."""
    line = line[:_LONGEST_SEARCH]
    starts = [match.start() for match in _HEADING_WORD.finditer(line)]
    words = [match[0].casefold() for match in _HEADING_WORD.finditer(line)]
    for place, start in enumerate(starts):
        near = {words[at] for at in range(place, len(starts)) if starts[at] - start <= _WINDOW}
        if len(near) >= _FEWEST_WORDS and re.search(r"\s\d{1,2}\s+[A-Z]", line[start:]):
            return True
    return False


def describe(source: Sequence[Line]) -> str:
    """Give the first words of a document, so that its reader knows which one is meant."""
    first = next((line.text.strip() for line in source if not line.is_blank), "")
    return first[:80]
