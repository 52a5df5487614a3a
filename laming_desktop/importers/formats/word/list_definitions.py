"""Read how the lists of a Word document are numbered (ECMA-376 part 1, section 17.9)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.importers.formats.word.names import ALTERNATE, FALLBACK, Element, is_on, read_count, read_value, w
from laming_desktop.importers.formats.word.styles import Styles

LEVELS: Final = 9
_LARGEST: Final = 1_000_000


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
class ListDefinitions:
    """The lists of a document by their numbers, and the list and level of each style that belongs to one."""

    lists: Mapping[str, ListKind] = field(default_factory=dict[str, ListKind])
    styles: Mapping[str, tuple[str, int]] = field(default_factory=dict[str, tuple[str, int]])


def read_list_definitions(root: Element | None, styles: Styles) -> ListDefinitions:
    """Read the lists of a document and the styles that belong to one."""
    if root is None:
        return ListDefinitions()
    abstract = {str(one.get(w("abstractNumId"))): one for one in root.iterchildren(w("abstractNum"))}
    linked = {name: key for key, one in abstract.items() if (name := read_value(one, "styleLink")) is not None}
    lists: dict[str, ListKind] = {}
    tied: dict[tuple[str, str], int] = {}
    for number in root.iterchildren(w("num")):
        key = str(number.get(w("numId")))
        shared = read_value(number, "abstractNumId") or ""
        shared = linked.get(read_value(abstract.get(shared), "numStyleLink") or "", shared)
        definition = abstract.get(shared)
        if definition is None:
            continue
        lists[key] = _read_list(shared, definition, number)
        for level in definition.iterchildren(w("lvl")):
            style = read_value(level, "pStyle")
            if style is not None:
                tied[key, style] = read_count(level.get(w("ilvl")), 0)
    return ListDefinitions(lists, _find_styles(styles, tied))


def _read_list(shared: str, definition: Element, number: Element) -> ListKind:
    levels = {read_count(one.get(w("ilvl")), 0): _read_level(one) for one in definition.iterchildren(w("lvl"))}
    starts: dict[int, int] = {}
    for override in number.iterchildren(w("lvlOverride")):
        level = read_count(override.get(w("ilvl")), 0)
        own = next(override.iterchildren(w("lvl")), None)
        if own is not None:
            levels[level] = _read_level(own)
        start = read_value(override, "startOverride")
        if start is not None and level < LEVELS:
            starts[level] = read_count(start, 1, _LARGEST)
    return ListKind(shared, {place: one for place, one in levels.items() if place < LEVELS}, starts)


def _read_level(level: Element) -> ListLevel:
    restart = read_value(level, "lvlRestart")
    return ListLevel(
        start=read_count(read_value(level, "start"), 0, _LARGEST),
        number_format=_read_format(level),
        text=(read_value(level, "lvlText") or "")[:100],
        restart=None if restart is None else read_count(restart, 0),
        is_legal=is_on(level, "isLgl"),
    )


def _read_format(level: Element) -> str:
    """Read the format of a level; what older programs should show stands beside one that only newer ones know."""
    known = read_value(level, "numFmt")
    if known is None:
        other = next(level.iterchildren(ALTERNATE), None)
        known = None if other is None else read_value(next(other.iterchildren(FALLBACK), None), "numFmt")
    return known or "decimal"


def _find_styles(styles: Styles, tied: Mapping[tuple[str, str], int]) -> dict[str, tuple[str, int]]:
    """Find the list and level of each style: its own, or those of the styles that it is based on."""
    found: dict[str, tuple[str, int]] = {}
    for name in styles.based:
        line = list(styles.list_line(name))
        number_id = next((own for one in line if (own := styles.lists.get(one, (None, None))[0]) is not None), None)
        if number_id is None or number_id == "0":
            continue
        levels = (tied.get((number_id, one), styles.lists.get(one, (None, None))[1]) for one in line)
        found[name] = (number_id, next((level for level in levels if level is not None), 0))
    return found
