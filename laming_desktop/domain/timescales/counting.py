"""Read lengths of time and what they count from: "within 3 months of publication", "6-12 months", "12 months from April"."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.edges import read_dated, read_edges
from laming_desktop.domain.timescales.events import find_event, name_event
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.periods import NamedPeriod, add_time
from laming_desktop.domain.timescales.phrases import Tag
from laming_desktop.domain.timescales.pieces import Length, Piece
from laming_desktop.domain.timescales.reading import Anchor, Flag, Nature, Offset, Relation
from laming_desktop.domain.timescales.waits import FoundItem, TextOf, find_event_end, read_words, take_words
from laming_desktop.domain.timescales.years import Known
from laming_desktop.domain.vocabulary import Certainty

_LENGTH_LEADS: Final[tuple[Tag, ...]] = (
    "within",
    "in_the_next",
    "over_the_next",
    "by",
    "until",
    "in",
    "at_latest",
    "after",
    "throughout",
)
_ONE_DAY: Final = timedelta(days=1)


def read_counted(pieces: Sequence[Piece], at: int, known: Known, text_of: TextOf) -> FoundItem | None:
    """Read a length of time, with or without an event or a day it counts from."""
    lead, place = _read_lead(pieces, at)
    if place >= len(pieces) or pieces[place].length is None:
        return None
    length = pieces[place].length or Length(1, "month")
    found = _Counting(pieces, at, place, lead, length, known, text_of)
    return _count_from_document(found) or _count_from_day(found) or _count_from_event(found) or _count_alone(found)


def _read_lead(pieces: Sequence[Piece], at: int) -> tuple[Piece | None, int]:
    piece = pieces[at]
    if piece.kind == "length":
        return None, at
    if piece.kind != "phrase" or not piece.has(*_LENGTH_LEADS):
        return None, len(pieces)
    place = at + 1
    while place < len(pieces) and (
        pieces[place].text in {"the", "a", "maximum", "of", "up", "to", "next", "period"}
        or pieces[place].has("approximate")
    ):
        place += 1
    return piece, place


@dataclass(frozen=True, slots=True)
class _Counting:
    """A length of time being read: where it stands, what leads it, and what is known."""

    pieces: Sequence[Piece]
    at: int
    place: int
    lead: Piece | None
    length: Length
    known: Known
    text_of: TextOf

    @property
    def after(self) -> int:
        """Give the place after the length."""
        return self.place + 1

    @property
    def is_within(self) -> bool:
        """Tell whether the length is the most that may pass."""
        return (
            self.lead is not None
            and self.lead.has("within", "in_the_next", "by", "until", "at_latest")
            and self.lead.text != "for"
        )

    @property
    def offset(self) -> Offset:
        """Give the length as an anchor keeps it."""
        return Offset(self.length.count, self.length.unit)

    def find_link(self) -> tuple[Relation | None, int]:
        """Find what ties the length to an event: "of", "after", "before"."""
        if self.after >= len(self.pieces):
            return None, self.after
        piece = self.pieces[self.after]
        if piece.has("before"):
            return "before", self.after + 1
        if piece.has("after", "following", "once", "as_soon_as") and not piece.has("as_required"):
            return "after", self.after + 1
        if piece.text in {"of", "from", "post", "since"} or (
            piece.has("from") and piece.text in {"from", "as from", "starting from"}
        ):
            return "within", self.after + 1
        return None, self.after


def _count_from_document(found: _Counting) -> FoundItem | None:
    """Read "within 6 months of the date of this plan"."""
    link, start = found.find_link()
    place = start
    while link and place < len(found.pieces) and found.pieces[place].text == "the":
        place += 1
    if link is None or place >= len(found.pieces) or not found.pieces[place].has("this_plan"):
        return None
    if _continues(found.pieces, place + 1):
        return None
    hedged = link == "within" and not found.is_within and found.pieces[found.after].text != "of"
    certainty: Certainty = "likely" if hedged else "certain"
    return _close_document(found, place + 1, certainty=certainty, flags=frozenset(), link=link)


def _continues(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether words go on behind "this plan", as in "this plan being agreed"."""
    return at < len(pieces) and (pieces[at].kind == "word" or pieces[at].has("done", "start", "unconfirmed"))


def _close_document(
    found: _Counting, end: int, *, certainty: Certainty, flags: frozenset[Flag], link: Relation = "within"
) -> FoundItem:
    day = found.known.document
    nature: Nature = "on" if link == "after" and not found.is_within else "by"
    anchor = Anchor("document", "within" if nature == "by" else "after", found.offset)
    due = None if day is None else add_time(day, found.length.count, found.length.unit)
    return _make_counted(
        found,
        end,
        Choice(nature, due if nature == "on" else None, due, "none" if due is None else "day"),
        anchor,
        certainty,
        flags,
    )


def _make_counted(
    found: _Counting,
    end: int,
    choice: Choice,
    anchor: Anchor | None,
    certainty: Certainty,
    flags: frozenset[Flag],
    others: tuple[Choice, ...] = (),
) -> FoundItem:
    dated = Dated((choice, *others), certainty, NamedPeriod("day"), flags=flags)
    if choice.nature == "between":
        dated = Dated((choice, *others), certainty, NamedPeriod("day"), is_range=True, flags=flags)
    start, last = found.pieces[found.at].start, found.pieces[end - 1].end
    repaired = any(piece.repaired for piece in found.pieces[found.at : end])
    return FoundItem(Item("dated", start, last, dated=dated, anchor=anchor, repaired=repaired), end)


def _count_from_day(found: _Counting) -> FoundItem | None:
    """Read "12 months from April 2009", "within 3 months of 1 April 2010", "2 weeks before 1 May 2010"."""
    link, start = found.find_link()
    if link is None:
        return None
    edges = read_edges(found.pieces, start)
    inner = read_dated(found.pieces, start, found.known) if edges else None
    if inner is None or inner.dated.is_range:
        return None
    text = found.pieces[found.after].text
    if text != "of" and link == "within" and not found.is_within:
        return _count_run(found, inner.dated, inner.end)
    return _count_off(found, inner.dated, inner.end, link)


def _count_run(found: _Counting, dated: Dated, end: int) -> FoundItem:
    first = dated.first.earliest
    last = None if first is None else add_time(first, found.length.count, found.length.unit) - _ONE_DAY
    choice = Choice("between", first, last, dated.first.precision, dated.first.flags)
    return _make_counted(found, end, choice, None, dated.certainty, dated.flags)


def _count_off(found: _Counting, dated: Dated, end: int, link: Relation) -> FoundItem:
    first, last = dated.first.earliest, dated.first.latest or dated.first.earliest
    precision = dated.first.precision
    count = -found.length.count if link == "before" else found.length.count
    days = [None if day is None else add_time(day, count, found.length.unit) for day in (first, last)]
    nature: Nature = "on" if link == "after" and not found.is_within else "by"
    due = days[0] or days[1] if link == "before" else days[1]
    choice = Choice(nature, days[0] if nature == "on" else None, due, precision, dated.first.flags)
    certainty: Certainty = dated.certainty if precision == "day" or dated.certainty == "ambiguous" else "likely"
    return _make_counted(found, end, choice, None, certainty, dated.flags)


def _count_from_event(found: _Counting) -> FoundItem | None:
    """Read "within 3 months of publication", "6 months after implementation", "2 weeks before Board meeting"."""
    link, start = found.find_link()
    if link is None:
        return None
    end = find_event_end(found.pieces, start)
    if end == start:
        return None
    words = take_words(found.pieces, start, end, found.text_of)
    event = find_event(read_words(found.pieces, start, end))
    nature: Nature = "by" if found.is_within or link == "before" or found.pieces[found.after].text == "of" else "on"
    relation: Relation = "before" if link == "before" else "within" if nature == "by" else "after"
    anchor = Anchor(event, relation, found.offset, name_event(words))
    plan = found.known.plan
    due = (
        add_time(plan[0], found.length.count, found.length.unit)
        if event == "plan" and plan and link != "before"
        else None
    )
    choice = Choice(nature, due if nature == "on" else None, due, "none" if due is None else "day")
    hedged = nature == "on" and found.pieces[found.after].text == "from"
    certainty: Certainty = "likely" if due or hedged else "certain"
    return _make_counted(found, end, choice, anchor, certainty, frozenset())


def _count_alone(found: _Counting) -> FoundItem | None:
    """Read "within 28 days", "3 months", "6-12 months", "over the next year": they count from the document."""
    assumed: frozenset[Flag] = frozenset({"anchor_assumed"})
    if found.length.is_open or found.length.low:
        return _count_span(found, assumed)
    if found.lead is not None and (found.lead.has("over_the_next", "throughout") or found.lead.text == "for"):
        return _count_work(found, assumed)
    if found.lead is not None and found.lead.has("after"):
        return _close_document(found, found.after, certainty="likely", flags=assumed, link="after")
    if found.is_within:
        return _close_document(found, found.after, certainty="likely", flags=assumed)
    if found.length.low is not None or _has_horizon(found):
        return _close_document(found, found.after, certainty="likely", flags=assumed)
    single = _close_document(found, found.after, certainty="ambiguous", flags=assumed)
    work = _make_work(found)
    dated = single.item.dated
    return (
        _make_counted(found, found.after, dated.first, single.item.anchor, "ambiguous", assumed, (work,))
        if dated
        else None
    )


def _has_horizon(found: _Counting) -> bool:
    return any(piece.has("horizon") for piece in found.pieces)


def _make_work(found: _Counting) -> Choice:
    day = found.known.document
    if day is None:
        return Choice("between", None, None, "none")
    return Choice("between", day, add_time(day, found.length.count, found.length.unit) - _ONE_DAY, "day")


def _count_work(found: _Counting, flags: frozenset[Flag]) -> FoundItem:
    anchor = Anchor("document", "within", found.offset)
    return _make_counted(found, found.after, _make_work(found), anchor, "likely", flags)


def _count_span(found: _Counting, flags: frozenset[Flag]) -> FoundItem:
    """Read "6-12 months" and "12 months +": not before the first, by the second."""
    day = found.known.document
    low = found.length.count if found.length.is_open else found.length.low or 0
    first = None if day is None else add_time(day, low, found.length.unit)
    last = None if day is None else add_time(day, found.length.count, found.length.unit)
    anchor = Anchor("document", "within", found.offset)
    nature: Nature = "from" if found.length.is_open else "between"
    choice = Choice(nature, first, None if found.length.is_open else last, "none" if day is None else "day")
    return _make_counted(found, found.after, choice, anchor, "likely", flags)
