"""Under which heading a paper puts an action or a recommendation: its theme, its first owner, or the agency that acts."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final, TypeVar

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.plan import Action

NO_OWNER: Final = "No owner named"
NO_AGENCY: Final = "No agency named"
NAMED_OFFICERS: Final = "Named officers"

Choose = Callable[[Action], str]
"""Gives the heading under which an action stands."""
_Thing = TypeVar("_Thing")


def choose_heading(profile: ReportProfile) -> Choose | None:
    """Give what chooses an action's heading; None where themes head the paper.

    An action stands once, under the first of its owners, so that the counts of all headings add up. A paper that
    names nobody is not grouped by owner.
    """
    if profile.grouping == "agency":
        return find_agency
    if profile.grouping == "owner" and profile.names != "off":
        return _find_owner if profile.names == "as_written" else _find_post
    return None


def part_by_heading(things: Iterable[_Thing], head: Callable[[_Thing], str]) -> Mapping[str, Sequence[_Thing]]:
    """Part things by their headings: in alphabetical order, those without owner or agency last."""
    parted: dict[str, list[_Thing]] = {}
    for thing in things:
        parted.setdefault(head(thing), []).append(thing)
    return dict(sorted(parted.items(), key=lambda pair: (pair[0] in {NO_OWNER, NO_AGENCY}, pair[0].casefold())))


def find_agency(action: Action) -> str:
    """Find the first agency among an action's owners."""
    return next((owner.name for owner in action.owners if owner.kind == "agency"), NO_AGENCY)


def _find_owner(action: Action) -> str:
    return action.owners[0].name if action.owners else NO_OWNER


def _find_post(action: Action) -> str:
    if not action.owners:
        return NO_OWNER
    return NAMED_OFFICERS if action.owners[0].kind == "person" else action.owners[0].name
