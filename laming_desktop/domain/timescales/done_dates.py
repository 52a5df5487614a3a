"""Join "completed" with the date of doing beside it, and drop it where it only says what is due."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from laming_desktop.domain.timescales.dating import Choice, Dated
from laming_desktop.domain.timescales.items import Item
from laming_desktop.domain.timescales.words import make_words
from laming_desktop.domain.timescales.years import find_less_sure

_LINKS: Final = frozenset({"-", ":", "(", ",", ")"})
_NEGATIONS: Final = make_words("not partially partly nearly almost substantially largely mostly part half never %")


def join_done(items: Sequence[Item], document: date | None) -> list[Item]:
    """Give the items with each date of doing turned to done."""
    joined = _drop_undone(items)
    at = 0
    while at < len(joined):
        if joined[at].state == "done":
            behind = _join_before(joined, at, document) if _is_bracketed(joined, at) else None
            joined = behind or _join_after(joined, at, document) or _join_before(joined, at, document) or joined
        at += 1
    return joined


def _is_bracketed(items: Sequence[Item], at: int) -> bool:
    """Tell whether the word stands alone in brackets, as in "March 2010 (completed), June 2010"."""
    return 0 < at < len(items) - 1 and items[at - 1].text == "(" and items[at + 1].text == ")"


def _drop_undone(items: Sequence[Item]) -> list[Item]:
    """Take "not complete" and "90% complete" for what they are: not done."""
    kept: list[Item] = []
    for item in items:
        undone = any(each.kind in {"word", "mark", "sign"} and each.text in _NEGATIONS for each in kept[-2:])
        undone = undone and [each.text for each in kept[-2:]] != ["100", "%"]
        kept.append(replace(item, kind="word", state=None, role="content") if item.state == "done" and undone else item)
    return kept


def _join_after(items: list[Item], at: int, document: date | None) -> list[Item] | None:
    """Join "completed - January 2010"; "implemented by June 2010" is a deadline only."""
    wrapped = _is_wrapped(items, at)
    place = at + 2 if wrapped else _pass_words(items, at + 1)
    if place is None:
        return None
    dated = items[place].dated
    if dated is not None and wrapped:
        dated = replace(dated, certainty=find_less_sure(dated.certainty, "likely"))
    if dated is None or items[place].anchor is not None:
        return None
    if any(_is_start(item) for item in items[:at]):
        return _turn_finish(items, at, place, dated)
    if dated.first.nature == "by" and dated.relation in {"by", "before"}:
        return [*items[:at], replace(items[at], kind="word", state=None, role="completion"), *items[at + 1 :]]
    if dated.first.nature not in {"on", "between", "by"} or dated.is_revised:
        return None
    done = _turn_done(items[place], items[at], dated, document)
    return [*items[:at], *items[at + 1 : place], done, *items[place + 1 :]]


def _is_start(item: Item) -> bool:
    """Tell whether work starts here, so that "complete" behind it is its finish and not done yet."""
    return (item.dated is not None and item.dated.relation == "from") or item.has("start") or item.state == "immediate"


def _is_wrapped(items: Sequence[Item], at: int) -> bool:
    """Tell whether a line end alone stands between "completed" and a bare date."""
    if at + 2 >= len(items) or items[at + 1].text != "\n":
        return False
    dated = items[at + 2].dated
    return dated is not None and dated.relation == "on" and dated.first.nature == "on"


def _turn_finish(items: list[Item], at: int, place: int, dated: Dated) -> list[Item]:
    """Let "complete March 2010" behind a start be its finish."""
    choices = tuple(Choice("by", None, each.latest, each.precision, each.flags) for each in dated.choices)
    finish = replace(items[place], dated=replace(dated, choices=choices, relation="by", finish_said=True))
    return [*items[:at], finish, *items[place + 1 :]]


def _join_before(items: list[Item], at: int, document: date | None) -> list[Item] | None:
    """Join "March 2010 (completed)"."""
    place = _pass_links(items, at - 1, -1)
    if place is None or items[place].dated is None or items[place].anchor is not None:
        return None
    dated = items[place].dated
    if dated is None or dated.first.nature not in {"on", "between"}:
        return None
    return [*items[:place], _turn_done(items[place], items[at], dated, document), *items[at + 1 :]]


def _pass_links(items: list[Item], at: int, step: int) -> int | None:
    while 0 <= at < len(items) and (
        items[at].text in _LINKS or (items[at].kind == "word" and items[at].role == "function")
    ):
        at += step
    return at if 0 <= at < len(items) else None


def _pass_words(items: list[Item], at: int) -> int | None:
    """Pass over who did it: "signed off by Board June 2009"; a sign behind words ends the search."""
    words = False
    while at < len(items):
        item = items[at]
        if item.kind == "sign" and (item.text not in _LINKS or (words and item.text != "-")):
            return None
        if item.kind not in {"word", "sign"} or item.role == "activity":
            break
        words = words or (item.kind == "word" and item.role != "function")
        at += 1
    return at if at < len(items) else None


def _turn_done(item: Item, word: Item, dated: Dated, document: date | None) -> Item:
    """Turn a date to the day of doing; one that lies after the document is a deadline first."""
    choices = tuple(replace(choice, nature="done") for choice in dated.choices)
    certainty = dated.certainty
    start = min(item.start, word.start)
    if document and (dated.first.earliest or date.min) > document:
        due = tuple(Choice("by", None, each.latest, each.precision, each.flags) for each in dated.choices)
        choices, certainty = (*due, *choices), "ambiguous"
    turned = replace(dated, choices=choices, certainty=certainty)
    return replace(
        item, start=start, end=max(item.end, word.end), dated=turned, repaired=item.repaired or word.repaired
    )
