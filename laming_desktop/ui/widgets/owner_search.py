"""Find owners by the beginning of a name, an alias, a word of a post, or by initials."""

from collections.abc import Sequence

from laming_desktop.domain.plan import Owner

MOST = 8


def find_owners(owners: Sequence[Owner], words: str) -> list[Owner]:
    """Find the owners that somebody typing these words may mean, likeliest first, those with more actions before."""
    sought = words.strip().casefold()
    if not sought:
        return []
    ranked = [
        (rank, -owner.actions, owner.name, owner) for owner in owners if (rank := _rank(owner, sought)) is not None
    ]
    return [owner for *_, owner in sorted(ranked, key=lambda entry: entry[:3])][:MOST]


def find_named(owners: Sequence[Owner], words: str) -> Owner | None:
    """Find the one owner that these words name in full, by name, alias or initials."""
    sought = words.strip().casefold()
    named = [owner for owner in owners if sought in _list_names(owner)]
    return named[0] if len(named) == 1 else None


def _list_names(owner: Owner) -> list[str]:
    return [name.casefold() for name in (owner.name, *owner.aliases, owner.initials or "") if name]


def _rank(owner: Owner, sought: str) -> int | None:
    """Rank a match, 0 the best; None when nothing of the owner answers to the words."""
    names = _list_names(owner)
    if sought in names:
        return 0
    if any(name.startswith(sought) for name in names):
        return 1
    if any(word.startswith(sought) for name in names for word in name.split()):
        return 2
    return 3 if any(sought in name for name in names) else None
