"""Count the paragraphs of lists, so that each gets the number that Word sets before it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.formats.word.list_definitions import LEVELS, ListDefinitions, ListKind, ListLevel
from laming_desktop.importers.formats.word.names import Element, find, read_count, read_value
from laming_desktop.importers.formats.word.number_formats import write_number

BULLET: Final = "\u2022"
_PLACE: Final = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph; a bullet is no number."""

    text: str
    is_number: bool


class Numbering:
    """Counts the paragraphs of all lists in reading order."""

    def __init__(self, definitions: ListDefinitions) -> None:
        self._lists = definitions.lists
        self._styles = definitions.styles
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def mark(self, paragraph: Element) -> Marker | None:
        """Give the marker of a paragraph and count it; None where it belongs to no list."""
        if not self._lists:
            return None
        number_id, level = self._find_list(find(paragraph, "pPr"))
        kind = self._lists.get(number_id or "")
        if kind is None or number_id is None or level not in kind.levels:
            return None
        counts = self._count(number_id, kind, level)
        return _write(kind.levels, level, counts)

    def _find_list(self, properties: Element | None) -> tuple[str | None, int]:
        """Find the list of a paragraph: its own, or that of its style; number 0 takes it out of any."""
        if properties is None:
            return None, 0
        own = find(properties, "numPr")
        style, styled_level = self._styles.get(read_value(properties, "pStyle") or "", (None, 0))
        if own is None:
            return style, styled_level
        level = read_count(read_value(own, "ilvl"), styled_level)
        number_id = read_value(own, "numId")
        return (style if number_id is None else number_id), level

    def _count(self, number_id: str, kind: ListKind, level: int) -> list[int | None]:
        counts = self._counts.setdefault(kind.shared, [None] * LEVELS)
        if number_id not in self._begun:
            self._begun.add(number_id)
            for place in kind.starts:
                counts[place] = None
        before = counts[level]
        start = kind.starts.get(level, kind.levels[level].start)
        counts[level] = start if before is None else before + 1
        for above in range(level):
            if counts[above] is None and above in kind.levels:
                counts[above] = kind.starts.get(above, kind.levels[above].start)
        for below in range(level + 1, LEVELS):
            restart = kind.levels[below].restart if below in kind.levels else None
            if restart is None or 0 < level + 1 <= restart:
                counts[below] = None
        return counts


def _write(levels: Mapping[int, ListLevel], level: int, counts: list[int | None]) -> Marker | None:
    own = levels[level]
    if own.number_format == "bullet":
        return Marker(BULLET, is_number=False)
    if own.number_format == "none" and not _PLACE.search(own.text):
        return Marker(own.text.strip(), is_number=False) if own.text.strip() else None

    def put(match: re.Match[str]) -> str:
        place = int(match[1]) - 1
        value = counts[place] if place <= level else None
        kind = levels[place].number_format if place in levels and not own.is_legal else "decimal"
        return write_number(value if value is not None else 0, kind)

    text = _PLACE.sub(put, own.text).strip()
    return Marker(text, is_number=True) if text else None
