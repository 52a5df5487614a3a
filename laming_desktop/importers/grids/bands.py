"""Tell what a row says that stands over the rows below it: a theme, a recipient, or a recommendation."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.importers.cells.numbering import find_leading_number
from laming_desktop.importers.cells.references import read_reference
from laming_desktop.importers.cells.sentences import has_list_mark
from laming_desktop.importers.grid import Row, Table
from laming_desktop.importers.grids.heading_paragraphs import split_lead, split_other_lead
from laming_desktop.importers.grids.headings import flatten
from laming_desktop.importers.themes import is_band_title, read_band

BandKind = Literal["theme", "recipient", "recommendation", "loose"]
_RECIPIENT: Final = re.compile(
    r"^(?:recommendations?\s+)?(?:(?:addressed|made|directed|issued)\s+)?to\s*:?\s+(?P<who>(?:the\s+)?(?-i:[A-Z]).{1,120})$",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(
    r"\b(?:should|must|shall|needs? to|recommends?|recommended|to (?:ensure|review|develop|consider|agree))\b",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"^(?:theme|section|chapter|part|priority|area|objective|heading|work ?stream)\s*(?:\d+|[a-z]|[ivx]+)?\s*[:.\u2013-]\s*(?=\S)",
    re.IGNORECASE,
)
_NUMBERED: Final = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})?|[A-Z])[.):]?\s+(?=[A-Z])")
_MOST_WORDS: Final = 14
_FEW_WORDS: Final = 7
_FEWEST_OF_SENTENCE: Final = 5


@dataclass(frozen=True, slots=True)
class Band:
    """A row over others: what it is, its words, and the number of the recommendation that it opens."""

    kind: BandKind
    text: str
    number: str = ""
    index: int = 0


def find_band(row: Row, table: Table, known_themes: Sequence[str]) -> Band | None:
    """Read a row of one cell as what stands over the rows below it; None for a row of its own."""
    filled = row.filled
    if row.grid is None or len(filled) < 1 or row.grid.merged:
        return None
    if len(filled) > 1:
        same = read_band(row, table, known_themes) if len({row.cells[index] for index in filled}) == 1 else None
        return Band("theme", same, index=filled[0]) if same else None
    index = filled[0]
    text = flatten(row.cells[index])
    if len(row.grid.covered) * 2 >= len(table.heading) and index + 1 in row.grid.covered:
        return _read_covering(text, table, index)
    return _read_lone(row, text, index, table, known_themes)


def _read_lone(row: Row, text: str, index: int, table: Table, known_themes: Sequence[str]) -> Band | None:
    """Read a cell that stands alone in its row without covering the others."""
    lead = split_lead(text)
    if lead is not None and index < 2 and lead[1] and index == table.find("reference"):  # noqa: PLR2004
        return Band("recommendation", lead[1], lead[0], index)
    if index in {table.find("reference"), table.find("theme")}:
        return _read_first_cell(text, index, is_reference=index == table.find("reference"))
    if index == table.find("recommendation") and table.find("reference") is not None and _is_section(text):
        return Band("theme", strip_label(text), index=index)
    name = read_band(row, table, known_themes)
    if name is None and index == 0 and is_band_title(text) and index != table.find("recommendation"):
        name = text
    return Band("theme", name, index=index) if name else None


def _is_section(text: str) -> bool:
    """Tell whether words that stand alone among numbered recommendations name a section: few, and no sentence."""
    is_short = 1 < len(text.split()) <= _FEW_WORDS and text[:1].isupper()
    return is_short and text[-1] not in ".;:,?" and not _SENTENCE.search(text) and not has_list_mark(text)


def _read_first_cell(text: str, index: int, *, is_reference: bool) -> Band | None:
    """Read what stands alone where the number or the theme of a row stands; None for a number."""
    numbers, rest = read_reference(text) if is_reference else ((), "")
    words = rest if numbers else text
    is_name = len(words.split()) <= _MOST_WORDS and not _SENTENCE.search(words) and words[-1:] not in {".", ";"}
    if numbers:
        return Band("theme", rest, index=index) if rest and is_name else None
    return Band("theme", strip_label(text), index=index) if is_name else Band("loose", text, index=index)


def _read_covering(text: str, table: Table, index: int) -> Band:
    """Read a cell that covers its row."""
    lead = split_lead(text)
    if lead is not None:
        return Band("recommendation", lead[1], lead[0], index)
    recipient = _RECIPIENT.match(text)
    if recipient is not None and len(text.split()) <= _MOST_WORDS:
        return Band("recipient", recipient["who"].strip(), index=index)
    is_named = table.find("reference") is None and table.find("recommendation") is None
    other = split_other_lead(text) if is_named else None
    if other is not None:
        return Band("recommendation", other[1], other[0], index)
    recommends = is_sentence(text)
    if recommends and table.find("recommendation") is None and table.find("action") is not None:
        leading = find_leading_number(text)
        words = text[len(leading[1]) :] if leading else text
        return Band("recommendation", words, leading[0] if leading else "", index)
    if len(text.split()) > _MOST_WORDS or recommends or text.endswith((".", ";")):
        return Band("loose", text, index=index)
    return Band("theme", strip_label(text), index=index)


def is_sentence(text: str) -> bool:
    """Tell whether words are a sentence that says what should be done."""
    return bool(_SENTENCE.search(text)) and len(text.split()) > _FEWEST_OF_SENTENCE


def strip_label(text: str) -> str:
    """Give the name of a theme without "Theme 2:" or its number."""
    return _LABEL.sub("", _NUMBERED.sub("", text)).rstrip(": ") or text
