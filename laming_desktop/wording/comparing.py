"""The differences between two registers in words."""

from collections.abc import Sequence
from typing import Final, Literal

from laming_desktop.wording.history import say_row, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import quote

Standing = Literal["changed", "only_here", "only_there"]
STANDING_WORDS: Final[dict[Standing, str]] = {
    "changed": "Otherwise on both sides",
    "only_here": "Only here",
    "only_there": "Only there",
}


def find_standing(field: str | None, before: str | None) -> Standing:
    """Tell whether a difference is one of values, or of a row that only one side has."""
    if field is not None:
        return "changed"
    return "only_here" if before is not None else "only_there"


def say_sides(table: str, field: str | None, before: str | None, after: str | None) -> tuple[str, str, str]:
    """Say what a difference is about and what stands on both sides, whole; empty where there is nothing."""
    if field is not None:
        return label_field(field), _say_whole(field, before), _say_whole(field, after)
    here, there = ("" if value is None else say_row(table, value) for value in (before, after))
    return label_table(table).capitalize(), here, there


def say_standings(found: Sequence[Standing]) -> str:
    """Say how many differences of each kind there are."""
    counts = [(STANDING_WORDS[one], sum(each == one for each in found)) for one in STANDING_WORDS]
    return ", ".join(f"{words.lower()} {count:,}" for words, count in counts if count)


def _say_whole(field: str, value: str | None) -> str:
    if not value:
        return ""
    words = say_value(field, value)
    # Words of the register are shown whole, not quoted and cut as in a sentence.
    return value if words == quote(value) else words
