"""Read what a document says that its marks mean: "Green = achieved", a letter beside its words, several on one line."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

_TITLE: Final = re.compile(
    r"^\W*(?:(?:b?rag|status|colour|priority|progress)\s+)?(?:(?:rating|status)\s+)?(?:key|legend)\s*(?:[:=\u2013-]|\t|\||$)\s*",
    re.IGNORECASE,
)
_SIGN: Final = r"\s*(?:[=:\u2013-]|\bis\b|\bmeans\b|\t|\|)+\s*"
_MARKS: Final = r"red|amber|yellow|green|blue|grey|gray|white|high|medium|low|[1-5]|[ragbhml]"
_ANY_MARK: Final = rf"{_MARKS}|[a-z]{{1,2}}|\d{{1,2}}|[^\w\s]"
_FIRST: Final = re.compile(rf"^\W*(?P<mark>{_MARKS}){_SIGN}(?=\S)", re.IGNORECASE)
_FIRST_OF_KEY: Final = re.compile(rf"^\s*(?P<mark>{_ANY_MARK}){_SIGN}(?=\S)", re.IGNORECASE)
_NEXT: Final = re.compile(rf"(?:[;,|/.\t]|\band\b)\s*(?P<mark>{_MARKS})\s*(?:[=:]|\s[\u2013-])\s*(?=\S)", re.IGNORECASE)
_SHORTEST: Final = 3
_LONGEST: Final = 200
Entry = tuple[str, str]


def is_key_title(text: str) -> bool:
    """Tell whether words are the title of a key and nothing more."""
    match = _TITLE.match(text)
    return match is not None and match.end() == len(text)


def find_entries(cells: Sequence[str], *, in_key: bool = False) -> list[Entry]:
    """List the marks that a row explains with what they mean; any short mark counts `in_key`, else those of usual keys."""
    text = "\t".join(cell.strip() for cell in cells if cell.strip())
    return [entry for line in text.split("\n") for entry in _read_line(line, in_key=in_key)]


def _read_line(line: str, *, in_key: bool) -> list[Entry]:
    line = _TITLE.sub("", line, count=1)
    first = (_FIRST_OF_KEY if in_key else _FIRST).match(line)
    if first is None:
        return []
    starts = [first, *_NEXT.finditer(line, first.end())]
    ends = [*(following.start() for _, following in pairwise(starts)), len(line)]
    entries = [
        (start["mark"], line[start.end() : end].strip().rstrip(";,|/")) for start, end in zip(starts, ends, strict=True)
    ]
    return [(mark, meaning) for mark, meaning in entries if _SHORTEST <= len(meaning) <= _LONGEST]
