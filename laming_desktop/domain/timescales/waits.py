"""Read what must come first: "awaiting guidance", "once approved", "within 3 months of publication", "by next meeting"."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from laming_desktop.domain.timescales.edges import read_edges
from laming_desktop.domain.timescales.events import find_event, name_event
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.phrases import Tag
from laming_desktop.domain.timescales.pieces import Piece
from laming_desktop.domain.timescales.reading import Anchor, Flag
from laming_desktop.domain.timescales.words import make_words

_WAITING: Final[tuple[Tag, ...]] = ("awaiting", "once", "when", "following", "subject", "pending", "as_soon_as")
_CONDITIONAL: Final[tuple[Tag, ...]] = ("subject", "pending")
EVENT_NOUNS: Final = make_words(
    "publication completion approval receipt agreement appointment sign-off signing adoption release issue "
    "conclusion availability confirmation implementation notification ratification referral launch "
    "commencement arrival recruitment"
)
_EVENT_PIECES_AT_MOST: Final = 30
"""No event needs more words; hostile text must not cost time."""
_STRONG_STOPS: Final = frozenset({";", "\n", "(", ")"})
_SOFT_STOPS: Final = frozenset({",", ".", "-", "–", "/"})
_STOP_TAGS: Final[tuple[Tag, ...]] = ("thereafter", "immediate", "to_be_advised", "ongoing", "as_required")
_LENGTH_LEADS: Final[tuple[Tag, ...]] = ("within", "in_the_next", "over_the_next", "by", "until", "in", "at_latest")
_ONE_DAY: Final = timedelta(days=1)
TextOf = Callable[[int, int], str]


@dataclass(frozen=True, slots=True)
class FoundItem:
    """An item and the place after its last piece."""

    item: Item
    end: int


def read_wait(pieces: Sequence[Piece], at: int, text_of: TextOf) -> FoundItem | None:
    """Read an event that must come first and no time is counted from it."""
    start = _find_wait_start(pieces, at)
    if start is None:
        return None
    end = find_event_end(pieces, start)
    trigger = pieces[at]
    if end == start and not trigger.has("awaiting"):
        return None
    words = take_words(pieces, start, end, text_of)
    if trigger.has("in"):
        words = take_words(pieces, at + 1, end, text_of)
    anchor = Anchor(find_event(read_words(pieces, at, end)), "after", of=name_event(words))
    flags: frozenset[Flag] = (
        frozenset({"immediate"}) if trigger.has("as_soon_as") and "as soon as" not in trigger.text[:10] else frozenset()
    )
    item = _make_item(
        pieces, at, end, anchor, is_conditional=trigger.has(*_CONDITIONAL) and not trigger.has("awaiting")
    )
    return FoundItem(_flag(item, flags), end)


def _flag(item: Item, flags: frozenset[Flag]) -> Item:
    return Item(
        item.kind,
        item.start,
        item.end,
        anchor=item.anchor,
        flags=flags,
        is_conditional=item.is_conditional,
        repaired=item.repaired,
    )


def _make_item(pieces: Sequence[Piece], at: int, end: int, anchor: Anchor, *, is_conditional: bool = False) -> Item:
    repaired = any(piece.repaired for piece in pieces[at:end])
    return Item(
        "wait", pieces[at].start, pieces[end - 1].end, anchor=anchor, is_conditional=is_conditional, repaired=repaired
    )


def take_words(pieces: Sequence[Piece], start: int, end: int, text_of: TextOf) -> str:
    """Give the words of some pieces as the cell has them."""
    return text_of(pieces[start].start, pieces[end - 1].end) if start < end else ""


def read_words(pieces: Sequence[Piece], start: int, end: int) -> str:
    """Give the words of some pieces as they were read, misspellings righted."""
    return " ".join(piece.text for piece in pieces[start:end])


def _find_wait_start(pieces: Sequence[Piece], at: int) -> int | None:
    """Find where the event's words begin, if the piece makes the cell wait for one."""
    piece = pieces[at]
    if piece.kind != "phrase":
        return None
    edges = read_edges(pieces, at)
    if edges is not None and not piece.has("awaiting", "once", "when", "subject", "pending", "as_soon_as"):
        return None
    if piece.has("once", "when") and piece.has("as_required"):
        return at + 1 if _has_words(pieces, at + 1) else None
    if piece.has(*_WAITING) or (piece.text in {"not before", "not until"} and _has_words(pieces, at + 1)):
        return at + 1
    if piece.text in {"on", "upon", "to follow"} and _next_word(pieces, at + 1) in EVENT_NOUNS:
        return at + 1
    return None


def _has_words(pieces: Sequence[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].kind == "word"


def _next_word(pieces: Sequence[Piece], at: int) -> str:
    while at < len(pieces) and pieces[at].kind == "word" and pieces[at].text in {"the", "full", "final"}:
        at += 1
    if at >= len(pieces):
        return ""
    return pieces[at].text.split()[0] if pieces[at].text else ""


def find_event_end(pieces: Sequence[Piece], start: int) -> int:
    """Find where the words of an event end: at a sign with a new part behind it, or at a date or rhythm."""
    at = start
    last = min(len(pieces), start + _EVENT_PIECES_AT_MOST)
    while at < last:
        piece = pieces[at]
        if piece.kind == "label" or (piece.kind == "rhythm" and not _is_adjective(pieces, at, start)):
            break
        if _is_stop(pieces, at, start):
            break
        if _is_dated_stop(pieces, at, start):
            break
        at += 1
    while at > start and pieces[at - 1].kind == "sign" and pieces[at - 1].text in _SOFT_STOPS:
        at -= 1
    return at


def _is_adjective(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell whether "annual" only describes the event, as in "publication of the annual report"."""
    named = at + 1 < len(pieces) and pieces[at + 1].kind == "word" and pieces[at + 1].role != "function"
    led = at == start or pieces[at - 1].text in {"of", "the", "next", "an", "a"}
    return pieces[at].text in {"annual", "quarterly", "monthly", "weekly", "biennial"} and named and led


def _is_stop(pieces: Sequence[Piece], at: int, start: int) -> bool:
    piece = pieces[at]
    if piece.kind == "sign":
        return piece.text in _STRONG_STOPS or (piece.text in _SOFT_STOPS and has_part(pieces, at + 1))
    return piece.kind == "phrase" and at > start and piece.has(*_STOP_TAGS) and not piece.has("now")


def has_part(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a date, rhythm or state stands between here and the next strong stop."""
    last = min(len(pieces), at + _EVENT_PIECES_AT_MOST)
    while at < last and not (pieces[at].kind == "sign" and pieces[at].text in _STRONG_STOPS):
        if pieces[at].kind in {"period", "rhythm", "length"} or pieces[at].has(*_STOP_TAGS, "awaiting"):
            return True
        at += 1
    return False


def _is_dated_stop(pieces: Sequence[Piece], at: int, start: int) -> bool:
    """Tell whether a date begins here; a bare year behind a name belongs to the name."""
    edges = read_edges(pieces, at)
    if edges is None:
        return False
    named = pieces[edges.at].named
    is_name = named is not None and named.kind in {"calendar_year", "financial_year"} and edges.at == at and at > start
    return not is_name
