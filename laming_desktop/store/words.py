"""Words of closed sets as they stand in a file: read back strictly, because the file may not be ours."""

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final, Generic, TypeVar, get_args

from laming_desktop.domain.checks.remarks import RULES, Rule
from laming_desktop.domain.file_kinds import KEPT_TYPES
from laming_desktop.domain.national import Area, EvidenceKind, GuidanceKind, LinkKind
from laming_desktop.domain.papers.profiles import REPORT_NAMES, FormatName, NamesChoice, ReportName
from laming_desktop.domain.papers.written import Numbering, WrittenKind
from laming_desktop.domain.shares import Allowed, ReturnOutcome, ShareForm
from laming_desktop.domain.vocabulary import (
    ActionState,
    Audience,
    Certainty,
    ChangeKind,
    OwnerKind,
    OwnerRole,
    Position,
    Priority,
    ResponsePosition,
    Scope,
)

_Word = TypeVar("_Word", bound=str)


class UnknownWordError(ValueError):
    """A file holds a word that no version of the program writes there."""


class ClosedSet(Generic[_Word]):
    """The words that one column may hold."""

    def __init__(self, *words: _Word) -> None:
        self._words: Mapping[str, _Word] = {word: word for word in words}

    def read(self, text: str) -> _Word:
        """Give the word; UnknownWordError for any other text."""
        word = self._words.get(text)
        if word is None:
            raise UnknownWordError(text[:80])
        return word

    def find(self, text: str | None) -> _Word | None:
        """Give the word, or None where the column holds nothing."""
        return None if text is None else self.read(text)


PRIORITIES: Final[ClosedSet[Priority]] = ClosedSet(*get_args(Priority))
ACTION_STATES: Final[ClosedSet[ActionState]] = ClosedSet(*get_args(ActionState))
POSITIONS: Final[ClosedSet[Position]] = ClosedSet(*get_args(Position))
SCOPES: Final[ClosedSet[Scope]] = ClosedSet(*get_args(Scope))
AUDIENCES: Final[ClosedSet[Audience]] = ClosedSet(*get_args(Audience))
RESPONSE_POSITIONS: Final[ClosedSet[ResponsePosition]] = ClosedSet(*get_args(ResponsePosition))
OWNER_KINDS: Final[ClosedSet[OwnerKind]] = ClosedSet(*get_args(OwnerKind))
OWNER_ROLES: Final[ClosedSet[OwnerRole]] = ClosedSet(*get_args(OwnerRole))
CERTAINTIES: Final[ClosedSet[Certainty]] = ClosedSet(*get_args(Certainty))
CHANGE_KINDS: Final[ClosedSet[ChangeKind]] = ClosedSet(*get_args(ChangeKind))
REPORTS: Final[ClosedSet[ReportName]] = ClosedSet(*REPORT_NAMES)
FORMATS: Final[ClosedSet[FormatName]] = ClosedSet(*get_args(FormatName))
WRITTEN_KINDS: Final[ClosedSet[WrittenKind]] = ClosedSet(*get_args(WrittenKind))
NUMBERINGS: Final[ClosedSet[Numbering]] = ClosedSet(*get_args(Numbering))
GUIDANCE_KINDS: Final[ClosedSet[GuidanceKind]] = ClosedSet(*get_args(GuidanceKind))
LINK_KINDS: Final[ClosedSet[LinkKind]] = ClosedSet(*get_args(LinkKind))
AREAS: Final[ClosedSet[Area]] = ClosedSet(*get_args(Area))
EVIDENCE_KINDS: Final[ClosedSet[EvidenceKind]] = ClosedSet(*get_args(EvidenceKind))
CHECK_RULES: Final[ClosedSet[Rule]] = ClosedSet(*RULES)
SHARE_FORMS: Final[ClosedSet[ShareForm]] = ClosedSet(*get_args(ShareForm))
SHARE_ALLOWED: Final[ClosedSet[Allowed]] = ClosedSet(*get_args(Allowed))
SHARE_NAMES: Final[ClosedSet[NamesChoice]] = ClosedSet(*get_args(NamesChoice))
RETURN_OUTCOMES: Final[ClosedSet[ReturnOutcome]] = ClosedSet(*get_args(ReturnOutcome))
MEDIA_TYPES: Final[ClosedSet[str]] = ClosedSet(*KEPT_TYPES)


def read_decimal(text: str) -> Decimal:
    """Read a finite decimal number; UnknownWordError for any other text."""
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise UnknownWordError(text[:80]) from error
    if not number.is_finite():
        raise UnknownWordError(text[:80])
    return number


def read_instant(text: str) -> datetime:
    """Read an instant with its time zone; UnknownWordError for any other text."""
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise UnknownWordError(text[:80]) from error
    if instant.tzinfo is None:
        raise UnknownWordError(text[:80])
    return instant
