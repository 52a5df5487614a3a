"""Find the word that a misspelt one was meant to be, if exactly one fits."""

from typing import Final

from laming_desktop.domain.timescales.known_words import REPAIRABLE_WORDS
from laming_desktop.domain.timescales.words import MONTHS

_SHORTEST: Final = 5
_LONG: Final = 8
_LONGEST: Final = 24
_FAR: Final = 9


def find_intended(word: str, *, beside_year: bool = False) -> str | None:
    """Find the one word that lies nearest; short names of months are repaired only beside a year."""
    if len(word) > _LONGEST:
        return None
    best: dict[str, int] = {}
    for target in REPAIRABLE_WORDS:
        distance = _rate(word, target, beside_year=beside_year)
        if distance < _FAR:
            best[target] = distance
    if not best:
        return _find_month(word) if beside_year else None
    nearest = min(best.values())
    fitting = {_meaning(target) for target, distance in best.items() if distance == nearest}
    if len(fitting) != 1:
        return None
    return next(target for target, distance in best.items() if distance == nearest)


def _meaning(word: str) -> str:
    """Let "annual" and "annually", "complete" and "completed", "sept" and "sep" count as one word."""
    if word in MONTHS:
        return str(MONTHS[word])
    for ending in ("d", "ly"):
        if word.endswith(ending) and word.removesuffix(ending) in REPAIRABLE_WORDS:
            return word.removesuffix(ending)
    return word


def _rate(word: str, target: str, *, beside_year: bool) -> int:
    is_month = target in MONTHS
    if len(target) < _SHORTEST and not (is_month and beside_year and len(target) == _SHORTEST - 1):
        return _FAR
    allowed = 2 if len(target) >= _LONG else 1
    if abs(len(word) - len(target)) > allowed or len(word) < 3:  # noqa: PLR2004 - too short to be repaired
        return _FAR
    if word[0] != target[0] and not (word == target[1:] or sorted(word[:2]) == sorted(target[:2])):
        return _FAR
    distance = measure_distance(word, target, allowed)
    return distance if distance <= allowed else _FAR


def _find_month(word: str) -> str | None:
    """Find a short month's name beside a year: "Spt 2009", "Ocy 2009"."""
    if not 3 <= len(word) <= 5:  # noqa: PLR2004 - lengths of short names
        return None
    near = [name for name in MONTHS if len(name) <= 4 and name[0] == word[0] and measure_distance(word, name, 1) <= 1]  # noqa: PLR2004
    return near[0] if near and len({MONTHS[name] for name in near}) == 1 else None


def measure_distance(word: str, target: str, limit: int) -> int:
    """Count the letters to add, drop, change or swap, no further than one above the limit."""
    before: list[int] = []
    row = list(range(len(target) + 1))
    for at, letter in enumerate(word, 1):
        following = [at]
        for place, wanted in enumerate(target, 1):
            cost = min(row[place] + 1, following[place - 1] + 1, row[place - 1] + (letter != wanted))
            if before and place > 1 and letter == target[place - 2] and word[at - 2] == wanted:
                cost = min(cost, before[place - 2] + 1)
            following.append(cost)
        if min(following) > limit:
            return limit + 1
        before, row = row, following
    return row[-1]
