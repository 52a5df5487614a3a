"""Taking list marks, stray spaces and stars off a cell before its names are looked for."""

import re
from itertools import pairwise
from typing import Final

_SPACES: Final = re.compile(r"[^\S\n]+")
_INVISIBLE: Final = re.compile("[\u200b\u200c\u200d\u2060\ufeff\u00ad]")
_BULLET: Final = re.compile(r"\s*[•●▪■◦‣⁃∙·►➢✓*]\s+|^\s*[•●▪■◦‣⁃∙·►➢]\s*|\s*[•●▪■◦‣∙►➢]\s*", re.MULTILINE)
_DASH_MARK: Final = re.compile(r"^\s*[-–—o]\s+(?=\S)", re.MULTILINE)
_NUMBER_MARK: Final = re.compile(r"(?<!\S)(\d{1,2})[.)]\s*(?=[A-Za-z])|(?<!\S)\((\d{1,2})\)\s*(?=[A-Za-z])")
_LETTER_MARK: Final = re.compile(r"(?<!\S)\(?([a-hivx]{1,4})\)\s*(?=[A-Z])")
_EDGES: Final = " \t\n;,/|\\+&•·"
_WRAP_AFTER: Final = re.compile(
    r"(?:\b(?:of|for|and|the|to|in|with|by|from|or|on)|[&,/+–—-])[^\S\n]*\n\s*(?=\S)", re.IGNORECASE
)
_WRAP_BEFORE: Final = re.compile(r"\n\s*(?=(?:of|for|and|with|supported by|or)\b|&|\()", re.IGNORECASE)


def tidy(text: str) -> str:
    """Make all spaces plain and single, keep line ends, and drop signs that nobody can see."""
    plain = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    plain = re.sub("[\u2028\u2029\v\f]", "\n", plain)
    lines = (_SPACES.sub(" ", line).strip() for line in plain.split("\n"))
    return "\n".join(line for line in lines if line)


def join_wrapped_lines(text: str) -> str:
    """Join lines where the first cannot end, or the second cannot begin, a name: "Head of" and "Safeguarding"."""
    joined = _WRAP_AFTER.sub(lambda match: match.group(0).split("\n")[0].rstrip() + " ", text)
    return _WRAP_BEFORE.sub(" ", joined)


def part_lists(text: str) -> str:
    """Put each entry of a bulleted or numbered list on a line of its own, without its mark."""
    parted = _BULLET.sub("\n", text)
    parted = _DASH_MARK.sub("", parted)
    if _counts_up([match.group(1) or match.group(2) for match in _NUMBER_MARK.finditer(parted)]):
        parted = _NUMBER_MARK.sub("\n", parted)
    letters = [match.group(1) for match in _LETTER_MARK.finditer(parted)]
    if letters and letters[0] in {"a", "i"}:
        parted = _LETTER_MARK.sub("\n", parted)
    return tidy(parted)


def strip_edges(text: str) -> str:
    """Take separators and spaces off both ends of a name."""
    return text.strip(_EDGES).strip()


def _counts_up(numbers: list[str]) -> bool:
    values = [int(number) for number in numbers]
    return bool(values) and all(later == earlier + 1 for earlier, later in pairwise(values))
