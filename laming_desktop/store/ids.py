"""Ids of rows: texts that never change and tell nothing about what they name."""

from collections.abc import Mapping, Sequence
from hashlib import sha1
from os import urandom
from secrets import randbits
from time import time_ns
from typing import Final
from uuid import UUID

LINK_ENDS: Final = {
    "answer": ("action_id", "recommendation_id"),
    "action_owner": ("action_id", "owner_id"),
}
"""The tables whose rows link two others: their ids are made from the two ends."""

_COUNTED: Final = 1 << 14
_LINKS: Final = UUID("b1f6f7f5-30c4-4d86-9a53-5d1a2c0f64a7")
_VARIANTS: Final = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
"""What the first digit of the second half becomes by the two bits of the variant."""


def make_id() -> str:
    """Make an id that sorts by time of making, so that an import fills pages one after the other.

    A UUID of version 7 whose first twelve random bits count the parts of the millisecond (RFC 9562, section 6.2).
    """
    milliseconds, nanoseconds = divmod(time_ns(), 1_000_000)
    part = (nanoseconds << 12) // 1_000_000
    return f"{milliseconds << 80 | 7 << 76 | part << 64 | 2 << 62 | randbits(62):032x}"


def make_ids(count: int) -> list[str]:
    """Make many ids at once that sort in their order: the fourteen random bits behind the variant count them."""
    ids: list[str] = []
    for done in range(0, count, _COUNTED):
        moment, many = make_id()[:16], min(_COUNTED, count - done)
        figures = urandom(6 * many).hex()
        ids += [f"{moment}{0x8000 + at:04x}{figures[12 * at : 12 * at + 12]}" for at in range(many)]
    return ids


def make_link_id(*ends: str) -> str:
    """Make the id of a link from the ids of its ends: two copies that link the same things make the same row.

    A UUID of version 5 (RFC 9562, section 5.5), written as the standard library would, which takes three times as long.
    """
    digest = sha1(_LINKS.bytes + " ".join(ends).encode(), usedforsecurity=False).hexdigest()
    return f"{digest[:12]}5{digest[13:16]}{_VARIANTS[digest[16]]}{digest[17:32]}"


def make_row_ids(table: str, rows: Sequence[Mapping[str, object]]) -> list[str]:
    """Make the ids that new rows of a table get, where they have none."""
    if table not in LINK_ENDS and not any("id" in row for row in rows):
        return make_ids(len(rows))
    return [str(row.get("id") or make_row_id(table, row)) for row in rows]


def make_row_id(table: str, fields: Mapping[str, object]) -> str:
    """Make the id that a new row of a table gets."""
    if table in LINK_ENDS:
        return make_link_id(*(str(fields[end]) for end in LINK_ENDS[table]))
    return make_id()
