"""Read the heading above a table that says which recommendation its rows answer: "Recommendation 4: ..."."""

import re
from collections.abc import Sequence
from typing import Final

from laming_desktop.importers.cells.numbering import find_number_word, read_numbers
from laming_desktop.importers.grid import Line

_LEAD: Final = re.compile(
    r"^(?P<word>recommendations?|recs?\.?|r)\s*(?:no\.?|number|#)?\s*(?P<number>[A-Z]{0,4}-?\d{1,4}(?:[./-]\d{1,4})*[a-z]?"
    r"|\d{1,3}(?:\s*(?:,|and|&|-|\u2013)\s*\d{1,3})+)(?![\d%])\s*(?P<mark>[.:)\u2013-]*)\s*(?P<text>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_OTHER: Final = re.compile(
    r"^(?:(?:key |required )?(?:areas? for (?:improvement|development|action)|priority (?:for )?actions?|improvements?|"
    r"requirements?|learning points?|lessons?(?: learn(?:ed|t))?|findings?|issues?|recommendations?))\s*(?:no\.?\s*)?"
    r"(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[.:)\u2013-]+\s*(?P<text>\S.*)$",
    re.IGNORECASE | re.DOTALL,
)
"""What inspectors and reviews call what a plan answers: "Area for improvement 2: ..."."""
_NEAR: Final = 4
_LONGEST: Final = 3000


def read_lead(before: Sequence[Line]) -> Line | None:
    """Find the paragraph right above a table that names a recommendation; a paragraph below it may be its text."""
    filled = [line for line in before if not line.is_blank]
    for at in range(len(filled) - 1, max(-1, len(filled) - 1 - _NEAR), -1):
        split = split_lead(filled[at].text)
        if split is None:
            continue
        number, text = split
        rest = " ".join(line.text for line in filled[at + 1 :] if not _is_label(line.text))
        words = f"Recommendation {number}: {' '.join(part for part in (text, rest) if part)}"
        return Line(filled[at].number, (words,))
    return None


def split_lead(text: str) -> tuple[str, str] | None:
    """Split a heading into the number of a recommendation and its words; None where it names none."""
    word = find_number_word(text.strip())
    text = f"Recommendation {word[0]}: {text.strip()[len(word[1]) :]}" if word else text
    match = _LEAD.match(text.strip()) if len(text) <= _LONGEST else None
    if match is None or (match["word"].casefold() == "r" and not text.strip()[1:2].isdigit()):
        return None
    words = match["text"].strip()
    if words and not match["mark"] and (words[0].islower() or not words[0].isalnum()):
        return None
    return (match["number"], words) if read_numbers(match["number"]) else None


def split_other_lead(text: str) -> tuple[str, str] | None:
    """Split a heading that names what a plan answers otherwise ("Area for improvement 2: ...") into number and words."""
    match = _OTHER.match(text.strip()) if len(text) <= _LONGEST else None
    return (match["number"], match["text"].strip()) if match else None


def _is_label(text: str) -> bool:
    """Tell whether a line above a table only announces it: "Actions", "Action plan:"."""
    return len(text.split()) <= 3  # noqa: PLR2004
