"""Owners that may be one under two names: typing slips, initials, abbreviated posts. Suggestions only."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from rapidfuzz.distance import OSA

from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.owners.reading import KnownOwner

_LONG_FORMS: Final[Mapping[str, str]] = {
    "ad": "assistant director",
    "asst": "assistant",
    "cc": "county council",
    "ce": "chief executive",
    "ceo": "chief executive",
    "cex": "chief executive",
    "cx": "chief executive",
    "co": "county",
    "coord": "coordinator",
    "cttee": "committee",
    "dcs": "director childrens services",
    "dass": "director adult social services",
    "dep": "deputy",
    "dept": "department",
    "dir": "director",
    "dph": "director public health",
    "exec": "executive",
    "govt": "government",
    "hd": "head",
    "hos": "head service",
    "mgr": "manager",
    "mngr": "manager",
    "nhs": "national health service",
    "off": "officer",
    "ofcr": "officer",
    "rep": "representative",
    "sec": "secretary",
    "sgt": "sergeant",
    "snr": "senior",
    "supt": "superintendent",
    "sup": "supervisor",
    "svcs": "services",
    "vp": "vice president",
}
_SMALL: Final = frozenset({"of", "the", "for", "and", "to", "in", "a", "an", "on"})
_WORD: Final = re.compile(r"[^\W_]+")
_SHORTEST_SLIP: Final = 4
_TWO_SLIPS: Final = 9
_MOST_INITIALS: Final = 6
_COMMON: Final = 200


class NearOwners:
    """The names of all owners known so far, found again by names that are nearly theirs."""

    def __init__(self, owners: Iterable[KnownOwner]) -> None:
        self._names: dict[str, str] = {}
        self._by_key: dict[str, list[str]] = {}
        for owner in owners:
            for name in (owner.name, *owner.aliases):
                self.add(name, owner.name)

    def add(self, name: str, known_as: str) -> None:
        """Take in a name of an owner."""
        folded = fold(name)
        if folded in self._names:
            return
        self._names[folded] = known_as
        for key in _list_keys(folded):
            self._by_key.setdefault(key, []).append(folded)

    def has(self, name: str) -> bool:
        """Tell whether this is a name of an owner known so far."""
        return fold(name) in self._names

    def find_near(self, name: str) -> str | None:
        """Give the owner that a new name may be meant for; None where none is near, or the name is known."""
        folded = fold(name)
        if folded in self._names:
            return None
        words = _split(folded)
        candidates: dict[str, None] = {}
        for key in _list_keys(folded):
            known = self._by_key.get(key, ())
            if len(known) <= _COMMON:
                candidates.update(dict.fromkeys(known))
        near = (known for known in candidates if _are_near(words, _split(known)))
        found = min(near, key=lambda known: (OSA.distance(folded, known), known), default=None)
        return None if found is None else self._names[found]


def _split(folded: str) -> tuple[str, ...]:
    """Give the words of a folded name that say something, abbreviations written out."""
    plain = folded.replace("'", "").replace("&", " and ")
    found: list[str] = _WORD.findall(plain)
    words = [part for word in found for part in _LONG_FORMS.get(word, word).split()]
    return tuple(word for word in words if word not in _SMALL)


def _list_keys(folded: str) -> set[str]:
    """Give what names that are near each other share at least one of."""
    words = _split(folded)
    squeezed = "".join(words)
    initials = "".join(word[0] for word in words)
    return {*words, f"<{squeezed[:4]}", f"{squeezed[-4:]}>", f"={initials}", f"={squeezed}", f"={folded}"}


def _are_near(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Tell whether two names may be one."""
    if not ours or not theirs:
        return False
    if "".join(ours) == "".join(theirs) or sorted(ours) == sorted(theirs):
        return True
    if _is_initials(ours, theirs) or _is_initials(theirs, ours):
        return True
    return len(ours) == len(theirs) and all(
        one == other or _is_slip(one, other) for one, other in zip(ours, theirs, strict=True)
    )


def _is_initials(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Tell whether one word is made of the first letters of the other name."""
    word = "".join(short) if all(len(part) == 1 for part in short) else short[0] if len(short) == 1 else ""
    return 1 < len(full) == len(word) <= _MOST_INITIALS and word == "".join(part[0] for part in full)


def _is_slip(one: str, other: str) -> bool:
    """Tell whether two words differ as a typing slip makes them differ: figures never do."""
    shortest = min(len(one), len(other))
    if shortest < _SHORTEST_SLIP or any(letter.isdigit() for letter in one + other):
        return False
    allowed = 1 if shortest < _TWO_SLIPS else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed
