"""Find the words that no part of a reading uses, and the meetings that named bodies stand for."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.parts import Part
from laming_desktop.domain.timescales.pieces import is_team
from laming_desktop.domain.timescales.reading import Anchor
from laming_desktop.domain.timescales.waits import TextOf

_LINKING: Final = frozenset({"&", "'"})
_SMALL_WORDS: Final = frozenset({"of", "the", "and", "for"})


def find_runs(items: Sequence[Item]) -> list[list[Item]]:
    """Find the runs of words that tell what and not when; "of", "and" and "&" inside a run belong to it."""
    runs: list[list[Item]] = []
    pending: list[Item] = []
    for item in items:
        if item.kind == "word" and item.role in {"content", "body"}:
            if runs and pending and _is_tied(pending):
                runs[-1].extend(pending)
            if not (runs and _follows(runs[-1], item, pending)):
                runs.append([])
            runs[-1].append(item)
            pending = []
        else:
            pending.append(item)
    return runs


def _is_tied(pending: Sequence[Item]) -> bool:
    return all(item.text in _SMALL_WORDS - {"and"} or item.text in _LINKING for item in pending)


def _follows(run: Sequence[Item], _item: Item, pending: Sequence[Item]) -> bool:
    return not pending or run[-1] is pending[-1]


def name_run(run: Sequence[Item], text_of: TextOf) -> str:
    """Give a run of words as written."""
    return text_of(run[0].start, run[-1].end)


def find_meeting(items: Sequence[Item], parts: Sequence[Part], text_of: TextOf) -> tuple[Anchor, set[int]] | None:
    """Find a named body beside a date, which means its meeting, and the starts of the words that name it."""
    dated = [part for part in parts if part.core.dated is not None]
    dated = dated or [part for part in parts if part.core.rhythm is not None]
    if len(dated) != 1:
        return None
    has_meeting = any(item.text in {"meeting", "meetings"} for item in items if item.kind == "word")
    is_dated = dated[0].core.dated is not None
    places = {id(item): at for at, item in enumerate(items)}
    found: list[list[Item]] = []
    for run in reversed(find_runs(items)):
        spot = _Spot(items, places[id(run[0])], places[id(run[-1])])
        meets = _is_meeting(run, spot, has_meeting=has_meeting, is_dated=is_dated)
        if meets or (found and _leads_to(spot, places[id(found[0][0])])):
            found.insert(0, run)
    if not found:
        return None
    name = text_of(found[0][0].start, found[-1][-1].end) if len(found) > 1 else name_run(found[0], text_of)
    return Anchor("meeting", "at", of=name), {item.start for run in found for item in run}


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a run of words stands among the items of a cell."""

    items: Sequence[Item]
    first: int
    last: int


def _leads_to(spot: _Spot, following: int) -> bool:
    """Tell whether only "and" stands between, as in "Overview and Scrutiny Committee"."""
    between = spot.items[spot.last + 1 : following]
    return len(between) == 1 and between[0].text in {"and", "&"}


def _is_meeting(run: Sequence[Item], spot: _Spot, *, has_meeting: bool, is_dated: bool) -> bool:
    last = run[-1]
    items = spot.items
    following = items[spot.last + 1] if spot.last + 1 < len(items) else None
    if has_meeting:
        return last.role == "body" or is_team(last.text) or _is_beside_meeting(items, spot.first, spot.last)
    if last.role != "body" or (following is not None and following.kind == "word" and following.role != "function"):
        return False
    led_by_at = spot.first > 0 and items[spot.first - 1].text in {"at", "to"}
    return is_dated or led_by_at


def _is_beside_meeting(items: Sequence[Item], first: int, last: int) -> bool:
    beside = [items[at].text for at in (first - 1, last + 1) if 0 <= at < len(items)]
    return any(text in {"meeting", "meetings"} for text in beside)


def give_anchor(part: Part, anchor: Anchor) -> Part:
    """Give a part the meeting that its body's name stands for."""
    return replace(part, core=replace(part.core, anchor=part.core.anchor or anchor))
