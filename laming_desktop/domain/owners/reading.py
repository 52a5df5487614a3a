"""What the words of an owner column were read as: plain data."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.domain.vocabulary import Certainty, OwnerKind, OwnerRole

OwnerQuestionCode = Literal[
    "no_separator",
    "second_in_brackets",
    "one_or_two",
    "unknown_initials",
    "which_person",
    "which_body",
    "who_is_meant",
    "not_named",
    "vacant",
    "spelling",
    "lead_unclear",
    "not_an_owner",
    "changed",
]


@dataclass(frozen=True, slots=True)
class KnownOwner:
    """An owner that the register has already, as far as reading needs to know it."""

    name: str
    kind: OwnerKind
    aliases: tuple[str, ...] = ()
    initials: str | None = None


@dataclass(frozen=True, slots=True)
class OwnerMention:
    """One owner named in a cell; `known_as` is the name of the known owner it was resolved to."""

    name: str
    kind: OwnerKind
    role: OwnerRole | None = None
    holder: str | None = None
    post: str | None = None
    known_as: str | None = None


@dataclass(frozen=True, slots=True)
class OwnerQuestion:
    """Something about a cell that only a person can decide; `choices` are lists of names that would answer it."""

    code: OwnerQuestionCode
    about: str
    choices: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class OwnersReading:
    """The owners of one cell in the order written, what is open about them, and how sure the reading is."""

    text: str
    owners: tuple[OwnerMention, ...] = ()
    questions: tuple[OwnerQuestion, ...] = ()
    certainty: Certainty = "certain"
