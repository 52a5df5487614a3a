"""Read events that a date is set by, without a day of their own: "by next Board meeting", "before inspection"."""

from collections.abc import Sequence

from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.edges import read_edges
from laming_desktop.domain.timescales.events import find_event, name_event
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.periods import NamedPeriod
from laming_desktop.domain.timescales.pieces import Piece
from laming_desktop.domain.timescales.reading import Anchor, Nature, Relation
from laming_desktop.domain.timescales.waits import FoundItem, TextOf, find_event_end, take_words
from laming_desktop.domain.timescales.words import BODY_WORDS


def read_meeting(pieces: Sequence[Piece], at: int, text_of: TextOf) -> FoundItem | None:
    """Read "by next Board meeting", "next LSCB meeting", "before inspection", "at the Trust Board"."""
    piece = pieces[at]
    relation: Relation = "at"
    start = at
    if piece.kind == "phrase" and piece.has("by", "before", "in_time", "in", "due") and read_edges(pieces, at) is None:
        relation = "at" if piece.has("in") else "before"
        start = at + 1
    elif piece.text == "to" and at + 1 < len(pieces):
        start = at + 1
    elif piece.text != "next":
        return None
    end = find_event_end(pieces, start)
    words = take_words(pieces, start, end, text_of)
    small = [word.strip(".,") for word in words.lower().replace("-", " ").split()]
    is_meeting = "meeting" in small or (bool(small) and small[-1] in BODY_WORDS)
    if piece.has("by") and not ({"meeting", "next", "date"} & set(small)) and find_event(words) == "meeting":
        return None
    if not small or (relation == "at" and not (is_meeting and "next" in small)):
        return None
    if relation == "before" and not (is_meeting or piece.has("before", "in_time") or find_event(words) != "other"):
        return None
    return _make_meeting(pieces, at, end, relation, words)


def _make_meeting(pieces: Sequence[Piece], at: int, end: int, relation: Relation, words: str) -> FoundItem:
    nature: Nature = "by" if relation == "before" else "on"
    anchor = Anchor(find_event(words), relation, of=name_event(words))
    dated = Dated((Choice(nature, None, None, "none"),), "certain", NamedPeriod("day"))
    repaired = any(piece.repaired for piece in pieces[at:end])
    return FoundItem(
        Item("dated", pieces[at].start, pieces[end - 1].end, dated=dated, anchor=anchor, repaired=repaired), end
    )
