"""Whom a paper names: owners as written, posts in the place of persons, or nobody at all."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from laming_desktop.domain.papers.profiles import NamesChoice
from laming_desktop.domain.plan import ActionOwner, Owner

NAMED_OFFICER: Final = "A named officer"
WITHHELD: Final = "[name withheld]"
_LEAST_LETTERS: Final = 4
"""Names shorter than this are words of their own too often ("May", "Art")."""
_TITLES: Final = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lord|Lady|Rev|PC|DC|DI|DCI)\.?"


class NameWriter:
    """Writes owners and texts so that they name whom the paper may name.

    Names in a text are found where the register knows them as names of persons; a name that it does not know stays.
    """

    def __init__(self, choice: NamesChoice, owners: Iterable[Owner]) -> None:
        self._choice = choice
        self._known = None if choice == "as_written" else _make_pattern(owners)

    def write_owners(self, owners: Sequence[ActionOwner], whole_cell: str = "") -> tuple[str, ...]:
        """Write owners in their order, each once; `whole_cell` is printed instead where its reading is in question."""
        if self._choice == "off":
            return ()
        if self._choice == "posts":
            return tuple(dict.fromkeys(self._write_post(owner) for owner in owners))
        return (whole_cell,) if whole_cell else tuple(owner.written or owner.name for owner in owners)

    def write_text(self, text: str) -> str:
        """Write a text, names of persons withheld where the paper names posts or nobody."""
        return self._known.sub(WITHHELD, text) if self._known else text

    def write_person(self, words: str) -> str:
        """Write who agreed or wrote something: nothing where the paper names no person."""
        return words if self._choice == "as_written" else ""

    def _write_post(self, owner: ActionOwner) -> str:
        return NAMED_OFFICER if owner.kind == "person" else self.write_text(owner.name)


def _make_pattern(owners: Iterable[Owner]) -> re.Pattern[str] | None:
    """Make what finds the persons that a register knows: whole names and aliases, surnames behind a title."""
    persons = [owner for owner in owners if owner.kind == "person"]
    names = {name.strip() for owner in persons for name in (owner.name, *owner.aliases)}
    whole = [_join_words(name) for name in sorted(names, key=len, reverse=True) if len(name) >= _LEAST_LETTERS]
    surnames = {name.split()[-1] for name in names if " " in name}
    titled = [rf"{_TITLES}\s+(?:[A-Z]\.?\s+)?{re.escape(name)}" for name in sorted(surnames, key=len, reverse=True)]
    parts = [*titled, *whole]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None


def _join_words(name: str) -> str:
    """Let any white space stand between the words of a name, as a document may break it over lines."""
    return r"\s+".join(re.escape(word) for word in name.split())
