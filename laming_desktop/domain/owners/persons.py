"""Telling a human being's name from other words, with or without the register's help."""

import re
from typing import Final

from laming_desktop.domain.owners.abbreviations import ABBREVIATIONS, find_abbreviation
from laming_desktop.domain.owners.body_words import AGENCY_HEADS, AGENCY_PLURALS, SECTORS, TEAM_HEADS, TEAM_PLURALS
from laming_desktop.domain.owners.first_names import FIRST_NAMES, SURNAMES_LIKE_WORDS
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.function_words import QUALIFIERS, STANDING_FUNCTIONS
from laming_desktop.domain.owners.post_words import IRREGULAR_POST_PLURALS, POST_ADJECTIVES, POSTS

_TITLE: Final = re.compile(
    r"^(?:mr|mrs|ms|miss|mx|dr|prof|professor|cllr|councillor|sir|dame|lord|lady|baroness|rev|revd|reverend|canon|fr|"
    r"father|sister|judge|det(?:ective)?\.?|chief inspector|inspector|insp|sgt|sergeant|dci|di|ds|dc|pc|psi|ci|"
    r"d/supt|supt|superintendent|detective (?:chief )?(?:inspector|superintendent)|detective (?:sergeant|constable)|"
    r"hon|rt hon|his honour|her honour|mayor|alderman|ald)\.?\s+",
    re.IGNORECASE,
)
_NAME_WORD: Final = re.compile(
    r"^(?:(?:Mc|Mac|O['’]|D['’]|Fitz|De|Le|La|Du)?[A-ZÀ-Þ][a-zà-ÿ]+)(?:[-'’](?:[A-ZÀ-Þ]?[a-zà-ÿ]+))*$"
)
_CAPITAL_WORD: Final = re.compile(r"^[A-ZÀ-Þ]{2,}(?:[-'’][A-ZÀ-Þ]+)*$")
_INITIAL: Final = re.compile(r"^(?:[A-ZÀ-Þ]\.?){1,3}$")
_PARTICLES: Final = frozenset(["de", "van", "von", "der", "den", "la", "le", "du", "di", "da", "bin", "al", "el", "ap"])
_AFTER_NAMES: Final = frozenset(["obe", "mbe", "cbe", "qc", "kc", "jr", "jnr", "snr", "jp", "qpm"])
_BODY_WORDS: Final = AGENCY_HEADS | AGENCY_PLURALS | TEAM_HEADS | TEAM_PLURALS
_JOINTS: Final = frozenset(
    ["and", "of", "for", "the", "with", "to", "in", "from", "all", "or", "by", "at", "on", "each"]
)
_FIELD_WORDS: Final = frozenset(word for name in STANDING_FUNCTIONS | SECTORS for word in name.split())
VOCABULARY: Final = _FIELD_WORDS | _BODY_WORDS | POSTS | IRREGULAR_POST_PLURALS | POST_ADJECTIVES | QUALIFIERS | _JOINTS
_LONGEST_NAME: Final = 4
_INITIALS: Final = re.compile(r"^(?:[A-Z]\.?\s?){2,3}$|^[A-Z]{1,2}[a-z]?[A-Z]$|^[A-Z]{2}-[A-Z]{1,2}$|^[A-Z]-?[A-Z]{2}$")
_FEWEST_FOR_TWO: Final = 4


def is_trade_word(word: str) -> bool:
    """Tell whether a word belongs to the language of posts, bodies and fields of work."""
    plain = fold(word)
    return plain in VOCABULARY or plain.removesuffix("s") in VOCABULARY or plain.removesuffix("'s") in VOCABULARY


def drop_title(text: str) -> str:
    """Take "Mr", "Dr", "Cllr", "DCI" and their like from the beginning of a name."""
    shorter = _TITLE.sub("", text, count=1)
    return _TITLE.sub("", shorter, count=1)


def has_title(text: str) -> bool:
    """Tell whether a name begins with a title such as "Mr" or "Cllr" and goes on."""
    return drop_title(text) != text


def is_first_name(word: str) -> bool:
    """Tell whether a word is a common first name, also each half of a double one."""
    plain = fold(word)
    return plain in FIRST_NAMES or ("-" in plain and all(half in FIRST_NAMES for half in plain.split("-")))


def is_initials(text: str) -> bool:
    """Tell whether a text is two or three capitals that stand for a person and are no abbreviation of the trade."""
    return bool(_INITIALS.match(text)) and text not in ABBREVIATIONS and fold(text) not in VOCABULARY


def is_person(text: str) -> bool:
    """Tell whether a text is one or two people's first and last names, also with a title or in capitals."""
    named = drop_title(text)
    words = [word for word in named.rstrip(" .").split() if fold(word) not in _AFTER_NAMES]
    if not words or len(words) > _LONGEST_NAME + 1:
        return False
    if named != text and len(words) == 1:
        return _is_name_word(words[0])
    if len(words) < 2 or all(_INITIAL.match(word) for word in words):  # noqa: PLR2004
        return False
    return _are_names(words)


def is_surname(text: str) -> bool:
    """Tell whether a text is a single word that can only be part of a person's name."""
    return " " not in text and bool(_NAME_WORD.match(text)) and (is_first_name(text) or not is_trade_word(text))


def count_people(text: str) -> int:
    """Count how many names a text without any separator seems to hold: more than one when it is too long for one."""
    words = drop_title(text).split()
    if any(_TITLE.match(f"{word} x") for word in words[1:]) and is_person(words[0] + " " + words[-1]):
        return 2
    if len(words) < _FEWEST_FOR_TWO or any(word in _PARTICLES for word in words):
        return 1
    return 2 if all(_is_name_word(word) for word in words) else 1


def halve_names(text: str) -> tuple[str, ...]:
    """Divide a run of names where the next first name stands, else in pairs; empty when neither comes out."""
    words = text.split()
    starts = [at for at, word in enumerate(words) if is_first_name(word) and at != 1]
    if len(starts) < 2 or starts[0] != 0:  # noqa: PLR2004
        starts = list(range(0, len(words), 2)) if len(words) % 2 == 0 else []
    ends = [*starts[1:], len(words)]
    names = tuple(" ".join(words[start:end]) for start, end in zip(starts, ends, strict=False))
    return names if all(" " in name for name in names) else ()


def is_surname_first(left: str, right: str) -> bool:
    """Tell whether the two sides of a comma are a last name and a first name: "Sample, Jo"."""
    if " " in left or not (_NAME_WORD.match(left) or _CAPITAL_WORD.match(left)) or find_abbreviation(left):
        return False
    firsts = right.split()
    names = is_first_name(firsts[0]) if firsts else False
    return names and len(firsts) <= 2 and (not is_trade_word(left) or fold(left) in SURNAMES_LIKE_WORDS)  # noqa: PLR2004


def _is_name_word(word: str) -> bool:
    return bool(_NAME_WORD.match(word)) and (is_first_name(word) or not is_trade_word(word))


def _are_names(words: list[str]) -> bool:
    if words[-1] in _PARTICLES or not all(_fits_name(word) for word in words):
        return False
    if any(find_abbreviation(word) and len(word) > 1 for word in words if _CAPITAL_WORD.match(word)):
        return False
    if is_first_name(words[0]):
        return _follows_first_name(words[1:])
    return not any(is_trade_word(word) for word in words if len(word) > 2)  # noqa: PLR2004


def _follows_first_name(words: list[str]) -> bool:
    if len(words) == 1 and fold(words[0]) in SURNAMES_LIKE_WORDS:
        return True
    return not any(is_trade_word(word) and not is_first_name(word) for word in words if len(word.strip(".")) > 1)


def _fits_name(word: str) -> bool:
    is_capital = bool(_CAPITAL_WORD.match(word))
    return bool(_NAME_WORD.match(word) or _INITIAL.match(word)) or word in _PARTICLES or is_capital
