"""The numbers of recommendations: read as written, put in natural order, and told which lies under which."""

import re
from dataclasses import dataclass
from functools import total_ordering
from typing import Final

from typing_extensions import override

_LABEL: Final = re.compile(
    r"^(?:(?:recommendations?|recs?|rec'n|recommend|actions?|items?|points?|para(?:graph)?s?|sections?|ref(?:erence)?|number|"
    r"numbers|nos?|objective|standard|finding|part|sub-?item|sub-?point)\b[\s.:#-]*)+",
    re.IGNORECASE,
)
_LETTER_LABEL: Final = re.compile(r"^[Rr](?=\s?\d)\s?")
_AROUND: Final = " \t\r\n\u00a0()[]{}.:;,–—-*•#§"
_PART: Final = re.compile(r"\d+|[A-Za-z]+")
_NUMBER: Final = re.compile(
    r"[A-Za-z]{0,4}[ -]?\d{1,6}(?:[./-]\d{1,6})*(?:[.]?\s?\(?[a-z]{1,4}\)?){0,2}(?:[./]\d{1,4})*", re.IGNORECASE
)
_LETTERS: Final = re.compile(r"[a-z]{1,2}|[ivxl]{1,6}", re.IGNORECASE)
_ROMAN: Final = re.compile(r"(?:x{0,3})(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES: Final = {"i": 1, "v": 5, "x": 10}
_BRACKETED_END: Final = re.compile(r"[.\s]*\(\s*([A-Za-z]{1,4}|\d{1,3})\s*\)\s*$")
_LETTER_END: Final = re.compile(r"(?<=\d)[.\s]?([a-z]{1,4})$", re.IGNORECASE)
_LONGEST: Final = 24

_Key = tuple[tuple[int, int, str], ...]


@total_ordering
@dataclass(frozen=True, slots=True, eq=False)
class Number:
    """A recommendation's number; `text` is how it is shown, and numbers compare in natural order, "2.9" before "2.10"."""

    text: str

    @property
    def key(self) -> _Key:
        """Give what numbers are ordered by: figures by their value, letters by the alphabet."""
        return tuple(_key_of(part) for part in _PART.findall(self.text))

    @property
    def parent(self) -> str | None:
        """Give the number that this one lies under, by its own form: "19" for "19.1", "4" for "4a", None for "4"."""
        return find_parent_number(self.text)

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Number) and (self.key, self.text.casefold()) == (other.key, other.text.casefold())

    @override
    def __hash__(self) -> int:
        return hash((self.key, self.text.casefold()))

    def __lt__(self, other: "Number") -> bool:
        """Tell whether this number stands before another one in a list."""
        return (self.key, self.text.casefold()) < (other.key, other.text.casefold())


def read_number(cell: str) -> Number | None:
    """Read a number as cells write it ("Rec 4", "4.", "R4", "(iii)"); None when the cell holds something else."""
    text = normalise_number(cell)
    return Number(text) if text else None


def normalise_number(cell: str) -> str:
    """Give a cell's number without labels, brackets and stops ("4", "19.1", "4a", "iii"); empty when there is none."""
    bare = _drop_label(" ".join(cell.split()))
    if not bare or len(bare) > _LONGEST:
        return ""
    if _LETTERS.fullmatch(bare):
        return bare.lower()
    if not _NUMBER.fullmatch(bare):
        return ""
    bare = re.sub(r"\s*\(\s*([A-Za-z]{1,4})\s*\)", lambda match: match[1].lower(), bare)
    bare = re.sub(r"(?<=\d)[.\s]([A-Za-z]{1,4})$", lambda match: match[1].lower(), bare)
    return re.sub(r"^([A-Za-z]+)[ -]?(?=\d)", lambda match: match[1].upper(), bare).replace(" ", "")


def order_numbers(numbers: list[str]) -> list[str]:
    """Put numbers into natural order: "2.9", "2.10", "19", "19.1", "19.2", "20"."""
    return sorted(numbers, key=number_key)


def number_key(text: str) -> tuple[_Key, str]:
    """Give the key by which a number as text is sorted naturally."""
    return Number(text).key, text.casefold()


def find_parent_number(text: str) -> str | None:
    """Give the number above one with a further part: "19" for "19.1" and "19a"; None where nothing lies above.

    "012/21" and "SC18" are whole numbers of their own: what stands after a stroke is a year, not a part.
    """
    bare = text.strip()
    for pattern in (_BRACKETED_END, _LETTER_END):
        match = pattern.search(bare)
        if match and match.start() > 0:
            return bare[: match.start()].rstrip(" .") or None
    above, point, below = bare.rpartition(".")
    return above if point and above and below.strip() else None


def is_under(number: str, parent: str) -> bool:
    """Tell whether a number lies somewhere below another one by their forms."""
    above = find_parent_number(number)
    while above is not None:
        if above.casefold() == parent.casefold():
            return True
        above = find_parent_number(above)
    return False


def number_under(parent: str, part: str) -> str:
    """Give the whole number of a part that a document numbers only within its parent: "19.1" for "1", "4a" for "a)"."""
    own = normalise_number(part)
    if not own or is_under(own, parent):
        return own or parent
    return f"{parent}{own}" if own.isalpha() else f"{parent}.{own}"


def is_roman(text: str) -> bool:
    """Tell whether letters are a small Roman numeral: "ii", "iv", not "a"."""
    return bool(text) and _ROMAN.fullmatch(text) is not None


def roman_value(text: str) -> int:
    """Give the value of a small Roman numeral."""
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    following = [*values[1:], 0]
    return sum(-value if value < later else value for value, later in zip(values, following, strict=True))


def _drop_label(text: str) -> str:
    bare = text.strip(_AROUND)
    unlabelled = _LABEL.sub("", bare).strip(_AROUND) if any(letter.isdigit() for letter in bare) else bare
    if not unlabelled:
        return bare
    # A bracket stripped from the end belongs to the part it closes: "19(a)".
    if unlabelled.count("(") > unlabelled.count(")"):
        unlabelled += ")"
    return _LETTER_LABEL.sub("", unlabelled)


def _key_of(part: str) -> tuple[int, int, str]:
    """Give a part's key: figures before letters, Roman numerals by their value, where a lone "i" stands before "ii"."""
    if part.isdigit():
        return (0, int(part), "")
    if part.casefold() != "i" and is_roman(part):
        return (1, roman_value(part), "")
    return (1, 0, part.casefold())
