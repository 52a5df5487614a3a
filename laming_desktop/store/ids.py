"""Ids of rows: texts that never change and tell nothing about what they name."""

from collections.abc import Mapping
from secrets import randbits
from time import time_ns
from typing import Final
from uuid import UUID, uuid5

LINK_ENDS: Final = {
    "answer": ("action_id", "recommendation_id"),
    "action_owner": ("action_id", "owner_id"),
}
"""The tables whose rows link two others: their ids are made from the two ends."""

_LINKS: Final = UUID("b1f6f7f5-30c4-4d86-9a53-5d1a2c0f64a7")


def make_id() -> str:
    """Make an id that sorts by time of making, so that an import fills pages one after the other.

    A UUID of version 7 whose first twelve random bits count the parts of the millisecond (RFC 9562, section 6.2).
    """
    milliseconds, nanoseconds = divmod(time_ns(), 1_000_000)
    part = (nanoseconds << 12) // 1_000_000
    return UUID(int=milliseconds << 80 | 7 << 76 | part << 64 | 2 << 62 | randbits(62)).hex


def make_link_id(*ends: str) -> str:
    """Make the id of a link from the ids of its ends: two copies that link the same things make the same row."""
    return uuid5(_LINKS, " ".join(ends)).hex


def make_row_id(table: str, fields: Mapping[str, object]) -> str:
    """Make the id that a new row of a table gets."""
    if table in LINK_ENDS:
        return make_link_id(*(str(fields[end]) for end in LINK_ENDS[table]))
    return make_id()
