"""Read events that a date is set by, without a day of their own: "by next Board meeting", "before inspection"."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.edges import read_dated, read_edges
from laming_desktop.domain.timescales.events import find_event, name_event
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.pieces import Piece
from laming_desktop.domain.timescales.reading import Anchor, Event, Nature, Relation
from laming_desktop.domain.timescales.waits import (
    EVENT_NOUNS,
    FoundItem,
    TextOf,
    find_event_end,
    has_part,
    take_words,
)
from laming_desktop.domain.timescales.words import BODY_WORDS, make_words
from laming_desktop.domain.timescales.years import Known

_ONE_DAY: Final = timedelta(days=1)
_UNTIL: Final = make_words("until till til untill")
_HAPPENINGS: Final = make_words(
    "inspection review audit election conference induction supervision handover restructure referral visit"
)


def read_until_event(pieces: Sequence[Piece], at: int) -> FoundItem | None:
    """Read "until completion of the review": ongoing, with an end that no day is known for."""
    if not pieces[at].has("until") or pieces[at].text not in _UNTIL or read_edges(pieces, at) is not None:
        return None
    end = find_event_end(pieces, at + 1)
    if end == at + 1:
        return None
    repaired = any(piece.repaired for piece in pieces[at:end])
    return FoundItem(Item("state", pieces[at].start, pieces[end - 1].end, state="ongoing", repaired=repaired), end)


def read_meeting(pieces: Sequence[Piece], at: int, known: Known, text_of: TextOf) -> FoundItem | None:
    """Read "by next Board meeting", "next LSCB meeting", "before inspection", "at the Trust Board"."""
    piece = pieces[at]
    relation: Relation = "at"
    start = at
    if piece.kind == "phrase" and piece.has("by", "before", "in_time", "in", "due") and read_edges(pieces, at) is None:
        relation = "at" if piece.has("in") else "before"
        start = at + 1
        if piece.has("due") and start < len(pieces) and pieces[start].has("once", "when", "following", "subject"):
            return None
    elif piece.text == "to" and at + 1 < len(pieces):
        start = at + 1
    elif piece.text != "next":
        return None
    end = find_event_end(pieces, start)
    words = take_words(pieces, start, end, text_of)
    small = [word.strip(".,") for word in words.lower().replace("-", " ").split()]
    named = _Named(pieces[at], small, find_event(words), is_alone=not has_part(pieces, end))
    if not small or not (_is_by(named) if relation == "before" else _is_at(named)):
        return None
    if relation == "at" and any(piece.kind == "rhythm" and piece.text != "annual" for piece in pieces[start:end]):
        return None
    found = _make_meeting(pieces, at, end, relation, words)
    return _date_meeting(pieces, piece, found, known) if relation == "before" else found


@dataclass(frozen=True, slots=True)
class _Named:
    """The words that may name an event: what leads them, the words, their event, and whether a date stands beside."""

    lead: Piece
    words: list[str]
    event: Event
    is_alone: bool

    @property
    def is_meeting(self) -> bool:
        """Tell whether a meeting is named, by that word or by a body's name."""
        return "meeting" in self.words or self.words[-1] in BODY_WORDS

    @property
    def is_event(self) -> bool:
        """Tell whether the last word names something that happens."""
        return self.words[-1] in EVENT_NOUNS | _HAPPENINGS


def _is_by(named: _Named) -> bool:
    """Tell whether "by" or "before" leads to an event; "by Cabinet" says who."""
    if not named.lead.has("by"):
        return named.is_meeting or named.lead.has("before", "in_time") or named.event != "other"
    if {"meeting", "next", "date"} & set(named.words) or named.is_event:
        return True
    return named.event not in {"meeting", "other"}


def _is_at(named: _Named) -> bool:
    """Tell whether "at" or "next" leads to an event: a next meeting, or another event with no date beside it."""
    says_next = named.lead.text == "next" or "next" in named.words
    if named.is_meeting:
        return says_next
    return named.is_event and named.is_alone and (says_next or named.lead.text == "at")


def _date_meeting(pieces: Sequence[Piece], lead: Piece, found: FoundItem, known: Known) -> FoundItem:
    """Give "before the Board meeting on 6 July 2010" the meeting's day as its edge."""
    led = found.end < len(pieces) and pieces[found.end].has("in", "within")
    inner = read_dated(pieces, found.end, known) if led else None
    if inner is None or inner.dated.is_range or inner.dated.relation != "on" or inner.dated.first.nature != "on":
        return found
    before = not lead.has("by", "due")
    dated = replace(inner.dated, choices=tuple(_edge(each, before=before) for each in inner.dated.choices))
    return FoundItem(
        replace(
            found.item, end=pieces[inner.end - 1].end, dated=replace(dated, relation="by"), repaired=inner.repaired
        ),
        inner.end,
    )


def _edge(choice: Choice, *, before: bool) -> Choice:
    eve = None if choice.earliest is None else choice.earliest - _ONE_DAY
    return Choice("by", None, eve if before else choice.latest, choice.precision, choice.flags)


def _make_meeting(pieces: Sequence[Piece], at: int, end: int, relation: Relation, words: str) -> FoundItem:
    nature: Nature = "by" if relation == "before" else "on"
    anchor = Anchor(find_event(words), relation, of=name_event(words))
    dated = Dated((Choice(nature, None, None, "none"),), "certain", NamedPeriod("day"))
    repaired = any(piece.repaired for piece in pieces[at:end])
    return FoundItem(
        Item("dated", pieces[at].start, pieces[end - 1].end, dated=dated, anchor=anchor, repaired=repaired), end
    )
