"""Finding the word that heads a name and so tells its kind: "Chair" in "Chair of the Sub-Group"."""

from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.owners.abbreviations import find_abbreviation, is_several_abbreviated
from laming_desktop.domain.owners.body_words import (
    AGENCY_HEADS,
    AGENCY_PLURALS,
    AGENCY_SERVICES,
    GROUP_MODIFIERS,
    INNER_BOARDS,
    INNER_DEPARTMENTS,
    NAMED_AGENCIES,
    TEAM_HEADS,
    TEAM_PLURALS,
)
from laming_desktop.domain.owners.post_words import IRREGULAR_POST_PLURALS, POSTS
from laming_desktop.domain.owners.word_lists import words
from laming_desktop.domain.vocabulary import OwnerKind

_PREPOSITIONS: Final = words(
    "of for to in at on from within with responsible working , ( - – — : covering via across involved"
)
_ADJECTIVAL_POSTS: Final = frozenset(
    [
        "lead",
        "chief",
        "deputy",
        "assistant",
        "principal",
        "member",
        "head",
        "cabinet-member",
        "guardian",
        "owner",
        "rep",
    ]
)
"""Posts that also qualify the word after them: "Lead Agency", "Member Services"."""
_BARE_SUBJECTS: Final = frozenset(["service", "services", "department", "unit", "team"])


@dataclass(frozen=True, slots=True)
class Head:
    """The deciding word, the kind it gives, and whether the field of a post or body follows it.

    `is_bare` means that nothing says yet what the post is the head of; `core` is what stands before a preposition.
    """

    word: str
    kind: OwnerKind
    is_post: bool
    is_plural: bool
    is_open: bool
    is_bare: bool
    core: tuple[str, ...]


def find_head(words: tuple[str, ...]) -> Head | None:
    """Find the heading word of a name given as folded words; None when no word names a job or a body."""
    words = _drop_quantity(words)
    core = _core(words)
    if not core:
        return None
    last = core[-1]
    if _is_body(last):
        return _head_by_body(core, words)
    if is_post_word(last) or is_several_posts(last):
        return _post_head(core, words, len(core) - 1)
    at = _first_post(core)
    if at is not None:
        return _post_head(core, words, at)
    return _head_by_abbreviation(core, words)


def is_post_word(word: str) -> bool:
    """Tell whether a folded word names one job."""
    return word in POSTS


def is_several_posts(word: str) -> bool:
    """Tell whether a folded word names several jobs at once."""
    return word in IRREGULAR_POST_PLURALS or (word.endswith("s") and word.removesuffix("s") in POSTS)


def _drop_quantity(words: tuple[str, ...]) -> tuple[str, ...]:
    at = 0
    while at < len(words) - 1 and words[at] in {"all", "the", "each", "every", "both", "any", "a", "an", "of", "our"}:
        at += 1
    return words[at:]


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    for at, word in enumerate(words):
        if at > 0 and word in _PREPOSITIONS:
            return words[:at]
    return words


def _is_body(word: str) -> bool:
    return word in TEAM_HEADS or word in TEAM_PLURALS or word in AGENCY_HEADS or word in AGENCY_PLURALS


def _head_by_body(core: tuple[str, ...], words: tuple[str, ...]) -> Head:
    at = _first_post(core[:-1])
    if at is not None and not _is_group_of(core, at):
        return _post_head(core, words, at)
    last = core[-1]
    plural = last in TEAM_PLURALS or last in AGENCY_PLURALS
    is_open = len(words) > len(core) and words[len(core)] in {"of", "for"}
    return Head(last, _body_kind(core, words), False, plural, is_open, False, core)


def _is_group_of(core: tuple[str, ...], at: int) -> bool:
    """Tell whether a job only qualifies the group after it: "Chief Officer Group", "Head Teachers' Forum"."""
    between = core[at + 1 : -1]
    if is_several_posts(core[at]) or core[at] in _ADJECTIVAL_POSTS - {"head", "cabinet-member"}:
        return all(word in GROUP_MODIFIERS for word in between) or core[at] in _ADJECTIVAL_POSTS
    return all(word in GROUP_MODIFIERS for word in between) and core[-1] != "services"


def _body_kind(core: tuple[str, ...], words: tuple[str, ...]) -> OwnerKind:
    last, before = core[-1], core[-2] if len(core) > 1 else ""
    if last == "board" and before in INNER_BOARDS:
        return "team"
    if last == "department" and before in INNER_DEPARTMENTS and len(words) == len(core):
        return "team"
    if last in {"service", "services"} and before in AGENCY_SERVICES and "emergency" not in core:
        return "agency"
    if last == "office" and before in {"home", "cabinet", "foreign", "stationery", "government"}:
        return "agency"
    if last == "executive" and before in {"safety", "nhs"}:
        return "agency"
    return "agency" if last in AGENCY_HEADS or last in AGENCY_PLURALS else "team"


def _first_post(core: tuple[str, ...]) -> int | None:
    for at, word in enumerate(core):
        if is_several_posts(word) and word not in {"leads", "heads"}:
            return at
        if is_post_word(word) and not _only_qualifies(core, at):
            return at
    return None


def _only_qualifies(core: tuple[str, ...], at: int) -> bool:
    """Tell whether a post word is an adjective here: "Assistant" in "Assistant Director", "Lead" in "Lead Agency"."""
    following = core[at + 1 : at + 3]
    if any(is_post_word(word) or is_several_posts(word) for word in following):
        return True
    return core[at] in {"lead", "principal", "chief", "member"} and len(core) > at + 1


def _post_head(core: tuple[str, ...], words: tuple[str, ...], at: int) -> Head:
    word = core[at]
    several = is_several_posts(word)
    tail = words[at + 1 :]
    subject = tuple(w for w in tail if w not in _PREPOSITIONS and w not in {"the", "and", "&"})
    qualified = any(w not in _COMMON_QUALIFIERS and not is_post_word(w) for w in core[:at])
    bare = not subject or (len(subject) == 1 and subject[0] in _BARE_SUBJECTS)
    kind: OwnerKind = "team" if several else "post"
    return Head(word, kind, True, several, bool(subject) or bare, bare and not qualified, core)


def _head_by_abbreviation(core: tuple[str, ...], words: tuple[str, ...]) -> Head | None:
    """Let an abbreviation or a well-known body head what follows it: "AD Safeguarding", "NHS Exampleshire"."""
    first = core[0]
    kind = find_abbreviation(first.upper()) if first.isalpha() and len(core) + len(words) > 2 else None  # noqa: PLR2004
    if kind == "post":
        return Head(first, kind, True, False, True, False, core)
    if kind == "team" and is_several_abbreviated(first):
        return Head(first, kind, True, True, True, False, core)
    last_kind = find_abbreviation(core[-1].upper()) if core[-1].isalpha() else None
    if last_kind is not None and len(core) > 1:
        return Head(core[-1], last_kind, last_kind == "post", False, False, False, core)
    if first in NAMED_AGENCIES or kind == "agency":
        return Head(first, "agency", False, False, False, False, core)
    return None


_COMMON_QUALIFIERS: Final = words(
    """
    acting assistant associate deputy interim senior chief executive corporate strategic detective group joint regional
    area service team unit business project programme principal new temporary designated named independent vice lead
    operational general practice section area district divisional
    """
)
