"""Places in a list as texts that sort, so that a move changes one row and two copies can insert at the same place.

Digits are those of ASCII order, which is also SQLite's BINARY order. Equal places are ordered by row id.
"""

from itertools import islice, product
from typing import Final

DIGITS: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"


def find_place(low: str = "", high: str | None = None) -> str:
    """Give a text that sorts after `low` ("" for the start) and before `high` (None for the end)."""
    appending = high is None
    place = ""
    for index in range(len(low) + len(high or "") + 1):
        floor = DIGITS.index(low[index]) if index < len(low) else 0
        roof = DIGITS.index(high[index]) if high is not None and index < len(high) else len(DIGITS)
        if roof - floor > 1:
            return place + DIGITS[floor + 1 if appending else (floor + roof) // 2]
        place += DIGITS[floor]
        if roof > floor:
            high = None
    return place + DIGITS[len(DIGITS) // 2]


def spread_places(count: int) -> list[str]:
    """Give places for a whole list, all of one width, none ending in the lowest digit."""
    if count < len(DIGITS):
        return list(DIGITS[1 : count + 1])
    width = 1
    while (len(DIGITS) - 1) * len(DIGITS) ** (width - 1) < count:
        width += 1
    places = ("".join(digits) for digits in product(*[DIGITS] * (width - 1), DIGITS[1:]))
    return list(islice(places, count))
