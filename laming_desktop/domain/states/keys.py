"""Looking a mark up in the key that a document gives for its own marks."""

import re
from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.states.colours import find_colour
from laming_desktop.domain.states.tidying import fold, unbracket

_RANK: Final = re.compile(r"^(?:priority|level|grade|category|tier|p)?[\s.:-]*(\d{1,2}|[a-z])$")


def find_meaning(text: str, key: Mapping[str, str] | None) -> str | None:
    """Give what the document's key says of a mark; None without a key or when the key does not hold it."""
    if not key:
        return None
    mark = unbracket(fold(text))
    meanings = {unbracket(fold(sign)): meaning for sign, meaning in key.items() if meaning.strip()}
    if mark in meanings:
        return meanings[mark]
    return _find_by_colour(mark, meanings) or _find_by_rank(mark, meanings)


def _find_by_colour(mark: str, meanings: Mapping[str, str]) -> str | None:
    colour = find_colour(mark)
    if colour is None:
        return None
    fitting = [meaning for sign, meaning in meanings.items() if find_colour(sign) == colour]
    return fitting[0] if len(fitting) == 1 else None


def _find_by_rank(mark: str, meanings: Mapping[str, str]) -> str | None:
    rank = _RANK.match(mark)
    if rank is None:
        return None
    fitting = [meaning for sign, meaning in meanings.items() if (match := _RANK.match(sign)) and match[1] == rank[1]]
    return fitting[0] if len(fitting) == 1 else None
