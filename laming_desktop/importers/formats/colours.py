"""Name the grounds of cells that mean something; the pale tints that only divide a table into bands mean nothing."""

import colorsys
import re
from typing import Final

from laming_desktop.importers.grid import Colour

_HEX: Final = re.compile(r"^(?:[0-9a-f]{2})?([0-9a-f]{6})$", re.IGNORECASE)
_NAMED: Final[dict[str, Colour]] = {
    # The three grounds that Excel offers for good, neutral and bad are pale, and are meant.
    "c6efce": "green",
    "ffeb9c": "amber",
    "ffc7ce": "red",
}
_LIGHTEST: Final = 0.8
_DARKEST: Final = 0.12
_GREYEST: Final = 0.35
_HUES: Final[tuple[tuple[float, Colour], ...]] = (
    (16, "red"),
    (68, "amber"),
    (170, "green"),
    (255, "blue"),
    (325, ""),
    (361, "red"),
)
"""Up to which angle of the colour circle a hue has which name; the purples have none."""


def read_colour(colour: str) -> Colour:
    """Name a colour of six hexadecimal figures (eight with a leading alpha): "ffc000" is amber; empty where it says nothing."""
    match = _HEX.match(colour.strip().lstrip("#"))
    if match is None:
        return ""
    figures = match[1].casefold()
    if figures in _NAMED:
        return _NAMED[figures]
    red, green, blue = (int(figures[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = colorsys.rgb_to_hls(red, green, blue)
    if full < _GREYEST:
        return "grey" if _DARKEST < light < _LIGHTEST else ""
    if not _DARKEST < light < _LIGHTEST:
        return ""
    return next(name for until, name in _HUES if hue * 360 < until)
