"""Telling what kind of owner a name is, and how well it stands as an owner by itself."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from laming_desktop.domain.owners.abbreviations import ABBREVIATIONS, BARE_POSTS, find_abbreviation
from laming_desktop.domain.owners.body_words import AGENCY_HEADS, NAMED_AGENCIES, NOBODY_IN_PARTICULAR, SECTORS
from laming_desktop.domain.owners.folding import drop_article, fold, split_words
from laming_desktop.domain.owners.function_words import STANDING_FUNCTIONS
from laming_desktop.domain.owners.heads import Head, find_head
from laming_desktop.domain.owners.persons import is_first_name, is_initials, is_person, is_surname, is_trade_word
from laming_desktop.domain.vocabulary import OwnerKind


class Weight(IntEnum):
    """How well words stand as an owner by themselves."""

    NONE = 0
    WEAK = 1
    STRONG = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a name was taken for; `head` is the word that decided it, where one did."""

    kind: OwnerKind
    weight: Weight
    head: Head | None = None
    by_name: bool = False


_SHIRE: Final = re.compile(r"^[A-Z][a-z]+(?:shire|borough)$")
_LONG_ABBREVIATION: Final = re.compile(r"^[A-Z][A-Za-z&]*[A-Z]s?$")
_NATIONS: Final = frozenset(["England", "Wales", "Scotland", "Britain", "UK"])
_LONGEST_NAME: Final = 200
_LONGEST_INITIALS: Final = 3
_NOTHING: Final = Judgement("team", Weight.NONE)


def judge(name: str) -> Judgement:
    """Tell the kind of a name by its abbreviation, its well-known name, the word that heads it, or as a person."""
    bare = drop_article(" ".join(name.split())).strip(" .*")
    if len(bare) > _LONGEST_NAME:
        return _NOTHING
    for look in _LOOKS:
        found = look(bare)
        if found is not None:
            return found
    return _NOTHING


def is_full_field(name: str) -> bool:
    """Tell whether a field of work is named in full, as people call the team that does it: "Human Resources"."""
    return " " in name.strip() and fold(name) in STANDING_FUNCTIONS


def is_county(name: str) -> bool:
    """Tell whether a single word names a county or borough by its ending."""
    return bool(_SHIRE.match(name))


def is_bare_post(name: str) -> bool:
    """Tell whether a name is a post that leaves open what it is the head of: "Assistant Director", "Head of Service"."""
    if name.strip() in BARE_POSTS:
        return True
    head = judge(name).head
    return head is not None and head.is_post and head.is_bare


def is_open(name: str) -> bool:
    """Tell whether a name ends in the field of a post or body, where a list may still go on: "Head of Safeguarding"."""
    head = judge(name).head
    return head is not None and head.is_open and not head.is_bare


def _judge_abbreviation(name: str) -> Judgement | None:
    kind = find_abbreviation(name) if " " not in name else None
    return None if kind is None else Judgement(kind, Weight.STRONG, by_name=True)


def _judge_nobody(name: str) -> Judgement | None:
    folded = fold(name)
    if folded not in NOBODY_IN_PARTICULAR:
        return None
    head = find_head(split_words(name))
    return Judgement(head.kind if head else "team", Weight.WEAK)


def _judge_known_name(name: str) -> Judgement | None:
    folded = fold(name)
    if folded in NAMED_AGENCIES or _SHIRE.match(name):
        return Judgement("agency", Weight.STRONG, by_name=True)
    if folded in SECTORS:
        return Judgement("agency", Weight.WEAK)
    return None


def _judge_person(name: str) -> Judgement | None:
    is_small = name.islower() and is_first_name(name.split(maxsplit=1)[0]) and is_person(name.title())
    if is_small or is_person(name):
        return Judgement("person", Weight.STRONG, by_name=True)
    return None


def _judge_head(name: str) -> Judgement | None:
    head = find_head(split_words(name))
    return None if head is None else Judgement(head.kind, Weight.STRONG, head)


def _judge_function(name: str) -> Judgement | None:
    return Judgement("team", Weight.WEAK) if fold(name) in STANDING_FUNCTIONS else None


def _judge_initials(name: str) -> Judgement | None:
    if is_initials(name):
        return Judgement("person", Weight.STRONG)
    if _LONG_ABBREVIATION.match(name) and len(name) > _LONGEST_INITIALS and name not in ABBREVIATIONS:
        return Judgement(_guess_body(name), Weight.STRONG)
    return None


def _guess_body(name: str) -> OwnerKind:
    """Guess from the last letters whether unknown initials end in Group, Team, Service, or in Board, Trust, Council."""
    return "team" if name.rstrip("s")[-1] in "GTSU" else "agency"


def _judge_field(name: str) -> Judgement | None:
    """Take a run of words of the trade for the people who do that work, where it is more than one word."""
    words = [word for word in name.replace(",", " ").split() if fold(word) not in {"and", "&"}]
    if len(words) > 1 and all(is_trade_word(word) for word in words) and name[:1].isupper():
        return Judgement("team", Weight.WEAK)
    return None


def _judge_body_of_a_place(name: str) -> Judgement | None:
    """Take a body's word before words that no rule knows for the body of a place: "HM Prison Sampleton"."""
    written = name.replace(",", " ").split()
    if len(written) > 1 and written[-1] in _NATIONS and all(word[0].isupper() for word in written):
        return Judgement("agency", Weight.STRONG)
    at = next((at for at, word in enumerate(written) if fold(word) in AGENCY_HEADS), None)
    if at is None or at + 1 == len(written) or not all(word[0].isupper() for word in written):
        return None
    return None if any(is_trade_word(word) for word in written[at + 1 :]) else Judgement("agency", Weight.STRONG)


def _judge_surname(name: str) -> Judgement | None:
    return Judgement("person", Weight.WEAK) if is_surname(name) else None


_LOOKS: Final[tuple[Callable[[str], Judgement | None], ...]] = (
    _judge_abbreviation,
    _judge_nobody,
    _judge_known_name,
    _judge_person,
    _judge_function,
    _judge_head,
    _judge_initials,
    _judge_surname,
    _judge_field,
    _judge_body_of_a_place,
)
