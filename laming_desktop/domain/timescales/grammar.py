"""Read a free-text timescale: tokens, repairs, pieces, items, parts and, last, one reading with its doubts.

The rules are the conventions of English local-authority plans: UK day-first dates, a financial year from April to March,
school terms. Nothing is guessed silently: what was supplied is flagged, what can be read twice is ambiguous.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.timescales.combining import Combined, Verdict, combine
from laming_desktop.domain.timescales.done_dates import join_done
from laming_desktop.domain.timescales.items import CORE_KINDS, Item
from laming_desktop.domain.timescales.joining import join_items
from laming_desktop.domain.timescales.parts import Part, split_parts
from laming_desktop.domain.timescales.periods import YEARS_KNOWN
from laming_desktop.domain.timescales.pieces import Piece, cut_pieces
from laming_desktop.domain.timescales.plan_periods import read_plan_period
from laming_desktop.domain.timescales.reading import Anchor, Flag, ReadingContext, TimescaleReading
from laming_desktop.domain.timescales.repairs import repair_tokens
from laming_desktop.domain.timescales.tokens import MAX_LENGTH, cut_tokens, normalise
from laming_desktop.domain.timescales.unread_words import find_meeting, find_runs, give_anchor, name_run
from laming_desktop.domain.timescales.waits import TextOf
from laming_desktop.domain.timescales.wrapped_lines import join_wrapped
from laming_desktop.domain.timescales.years import Known, carry_years, find_less_sure
from laming_desktop.domain.vocabulary import Certainty

_HEDGES: Final[frozenset[Flag]] = frozenset(
    {"year_assumed", "anchor_assumed", "repaired", "unconfirmed", "approximate", "conditional", "month_first"}
)
_SIGNS_ONLY: Final = frozenset("-–—_.…/\\*~=?!,;:()[]\"' ")
_DITTO_SIGNS: Final = frozenset(['"', "''", "〃"])
_DANGLING: Final = frozenset({"-", "/", "to", "and", "&", "or", "until"})
_NO_CONTEXT: Final = ReadingContext()


def read_timescale(text: str, context: ReadingContext = _NO_CONTEXT) -> TimescaleReading:
    """Read what a cell promises and when; never raises, whatever the text holds."""
    known = _find_known(context)
    plain = normalise(text)
    if not plain.strip(" \n\r\t") or all(sign in _SIGNS_ONLY for sign in plain.strip()):
        return _read_signs(text, plain, context)
    pieces = _carry(cut_pieces(join_wrapped(repair_tokens(cut_tokens(plain))), known.document))
    return _read_pointer(text, pieces, context) or _read_pieces(text, plain, pieces, known)


def _find_known(context: ReadingContext) -> Known:
    day = context.document_date
    document = day if day is not None and day.year in YEARS_KNOWN[10:-10] else None
    plan = read_plan_period(context.plan_period)
    return Known(
        document, plan if plan and plan[0].year in YEARS_KNOWN[10:-10] and plan[1].year in YEARS_KNOWN else None
    )


def _read_signs(text: str, plain: str, context: ReadingContext) -> TimescaleReading:
    """Read an empty cell, a dash or a question mark, which promise nothing, and the sign for ditto."""
    if plain.strip() in _DITTO_SIGNS and context.above:
        return _read_above(text, context)
    if set(plain.strip()) == {"?"}:
        return TimescaleReading(text, "to_be_advised", certainty="likely", flags=frozenset({"unconfirmed"}))
    return TimescaleReading(text, "unknown", certainty="likely")


def _carry(pieces: list[Piece]) -> list[Piece]:
    places = [at for at, piece in enumerate(pieces) if piece.named is not None]
    carried = carry_years([named for at in places if (named := pieces[at].named) is not None])
    for at, named in zip(places, carried, strict=True):
        pieces[at] = replace(pieces[at], named=named)
    return pieces


def _read_pointer(text: str, pieces: Sequence[Piece], context: ReadingContext) -> TimescaleReading | None:
    """Read "as above" as the cell above, and "see action 6.2" as a pointer that tells no time."""
    words = [piece for piece in pieces if piece.kind != "sign"]
    if not words:
        return None
    if len(words) == 1 and words[0].has("above"):
        return _read_above(text, context)
    no_time = all(piece.kind in {"word", "label", "phrase"} for piece in words)
    if (
        words[0].has("see")
        and no_time
        and not (words[0].has("subject") and not _is_numbered(words[1:]))
        and not any(_is_state(piece) for piece in words[1:])
    ):
        return _give_up(text, frozenset({"refers_elsewhere"}))
    return None


def _is_numbered(words: Sequence[Piece]) -> bool:
    return any(any(sign.isdigit() for sign in piece.text) for piece in words)


def _is_state(piece: Piece) -> bool:
    return piece.has("ongoing", "immediate", "done", "to_be_advised", "awaiting")


def _read_above(text: str, context: ReadingContext) -> TimescaleReading:
    same: frozenset[Flag] = frozenset({"same_as_above"})
    if not context.above or not context.above.strip():
        return _give_up(text, same)
    above = read_timescale(context.above, replace(context, above=None))
    if above.nature == "unknown":
        return _give_up(text, same | above.flags)
    also = tuple(replace(each, text=text, flags=each.flags | same) for each in above.also)
    certainty = find_less_sure(above.certainty, "likely")
    return replace(above, text=text, certainty=certainty, flags=above.flags | same, also=also)


def _give_up(text: str, flags: frozenset[Flag] = frozenset()) -> TimescaleReading:
    whole = " ".join(text[:MAX_LENGTH].split())
    return TimescaleReading(text, "unknown", certainty="not_understood", flags=flags, unread=(whole,) if whole else ())


def _read_pieces(text: str, plain: str, pieces: Sequence[Piece], known: Known) -> TimescaleReading:
    def text_of(start: int, end: int) -> str:
        return plain[start:end]

    items = join_done(join_items(pieces, known, text_of), known.document)
    parts = split_parts(items)
    if not parts:
        return _read_without_core(text, items)
    meeting = find_meeting(items, parts, text_of)
    if meeting is not None:
        parts = [give_anchor(part, meeting[0]) if part.core.kind in {"dated", "rhythm"} else part for part in parts]
    combined = combine(parts)
    unread = _find_unread(items, combined, meeting, text_of)
    if _is_cut_off(items):
        combined = replace(combined, certainty=find_less_sure(combined.certainty, "likely"))
    if _is_year_of_name(parts):
        combined = replace(combined, certainty="ambiguous")
    return _make_reading(text, combined, items, unread)


def _is_cut_off(items: Sequence[Item]) -> bool:
    """Tell whether the cell breaks off behind its date: "June 2010 to"."""
    return len(items) > 1 and items[-1].text in _DANGLING and items[-2].kind == "dated"


def _is_year_of_name(parts: Sequence[Part]) -> bool:
    """Tell whether a bare year stands right behind words, and no other date is one: "Framework 2010" may be a name."""
    bare = [part for part in parts if _is_bare_year(part)]
    dated = [part for part in parts if part.core.dated is not None]
    named = [part for part in bare if part.before and part.before[-1].role == "content"]
    if bare and any(part.core.kind == "rhythm" and part.core.text == "annual" for part in parts):
        return True
    return bool(named) and (len(dated) == 1 or len(bare) < len(dated))


def _is_bare_year(part: Part) -> bool:
    dated = part.core.dated
    if dated is None or dated.relation != "on" or dated.is_range:
        return False
    return dated.named.kind == "calendar_year" and part.core.text[:1].isdigit()


def _read_without_core(text: str, items: Sequence[Item]) -> TimescaleReading:
    if any(item.has("no_timescale") for item in items) and not any(
        item.role == "content" for item in items if not item.tags
    ):
        return TimescaleReading(text, "unknown", certainty="likely")
    return _give_up(text)


def _find_unread(
    items: Sequence[Item], combined: Combined, meeting: tuple[Anchor, set[int]] | None, text_of: TextOf
) -> tuple[str, ...]:
    if combined.labels_used and len([item for item in items if item.kind in CORE_KINDS]) > 1:
        items = [item for part in combined.unlabelled for item in part.words]
    used = meeting[1] if meeting else set[int]()
    runs = [run for run in find_runs(items) if run[0].start not in used]
    return tuple(dict.fromkeys(name_run(run, text_of) for run in runs))


def _make_reading(text: str, combined: Combined, items: Sequence[Item], unread: tuple[str, ...]) -> TimescaleReading:
    flags = _find_flags(items)
    verdicts = tuple(dict.fromkeys(combined.verdicts))
    first = verdicts[0]
    certainty = _rate(combined.certainty, first, flags, unread)
    also = tuple(_give(text, each, certainty, flags, unread) for each in verdicts[1:] if _differs(each, first))
    return replace(_give(text, first, certainty, flags, unread), also=also if certainty == "ambiguous" else ())


def _differs(verdict: Verdict, first: Verdict) -> bool:
    return replace(verdict, flags=first.flags) != first


def _give(
    text: str, verdict: Verdict, certainty: Certainty, flags: frozenset[Flag], unread: tuple[str, ...]
) -> TimescaleReading:
    return TimescaleReading(
        text=text,
        nature=verdict.nature,
        earliest=verdict.earliest,
        latest=verdict.latest,
        precision=verdict.precision,
        recurrence=verdict.recurrence,
        anchor=verdict.anchor,
        milestones=verdict.milestones,
        certainty=certainty,
        flags=verdict.flags | flags,
        unread=unread,
    )


def _find_flags(items: Sequence[Item]) -> frozenset[Flag]:
    flags: set[Flag] = set()
    if any(item.repaired for item in items):
        flags.add("repaired")
    for item in items:
        if item.kind == "mark" and item.has("unconfirmed"):
            flags.add("unconfirmed")
        if item.kind == "mark" and item.has("approximate"):
            flags.add("approximate")
        if item.kind == "mark" and item.has("see") and not item.has("above"):
            flags.add("refers_elsewhere")
    return frozenset(flags)


def _rate(certainty: Certainty, verdict: Verdict, flags: frozenset[Flag], unread: tuple[str, ...]) -> Certainty:
    """Let hedges, supplied years and words left over make a reading at most likely."""
    if unread or (verdict.flags | flags) & _HEDGES:
        return find_less_sure(certainty, "likely")
    return certainty
