"""Printed numbers as texts that sort as a reader counts: 2, 2.1, 2.9, 2.10, 10."""

from typing import Final

from laming_desktop.domain.numbering import Number

_WIDTH: Final = 6


def place_number(number: str) -> str:
    """Give the place of a recommendation from its number: the natural key of `domain/numbering` as one text."""
    return ".".join(f"{kind}{value:0{_WIDTH}}{letters}" for kind, value, letters in Number(number).key)
