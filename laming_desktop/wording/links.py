"""Links between recommendations in the user's words, from the side of one of them."""

from collections.abc import Mapping
from typing import Final

from laming_desktop.domain.national import Linked, LinkedItem, LinkKind
from laming_desktop.wording.texts import clean

LINK_WORDS: Final[Mapping[LinkKind, str]] = {
    "repeats": "Repeats",
    "overlaps": "Overlaps with",
    "supersedes": "Supersedes",
}
LINKED_WORDS: Final[Mapping[LinkKind, str]] = {
    "repeats": "Is repeated by",
    "overlaps": "Overlaps with",
    "supersedes": "Is superseded by",
}
_KIND_VERBS: Final[Mapping[LinkKind, str]] = {
    "repeats": "repeats",
    "overlaps": "overlaps with",
    "supersedes": "supersedes",
}


def say_linked_item(item: LinkedItem, *, several: bool) -> str:
    """Name a recommendation, with its inquiry where the register has several."""
    name = f"Recommendation {clean(item.number)}"
    return f"{name} of {clean(item.inquiry)}" if several else name


def say_link(linked: Linked) -> str:
    """Say a whole link as a sentence."""
    one, other = (say_linked_item(item, several=linked.is_across) for item in (linked.one, linked.other))
    note = f": {clean(linked.link.note)}" if linked.link.note else ""
    return f"{one} {_KIND_VERBS[linked.link.kind]} {other[:1].lower()}{other[1:]}{note}"
