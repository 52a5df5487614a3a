"""Read what stands over a table and is no row of it: the recommendation that its rows answer, or their theme."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.importers.cells.numbering import find_leading_number, read_numbers
from laming_desktop.importers.columns.headings import fold_heading, recognise_row
from laming_desktop.importers.grid import ColumnKind, Line
from laming_desktop.importers.grids.bands import is_sentence, strip_label
from laming_desktop.importers.grids.heading_paragraphs import read_lead, split_other_lead
from laming_desktop.importers.grids.headings import flatten
from laming_desktop.importers.grids.parts import Block

_MOST_WORDS: Final = 10
_FEWEST: Final = 2
_NUMBERED_KINDS: Final[frozenset[ColumnKind]] = frozenset({"reference", "recommendation"})
_NO_NAME: Final = re.compile(
    r"\d{4}|\b(?:actions?|plan|log|recommendations?|appendix|annex|table|page|continued|cont|progress|update|key|draft|"
    r"version|report|status)\b",
    re.IGNORECASE,
)
"""What titles and captions have and names of themes have not."""


@dataclass(frozen=True, slots=True)
class OverTable:
    """What stands over a table: the line of a recommendation ("Recommendation 4: ..."), the name of a theme, its line."""

    lead: Line | None = None
    theme: str = ""
    used: Line | None = None


def read_over(block: Block, above: Sequence[Line]) -> OverTable:
    """Read the lines over one table; a name of a theme is only a possible one unless it is called a theme."""
    lead = read_lead(above)
    if lead is not None:
        return OverTable(lead)
    line = next((line for line in reversed(above) if not line.is_blank), None)
    if line is None or sum(map(bool, line.cells)) != 1:
        return OverTable()
    text = flatten(line.text)
    numbered = _read_numbered(text) if _NUMBERED_KINDS.isdisjoint(_kinds_of(block)) else None
    if numbered is not None:
        return OverTable(Line(line.number, (f"Recommendation {numbered[0]}: {numbered[1]}",)), used=line)
    return OverTable(theme=text, used=line) if _may_name_theme(text) else OverTable()


def settle_themes(overs: Sequence[tuple[Block, OverTable]]) -> list[OverTable]:
    """Keep the names of themes that leave no doubt: each table has one of its own, or it is called a theme."""
    headed = [(block, over) for block, over in overs if block.heading is not None]
    names = [over.theme for _, over in headed]
    are_themes = (
        len(headed) >= _FEWEST
        and all(names)
        and len({fold_heading(name) for name in names}) == len(names)
        and not any("theme" in _kinds_of(block) for block, _ in headed)
        and not _begin_anew([block for block, _ in headed])
    )
    return [_settle(over, are_themes=are_themes) for _, over in overs]


def _settle(over: OverTable, *, are_themes: bool) -> OverTable:
    if not over.theme:
        return over
    name = strip_label(over.theme)
    return replace(over, theme=name) if are_themes or _is_labelled(over.theme) else OverTable()


def _read_numbered(text: str) -> tuple[str, str] | None:
    """Read the number and the words of what a table without numbers of its own answers."""
    named = split_other_lead(text)
    if named is not None:
        return named
    leading = find_leading_number(text)
    words = text[len(leading[1]) :].strip() if leading else ""
    return (leading[0], words) if leading and is_sentence(words) else None


def _may_name_theme(text: str) -> bool:
    if _is_labelled(text):
        return True
    return 0 < len(text.split()) <= _MOST_WORDS and text[-1] not in ".;,:?" and not _NO_NAME.search(text)


def _is_labelled(text: str) -> bool:
    """Tell whether words are called a theme: "Theme 2: Workforce"."""
    return (
        len(text.split()) <= 2 * _MOST_WORDS
        and re.match(r"^[A-Za-z ]+\d*\w?\s*[:.\u2013-]", text) is not None
        and (strip_label(text) != text.rstrip(": "))
    )


def _kinds_of(block: Block) -> set[ColumnKind | None]:
    return set(recognise_row(block.heading.cells)) if block.heading else set()


def _begin_anew(blocks: Iterable[Block]) -> bool:
    """Tell whether a number stands in two of the tables, so that their names may be those of bodies."""
    seen: set[str] = set()
    for block in blocks:
        numbers = _list_numbers(block)
        if numbers & seen:
            return True
        seen |= numbers
    return False


def _list_numbers(block: Block) -> set[str]:
    kinds = recognise_row(block.heading.cells) if block.heading else []
    index = next((at for kind in ("reference", "recommendation") for at, one in enumerate(kinds) if one == kind), None)
    cells = [] if index is None else [line.cells[index] for line in block.rows if index < len(line.cells)]
    leading = [found[0] for cell in cells if (found := find_leading_number(cell)) is not None]
    return {number for cell in cells for number in read_numbers(cell)} | set(leading)
