"""Words that say an owner has changed or will change: arrows, "formerly", "now", "from April 2010"."""

import re
from typing import Final

from laming_desktop.domain.owners.placeholders import is_date

_ARROW: Final = re.compile(r"\s*(?:→|➔|⇒|->|=>|–>)\s*")
_WAS: Final = re.compile(
    r"^(?P<now>.*?\S)[\s,;]*[(\[]?\s*\b(?:formerly|previously|prev\.?|was|replac(?:es|ing)|in place of|took over from|taking "
    r"over from|takes over from|succeed(?:s|ed|ing)|originally|ex[- ]|instead of|has replaced|vice)\b\s*:?\s*"
    r"(?P<was>\S.*?)[)\]]?$",
    re.IGNORECASE | re.DOTALL,
)
_NOW: Final = re.compile(
    r"^(?P<was>.*?\S)[\s,;]*[(\[]?\s*\b(?:now|replaced by|succeeded by|handed over to|handed to|transferred to|passed to|"
    r"reassigned to|moved to|then|changed to|followed by)\b\s*:?\s*(?P<now>\S.*?)[)\]]?$",
    re.IGNORECASE | re.DOTALL,
)
_TURN: Final = re.compile(
    r"^(?:w\.?e\.?f\.?|with effect from|from|until|till|up to|to|since|as from|as of|starting|starts|commencing|effective|"
    r"leaving|leaves|left|joins|joining|ended|ends|in post from|to start)\s+(?P<when>\S.*)$",
    re.IGNORECASE,
)

_ENDING: Final = re.compile(
    r"^(?P<name>\S.*?\S)[\s,–-]+(?P<turn>(?:w\.?e\.?f\.?|with effect from|from|until|till|up to|since|as from|starting)\s+.*)$",
    re.IGNORECASE,
)


def find_change(text: str) -> str | None:
    """Give the words of the current owner where a text says that there was another before; None where it does not."""
    arrow = _ARROW.split(text)
    if len(arrow) > 1:
        return arrow[-1].strip() or None
    was = _WAS.match(text)
    if was:
        return was["now"].strip(" ,;(-–")
    now = _NOW.match(text)
    if now and " the " not in now["was"]:
        return now["now"].strip(" ,;")
    return None


def has_arrow(text: str) -> bool:
    """Tell whether an arrow joins two owners of a text."""
    parts = _ARROW.split(text)
    return len(parts) > 1 and all(part.strip() for part in parts)


def cut_turning_date(text: str) -> tuple[str, str]:
    """Cut "until March 2010" off the end of a name without brackets; the second part is empty when there is none."""
    match = _ENDING.match(text)
    if match and is_turning_date(match["turn"]):
        return match["name"].rstrip(" ,-–"), match["turn"]
    return text, ""


def is_turning_date(text: str) -> bool:
    """Tell whether words say from or until which day an owner is one: "from April 2010"."""
    match = _TURN.match(text.strip())
    return bool(match) and is_date(match["when"])
