"""Finding two owners written one after the other with nothing between them."""

import re
from collections.abc import Iterable
from typing import Final

from laming_desktop.domain.owners.abbreviations import find_abbreviation
from laming_desktop.domain.owners.body_words import NAMED_AGENCIES
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.kinds import Weight, judge
from laming_desktop.domain.owners.persons import (
    count_people,
    drop_title,
    halve_names,
    is_first_name,
    is_initials,
    is_person,
)
from laming_desktop.domain.vocabulary import OwnerKind

_SECOND_POST: Final = re.compile(
    r"(?<=\S)\s+(?=(?:(?:Assistant|Associate|Deputy|Interim|Acting|Executive|Corporate|Strategic)\s+)*"
    r"(?:Heads?|Directors?|Chairs?|Leads?\s+Members?|Chief\s+Executives?|Lead\s+Officer|Chief\s+Constable)\b(?!\s+Office))"
)
_OF: Final = re.compile(r"\b(?:of|for)\b", re.IGNORECASE)
_ENDING_POST: Final = re.compile(
    r"^(?P<first>.*?\b(?:Heads?|Directors?)\s+of\s+(?:Service|Safeguarding|Performance|Finance|Legal|Housing|Nursing|"
    r"Education|Commissioning|Learning))\s+(?P<then>(?:[A-Z][\w'&-]*\s+){1,3}(?:Managers?|Officers?|Co-?ordinators?|Leads?))$"
)
Halves = tuple[tuple[str, ...], ...]


def find_run(name: str, known: Iterable[str], kind: OwnerKind) -> Halves | None:
    """Give the divisions on offer for a name that seems to be two; None when it seems to be one."""
    for look in (_find_known_run(name, known), _find_people(name, kind), _find_posts(name), _find_abbreviations(name)):
        if look is not None:
            return look
    return None


def _find_known_run(name: str, known: Iterable[str]) -> Halves | None:
    """Find a name that is made of known names only, from its beginning to its end."""
    rest, found = " ".join(name.split()), list[str]()
    names = sorted((" ".join(other.split()) for other in known), key=len, reverse=True)
    while rest:
        first = next((other for other in names if _begins_with(rest, other)), None)
        if first is None:
            return None
        found.append(rest[: len(first)])
        rest = rest[len(first) :].strip()
    return (tuple(found),) if len(found) > 1 else None


def _begins_with(text: str, name: str) -> bool:
    return bool(name) and fold(text[: len(name)]) == fold(name) and not text[len(name) : len(name) + 1].isalnum()


def _find_people(name: str, kind: OwnerKind) -> Halves | None:
    if kind == "person" and is_person(name) and count_people(name) > 1:
        halves = halve_names(name)
        return (halves,) if halves else ()
    words = name.split()
    if len(words) > 1 and all(is_initials(word) for word in words) and all(len(word) > 1 for word in words):
        return (tuple(words),)
    return _find_person_and_post(words) if kind in {"post", "team"} or kind == "person" else None


def _find_person_and_post(words: list[str]) -> Halves | None:
    """Find a person's name run into a post, before or after it."""
    for at in (2, 3, len(words) - 2):
        first, then = " ".join(words[:at]), " ".join(words[at:])
        if not first or not then or then.casefold().startswith(("or ", "and ")):
            continue
        if is_first_name(words[0]) and is_person(first) and judge(then).kind == "post" and _is_strong(then):
            return ((first, then),)
        is_rank = drop_title(" ".join(words)) == then
        if is_first_name(words[at]) and is_person(then) and judge(first).kind == "post" and _is_strong(first):
            return None if is_rank else ((first, then),)
    return None


def _is_strong(name: str) -> bool:
    return judge(name).weight is Weight.STRONG


def _find_posts(name: str) -> Halves | None:
    """Find a second "Head of", "Director" or "Manager" after a whole post."""
    for match in _SECOND_POST.finditer(name):
        first, then = name[: match.start()], name[match.end() :]
        is_whole = _OF.search(first) is not None and not first.rstrip().lower().endswith((" of", " for", " to", " the"))
        if is_whole and judge(first).head is not None and not re.search(r"\bto\b|\bof the\b|\bfor the\b", first):
            return ((first, then),)
    match = _ENDING_POST.match(name)
    return ((match["first"], match["then"]),) if match else None


def _find_single(word: str) -> OwnerKind | None:
    """Tell what a word stands for that is a whole owner by itself: an abbreviation, or a body such as "Police"."""
    if word.isupper():
        return find_abbreviation(word)
    return "agency" if fold(word) in NAMED_AGENCIES and word[:1].isupper() else None


def _find_abbreviations(name: str) -> Halves | None:
    words = name.split()
    kinds = [_find_single(word) for word in words]
    if len(words) < 2 or None in kinds or words[0] in {"NHS", "LSCB", "LA"}:  # noqa: PLR2004
        return None
    return (tuple(words),) if all(kind in {"agency", "post"} for kind in kinds) else None
