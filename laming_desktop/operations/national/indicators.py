"""Keep indicators: measured series, their figures entered one by one or read from a small table."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.national import Area, Indicator
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.register import Register, Writing

MOST_FIGURES: Final = 5_000
_MOST_DIGITS: Final = 24
_NUMBER: Final = re.compile(r"^[-\u2212]?\d{1,3}(?:[ ,\u00a0]\d{3})+(?:\.\d+)?$|^[-\u2212]?\d+(?:\.\d+)?$")
_AREAS: Final[dict[str, Area]] = {
    "local": "local",
    "national": "national",
    "england": "national",
    "comparator": "comparator",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as it is to be kept."""

    period: str
    value: Decimal
    area: Area = "local"
    area_name: str = ""
    source: str = ""
    note: str = ""


def add_indicator(register: Register, *, title: str, unit: str = "", source: str = "", note: str = "") -> Changes:
    """Add a series without figures."""
    fields = _check(title, unit, source, note)
    with register.write(f"Add indicator {fields['title']}") as writing:
        writing.add("indicator", **fields)
    return writing.changes


def edit_indicator(
    register: Register, indicator_id: str, *, title: str, unit: str = "", source: str = "", note: str = ""
) -> Changes:
    """Change what is said of a series."""
    fields = _check(title, unit, source, note)
    with register.write(f"Change indicator {fields['title']}") as writing:
        find_row(writing, "indicator", indicator_id)
        writing.change("indicator", indicator_id, **fields)
    return writing.changes


def remove_indicator(register: Register, indicator_id: str) -> Changes:
    """Take a series away with its figures; undo brings all of it back."""
    with register.write("Remove an indicator") as writing:
        find_row(writing, "indicator", indicator_id)
        writing.remove("indicator", indicator_id)
    return writing.changes


def set_figures(register: Register, indicator_id: str, figures: Sequence[Figure]) -> Changes:
    """Put figures into a series: one for the same area and period replaces the one that stands, all others are added."""
    with register.write("Enter figures of an indicator") as writing:
        find_row(writing, "indicator", indicator_id)
        for figure in figures:
            _set_figure(writing, indicator_id, figure)
    return writing.changes


def remove_figure(register: Register, value_id: str) -> Changes:
    """Take one figure away."""
    with register.write("Remove a figure") as writing:
        find_row(writing, "indicator_value", value_id)
        writing.remove("indicator_value", value_id)
    return writing.changes


def read_figures(text: str) -> tuple[Figure, ...]:
    """Read figures from a pasted table: a row of areas over the figures, a period at the head of each row.

    Cells stand between tabs, or bars. A cell without a number ("-", "n/a") is left out; RefusedValueError for a table
    without any figure, and for a number that is none.
    """
    lines = [_split(line) for line in text.splitlines() if line.strip()]
    if len(lines) < 2:  # noqa: PLR2004  a row of heads and one of figures
        raise RefusedValueError("figures", text[:80], "no_table")
    figures = tuple(_list_figures(lines[0][1:], lines[1:]))
    if not figures:
        raise RefusedValueError("figures", text[:80], "no_table")
    if len(figures) > MOST_FIGURES:
        raise RefusedValueError("figures", text[:80], "too_long", (f"{MOST_FIGURES:,}",))
    return figures


def read_figure_lines(lines: Sequence[str]) -> tuple[Figure, ...]:
    """Read figures from the lines of a document, its cells between tabs; commas part them where nothing else does."""
    if not any("\t" in line or "|" in line for line in lines):
        lines = ["\t".join(cells) for cells in csv.reader(lines, skipinitialspace=True)]
    return read_figures("\n".join(lines))


def count_new(indicator: Indicator, figures: Sequence[Figure]) -> int:
    """Count the figures of a table of whose area and period a series has none yet."""
    known = {(value.period, value.area, value.area_name) for value in indicator.values}
    return len({(one.period, one.area, one.area_name) for one in figures} - known)


def read_number(text: str) -> Decimal:
    """Read a number as people write it: "61.5", "1,204", "-3"."""
    words = text.strip()
    if not _NUMBER.match(words) or len(words) > _MOST_DIGITS:
        raise RefusedValueError("value", words[:80], "not_a_number")
    return Decimal(re.sub(r"[ ,\u00a0]", "", words).replace("\u2212", "-"))


def _list_figures(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[Figure]:
    for period, *cells in rows:
        for head, cell in zip(heads, cells, strict=False):
            if any(letter.isdigit() for letter in cell):
                area = _AREAS.get(head.casefold(), "local" if len(heads) == 1 else "comparator")
                yield Figure(check_line("period", period), read_number(cell), area, check_line("area_name", head))


def _split(line: str) -> list[str]:
    return [cell.strip() for cell in (line.split("\t") if "\t" in line else line.strip("| ").split("|"))]


def _set_figure(writing: Writing, indicator_id: str, figure: Figure) -> None:
    same = {
        "indicator_id": indicator_id,
        "area": figure.area,
        "area_name": check_line("area_name", figure.area_name),
        "period": check_line("period", figure.period, may_be_empty=False),
    }
    rest = {
        "value": f"{figure.value:f}",
        "source": check_line("source", figure.source),
        "note": check_text("note", figure.note),
    }
    standing = writing.list_rows("indicator_value", **same)
    if not standing:
        writing.add("indicator_value", **same, **rest)
    elif any(standing[0][name] != value for name, value in rest.items()):
        writing.change("indicator_value", str(standing[0]["id"]), **rest)


def _check(title: str, unit: str, source: str, note: str) -> dict[str, str]:
    return {
        "title": check_line("title", title, may_be_empty=False),
        "unit": check_line("unit", unit),
        "source": check_line("source", source),
        "note": check_text("note", note),
    }
