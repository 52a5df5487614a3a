"""Join prepositions, periods and what follows them to dated parts and ranges."""

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.dating import Choice, Dated, Relation, date_period, is_neighbour, join_range
from laming_desktop.domain.timescales.periods import NamedPeriod, Year
from laming_desktop.domain.timescales.phrases import Tag
from laming_desktop.domain.timescales.pieces import Piece
from laming_desktop.domain.timescales.reading import Flag
from laming_desktop.domain.timescales.relative_periods import is_relative
from laming_desktop.domain.timescales.words import make_words
from laming_desktop.domain.timescales.years import Known, Settled, carry_back, carry_forward, find_less_sure, settle

_RELATIONS: Final[tuple[tuple[Tag, Relation], ...]] = (
    ("in_time", "in_time"),
    ("by", "by"),
    ("before", "before"),
    ("start", "from"),
    ("from", "from"),
    ("until", "until"),
    ("since", "since"),
    ("throughout", "throughout"),
    ("between", "throughout"),
    ("due", "by"),
    ("finish", "by"),
    ("at_latest", "by"),
    ("at_earliest", "from"),
    ("after", "after"),
    ("following", "after"),
)
_NEUTRAL: Final[tuple[Tag, ...]] = (
    "in",
    "within",
    "close_of_play",
    "approximate",
    "unconfirmed",
    "revised",
    "original",
    "now",
)
_EDGE_SIGNS: Final = frozenset({":", "-", "~", "?", ".", "=", "(", ")"})
_NEIGHBOUR_JOINTS: Final = frozenset({"/", "&", "or"})
_EDGE_WORDS: Final = make_words(
    "the of on in at a an to is be will for date dates as with and it this that end are point some time no "
    "about period full requirement"
)
_EDGES_AT_MOST: Final = 12


@dataclass(frozen=True, slots=True)
class Edges:
    """What stands before a period: the relation, marks of doubt or revision, and the period's place."""

    relation: Relation | None
    flags: frozenset[Flag]
    tags: frozenset[Tag]
    at: int


@dataclass(frozen=True, slots=True)
class Found:
    """A dated part, the place after its last piece, and whether anything in it was repaired."""

    dated: Dated
    end: int
    repaired: bool


def read_dated(pieces: Sequence[Piece], at: int, known: Known, *, looks_back: bool = False) -> Found | None:
    """Read the dated part that begins at a place: edges, period, range and what follows."""
    edges = read_edges(pieces, at)
    if edges is None:
        return None
    named = pieces[edges.at].named
    if named is None:
        return None
    backwards = looks_back or edges.relation == "since" or _is_done_after(pieces, edges.at + 1)
    found = _read_range(pieces, edges, known) or _read_neighbours(pieces, edges, known, named)
    if found is None:
        settled = settle(named, known, looks_back=backwards)
        lasts = _is_led_by_in(pieces, edges)
        found = date_period(named, settled, edges.relation or "on", may_mean_start=not lasts), edges.at + 1
    return _close(pieces, at, edges, found)


def read_edges(pieces: Sequence[Piece], at: int) -> Edges | None:
    """Read prepositions and their like up to the period they govern."""
    if not any(piece.kind == "period" for piece in pieces[at : at + _EDGES_AT_MOST]):
        return None
    relation: Relation | None = None
    flags: set[Flag] = set()
    tags: set[Tag] = set()
    place = at
    while place < len(pieces) and place - at < _EDGES_AT_MOST:
        piece = pieces[place]
        if piece.kind == "period":
            return Edges(relation, frozenset(flags), frozenset(tags), place)
        if not _is_edge(piece, is_first=place == at):
            return None
        relation = _find_relation(piece, is_first=place == at) or relation
        tags |= piece.tags if piece.has("revised", "original", "now", "start", "finish", "by") else frozenset()
        flags |= _find_flags(piece)
        place += 1
    return None


def _is_edge(piece: Piece, *, is_first: bool) -> bool:
    if piece.kind == "phrase":
        return _find_relation(piece) is not None or piece.has(*_NEUTRAL)
    if piece.kind == "sign":
        return piece.text in {"~", "?"} if is_first else piece.text in _EDGE_SIGNS
    if piece.kind != "word":
        return False
    return piece.text == "to" if is_first else piece.text in _EDGE_WORDS


def _find_relation(piece: Piece, *, is_first: bool = True) -> Relation | None:
    if piece.kind == "word" and piece.text == "to":
        return "until" if is_first else None
    for tag, relation in _RELATIONS:
        if tag in piece.tags and not (relation == "throughout" and piece.has("in")):
            return relation
    return None


def _find_flags(piece: Piece) -> set[Flag]:
    flags: set[Flag] = set()
    if piece.has("unconfirmed") or piece.text == "?":
        flags.add("unconfirmed")
    if piece.has("approximate") or piece.text == "~":
        flags.add("approximate")
    return flags


def _is_led_by_in(pieces: Sequence[Piece], edges: Edges) -> bool:
    """Tell whether "in" or "during" stands before the period: it falls in it and not before it."""
    before = pieces[edges.at - 1] if edges.at else None
    return before is not None and before.has("in") and before.text not in {"at", "for", "on"}


def _is_done_after(pieces: Sequence[Piece], at: int) -> bool:
    while at < len(pieces) and pieces[at].kind == "sign" and pieces[at].text in {"-", "(", ":"}:
        at += 1
    return at < len(pieces) and pieces[at].has("done")


def _read_range(pieces: Sequence[Piece], edges: Edges, known: Known) -> tuple[Dated, int] | None:
    """Read "X to Y", "X - Y", "between X and Y", "from X until Y"."""
    if edges.relation in {"by", "before", "after", "until", "since", "in_time"} or edges.tags & {"revised", "original"}:
        return None
    joint = edges.at + 1
    start = joint + 1
    between = edges.relation == "throughout"
    if joint >= len(pieces) or not _is_range_joint(pieces[joint], between=between):
        return None
    following = read_edges(pieces, start)
    if (
        following is None
        or following.relation not in {None, "until", "by"}
        or following.tags & {"revised", "original", "now"}
    ):
        return None
    if following.relation == "by" and not (pieces[joint].text == "-" and "finish" in following.tags):
        return None
    first, last = _settle_ends(pieces[edges.at].named, pieces[following.at].named, known)
    if _contains(first[1], last[1]):
        return None
    dated = join_range(date_period(first[0], first[1], "on"), date_period(last[0], last[1], "on"))
    if first[0].kind == last[0].kind == "calendar_year" and first[0].year is not None:
        dated = _add_financial(dated)
    names = tuple(each for each in (pieces[edges.at].named, pieces[following.at].named) if each is not None)
    return replace(dated, names=names), following.at + 1


def _is_range_joint(piece: Piece, *, between: bool) -> bool:
    if piece.kind == "sign":
        return piece.text == "-" or (between and piece.text == "&")
    return (
        piece.text in {"to", "til"}
        or piece.has("until")
        or (between and piece.text == "and")
        or piece.text == "through"
    )


def _add_financial(dated: Dated) -> Dated:
    """Let "2009 to 2012" be calendar years first and a council's financial years also."""
    choice = dated.first
    if choice.earliest is None or choice.latest is None or choice.earliest.year >= choice.latest.year:
        return dated
    financial = replace(
        choice,
        earliest=date(choice.earliest.year, 4, 1),
        latest=date(choice.latest.year, 3, 31),
        precision="financial_year",
    )
    return replace(dated, choices=(choice, financial), certainty="ambiguous")


def _contains(outer: Settled, inner: Settled) -> bool:
    """Tell whether the second end lies inside the first, which it then only explains."""
    one, other = outer.first, inner.first
    if one.earliest is None or one.latest is None or other.earliest is None or other.latest is None:
        return False
    return one.earliest <= other.earliest and other.latest <= one.latest


Ends = tuple[tuple[NamedPeriod, Settled], tuple[NamedPeriod, Settled]]


def _settle_ends(first: NamedPeriod | None, last: NamedPeriod | None, known: Known) -> Ends:
    """Settle both ends of a range; the context gives the year of its end, and its start lies before."""
    one, other = first or NamedPeriod("month"), last or NamedPeriod("month")
    settled = settle(other, known)
    if (
        one.year is None
        and other.year is None
        and not is_relative(one)
        and not is_relative(other)
        and settled.first.earliest is not None
    ):
        dated = replace(other, year=Year(settled.first.earliest.year, is_exact=True))
        carried = carry_back(one, dated)
        assumed: frozenset[Flag] = frozenset({"year_assumed"})
        flags = frozenset(flag for flag in carried.flags if flag != "year_carried") | assumed
        begun = settle(replace(carried, flags=flags), known)
        return (one, replace(begun, certainty=find_less_sure(begun.certainty, settled.certainty))), (other, settled)
    if other.year is None and one.year is not None:
        other = carry_forward(other, one)
        settled = settle(other, known)
    return (one, settle(one, known)), (other, settled)


def _read_neighbours(
    pieces: Sequence[Piece], edges: Edges, known: Known, named: NamedPeriod
) -> tuple[Dated, int] | None:
    """Read "June/July", "autumn & spring terms", "May or June": neighbours make one range."""
    names = [named]
    place = edges.at + 1
    while place + 1 < len(pieces) and pieces[place].text in _NEIGHBOUR_JOINTS and pieces[place + 1].kind == "period":
        names.append(pieces[place + 1].named or named)
        place += 2
    if len(names) == 1:
        return None
    first, last = _settle_ends(names[0], names[-1], known)
    ends = date_period(first[0], first[1], "on"), date_period(last[0], last[1], "on")
    middle = [date_period(each, settle(each, known), "on") for each in names[1:-1]]
    chain = [ends[0], *middle, ends[1]]
    if not all(is_neighbour(one, other) for one, other in itertools.pairwise(chain)):
        return None
    joined = replace(join_range(*ends), names=tuple(names))
    if edges.relation is None and named.edge == "end":
        hedged = replace(joined, certainty=find_less_sure(joined.certainty, "likely"))
        return _apply_to_range(hedged, "by"), place
    return _apply_to_range(joined, edges.relation), place


def _apply_to_range(dated: Dated, relation: Relation | None) -> Dated:
    """Let "by June/July" end with July and "from June/July" begin with June."""
    if relation in {None, "on", "throughout", "since"}:
        return dated
    return replace(
        dated, choices=tuple(_turn(each, relation) for each in dated.choices), is_range=False, relation=relation or "on"
    )


def _turn(choice: Choice, relation: Relation | None) -> Choice:
    if relation == "from":
        return replace(choice, nature="from", latest=None)
    if relation == "until":
        return replace(choice, nature="ongoing", earliest=None)
    return replace(choice, nature="by", earliest=None)


def _close(pieces: Sequence[Piece], at: int, edges: Edges, found: tuple[Dated, int]) -> Found:
    dated, end = found
    dated = replace(
        dated,
        start_said="start" in edges.tags or edges.relation == "from",
        finish_said="finish" in edges.tags,
        due_said=edges.relation == "by" and "by" not in edges.tags,
        is_revised=bool(edges.tags & {"revised", "now"}),
        is_original="original" in edges.tags,
        flags=dated.flags | edges.flags,
    )
    dated, end = _read_after(pieces, dated, end)
    return Found(dated, end, any(piece.repaired for piece in pieces[at:end]))


def _read_after(pieces: Sequence[Piece], dated: Dated, end: int) -> tuple[Dated, int]:
    """Read what stands behind a date: "onwards", "at the latest", "at the earliest", "?", "+"."""
    place = end
    while place < len(pieces):
        piece = pieces[place]
        if piece.text in {"?", "??"} and piece.kind == "sign":
            dated = replace(dated, flags=dated.flags | {"unconfirmed"})
        elif piece.has("onwards") or (piece.text == "+" and piece.kind == "sign"):
            dated = _open_end(dated)
        elif piece.has("at_latest") and not _is_governing(pieces, place):
            dated = _turn_dated(dated, "by")
        elif piece.has("at_earliest") and not _is_governing(pieces, place):
            dated = _open_end(dated)
        elif _is_bracketed(pieces, place, "at_latest") and dated.first.nature == "on":
            dated, place = _turn_dated(dated, "by"), place + 2
        else:
            break
        place += 1
    return dated, place


def _is_bracketed(pieces: Sequence[Piece], at: int, tag: Tag) -> bool:
    """Tell whether a phrase stands alone in brackets here, as in "30 November 2010 (deadline)"."""
    inside = pieces[at : at + 3]
    return [each.text for each in inside[::2]] == ["(", ")"] and inside[1].has(tag)


def _is_governing(pieces: Sequence[Piece], at: int) -> bool:
    """Tell whether a phrase belongs to the period after it and not to the one before."""
    edges = read_edges(pieces, at)
    return edges is not None or (at + 1 < len(pieces) and pieces[at + 1].text == ":")


def _open_end(dated: Dated) -> Dated:
    """Let the date be a start; "by June at the earliest" contradicts itself, so both are read."""
    opened = _turn_dated(dated, "from")
    if opened.first.earliest is not None or not dated.windows:
        return opened
    starts = tuple(Choice("from", each.earliest, None, each.precision, each.flags) for each in dated.windows)
    return replace(opened, choices=(*starts, *dated.choices), certainty="ambiguous")


def _turn_dated(dated: Dated, relation: Relation) -> Dated:
    choices = tuple(_turn(each, relation) for each in dated.choices)
    vague = relation == "by" and dated.named.edge != "end" and dated.named.part != "whole"
    certainty = find_less_sure(dated.certainty, "likely") if vague else dated.certainty
    return replace(
        dated, choices=choices, relation=relation, start_said=relation == "from", is_range=False, certainty=certainty
    )
