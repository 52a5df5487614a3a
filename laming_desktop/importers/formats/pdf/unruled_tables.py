"""Tell columns apart by the gaps between words where no lines do, and put wrapped cells together to rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median
from typing import Final

from laming_desktop.importers.formats.pdf.cell_text import Hyphens, TextLine, find_lines, join_words, read_text
from laming_desktop.importers.formats.pdf.line_parts import Split, split_line
from laming_desktop.importers.formats.pdf.page_shapes import Box, Fill, PageRow, PageTable, Stroke, Word
from laming_desktop.importers.formats.pdf.row_parting import part_rows
from laming_desktop.importers.formats.pdf.ruled_tables import find_ground

_RIVER: Final = 3.0
_CROSSED: Final = 0.1
_WIDE: Final = 0.62
_FEWEST_ROWS: Final = 2
_MOST_WIDE_IN_A_ROW: Final = 2
_PROSE_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Rules:
    """The level lines and grounds of a page, which part rows where a table has no upright lines."""

    level: tuple[Stroke, ...]
    fills: tuple[Fill, ...]


Piece = PageTable | list[TextLine]


@dataclass(frozen=True, slots=True)
class SeenColumns:
    """The columns of the tables without lines on the pages so far, by the first line of their headings."""

    by_heading: dict[str, list[float]] = field(default_factory=dict[str, list[float]])

    def take(self, edges: list[float], splits: Sequence[Split]) -> list[float]:
        """Give the columns that a table of these headings had on a page before, where a page of few rows shows fewer."""
        first = splits[0].line
        heading = " ".join(word.text for word in first.words).casefold()
        seen = self.by_heading.get(heading)
        if seen is not None and len(seen) > len(edges) and _are_free(seen, splits):
            return [*seen[:-1], max(seen[-1], edges[-1])]
        self.by_heading[heading] = edges
        return edges


def _are_free(edges: Sequence[float], splits: Sequence[Split]) -> bool:
    """Tell whether no word stands across the beginning of a column, or before the first."""
    words = [word.box for split in splits for word in split.line.words]
    crossed = any(box.left < edge - 1 and box.right > edge + 1 for box in words for edge in edges[1:-1])
    return not crossed and min(box.left for box in words) >= edges[0] - 2


def find_unruled(lines: Sequence[TextLine], rules: Rules, hyphens: Hyphens, columns: SeenColumns) -> Iterator[Piece]:
    """Part the lines of a page that stand in no drawn table into tables and prose, in their order."""
    splits = [split_line(line) for line in lines]
    at = 0
    loose: list[TextLine] = []
    for begin, end in _find_runs(splits):
        start = _reach_up(splits, at, begin)
        table = _make_table(splits[start:end], rules, hyphens, columns)
        if table is None:
            continue
        loose.extend(split.line for split in splits[at:start])
        if loose:
            yield loose
            loose = []
        yield table
        at = end
    loose.extend(split.line for split in splits[at:])
    if loose:
        yield loose


def _find_runs(splits: Sequence[Split]) -> Iterator[tuple[int, int]]:
    """Give runs of lines of several parts, with what stands between them in one column or shortly across all."""
    if not splits:
        return
    left, right = min(one.line.box.left for one in splits), max(one.line.box.right for one in splits)
    start: int | None = None
    last = wide = 0
    for at, split in enumerate(splits):
        if start is not None and _is_far(splits[at - 1], split):
            yield start, last + 1
            start = None
        if split.is_many:
            start = at if start is None else start
            last, wide = at, 0
        elif start is not None:
            is_wide = split.line.box.width > _WIDE * (right - left)
            wide = wide + 1 if is_wide else wide
            if wide > _MOST_WIDE_IN_A_ROW:
                yield start, last + 1
                start = None
            elif not is_wide and _is_in_column(split, splits[last]):
                last = at
    if start is not None:
        yield start, last + 1


def _reach_up(splits: Sequence[Split], first: int, start: int) -> int:
    """Take in the lines right above a run that go on in a column other than the first: a row whose cells stand in the middle."""
    while start > first:
        above, below = splits[start - 1], splits[start]
        columns = splits[start].parts[1:] if splits[start].is_many else (splits[start].line.box,)
        is_near = below.line.box.middle - above.line.box.middle < 1.6 * above.line.box.height
        if not is_near or not any(abs(part.left - above.line.box.left) < 2 for part in columns):  # noqa: PLR2004
            break
        start -= 1
    return start


def _is_far(above: Split, below: Split) -> bool:
    size = min(above.line.box.height, below.line.box.height)
    return below.line.box.top - above.line.box.bottom > 4.5 * size


def _is_in_column(split: Split, above: Split) -> bool:
    """Tell whether a line of one part goes on below one of the parts above it that is not the first alone."""
    box = split.line.box
    return any(part.left - 2 <= box.left <= part.right for part in above.parts)


def _make_table(splits: Sequence[Split], rules: Rules, hyphens: Hyphens, columns: SeenColumns) -> PageTable | None:
    many = [split for split in splits if split.is_many]
    if len(many) < _FEWEST_ROWS or len(many) * 4 < len(splits):
        return None
    edges = _find_edges(splits)
    if len(edges) < 3 or _is_prose(splits, edges):  # noqa: PLR2004
        return None
    edges = columns.take(edges, splits)
    bands = [_sort_words(split.line, edges) for split in splits]
    rows = [
        _make_row(group, edges, rules, hyphens)
        for group in part_rows([split.line for split in splits], bands, _inner_rules(rules, splits))
    ]
    return PageTable(tuple(edges), rows, is_guessed=True) if len(rows) >= _FEWEST_ROWS else None


def _find_edges(splits: Sequence[Split]) -> list[float]:
    """Find the gaps that run down through nearly all lines; give where each column begins, and the end of the last."""
    parts = sorted((part.left, part.right) for split in splits for part in split.parts)
    crossed = max(1 if len(splits) > 3 else 0, int(_CROSSED * len(splits)))  # noqa: PLR2004
    marks = sorted([(left, 1) for left, _ in parts] + [(right, -1) for _, right in parts])
    edges = [parts[0][0] - 1]
    depth = 0
    free_from: float | None = None
    many = sum(split.is_many for split in splits)
    for at, change in marks:
        depth += change
        if depth <= crossed and free_from is None and change < 0:
            free_from = at
        elif depth > crossed and free_from is not None:
            if at - free_from >= _RIVER and _parts_enough(splits, free_from, at, many):
                edges.append(at - 1)
            free_from = None
    return [*edges, max(right for _, right in parts) + 1]


def _parts_enough(splits: Sequence[Split], left: float, right: float, many: int) -> bool:
    """Tell whether lines have words on both sides of a gap often enough to make it one between columns."""
    both = sum(
        any(part.right <= left + 1 for part in split.parts) and any(part.left >= right - 1 for part in split.parts)
        for split in splits
    )
    return both >= max(_FEWEST_ROWS, many // 4)


def _is_prose(splits: Sequence[Split], edges: Sequence[float]) -> bool:
    """Tell whether two columns are prose printed beside each other, as in a newsletter."""
    if len(edges) != 3:  # noqa: PLR2004
        return False
    both = [split for split in splits if len(split.parts) == 2]  # noqa: PLR2004
    if len(both) * 4 < len(splits) * 3:
        return False
    counts = [[0, 0] for _ in both]
    for split, count in zip(both, counts, strict=True):
        for word in split.line.words:
            count[word.box.left >= edges[1] - 1] += 1
    return all(median(side) >= _PROSE_WORDS for side in zip(*counts, strict=True))


def _sort_words(line: TextLine, edges: Sequence[float]) -> list[list[Word]]:
    cells: list[list[Word]] = [[] for _ in edges[1:]]
    for word in line.words:
        at = max((place for place, edge in enumerate(edges[:-1]) if edge <= word.box.left + 1), default=0)
        cells[at].append(word)
    return cells


def _inner_rules(rules: Rules, splits: Sequence[Split]) -> list[float]:
    """Give the heights at which a drawn line or the edge of a ground runs across the lines."""
    whole = splits[0].line.box
    for split in splits:
        whole = whole.join(split.line.box)
    across = [stroke.at for stroke in rules.level if stroke.end - stroke.start > whole.width / 3]
    for fill in rules.fills:
        if fill.box.width > _WIDE * whole.width:
            across.extend((fill.box.top, fill.box.bottom))
    return sorted(at for at in across if whole.top - 2 < at < whole.bottom + 2)


def _make_row(
    group: Sequence[tuple[TextLine, list[list[Word]]]], edges: Sequence[float], rules: Rules, hyphens: Hyphens
) -> PageRow:
    whole = group[0][0].box
    cells: list[list[Word]] = [[] for _ in edges[1:]]
    for line, parts in group:
        whole = whole.join(line.box)
        for mine, part in zip(cells, parts, strict=True):
            mine.extend(part)
    boxes = [Box(left, whole.top, right, whole.bottom) for left, right in pairwise(edges)]
    fills = tuple(find_ground(box, rules.fills) for box in boxes)
    covered = _find_covered(group, edges) if len(group) == 1 else frozenset[int]()
    if covered:
        words = [word for part in group[0][1] for word in part]
        texts = (join_words(words), *[""] * (len(cells) - 1))
        return PageRow(texts, whole.top, whole.bottom, covered=covered, fills=fills)
    texts = tuple(read_text(mine, hyphens, box) for mine, box in zip(cells, boxes, strict=True))
    return PageRow(texts, whole.top, whole.bottom, fills=fills)


def _find_covered(group: Sequence[tuple[TextLine, list[list[Word]]]], edges: Sequence[float]) -> frozenset[int]:
    """Take a line of one part that begins in the first column and runs across others for a cell over all of them."""
    split = split_line(group[0][0])
    box = split.line.box
    if split.is_many or box.left > edges[1] - 1 or box.right <= edges[1] + 1:
        return frozenset()
    return frozenset(range(1, len(edges) - 1))


def read_prose(lines: Sequence[TextLine], hyphens: Hyphens) -> list[tuple[str, float]]:
    """Put lines together to paragraphs, with the height each stands at; columns of prose are read one after another."""
    words = [word for line in lines for word in line.words]
    found: list[tuple[str, float]] = []
    for column in _part_columns(lines, words):
        tops = find_lines(column)
        found.extend((text, tops[0].box.top) for text in read_text(column, hyphens).split("\n"))
    return [(text, top) for text, top in found if text.strip()]


def _part_columns(lines: Sequence[TextLine], words: list[Word]) -> list[list[Word]]:
    splits = [split_line(line) for line in lines]
    many = [split for split in splits if split.is_many]
    if len(many) * 2 <= len(splits) or len(splits) < 4:  # noqa: PLR2004
        return [words]
    edges = _find_edges(splits)
    if len(edges) != 3:  # noqa: PLR2004
        return [words]
    across = [split for split in splits if any(part.left < edges[1] - 1 < part.right - 2 for part in split.parts)]
    title = [word for split in across for word in split.line.words]
    rest = [word for split in splits if split not in across for word in split.line.words]
    return [
        part
        for part in (
            title,
            [word for word in rest if word.box.left < edges[1] - 1],
            [word for word in rest if word.box.left >= edges[1] - 1],
        )
        if part
    ]
