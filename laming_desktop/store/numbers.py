"""Printed numbers as texts that sort as a reader counts: 2, 2.1, 2.10, 10."""

import re
from typing import Final

_FIGURES: Final = re.compile(r"\d+")
_WIDTH: Final = 6


def place_number(number: str) -> str:
    """Give the place of a recommendation from its number: every run of figures at one width."""
    return _FIGURES.sub(lambda run: run.group().zfill(_WIDTH), number.strip().casefold())
