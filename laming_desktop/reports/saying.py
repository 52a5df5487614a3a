"""Counts and joined words as papers print them."""

import re
from collections.abc import Sequence

_MORE = re.compile(r"and ([0-9,]+) more")
DOT = "  \u00b7  "


def say_times(count: int) -> str:
    """Write how often: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count:,} times")


def say_days(count: int) -> str:
    """Write a number of days: "1 day", "1,031 days"."""
    return f"{count:,} day" if count == 1 else f"{count:,} days"


def join_parts(parts: Sequence[str], between: str = DOT) -> str:
    """Join those parts that are not empty."""
    return between.join(part for part in parts if part)


def say_order(count: int) -> str:
    """Write the how many-th it is: "First" to "Tenth"; nothing beyond."""
    words = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth")
    return words[count - 1] if 0 < count <= len(words) else ""


def say_more(count: int) -> str:
    """Say how many follow that are not shown: "and 5 more"."""
    return f"and {count:,} more"


def read_more(words: str) -> int:
    """Give the count that `say_more` said, 0 for any other words."""
    found = _MORE.fullmatch(words)
    return int(found[1].replace(",", "")) if found else 0
