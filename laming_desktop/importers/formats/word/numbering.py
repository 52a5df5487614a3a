"""The numbers that Word sets by itself before the paragraphs of a list."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Final

from laming_desktop.importers.formats.word.names import Element, find, read_count, read_value, w

BULLET: Final = "\u2022"
_LEVELS: Final = 9
_DEEPEST_STYLE: Final = 20
_PLACE: Final = re.compile(r"%([1-9])")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ListLevel:
    """How one level of a list is numbered; `restart` is the level after which it begins anew, None for the one above."""

    start: int
    number_format: str
    text: str
    restart: int | None = None
    is_legal: bool = False


@dataclass(frozen=True, slots=True)
class ListKind:
    """One list of the document: which numbers it shares with others, its levels, and where it begins anew."""

    shared: str
    levels: Mapping[int, ListLevel]
    starts: Mapping[int, int] = field(default_factory=dict[int, int])


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a paragraph; a bullet is no number."""

    text: str
    is_number: bool


class Numbering:
    """Counts the paragraphs of all lists in reading order."""

    def __init__(self, lists: Mapping[str, ListKind], styles: Mapping[str, tuple[str, int]]) -> None:
        self._lists = lists
        self._styles = styles
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
        counts = self._counts.setdefault(kind.shared, [None] * _LEVELS)
        if number_id not in self._begun:
            self._begun.add(number_id)
            for place in kind.starts:
                counts[place] = None
        before = counts[level]
        start = kind.starts.get(level, kind.levels[level].start)
        counts[level] = start if before is None else before + 1
        for above in range(level):
            if counts[above] is None and above in kind.levels:
                counts[above] = kind.levels[above].start
        for below in range(level + 1, _LEVELS):
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
        kind = levels[place].number_format if place in levels and not (own.is_legal and place < level) else "decimal"
        return write_number(value if value is not None else 0, kind)

    text = _PLACE.sub(put, own.text).strip()
    return Marker(text, is_number=True) if text else None


def write_number(value: int, number_format: str) -> str:
    """Write a number in one of Word's formats; one that is not known is written in figures."""
    write = _FORMATS.get(number_format)
    return write(value) if write is not None else str(value)


def _write_letters(value: int) -> str:
    """Write a, b, ... z, aa, bb, ..., as Word counts on."""
    return ascii_lowercase[(value - 1) % 26] * min((value - 1) // 26 + 1, 20) if value > 0 else ""


def _write_roman(value: int) -> str:
    written, left = "", value if 0 < value < 4000 else 0  # noqa: PLR2004 - roman figures end there
    for worth, letters in _ROMAN:
        times, left = divmod(left, worth)
        written += letters * times
    return written or str(value)


_FORMATS: Final[Mapping[str, Callable[[int], str]]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "lowerLetter": _write_letters,
    "upperLetter": lambda value: _write_letters(value).upper(),
    "lowerRoman": _write_roman,
    "upperRoman": lambda value: _write_roman(value).upper(),
    "none": lambda _: "",
}


def read_numbering(numbering: Element | None, styles: Element | None) -> Numbering:
    """Read the lists of a document and the styles that belong to one."""
    if numbering is None:
        return Numbering({}, {})
    abstract = {str(one.get(w("abstractNumId"))): one for one in numbering.findall(w("abstractNum"))}
    linked = {name: str(key) for key, one in abstract.items() if (name := read_value(one, "styleLink")) is not None}
    lists: dict[str, ListKind] = {}
    for number in numbering.findall(w("num")):
        shared = read_value(number, "abstractNumId") or ""
        shared = linked.get(read_value(abstract.get(shared), "numStyleLink") or "", shared)
        definition = abstract.get(shared)
        if definition is not None:
            lists[str(number.get(w("numId")))] = _read_list(shared, definition, number)
    return Numbering(lists, _read_styles(styles, lists, abstract))


def _read_list(shared: str, definition: Element, number: Element) -> ListKind:
    levels = {read_count(one.get(w("ilvl")), 0): _read_level(one) for one in definition.findall(w("lvl"))}
    starts: dict[int, int] = {}
    for override in number.findall(w("lvlOverride")):
        level = read_count(override.get(w("ilvl")), 0)
        own = override.find(w("lvl"))
        if own is not None:
            levels[level] = _read_level(own)
        start = read_value(override, "startOverride")
        if start is not None and level < _LEVELS:
            starts[level] = read_count(start, 1, 1_000_000)
    return ListKind(shared, {place: one for place, one in levels.items() if 0 <= place < _LEVELS}, starts)


def _read_level(level: Element) -> ListLevel:
    restart = read_value(level, "lvlRestart")
    return ListLevel(
        start=read_count(read_value(level, "start"), 0, 1_000_000),
        number_format=read_value(level, "numFmt") or "decimal",
        text=(read_value(level, "lvlText") or "")[:100],
        restart=None if restart is None else read_count(restart, 0),
        is_legal=level.find(w("isLgl")) is not None,
    )


def _read_styles(
    styles: Element | None, lists: Mapping[str, ListKind], abstract: Mapping[str, Element]
) -> dict[str, tuple[str, int]]:
    """Read which paragraph styles belong to a list, by themselves or by the style that they are based on."""
    if styles is None:
        return {}
    based: dict[str, str] = {}
    own: dict[str, tuple[str | None, int | None]] = {}
    for style in styles.findall(w("style")):
        name = str(style.get(w("styleId")))
        based[name] = read_value(style, "basedOn") or ""
        if find(style, "pPr", "numPr") is not None:
            level = read_value(style, "pPr", "numPr", "ilvl")
            own[name] = (read_value(style, "pPr", "numPr", "numId"), None if level is None else read_count(level, 0))
    tied = _read_tied_levels(lists, abstract)
    found: dict[str, tuple[str, int]] = {}
    for name in based:
        number_id = _inherit(name, based, own)
        if number_id is not None and number_id != "0":
            level = own.get(name, (None, None))[1]
            found[name] = (number_id, tied.get((number_id, name), level or 0))
    return found


def _read_tied_levels(lists: Mapping[str, ListKind], abstract: Mapping[str, Element]) -> dict[tuple[str, str], int]:
    """Read the levels that are tied to a style, which then needs to name no level itself."""
    tied: dict[tuple[str, str], int] = {}
    for number_id, kind in lists.items():
        for level in abstract[kind.shared].findall(w("lvl")):
            style = read_value(level, "pStyle")
            if style is not None:
                tied[number_id, style] = read_count(level.get(w("ilvl")), 0)
    return tied


def _inherit(name: str, based: Mapping[str, str], own: Mapping[str, tuple[str | None, int | None]]) -> str | None:
    for _ in range(_DEEPEST_STYLE):
        number_id = own.get(name, (None, None))[0]
        if number_id is not None:
            return number_id
        name = based.get(name, "")
        if not name:
            return None
    return None
