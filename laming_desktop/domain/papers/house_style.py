"""The house style of an authority: its crest, its colour, and what stands at head and foot of its papers."""

from dataclasses import dataclass
from typing import Final

WHITE: Final = "#FFFFFF"
USUAL_COLOUR: Final = "#17465E"
LEAST_CONTRAST: Final = 4.5
"""A house colour must stand out from white and from the band by this (WCAG 2.1, 1.4.3)."""
_BAND: Final = "#E8ECEF"
_LINEAR_BELOW: Final = 0.04045


@dataclass(frozen=True, slots=True)
class Crest:
    """A picture, PNG or JPEG, with what it shows in words."""

    content: bytes
    media_type: str
    words: str


@dataclass(frozen=True, slots=True)
class HouseStyle:
    """How an authority's papers look; empty texts print nothing."""

    colour: str = USUAL_COLOUR
    head_text: str = ""
    foot_text: str = ""
    crest: Crest | None = None


def measure_contrast(one: str, other: str) -> float:
    """Give the contrast of two colours "#rrggbb", 1 to 21 (WCAG 2.1, relative luminance)."""
    first, second = sorted((_measure_luminance(one), _measure_luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def is_readable(colour: str) -> bool:
    """Tell whether a house colour can be read on white and on a band."""
    return min(measure_contrast(colour, WHITE), measure_contrast(colour, _BAND)) >= LEAST_CONTRAST


def _measure_luminance(colour: str) -> float:
    """Give the relative luminance of "#rrggbb"."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [
        value / 12.92 if value <= _LINEAR_BELOW else ((value + 0.055) / 1.055) ** 2.4 for value in (red, green, blue)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
