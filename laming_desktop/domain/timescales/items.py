"""Hold the items that a cell's pieces are joined to: dated parts, rhythms, states, waits, words and signs."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.domain.timescales.dating import Dated
from laming_desktop.domain.timescales.phrases import Tag
from laming_desktop.domain.timescales.pieces import WordRole
from laming_desktop.domain.timescales.reading import Anchor, Flag, Nature
from laming_desktop.domain.timescales.rhythms import Rhythm
from laming_desktop.domain.vocabulary import Certainty

ItemKind = Literal["dated", "rhythm", "state", "wait", "mark", "word", "sign", "label"]
CORE_KINDS: frozenset[ItemKind] = frozenset({"dated", "rhythm", "state", "wait"})


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a cell; `start` and `end` count its characters.

    A wait is `is_conditional` when a date beside it stands ("subject to funding"); a mark is a phrase that changes its
    neighbours, such as "thereafter" or "or as required".
    """

    kind: ItemKind
    start: int
    end: int
    text: str = ""
    tags: frozenset[Tag] = frozenset()
    role: WordRole = "content"
    dated: Dated | None = None
    rhythm: Rhythm | None = None
    state: Nature | None = None
    anchor: Anchor | None = None
    certainty: Certainty = "certain"
    flags: frozenset[Flag] = frozenset()
    is_conditional: bool = False
    repaired: bool = False

    def has(self, *tags: Tag) -> bool:
        """Tell whether the item is a phrase that may mean one of these."""
        return any(tag in self.tags for tag in tags)
