"""Finding the places of a cell where one owner may end and another begin."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.owners.function_words import COMPOUNDS

JointKind = Literal["slash", "tight_slash", "comma", "and", "or", "plus", "with", "support", "lead"]

_JOINT: Final = re.compile(
    r"""
    (?P<support>,?\s*\b(?:supported\s+by|with\s+(?:the\s+|additional\s+)?(?:support|assistance|help)\s+(?:of|from|by)|
        assisted\s+by|aided\s+by|with\s+support\s+by|support\s+from)\s+)
    |(?P<lead>,?\s*\b(?:led\s+by|headed\s+by)\s+)
    |(?P<with>,?\s*\b(?:(?:working\s+|acting\s+)?in\s+(?:close\s+)?(?:partnership|conjunction|consultation|collaboration|
        association|liaison|co-?operation|discussion|agreement)\s+with|working\s+(?:closely\s+)?with|together\s+with|
        along\s+with|alongside|jointly\s+with|to\s+(?:liaise|work)\s+with|liaising\s+with|joint(?:ly)?\s+with|
        with\s+(?:input|advice|contributions?)\s+from|and\s+with|as\s+well\s+as|through|via|with)\s+)
    |(?P<or>,?\s*(?:\band\s*/\s*or\b|\bor\b)\s+)
    |(?P<and>,?\s*(?:\band\s+also\b|\band\s+|(?<=\s)&(?=\s)|(?<=[a-z]{3})&(?=\s?[A-Z][a-z])|(?<=\s)n\s)\s*)
    |(?P<plus>\s*(?:\+|\bplus\b)\s*)
    |(?P<tight_slash>(?<=\S)[/\\](?=\S))
    |(?P<slash>\s*[/\\|]+\s*)
    |(?P<comma>\s*,\s*(?=\S))
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMPOUND: Final = tuple(re.compile(rf"\b{pattern}\b", re.IGNORECASE) for pattern in COMPOUNDS)
DEPUTY: Final = (
    r"(?:(?:his|her|their|a|the|an|nominated|named|designated|appointed|agreed|other)\s+)*"
    r"(?:nominees?|delegates?|deput(?:y|ies)|representatives?|reps?|designates?|substitutes?|alternates?)"
)
"""Somebody who may stand in for the owner before "or": "or nominated deputy"."""

_BRACKETS: Final = re.compile(r"\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\]")
_LIST_TAIL: Final = re.compile(
    r"\b(?:partners|partner agencies|agencies|representatives|reps|staff|colleagues|managers|leads|organisations|members|"
    r"professionals|practitioners|officers|services|bodies|teams|stakeholders)\b[^;/\n]{0,30}?[\s(,]+"
    r"(?:from|including|in|such as|e\.?g\.?|i\.?e\.?|within|across|namely|incl\.?)\s[^;/\n]*",
    re.IGNORECASE,
)
_DIGITS: Final = re.compile(
    r"(?<=\d)/(?=\d)|(?<=\d),(?=\d{3})|\bc/o\b|\bn/a\b|\b[wsp]/[ectf]\b|\b[DT]/(?=[A-Z])|\b(?:A/D|H/T|T/M)\b",
    re.IGNORECASE,
)
_POST_AFTER: Final = re.compile(
    r"\bwith\s+(?:lead\s+|overall\s+|specific\s+)?(?:responsib|a\s|an\s|the\s+lead)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Joint:
    """One place where a cell may be divided, from `start` to `end` of its text."""

    start: int
    end: int
    kind: JointKind


def find_joints(text: str, whole: tuple[str, ...] = ()) -> list[Joint]:
    """Find where a text may be divided: not in brackets, not in fixed pairs, not in the `whole` names it holds."""
    closed = _find_closed(text, whole)
    joints: list[Joint] = []
    for match in _JOINT.finditer(text):
        inside = any(start < match.end() and match.start() < end for start, end in closed)
        if not inside and match.start() > 0 and match.end() < len(text):
            joints.append(Joint(match.start(), match.end(), _kind_of(match)))
    return joints


def _find_closed(text: str, whole: tuple[str, ...]) -> list[tuple[int, int]]:
    spans = [match.span() for match in _BRACKETS.finditer(text)]
    spans += [match.span() for match in _LIST_TAIL.finditer(text)]
    spans += [match.span() for match in _DIGITS.finditer(text)]
    spans += [match.span() for match in _POST_AFTER.finditer(text)]
    for pattern in _COMPOUND:
        spans += [match.span() for match in pattern.finditer(text)]
    lowered = text.casefold()
    for name in whole:
        at = lowered.find(name.casefold())
        if at >= 0 and len(lowered) == len(text):
            spans.append((at, at + len(name)))
    return spans


def _kind_of(match: re.Match[str]) -> JointKind:
    for kind in _KINDS:
        if match[kind] is not None:
            return kind
    return "comma"


_KINDS: Final[tuple[JointKind, ...]] = (
    "support",
    "lead",
    "with",
    "or",
    "and",
    "plus",
    "tight_slash",
    "slash",
    "comma",
)
