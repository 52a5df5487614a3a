"""Read a document's lines as guidance: what it says of which recommendation, and what is promised by when.

Nothing is decided here: all of it are proposals, each with the line that it was read from.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from laming_desktop.domain.guidance.items import Item, join_items
from laming_desktop.domain.guidance.notes import NUMBER, ProposedNote, read_count, read_notes
from laming_desktop.domain.guidance.promises import Promise, list_undated, read_promises

_NAME: Final = r"(?P<name>[A-Z][\w’'-]*(?:\s+(?:(?:to|of|for|and|the|in|on)\s+)*[A-Z][\w’'-]*){1,9})"
_TITLES: Final = re.compile(
    rf"\b(?:revisi(?:on|ng)\s+(?:of|to)|[Rr]evised?(?:\s+(?:text|version)\s+of)?|[Dd]raft)\s+(?:the\s+)?[*_“\"]*{_NAME}"
)
_APART: Final = re.compile(
    rf"\b(?:not\s+including|excluding|except(?:\s+for)?|apart\s+from|other\s+than)\s+(?:the\s+)?(?P<count>{NUMBER})\b"
    r"[^.;]{0,80}?\b(?P<chapter>(?:[Cc]hapter|[Ss]ection)\s+\d+)",
)
_STATED: Final = re.compile(
    rf"\b(?:addresse[sd]|respond(?:s|ing)\s+to|covers?|answers?)\s+(?P<count>{NUMBER})\s+of\b[^.;]{{0,60}}?\brecommendations\b"
)


@dataclass(frozen=True, slots=True)
class SetApart:
    """How many recommendations a document says are answered elsewhere, and in which chapter; which ones it leaves open."""

    count: int
    chapter: str


@dataclass(frozen=True, slots=True)
class GuidanceReading:
    """What a document proposes: the guidance that it speaks of by its likeliest title, notes, promises.

    `stated` is how many recommendations it says that it answers, None where it does not say. `lines` are what was
    read, `document_date` the day from which it was read, None where nobody knows it.
    """

    title: str
    notes: tuple[ProposedNote, ...]
    promises: tuple[Promise, ...]
    apart: tuple[SetApart, ...]
    stated: int | None
    document_date: date | None = None
    lines: tuple[str, ...] = field(default=(), repr=False)

    @property
    def undated(self) -> tuple[str, ...]:
        """Give the words for times that only the document's own day can tell, where nobody knows it: "this year"."""
        return () if self.document_date else list_undated(self.promises)

    @property
    def numbers(self) -> tuple[str, ...]:
        """Give the recommendations that notes speak of, in their order, each once."""
        return tuple(dict.fromkeys(number for note in self.notes for number in note.numbers))


def read_guidance(lines: Sequence[str], *, document_date: date | None = None) -> GuidanceReading:
    """Read the lines of a document; timescales such as "this year" are told from `document_date`."""
    items = join_items(lines)
    noted = {item.line: read_notes(item) for item in items}
    notes = tuple(note for item in items for note in noted[item.line])
    others = [item for item in items if not noted[item.line]]
    words = " ".join(item.text for item in items)
    stated = _STATED.search(words)
    return GuidanceReading(
        title=_find_title(items),
        notes=notes,
        promises=read_promises(others, document_date),
        apart=tuple(_list_apart(words)),
        stated=read_count(stated["count"]) if stated else None,
        document_date=document_date,
        lines=tuple(lines),
    )


def _list_apart(words: str) -> Iterable[SetApart]:
    found = [SetApart(read_count(each["count"]), each["chapter"].capitalize()) for each in _APART.finditer(words)]
    return dict.fromkeys(found)


def _find_title(items: Iterable[Item]) -> str:
    """Give the name that is most often said to be revised, or drafted; the longest where several are as frequent."""
    names = Counter(" ".join(each["name"].split()) for item in items for each in _TITLES.finditer(item.text))
    return max(names, key=lambda name: (names[name], len(name)), default="")
