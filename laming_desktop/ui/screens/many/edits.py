"""What the user asked for of many actions at once, as plain values; `keeping` does it."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from laming_desktop.domain.many import ManyField
from laming_desktop.domain.plan import ActionOwner
from laming_desktop.domain.timescales.shifting import Shift
from laming_desktop.domain.vocabulary import ActionState


@dataclass(frozen=True, slots=True)
class FieldOfAll:
    """The same value for one field of all, with a reason where one was asked for."""

    field: ManyField
    value: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OwnerAdded:
    """An owner that all have from now on."""

    owner: ActionOwner


@dataclass(frozen=True, slots=True)
class OwnerTaken:
    """An owner that none has any more."""

    owner_id: str
    name: str


@dataclass(frozen=True, slots=True)
class OwnerReplaced:
    """An owner in another's place."""

    owner_id: str
    name: str
    by: ActionOwner


@dataclass(frozen=True, slots=True)
class OwnersOfAll:
    """The same owners for all, in this order, in place of those that each has."""

    owners: tuple[ActionOwner, ...]


@dataclass(frozen=True, slots=True)
class TimescalesMoved:
    """All timescales later or earlier by the same."""

    shift: Shift
    reason: str


@dataclass(frozen=True, slots=True)
class ProgressOfAll:
    """The same update for all."""

    on: date
    text: str
    state: ActionState | None


@dataclass(frozen=True, slots=True)
class MovedUnder:
    """All under another recommendation, by its number."""

    number: str


@dataclass(frozen=True, slots=True)
class LinkedTo:
    """One more recommendation that all answer, by its number."""

    number: str


@dataclass(frozen=True, slots=True)
class Removed:
    """All of them removed."""


ManyEdit = (
    FieldOfAll
    | OwnerAdded
    | OwnerTaken
    | OwnerReplaced
    | OwnersOfAll
    | TimescalesMoved
    | ProgressOfAll
    | MovedUnder
    | LinkedTo
    | Removed
)


class Sink(Protocol):
    """Where an edit came from: it learns whether it is kept."""

    def settle(self) -> None:
        """Take it as kept."""
        ...

    def complain(self, sentence: str) -> None:
        """Say beside the field why it cannot be kept."""
        ...
