"""Checks across the plan: owners, recommendations nobody answers, texts that stand twice, guidance that has come."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import normalize

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.checks.linked_rules import find_repeated
from laming_desktop.domain.checks.remarks import PlanView, Remark
from laming_desktop.domain.plan import Recommendation

_LEAST_LETTERS: Final = 12
"""Shorter texts ("As above") stand twice in every plan without meaning anything."""


def find_owner_unknown(view: PlanView) -> Iterator[Remark]:
    """Find open actions whose owner was written in words that nobody has put to an owner yet."""
    asked = {question.item_id for question in view.questions if question.field == "owners" and question.answer is None}
    for action in view.actions:
        unread = action.owners_text.strip() and not action.owners
        if is_open(action) and (action.id in asked or unread):
            fix = "answer_question" if action.id in asked else None
            yield Remark("owner_unknown", "action", action.id, action.reference, action.owners_text, fix)


def find_no_owner(view: PlanView) -> Iterator[Remark]:
    """Find open actions for which no owner was written at all."""
    for action in view.actions:
        if is_open(action) and not action.owners and not action.owners_text.strip():
            yield Remark("no_owner", "action", action.id, action.reference)


def find_owner_left(view: PlanView) -> Iterator[Remark]:
    """Find open actions of a post whose last holder has left without a successor."""
    vacant = set(_list_vacant(view))
    for action in view.actions:
        left = [owner.name for owner in action.owners if owner.owner_id in vacant]
        if is_open(action) and left:
            yield Remark("owner_left", "action", action.id, action.reference, ", ".join(left))


def find_no_action(view: PlanView) -> Iterator[Remark]:
    """Find recommendations for the authority that nobody answers, and that nobody has said do not apply."""
    answered = find_answered(view.recommendations)
    repeated = find_repeated(view)
    for item in view.recommendations:
        if item.parent_id is None and concerns_us(item) and item.id not in answered:
            other = repeated.get(item.id, "")
            fix = "share_actions" if other else "not_applicable_locally"
            yield Remark("no_action", "recommendation", item.id, item.number, other, fix)


def find_number_missing(view: PlanView) -> Iterator[Remark]:
    """Find numbers that an inquiry's recommendations skip, from 1 to the highest."""
    for inquiry in view.inquiries:
        there = {int(item.number) for item in view.recommendations if _is_top_number(item, inquiry.id)}
        for number in sorted(set(range(1, max(there, default=0) + 1)) - there):
            yield Remark("number_missing", "inquiry", inquiry.id, inquiry.title, str(number))


def find_same_text(view: PlanView) -> Iterator[Remark]:
    """Find actions that say word for word what an earlier one says, whatever capitals and spaces."""
    seen: dict[str, str] = {}
    for action in view.actions:
        text = _fold(action.text)
        if len(text) < _LEAST_LETTERS:
            continue
        if text in seen:
            yield Remark("same_text", "action", action.id, action.reference, seen[text])
        seen.setdefault(text, action.reference)


def find_guidance_published(view: PlanView) -> Iterator[Remark]:
    """Find open actions that wait for guidance that has been published."""
    published = {one.id: one.title for one in view.guidance if one.done_on and one.done_on <= view.today}
    waiting: dict[str, list[str]] = defaultdict(list)
    for wait in view.waits:
        if wait.guidance_id in published:
            waiting[wait.action_id].append(published[wait.guidance_id])
    for action in view.actions:
        if is_open(action) and action.id in waiting:
            yield Remark("guidance_published", "action", action.id, action.reference, ", ".join(waiting[action.id]))


def _list_vacant(view: PlanView) -> Iterator[str]:
    """Give the posts that had holders, all of whom have left."""
    holders: dict[str, list[bool]] = defaultdict(list)
    for holder in view.holders:
        holders[holder.post_id].append(holder.until is not None and holder.until < view.today)
    yield from (post for post, gone in holders.items() if all(gone))


def find_answered(items: Iterable[Recommendation]) -> set[str]:
    """Give the recommendations that have actions, themselves or at a sub-item."""
    with_actions = [item for item in items if item.actions]
    return {item.id for item in with_actions} | {item.parent_id for item in with_actions if item.parent_id}


def concerns_us(item: Recommendation) -> bool:
    """Tell whether a recommendation is for the authority, wholly or in part."""
    return item.audience != "national" and item.counted_position != "not_applicable"


def _is_top_number(item: Recommendation, inquiry_id: str) -> bool:
    return item.inquiry_id == inquiry_id and item.parent_id is None and item.number.isascii() and item.number.isdigit()


def _fold(text: str) -> str:
    """Give a text without what makes no difference: capitals, spaces, marks at its end."""
    return " ".join(normalize("NFKC", text).casefold().split()).rstrip(" .;:,")
