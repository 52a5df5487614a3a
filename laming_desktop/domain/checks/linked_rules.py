"""Checks of what belongs together: owners who may be the same, recommendations that repeat or supersede others."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.checks.remarks import PlanView, Remark
from laming_desktop.domain.owners.twins import find_twins


def find_owner_twins(view: PlanView) -> Iterator[Remark]:
    """Find owners whose names are so near another's that both may be one."""
    for twins in find_twins(view.owners):
        yield Remark("owner_twins", "owner", twins.second.id, twins.second.name, twins.first.name)


def find_superseded_open(view: PlanView) -> Iterator[Remark]:
    """Find open actions that answer nothing but recommendations which others supersede."""
    superseding = find_superseding(view)
    for action in view.actions:
        by = [superseding.get(item_id, "") for item_id in action.recommendation_ids]
        if is_open(action) and by and all(by):
            told = ", ".join(dict.fromkeys(by))
            yield Remark("superseded_open", "action", action.id, action.reference, told, "mark_superseded")


def find_superseding(view: PlanView) -> Mapping[str, str]:
    """Give for each superseded recommendation, and each of its sub-items, the number of the one that supersedes it."""
    numbers = {item.id: item.number for item in view.recommendations}
    direct = {link.to_id: numbers.get(link.from_id, "") for link in view.links if link.kind == "supersedes"}
    found = dict(direct)
    for item in view.recommendations:
        if item.parent_id in direct:
            found.setdefault(item.id, direct[item.parent_id])
    return found


def find_repeated(view: PlanView) -> Mapping[str, str]:
    """Give for each recommendation that repeats others with actions, or that they repeat, the first of their numbers."""
    with_actions = {item.id: item.number for item in view.recommendations if item.actions}
    found: dict[str, list[str]] = defaultdict(list)
    for link in view.links:
        if link.kind != "repeats":
            continue
        for one, other in ((link.from_id, link.to_id), (link.to_id, link.from_id)):
            if other in with_actions:
                found[one].append(with_actions[other])
    return {item_id: numbers[0] for item_id, numbers in found.items()}
