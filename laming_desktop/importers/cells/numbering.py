"""Read the numbers under which recommendations stand, and put them in their order."""

import re
from typing import Final

from laming_desktop.importers.cells.unseen import drop_unseen

_PREFIX: Final = (
    r"(?:(?:recommendations?|recs?|r|no|number|item|ref|para(?:graph)?|point|finding|action|laming)\b[\s.:#-]*)*"
)
_PLAIN: Final = r"\d{1,4}(?:\.\d{1,3}){0,3}"
_NUMBER: Final = re.compile(
    rf"^\W{{0,2}}{_PREFIX}(?P<number>{_PLAIN})(?P<sub>\s?\(?(?:[a-z]|[ivx]{{1,4}})\)|[a-z])?\s*[.):]*\s*$",
    re.IGNORECASE,
)
_JOINED_PREFIX: Final = re.compile(rf"^R(?:ec)?\.?(?P<number>{_PLAIN})[a-z]?$", re.IGNORECASE)
_CODE: Final = re.compile(r"^(?=.*\d)[A-Z]{1,6}[ ./-]?\d{1,4}(?:[./-]\d{1,4})*[a-z]?$|^\d{1,4}[/-]\d{1,4}[a-z]?$")
_OF_ACTION: Final = re.compile(
    rf"^\W{{0,2}}(?:{_PREFIX}(?:R(?:ec)?\.?)?(?P<number>{_PLAIN}[a-z]?)\s*[-\u2013/,:; ]\s*|R(?:ec)?\.?(?P<joined>{_PLAIN})\s*\.?)"
    r"(?:a|act|action)s?[\s.:#-]*(?:no\.?\s*)?\d{1,3}[a-z]?\W{0,2}$",
    re.IGNORECASE,
)
"""The number of a recommendation before that of an action under it: "R1 - A2", "Rec 3, action 1"."""
_WORDS: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_WORD: Final = re.compile(
    rf"^\W{{0,2}}(?:recommendation|rec)\.?\s+(?:no\.?\s+|number\s+)?(?P<word>{'|'.join(reversed(_WORDS))})\b[\s.:)\u2013-]*",
    re.IGNORECASE,
)
_LETTER: Final = re.compile(r"^\(?(?P<letter>[a-z]|[ivx]{1,5})[.)]$", re.IGNORECASE)
_DATE: Final = re.compile(r"^\d{1,2}/\d{1,2}/\d{2,4}$|^\d{1,2}\.\d{1,2}\.\d{4}$")
_SEVERAL: Final = re.compile(r"\s*(?:,|;|&|/|\n|\band\b|\+)\s*", re.IGNORECASE)
_RANGE: Final = re.compile(r"^([1-9]\d{0,2})\s*(?:-|\u2013|to)\s*(\d{1,3})$")
_LONGEST_NUMBER: Final = 40
_LONGEST_RANGE: Final = 60
_IN_TEXT: Final = re.compile(
    rf"^\s*(?P<written>(?:(?:recommendation|rec)\.?\s*(?:no\.?\s*)?{_PLAIN}\s*[.:)\u2013-]*|{_PLAIN}[.):](?=\s)|"
    rf"{_PLAIN}[ \t]*(?=\n)|"
    r"\(?[a-z]\)|\([ivx]{1,5}\)|[a-z]\.(?=\s)|[A-Z]{1,4}\d{1,3}[.):]|R\d{1,3}\b[.:)]?)\s+)(?=\S)",
    re.IGNORECASE,
)


_BARE: Final = re.compile(rf"^\s*(?P<number>{_PLAIN})\s+(?=[A-Z])")


def find_number_word(text: str) -> tuple[str, str] | None:
    """Find a number written as a word behind its name: "Recommendation Two"; the number and what was written."""
    match = _WORD.match(text)
    return (str(_WORDS.index(match["word"].casefold()) + 1), match[0]) if match else None


def read_number(text: str) -> str | None:
    """Read the one number that a cell holds ("4", "Rec 4", "19.1", "19(a)", "SC18", "a)"); None for anything else."""
    words = drop_unseen(text.strip())
    if not words or len(words) > _LONGEST_NUMBER or _DATE.match(words):
        return None
    match = _NUMBER.match(words)
    if match:
        sub = re.sub(r"[\s()]", "", match["sub"] or "").lower()
        return match["number"] + sub
    named = _JOINED_PREFIX.match(words) or _OF_ACTION.match(words)
    if named:
        return named["number"] or named["joined"]
    letter = _LETTER.match(words)
    if letter:
        return letter["letter"].lower()
    word = find_number_word(words)
    if word and word[1] == words:
        return word[0]
    return words if _CODE.match(words) else None


def names_action(text: str) -> bool:
    """Tell whether a reference names an action under its recommendation: "R1 - A2"."""
    return len(text) <= _LONGEST_NUMBER and bool(_OF_ACTION.match(drop_unseen(text.strip())))


def read_numbers(text: str) -> tuple[str, ...]:
    """Read all numbers that a cell holds ("6, 7 and 9", "11-14"); empty when any part of it is no number."""
    one = read_number(text)
    if one is not None and not _RANGE.match(one):
        return (one,)
    if len(text) > 2 * _LONGEST_NUMBER:
        return ()
    words = re.sub(rf"^\s*{_PREFIX}", "", text.strip(), flags=re.IGNORECASE)
    found: list[str] = []
    for part in _SEVERAL.split(words):
        span = _RANGE.match(part)
        number = read_number(part) if part else None
        if span and int(span[1]) < int(span[2]) <= int(span[1]) + _LONGEST_RANGE:
            found.extend(str(number) for number in range(int(span[1]), int(span[2]) + 1))
        elif number is not None:
            found.append(number)
        elif part:
            return ()
    return tuple(dict.fromkeys(found)) or ((one,) if one else ())


def find_leading_number(text: str) -> tuple[str, str] | None:
    """Find a number that opens a text ("a) A group be set up"): the number and the mark as written."""
    match = _IN_TEXT.match(text)
    if match is None:
        word = find_number_word(text)
        return word if word and len(word[1]) < len(text.rstrip()) else None
    number = read_number(match["written"].strip().rstrip("-\u2013:").strip())
    return (number, match["written"]) if number else None


def find_bare_number(text: str) -> tuple[str, str] | None:
    """Find a number before a capital letter with no mark behind it: the number and what to take off the text."""
    match = _BARE.match(text)
    return (match["number"], match[0]) if match else None


def sort_key(number: str) -> tuple[tuple[int, str], ...]:
    """Give the natural order of a number: 2.9 before 2.10, 19 before 19.1."""
    parts = re.findall(r"\d+|[^\W\d]+", number)
    return tuple((int(part), "") if part.isdigit() else (0, part) for part in parts)


def find_parent(number: str) -> str | None:
    """Give the number that a sub-item belongs to: "19" for "19.1" and for "19a"; None for a whole number."""
    dotted = re.match(r"^(\d+(?:\.\d+)*)\.\d+$", number)
    if dotted:
        return dotted[1]
    lettered = re.match(r"^(\d+(?:\.\d+)*)[a-z]+$", number)
    return lettered[1] if lettered else None


def is_whole(number: str) -> bool:
    """Tell whether a number is a plain one."""
    return number.isdigit()
