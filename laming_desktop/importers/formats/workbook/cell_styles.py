"""Read the styles of a workbook: for each style of a cell its number format and the colour of its ground."""

import colorsys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.workbook.palette import PALETTE
from laming_desktop.importers.formats.workbook.parts import Node, Package
from laming_desktop.importers.formats.workbook.showing import BUILT_IN_FORMATS, Shower
from laming_desktop.importers.grid import Colour

_THEME: Final = ("lt1", "dk1", "lt2", "dk2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
_THEME_COLOURS: Final = dict(
    zip(
        _THEME,
        [
            "ffffff",
            "000000",
            "eeece1",
            "1f497d",
            "4f81bd",
            "c0504d",
            "9bbb59",
            "8064a2",
            "4bacc6",
            "f79646",
            "0000ff",
            "800080",
        ],
        strict=True,
    )
)
_MOST_STYLES: Final = 70000


@dataclass(frozen=True, slots=True)
class CellStyle:
    """What shows the values of the cells of one style, and the colour of their ground."""

    shower: Shower
    colour: Colour


def read_styles(package: Package, styles: str | None, theme: str | None, *, is_1904: bool) -> list[CellStyle]:
    """Read the styles in the order in which cells name them; there is always one at least."""
    if styles is None or not package.has(styles):
        return [CellStyle(Shower("General", is_1904=is_1904), "")]
    root = package.read_tree(styles)
    colours = _Colours(_read_palette(root), _read_theme(package, theme))
    codes = BUILT_IN_FORMATS | {
        _read_number(node.get("numFmtId")): node.get("formatCode") for node in _list_in(root, "numFmts", "numFmt")
    }
    grounds: list[Colour] = [colours.read_fill(node) for node in _list_in(root, "fills", "fill")]
    showers: dict[int, Shower] = {}
    made: list[CellStyle] = []
    for node in _list_in(root, "cellXfs", "xf")[:_MOST_STYLES]:
        number, fill = _read_number(node.get("numFmtId")), _read_number(node.get("fillId"))
        shower = showers.setdefault(number, Shower(codes.get(number, "General"), is_1904=is_1904))
        made.append(CellStyle(shower, grounds[fill] if fill < len(grounds) else ""))
    return made or [CellStyle(Shower("General", is_1904=is_1904), "")]


def _list_in(root: Node, group: str, name: str) -> list[Node]:
    found = root.find(group)
    return found.list_all(name) if found else []


def _read_number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() else 0


def _read_palette(root: Node) -> list[str]:
    """Read the colours by number; a workbook may bring its own."""
    colours = root.find("colors")
    own = _list_in(colours, "indexedColors", "rgbColor") if colours else []
    return [node.get("rgb")[-6:].casefold() for node in own] + list(PALETTE[len(own) :])


def _read_theme(package: Package, theme: str | None) -> Mapping[str, str]:
    """Read the colours of the theme by their names."""
    if theme is None or not package.has(theme):
        return _THEME_COLOURS
    scheme = next((node for node in package.read_tree(theme).walk() if node.name == "clrScheme"), None)
    named = {
        node.name: (node.children[0].get("lastClr") or node.children[0].get("val")).casefold()
        for node in (scheme.children if scheme else [])
        if node.children
    }
    return {**_THEME_COLOURS, **named}


@dataclass(frozen=True, slots=True)
class _Colours:
    """Finds the colour that a fill means."""

    palette: list[str]
    theme: Mapping[str, str]

    def read_fill(self, fill: Node) -> Colour:
        """Read the ground that a fill gives; only a solid one is told by one colour."""
        pattern = fill.find("patternFill")
        if pattern is None or pattern.get("patternType") != "solid":
            return ""
        colour = pattern.find("fgColor")
        if colour is None:
            return ""
        return read_colour(add_tint(self._find(colour), colour.get("tint")))

    def _find(self, colour: Node) -> str:
        if colour.get("rgb"):
            return colour.get("rgb")[-6:].casefold()
        if colour.get("theme"):
            at = _read_number(colour.get("theme"))
            return self.theme[_THEME[at]] if at < len(_THEME) else ""
        if colour.get("indexed"):
            at = _read_number(colour.get("indexed"))
            return self.palette[at] if at < len(self.palette) else ""
        return ""


def add_tint(colour: str, tint: str) -> str:
    """Make a colour of six hexadecimal figures lighter, or darker where the tint is below nought."""
    try:
        by = max(-1.0, min(1.0, float(tint or 0)))
        red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    except ValueError:
        return ""
    if by == 0:
        return colour
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    light = light * (1 + by) if by < 0 else light * (1 - by) + by
    return "".join(f"{round(part * 255):02x}" for part in colorsys.hls_to_rgb(hue, light, full))
