"""What many actions have in common and where they differ: each value of each field with how many have it."""

from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.vocabulary import OwnerKind

ManyField = Literal["state", "priority", "owners", "timescale", "outcome", "steps", "start", "review"]
MOST_VALUES: Final = 50
"""How many different values of a field are told by name."""


@dataclass(frozen=True, slots=True)
class Spread:
    """The values of one field, commonest first, each with how many actions have it (None: no value); at most `MOST_VALUES`."""

    values: tuple[tuple[str | None, int], ...]
    different: int

    @property
    def is_common(self) -> bool:
        """Tell whether every action has the same value, or none has any."""
        return self.different <= 1

    @property
    def common(self) -> str | None:
        """Give the value that all have; None where they differ or none has any."""
        return self.values[0][0] if self.is_common and self.values else None


@dataclass(frozen=True, slots=True)
class OwnerShare:
    """An owner of some of the actions, and of how many."""

    id: str
    name: str
    kind: OwnerKind
    actions: int


@dataclass(frozen=True, slots=True)
class ManyFacts:
    """What is known of many actions together."""

    count: int
    state: Spread
    priority: Spread
    timescale: Spread
    outcome: Spread
    review: Spread
    waits: Spread
    owners: tuple[OwnerShare, ...]
    owned: int
    updates: int


@dataclass(frozen=True, slots=True)
class ShiftedTimescale:
    """What moving a timescale would make of it; `after` is None where it names no day that could be moved."""

    action_id: str
    reference: str
    before: str
    after: str | None
