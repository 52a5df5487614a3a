"""Marks that are colours, and what a colour means where no key says so."""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Final, Literal

from laming_desktop.domain.states.verdicts import Verdict
from laming_desktop.domain.vocabulary import Position, Priority

Colour = Literal["red", "amber", "green", "blue", "grey", "white", "black", "purple"]

_WORDS: Final[Mapping[str, Colour]] = {
    "red": "red",
    "amber": "amber",
    "yellow": "amber",
    "orange": "amber",
    "green": "green",
    "blue": "blue",
    "grey": "grey",
    "gray": "grey",
    "amb": "amber",
    "grn": "green",
    "gn": "green",
    "gr": "green",
    "am": "amber",
    "rd": "red",
    "blu": "blue",
    "white": "white",
    "clear": "white",
    "black": "black",
    "purple": "purple",
    "🔴": "red",
    "🟥": "red",
    "🟠": "amber",
    "🟡": "amber",
    "🟧": "amber",
    "🟨": "amber",
    "🟢": "green",
    "🟩": "green",
    "🔵": "blue",
    "🟦": "blue",
    "⚪": "white",
    "⚫": "black",
}
_LETTERS: Final[Mapping[str, Colour]] = {"r": "red", "a": "amber", "g": "green", "b": "blue"}
_SPELT: Final = ("amber", "green", "yellow", "orange", "purple")
_SHADES: Final = re.compile(
    r"^(?:dark|light|bright|pale|status|rag|rated|rating|currently|now|remains|still|rag rating|rag status)[\s:=-]+|"
    r"[\s:-]+(?:rating|rated|status|rag)$"
)
STATE_OF: Final[Mapping[Colour, Verdict]] = {
    "green": Verdict(("on_track",), "likely"),
    "amber": Verdict(("at_risk",), "likely"),
    "red": Verdict(("off_track",), "likely"),
    "blue": Verdict(("complete",), "likely"),
    "grey": Verdict(("not_started", None, "abandoned"), "ambiguous"),
    "white": Verdict(("not_started", None), "ambiguous"),
    "black": Verdict((None, "abandoned"), "not_understood"),
    "purple": Verdict((None,), "not_understood"),
}
POSITION_OF: Final[Mapping[Colour, tuple[Position | None, ...]]] = {
    "green": ("in_place",),
    "amber": ("ongoing",),
    "red": ("not_in_place",),
    "blue": ("in_place_evidenced",),
    "grey": ("not_assessed", "not_applicable", None),
    "white": ("not_assessed", None),
    "black": (None, "not_applicable"),
    "purple": (None,),
}
PRIORITY_OF: Final[Mapping[Colour, Priority]] = {"red": "high", "amber": "medium", "green": "low"}


def find_colour(folded: str) -> Colour | None:
    """Tell the colour that a folded mark names by word, letter, sign or misspelt word."""
    word = _SHADES.sub("", _SHADES.sub("", folded)).strip(" .-()[]*:")
    if word in _WORDS:
        return _WORDS[word]
    if word in _LETTERS:
        return _LETTERS[word]
    initial = re.fullmatch(
        r"(?:([ragby])\s*[-(=:]\s*)?(red|amber|green|blue|yellow)\)?(?:\s*[-(=:]?\s*([ragby])\)?)?", word
    )
    if initial:
        return _WORDS[initial[2]]
    near = get_close_matches(word, _SPELT, n=1, cutoff=0.8) if word.isalpha() else []
    return _WORDS[near[0]] if near else None


def find_colour_word(folded: str) -> Colour | None:
    """Tell the one colour that stands as a word somewhere in a folded text; None when none or several do."""
    found: set[Colour] = {_WORDS[word] for word in re.findall(r"[a-z]+", folded) if word in _WORDS and word != "clear"}
    return found.pop() if len(found) == 1 else None
