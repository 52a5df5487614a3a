"""Colours as they are printed: an authority's own in the place of ours, or all of them as a black printer makes them."""

from collections.abc import Mapping
from typing import Final

_LUMA: Final = (0.299, 0.587, 0.114)
"""How bright red, green and blue look (ITU-R BT.601), as printer drivers weigh them."""


def read_shares(colour: str) -> tuple[int, int, int]:
    """Give red, green and blue of "#RRGGBB", 0 to 255."""
    red, green, blue = (int(colour[start : start + 2], 16) for start in (1, 3, 5))
    return red, green, blue


def measure_grey(colour: str) -> int:
    """Give the grey that a colour becomes in black and white, 0 to 255."""
    return round(sum(share * weight for share, weight in zip(read_shares(colour), _LUMA, strict=True)))


class Inks:
    """Writes "#RRGGBB" as PDF's operators for fills and for lines, each once."""

    def __init__(self, replaced: Mapping[str, str] | None = None, *, in_grey: bool = False) -> None:
        self.in_grey = in_grey
        self._replaced = replaced or {}
        self._fills: dict[str, str] = {}
        self._strokes: dict[str, str] = {}

    def write_fill(self, colour: str) -> str:
        """Choose the colour of fills and letters."""
        found = self._fills.get(colour)
        if found is None:
            found = self._fills[colour] = self._write(colour, "g" if self.in_grey else "rg")
        return found

    def write_stroke(self, colour: str) -> str:
        """Choose the colour of lines."""
        found = self._strokes.get(colour)
        if found is None:
            found = self._strokes[colour] = self._write(colour, "G" if self.in_grey else "RG")
        return found

    def _write(self, colour: str, operator: str) -> str:
        """Write shares of 1 and the operator."""
        shown = self._replaced.get(colour, colour)
        shares = (measure_grey(shown),) if self.in_grey else read_shares(shown)
        return " ".join(f"{share / 255:.4g}" for share in shares) + f" {operator}"
