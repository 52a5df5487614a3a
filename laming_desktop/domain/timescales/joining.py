"""Join the pieces of a cell to items, the longest meaning first."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.timescales.counting import read_counted
from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.edges import read_dated
from laming_desktop.domain.timescales.events import find_event, name_event
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.next_meetings import read_meeting, read_until_event
from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.phrases import Tag
from laming_desktop.domain.timescales.pieces import Piece
from laming_desktop.domain.timescales.reading import Anchor, Nature
from laming_desktop.domain.timescales.waits import FoundItem, TextOf, read_wait
from laming_desktop.domain.timescales.years import Known

_STATES: Final[tuple[tuple[Tag, Nature], ...]] = (
    ("to_be_advised", "to_be_advised"),
    ("as_required", "ongoing"),
    ("ongoing", "ongoing"),
    ("existing", "existing"),
    ("in_place", "existing"),
    ("immediate", "immediate"),
    ("urgent", "immediate"),
    ("done", "done"),
    ("not_applicable", "not_applicable"),
)
_LIKELY_STATES: Final = frozenset(
    {
        "in progress",
        "work in progress",
        "underway",
        "under way",
        "regular",
        "regularly",
        "continued",
        "rolling",
        "permanent",
        "throughout the year",
        "all year round",
        "year round",
    }
)
_MARKS: Final[tuple[Tag, ...]] = (
    "thereafter",
    "revised",
    "original",
    "now",
    "unconfirmed",
    "approximate",
    "horizon",
    "duration",
    "above",
    "see",
    "no_timescale",
    "onwards",
)
_STRONG_SIGNS: Final = frozenset({";", "\n", "."})
_LOOKED_BACK_AT_MOST: Final = 40
"""No more words stand between "completed" and its date; hostile text must not cost time."""


def join_items(pieces: Sequence[Piece], known: Known, text_of: TextOf) -> list[Item]:
    """Join pieces to items from left to right."""
    items: list[Item] = []
    at = 0
    while at < len(pieces):
        found = _join_time(pieces, at, known, text_of, looks_back=_is_past(items))
        if found is None:
            found = FoundItem(_join_rest(pieces[at]), at + 1)
        items.append(found.item)
        at = found.end
    return _join_awaited(items, text_of)


def _is_past(items: Sequence[Item]) -> bool:
    """Tell whether the words just before say that something was done: its dates look back."""
    for item in reversed(items[-_LOOKED_BACK_AT_MOST:]):
        if item.kind == "sign" and item.text in _STRONG_SIGNS:
            return False
        if item.kind in {"dated", "rhythm", "wait"}:
            return False
        if item.state == "done":
            return True
    return False


def _join_time(
    pieces: Sequence[Piece], at: int, known: Known, text_of: TextOf, *, looks_back: bool
) -> FoundItem | None:
    counted = read_counted(pieces, at, known, text_of)
    if counted is not None:
        return counted
    wait = read_wait(pieces, at, text_of)
    if wait is not None:
        return wait
    dated = read_dated(pieces, at, known, looks_back=looks_back)
    if dated is not None:
        start, end = pieces[at].start, pieces[dated.end - 1].end
        item = Item("dated", start, end, text=text_of(start, end).lower(), dated=dated.dated, repaired=dated.repaired)
        return FoundItem(item, dated.end)
    return _read_plan_day(pieces, at, known) or read_until_event(pieces, at) or read_meeting(pieces, at, known, text_of)


def _read_plan_day(pieces: Sequence[Piece], at: int, known: Known) -> FoundItem | None:
    """Read "from the date of this plan": from the day the document speaks from."""
    place = at + 1
    while place < len(pieces) and pieces[place].text == "the":
        place += 1
    if not pieces[at].has("from", "start") or place >= len(pieces) or not pieces[place].has("this_plan"):
        return None
    if pieces[place].has("now", "today"):
        return None
    choice = Choice("from", known.document, None, "day" if known.document else "none")
    dated = Dated((choice,), "likely", NamedPeriod("day"), relation="from", start_said=True)
    item = Item("dated", pieces[at].start, pieces[place].end, dated=dated, anchor=Anchor("document", "at"))
    return FoundItem(item, place + 1)


def _join_rest(piece: Piece) -> Item:
    item = Item(
        "word", piece.start, piece.end, text=piece.text, tags=piece.tags, role=piece.role, repaired=piece.repaired
    )
    if piece.kind == "rhythm":
        return replace(item, kind="rhythm", rhythm=piece.rhythm)
    if piece.kind in {"sign", "label"}:
        return replace(item, kind="label" if piece.kind == "label" else "sign")
    if piece.kind == "phrase":
        return _join_phrase(piece, item)
    return item


def _join_phrase(piece: Piece, item: Item) -> Item:
    for tag, state in _STATES:
        if tag not in piece.tags:
            continue
        likely = piece.text.replace(" - ", " ").replace("-", " ") in _LIKELY_STATES or tag == "urgent"
        return replace(item, kind="state", state=state, certainty="likely" if likely else "certain")
    if piece.has("awaited", "pending"):
        return replace(item, kind="mark")
    if piece.has(*_MARKS):
        return replace(item, kind="mark")
    return replace(item, kind="word", role="content" if piece.has("means") else "function")


def _join_awaited(items: list[Item], text_of: TextOf) -> list[Item]:
    """Read "national guidance awaited": the words before are the event."""
    joined: list[Item] = []
    for item in items:
        if not item.has("awaited", "pending") or item.kind == "wait" or (item.text == "outstanding" and not joined):
            joined.append(item)
            continue
        start = len(joined)
        while start and joined[start - 1].kind == "word":
            start -= 1
        words = text_of(joined[start].start, joined[-1].end) if start < len(joined) else ""
        begin = joined[start].start if start < len(joined) else item.start
        anchor = Anchor(find_event(words or "awaited"), "after", of=name_event(words))
        joined[start:] = [Item("wait", begin, item.end, anchor=anchor, repaired=item.repaired)]
    return joined
