"""Find the actions that say that they wait for guidance, and which guidance of the list they may mean."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.checks.action_tests import find_latest_update, is_open
from laming_desktop.domain.national import Guidance, GuidanceNote
from laming_desktop.domain.plan import Action

_THING: Final = (
    r"(?:guidance|publication|regulations?|framework|indicators?|report|response|consultation|working together|"
    r"government|national|statutory|chapter \d+|toolkit|strategy)"
)
_COMING: Final = r"(?:publi(?:shed|cation)|issued?|released?|available|received|finalised|in place|out)"
_WAITS: Final = re.compile(
    rf"\b(?:await(?:ing|s)?|pending|waiting (?:for|on))\b[^.;\n]{{0,80}}?\b{_THING}\b"
    rf"|\b{_THING}\b[^.;\n]{{0,40}}?\b(?:is |are |still )*(?:awaited|pending)\b"
    rf"|\b(?:once|when|after|until|following|as soon as|subject to|dependent (?:up)?on)\b[^.;\n]{{0,60}}?\b{_THING}\b[^.;\n]{{0,40}}?\b{_COMING}\b"
    rf"|\b(?:once|after|until|following|subject to|dependent (?:up)?on)\b[^.;\n]{{0,30}}?\bpublication\b[^.;\n]{{0,60}}",
    re.IGNORECASE,
)
_NO_LONGER: Final = re.compile(r"\bno longer\b[^.;\n]{0,20}$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]{3,}")
_SMALL: Final = frozenset(
    [
        "the",
        "and",
        "for",
        "with",
        "from",
        "that",
        "this",
        "guidance",
        "revised",
        "new",
        "draft",
        "statutory",
        "national",
    ]
)
_LONGEST: Final = 160
_NO_PARENTS: Final[Mapping[str, str | None]] = {}
_MOST_PART: Final = 0.6
"""How much of a title's telling words must be said before an action is taken to speak of it."""


@dataclass(frozen=True, slots=True)
class ProposedWait:
    """An action that says that it waits, in which words, and the guidance that it may mean, the likeliest first.

    It is certain where one guidance alone is named by its title, or alone speaks of the action's recommendations.
    """

    action_id: str
    reference: str
    words: str
    guidance_ids: tuple[str, ...]
    is_certain: bool


def propose_waits(
    actions: Iterable[Action],
    guidance: Sequence[Guidance],
    notes: Iterable[GuidanceNote],
    waiting: Collection[str],
    today: date,
    parents: Mapping[str, str | None] = _NO_PARENTS,
) -> tuple[ProposedWait, ...]:
    """Propose what open actions wait for; `waiting` are the ids of those that are linked already.

    `parents` gives the recommendation of a sub-item: what is said of the one is said of the other.
    """
    speaks: dict[str, list[str]] = {}
    for note in notes:
        speaks.setdefault(note.recommendation_id, []).append(note.guidance_id)
    for item_id, parent_id in parents.items():
        if parent_id:
            speaks[item_id] = [*speaks.get(item_id, ()), *speaks.get(parent_id, ())]
    coming = [one for one in guidance if one.kind == "guidance" and one.done_on is None]
    return tuple(
        _propose(action, words, coming, speaks)
        for action in actions
        if is_open(action) and action.id not in waiting and (words := _find_words(action, today))
    )


def _propose(
    action: Action, words: str, coming: Sequence[Guidance], speaks: Mapping[str, Sequence[str]]
) -> ProposedWait:
    said = " ".join((words, action.text, *_list_texts(action, date.max)))
    named = [one.id for one in coming if _is_named(one.title, said)]
    of_items = {guidance_id for item_id in action.recommendation_ids for guidance_id in speaks.get(item_id, ())}
    noted = [one.id for one in coming if one.id in of_items]
    likely = named or noted
    found = likely or [one.id for one in coming]
    return ProposedWait(action.id, action.reference, words, tuple(found), len(likely) == 1)


def _find_words(action: Action, today: date) -> str:
    """Give the words that say that an action waits for guidance; empty where none do."""
    for text in _list_texts(action, today):
        for found in _WAITS.finditer(text):
            if not _NO_LONGER.search(text[: found.start()]):
                return " ".join(found[0].split())[:_LONGEST]
    return ""


def _list_texts(action: Action, today: date) -> Iterator[str]:
    if action.timescale is not None:
        yield action.timescale.text
    latest = find_latest_update(action.progress, today)
    if latest is not None:
        yield latest.text


def _is_named(title: str, said: str) -> bool:
    """Tell whether most of a title's telling words are said."""
    words = set(_WORD.findall(title.casefold())) - _SMALL
    there = words & set(_WORD.findall(said.casefold()))
    return bool(words) and len(there) >= min(2, len(words)) and len(there) >= _MOST_PART * len(words)
