"""Read the ground of a cell as the page shows it: a fill, a pattern over it, or a colour of the document's theme."""

import colorsys
import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.importers.formats.colours import read_colour
from laming_desktop.importers.formats.word.names import VAL, Element, w
from laming_desktop.importers.grid import Colour

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FILL: Final = w("fill")
_COLOUR: Final = w("color")
_THEME_FILL: Final = w("themeFill")
_TINT: Final = w("themeFillTint")
_SHADE: Final = w("themeFillShade")
_PERCENT: Final = re.compile(r"^pct(\d{1,2})$")
_HEX: Final = re.compile(r"^[0-9A-Fa-f]{6}$")
_OTHER_NAMES: Final = {
    "background1": "lt1",
    "light1": "lt1",
    "text1": "dk1",
    "dark1": "dk1",
    "background2": "lt2",
    "light2": "lt2",
    "text2": "dk2",
    "dark2": "dk2",
}


class Shading:
    """Names the grounds of cells with the colours of one document's theme."""

    def __init__(self, theme: Element | None) -> None:
        self._theme = _read_theme(theme)

    def read(self, shading: Element) -> Colour:
        """Name the ground that a cell's shading gives it."""
        fill = self._find_fill(shading)
        kind = shading.get(VAL) or "clear"
        if kind == "solid":
            return read_colour(_figures(shading.get(_COLOUR), "000000"))
        match = _PERCENT.match(kind)
        if match is None:
            return read_colour(fill) if fill else ""
        return read_colour(_mix(_figures(shading.get(_COLOUR), "000000"), fill or "FFFFFF", int(match[1]) / 100))

    def _find_fill(self, shading: Element) -> str:
        figures = shading.get(_FILL) or ""
        if _HEX.match(figures):
            return figures
        name = shading.get(_THEME_FILL) or ""
        figures = self._theme.get(_OTHER_NAMES.get(name, name), "")
        return _turn(figures, shading.get(_TINT), shading.get(_SHADE)) if figures else ""


def _read_theme(theme: Element | None) -> Mapping[str, str]:
    """Read the colours of a theme by their names (ECMA-376 part 1, section 20.1.6.2)."""
    colours = next(theme.iter(f"{_DRAWING}clrScheme"), None) if theme is not None else None
    found: dict[str, str] = {}
    for one in colours if colours is not None else ():
        inner = next(iter(one), None)
        figures = "" if inner is None else inner.get("lastClr") or inner.get("val") or ""
        if _HEX.match(figures):
            found[str(one.tag).removeprefix(_DRAWING)] = figures
    return found


def _figures(colour: str | None, otherwise: str) -> str:
    return colour if colour is not None and _HEX.match(colour) else otherwise


def _mix(upper: str, lower: str, share: float) -> str:
    pairs = ((int(upper[at : at + 2], 16), int(lower[at : at + 2], 16)) for at in (0, 2, 4))
    return "".join(f"{round(above * share + below * (1 - share)):02x}" for above, below in pairs)


def _turn(figures: str, tint: str | None, shade: str | None) -> str:
    """Turn a colour lighter or darker, as the theme's own palettes do (ECMA-376 part 1, section 17.3.5)."""
    red, green, blue = (int(figures[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    try:
        light = light * int(shade, 16) / 255 if shade else light
        light = light * int(tint, 16) / 255 + 1 - int(tint, 16) / 255 if tint else light
    except ValueError:
        return ""
    turned = colorsys.hls_to_rgb(hue, min(max(light, 0.0), 1.0), full)
    return "".join(f"{round(part * 255):02x}" for part in turned)
