"""Tell whether a text is finished, whether it begins inside a sentence, and where its sentences end."""

import re
from typing import Final

_END: Final = 120
_FINISHED: Final = re.compile(r"[.!?:;][\"'\u2019\u201d)\]]*\s*$|[;,]\s*(?:and|or)\s*$|[\"\u201d]\s*$")
_OPEN_END: Final = re.compile(
    r"(?:[,(/&\u2013-]|\b(?:a|an|and|as|at|by|for|from|in|into|is|are|its|of|on|or|the|their|to|that|this|with|which|"
    r"who|will|should|must|be|has|have|may|was|were|any|all|each|every|our|these|those|not|no|than|between|within|"
    r"through|under|via|including|such|how|when|where))\s*$",
    re.IGNORECASE,
)
_LIST_MARK: Final = re.compile(
    r"^\s*(?:\(?(?:[a-z]|[ivx]{1,5}|\d{1,2})[.)]|[^\w\s\"'(\u2018\u201c])(?:\s|$)", re.IGNORECASE
)
_BULLET: Final = re.compile(
    r"^(?:[\u2022\u25cf\u25cb\u25aa\u25ab\u25a0\u25a1\u2023\u2043\u2219\u00b7\u27a2\u2714\uf0b7\uf0a7\u2756*o\u00a7-]+|\u2013)"
    r"(?:\s+|(?<=[\u2022\u25cf\u25cb\u25aa\u25a0\u00b7\uf0b7]))(?=\S)"
)
_SENTENCE_END: Final = re.compile(
    r"(?<=[a-z0-9)\]\"'\u2019\u201d%][.!?])[\"'\u2019\u201d)]*\s+(?=[A-Z\"'\u2018\u201c(0-9])"
)
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|no|nos|para|paras|ref|cf|vs|viz|approx|dept|st|dr|mr|mrs|ms|p|pp)|"
    r"\b[A-Z])\.$",
    re.IGNORECASE,
)


def is_finished(text: str) -> bool:
    """Tell whether a text ends as a sentence or a point of a list ends."""
    return bool(_FINISHED.search(text[-_END:]))


def ends_open(text: str) -> bool:
    """Tell whether a text ends on a word or mark that something must follow."""
    return bool(_OPEN_END.search(text[-_END:])) and not is_finished(text)


def has_list_mark(text: str) -> bool:
    """Tell whether a text begins with the mark of a list: "a)", "(ii)", "3." or a bullet."""
    return bool(_LIST_MARK.match(text)) or find_bullet(text) != ""


def find_bullet(text: str) -> str:
    """Give the bullet that a text begins with, with the space behind it; empty where there is none."""
    match = _BULLET.match(text)
    return match[0] if match else ""


def starts_inside(text: str) -> bool:
    """Tell whether a text begins in the middle of a sentence: with a small letter that is no mark of a list."""
    letters = text.lstrip("\"'\u2018\u201c([ ")
    return bool(letters) and letters[0].islower() and not has_list_mark(text)


def continues(before: str, after: str) -> bool:
    """Tell whether one text goes on in another."""
    if not before or not after or has_list_mark(after):
        return False
    if ends_open(before):
        return True
    return starts_inside(after) and not is_finished(before)


def find_sentence_ends(text: str) -> tuple[int, ...]:
    """Find where the sentences of a text but the first begin."""
    return tuple(
        match.end()
        for match in _SENTENCE_END.finditer(text)
        if not _ABBREVIATION.search(text[max(0, match.start() - 12) : match.start()].rstrip())
    )


def join_words(before: str, after: str) -> str:
    """Join two texts with a space, or with none where a word was cut at its hyphen."""
    if not before or not after:
        return before or after
    is_cut = before.endswith("-") and before[-2:-1].isalnum() and after[:1].islower()
    return before + after if is_cut else f"{before} {after}"
