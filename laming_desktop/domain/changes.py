"""What an operation answers: which change set it made and what it touched."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """One change set as its initiator needs to know it; `seq` is None when nothing had to be written.

    `touched` holds (table, row id) of every row that came, changed or went; `made` the ids of new items that the
    caller may want to show, in order.
    """

    seq: int | None
    label: str
    touched: frozenset[tuple[str, str]] = frozenset()
    made: tuple[str, ...] = ()
