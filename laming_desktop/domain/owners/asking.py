"""The questions that a single name raises although it was read: which body, who is meant, one or two."""

import re
from typing import Final

from laming_desktop.domain.owners.body_words import NOBODY_IN_PARTICULAR, SECTORS, VAGUE_ADJECTIVES
from laming_desktop.domain.owners.folding import drop_article, fold, split_words
from laming_desktop.domain.owners.heads import find_head
from laming_desktop.domain.owners.reading import OwnerMention, OwnerQuestion
from laming_desktop.domain.vocabulary import OwnerRole

_FROM: Final = re.compile(
    r"\b(?:partners|representatives|reps|agencies|colleagues|staff|leads)\s+(?:from|in|across)\b", re.IGNORECASE
)
_WHICHEVER: Final = frozenset(["relevant", "appropriate"])
"""Before one post they leave open which of its holders is meant: "relevant Head of Service"."""


def ask_about_name(name: str) -> OwnerQuestion | None:
    """Ask about a name under which nobody can be chased: "Health", "All", "relevant managers"."""
    folded = fold(drop_article(name))
    if folded in SECTORS:
        return OwnerQuestion("which_body", name)
    if folded in NOBODY_IN_PARTICULAR or fold(name) in NOBODY_IN_PARTICULAR or _FROM.search(name):
        return OwnerQuestion("who_is_meant", name)
    words = split_words(name.removeprefix("All ").removeprefix("all "))
    head = find_head(words)
    if words and words[0] in VAGUE_ADJECTIVES and (head is None or head.is_plural or words[0] in _WHICHEVER):
        return OwnerQuestion("who_is_meant", name)
    return None


def give_heading_role(
    owners: list[OwnerMention], role: OwnerRole | None, heading: str
) -> tuple[list[OwnerMention], bool]:
    """Give the role of a column's heading to the one owner it can mean; tell whether several compete for a lead."""
    open_ones = [owner for owner in owners if owner.role is None]
    if role is None or not open_ones or (role == "lead" and any(owner.role == "lead" for owner in owners)):
        return owners, False
    if role == "support" or len(open_ones) == 1:
        given = [_with_role(owner, role) if owner.role is None else owner for owner in owners]
        return given, False
    return owners, re.search(r"\bleads\b|\bofficers\b|\bagencies\b|\(s\)", heading.casefold()) is None


def _with_role(owner: OwnerMention, role: OwnerRole) -> OwnerMention:
    return OwnerMention(owner.name, owner.kind, role, owner.holder, owner.post, owner.known_as)
