"""Put tables together whose cells stand one below the other: each ends in a bar, or each is a paragraph."""

import re
from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import find_leading_number, read_number
from laming_desktop.importers.cells.sentences import ends_open, starts_inside
from laming_desktop.importers.columns.headings import is_heading_row, recognise_heading
from laming_desktop.importers.grid import Line
from laming_desktop.importers.texts.splitting import gather_bar_cells, gather_paragraphs

_WIDEST: Final = 16
_NARROWEST: Final = 3
_FEWEST_BARS: Final = 6
_LONGEST_HEADING: Final = 60
_LONGEST_SEARCH: Final = 4000
_MOST_STARTS: Final = 40
_NOTES: Final = re.compile(r"^(?:notes?\b|\[\w+\]|key\b|source\b)", re.IGNORECASE)

Cell = tuple[int, str]


def read_bar_cells(lines: tuple[tuple[str, bool], ...]) -> tuple[Line, ...]:
    """Read cells of one or more lines that each end in a bar."""
    ended = sum(line.rstrip().endswith("|") and line.count("|") == 1 for line, _ in lines)
    if ended < _FEWEST_BARS:
        return ()
    cells = gather_bar_cells(lines)
    widths = range(_NARROWEST, min(_WIDEST, len(cells)) + 1)
    width = max(widths, key=lambda wide: _score_width(cells, wide), default=0)
    if not width or not is_heading_row([text for _, text in cells[:width]]):
        return ()
    return tuple(
        Line(cells[start][0], tuple(text for _, text in cells[start : start + width]))
        for start in range(0, len(cells), width)
    )


def _score_width(cells: Sequence[Cell], width: int) -> float:
    """Weigh a number of columns: headings in the first row, and all numbers of the document in the first column."""
    headings = [text for _, text in cells[:width]]
    recognised = sum(recognise_heading(text) is not None for text in headings)
    numbers = {place for place, (_, text) in enumerate(cells) if read_number(text) is not None}
    firsts = range(width, len(cells), width)
    numbered = len(numbers.intersection(firsts))
    share = numbered * numbered / (len(firsts) * len(numbers)) if numbered else 0
    return 10 * share + 5 * recognised / width + (len(cells) % width == 0)


def read_paragraph_cells(lines: tuple[tuple[str, bool], ...]) -> tuple[Line, ...]:
    """Read cells that are paragraphs: headings one below the other, then rows that each begin with a mark."""
    paragraphs = gather_paragraphs(lines)[:_LONGEST_SEARCH]
    best: tuple[float, tuple[Line, ...]] = (0, ())
    for start in _list_starts(paragraphs):
        first = _find_first_row(paragraphs, start)
        if first is None:
            continue
        rows = _part_rows(paragraphs[first:])
        headings = _merge_headings([text for _, text in paragraphs[start:first]], _find_width(rows))
        if headings and is_heading_row(headings):
            weight = _count_recognised(headings) - 0.1 * (first - start)
            best = max(best, (weight, _lay_out(paragraphs, start, headings, rows)), key=lambda found: found[0])
    return best[1]


def _list_starts(paragraphs: Sequence[Cell]) -> list[int]:
    """List the places where headings may begin."""
    openings = {"reference", "recommendation", "action"}
    places = [place for place, (_, text) in enumerate(paragraphs) if recognise_heading(text) in openings]
    return places[:_MOST_STARTS]


def _find_first_row(paragraphs: Sequence[Cell], start: int) -> int | None:
    """Find where the headings end: at the first paragraph with a number or a mark of a list."""
    for place in range(start + 1, min(start + _WIDEST, len(paragraphs))):
        text = paragraphs[place][1]
        if _opens_row(text):
            return place if place - start >= _NARROWEST else None
        if len(text) > _LONGEST_HEADING:
            return None
    return None


def _opens_row(text: str) -> bool:
    return read_number(text) is not None or find_leading_number(text) is not None


def _part_rows(paragraphs: Sequence[Cell]) -> list[list[Cell]]:
    rows: list[list[Cell]] = []
    for number, text in paragraphs:
        if _NOTES.match(text) and rows:
            rows.append([(number, text)])
            break
        if _opens_row(text) or not rows:
            rows.append([])
        rows[-1].append((number, text))
    return rows


def _find_width(rows: Sequence[Sequence[Cell]]) -> int:
    """Find the number of cells that most rows have."""
    sizes = [len(row) for row in rows if _opens_row(row[0][1])]
    return max(set(sizes), key=lambda size: (sizes.count(size), -size), default=0)


def _merge_headings(parts: Sequence[str], width: int) -> list[str]:
    """Join headings that run over several paragraphs until there are as many as columns."""
    headings = list(parts)
    while len(headings) > width >= _NARROWEST:
        joined = [_join_at(headings, place) for place in range(len(headings) - 1)]
        headings = max(joined, key=_count_recognised)
    return headings if len(headings) == width else []


def _join_at(parts: Sequence[str], place: int) -> list[str]:
    return [*parts[:place], f"{parts[place]} {parts[place + 1]}", *parts[place + 2 :]]


def _count_recognised(headings: Sequence[str]) -> float:
    recognised = sum(recognise_heading(heading) is not None for heading in headings)
    return recognised - 0.01 * max(map(len, headings))


def _lay_out(
    paragraphs: Sequence[Cell], start: int, headings: Sequence[str], rows: Sequence[Sequence[Cell]]
) -> tuple[Line, ...]:
    lines = [Line(number, (text,)) for number, text in paragraphs[:start]]
    lines.append(Line(paragraphs[start][0], tuple(headings)))
    used = start + sum(1 for number, _ in paragraphs[start:] if number < rows[0][0][0])
    for row in rows:
        used += len(row)
        if not _opens_row(row[0][1]):
            lines.extend(Line(number, (text,)) for number, text in row)
            continue
        texts = _fit_cells([text for _, text in row], len(headings))
        lines.append(Line(row[0][0], tuple(texts)))
    lines.extend(Line(number, (text,)) for number, text in paragraphs[used:])
    return tuple(lines)


def _fit_cells(texts: Sequence[str], width: int) -> list[str]:
    """Join paragraphs of one cell until a row has as many cells as columns: where a sentence goes on, else the shortest."""
    cells = list(texts)
    while len(cells) > width:
        places = range(1, len(cells) - 1) or range(len(cells) - 1)
        best = max(places, key=lambda place: (_weigh_join(cells[place], cells[place + 1]), place))
        cells = _join_at(cells, best)
    return cells + [""] * (width - len(cells))


def _weigh_join(before: str, after: str) -> int:
    return 2 * ends_open(before) + starts_inside(after)
