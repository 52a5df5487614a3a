"""Counts and joined words as papers print them."""

from collections.abc import Sequence

DOT = "  \u00b7  "


def say_times(count: int) -> str:
    """Write how often: "once", "twice", "5 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


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
