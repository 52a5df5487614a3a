"""The views of the side bar: which filter each stands for, and how they are arranged."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.ui.widgets.side_bar import SideEntry

RECOMMENDATIONS: Final = "recommendations"
ACTIONS: Final = "actions"
ATTENTION: Final = "attention"
THEMES: Final = "themes"
OWNERS: Final = "owners"
HISTORY: Final = "history"
MEETINGS: Final = "meetings"
OPENING: Final = (ATTENTION, THEMES, OWNERS)

FIXED_FILTERS: Final[Mapping[str, PlanFilter]] = {
    ACTIONS: PlanFilter(),
    "overdue": PlanFilter(due=("overdue",)),
    "no_owner": PlanFilter(lacking=("owner",)),
    "no_timescale": PlanFilter(lacking=("timescale",)),
    "questions": PlanFilter(with_questions=True),
    "waiting": PlanFilter(states=("waiting",)),
}
_THEME_KEY: Final = "theme:"
_OWNER_KEY: Final = "owner:"


@dataclass(frozen=True, slots=True)
class ViewCounts:
    """How many items each view shows; `fixed` by key, themes and owners by name, in their order."""

    recommendations: int
    fixed: Mapping[str, int]
    themes: Sequence[tuple[str, int]]
    owners: Sequence[tuple[str, int]]


def find_filter(key: str) -> PlanFilter | None:
    """Find the filter that a view stands for; the list of recommendations, meetings and history have none of their own."""
    if key.startswith(_THEME_KEY):
        return PlanFilter(themes=(key.removeprefix(_THEME_KEY),))
    if key.startswith(_OWNER_KEY):
        return PlanFilter(owners=(key.removeprefix(_OWNER_KEY),))
    return FIXED_FILTERS.get(key)


def find_view(plan_filter: PlanFilter) -> str:
    """Find the view that stands for a filter; an empty text where none does."""
    if plan_filter.themes and plan_filter == PlanFilter(themes=plan_filter.themes[:1]):
        return _THEME_KEY + plan_filter.themes[0]
    if plan_filter.owners and plan_filter == PlanFilter(owners=plan_filter.owners[:1]):
        return _OWNER_KEY + plan_filter.owners[0]
    return next((key for key, fixed in FIXED_FILTERS.items() if fixed == plan_filter), "")


def arrange_views(counts: ViewCounts, opened: Collection[str]) -> list[SideEntry]:
    """Arrange the lines of the side bar; lines below a closed one are left out."""
    fixed = counts.fixed
    return [
        SideEntry("", "Plan"),
        SideEntry(RECOMMENDATIONS, "Recommendations", "book", counts.recommendations),
        SideEntry(ACTIONS, "Actions", "actions", fixed[ACTIONS]),
        _make_opening(ATTENTION, "Needs attention", "attention", None, opened),
        *(_list_attention(fixed) if ATTENTION in opened else ()),
        SideEntry("waiting", "Waiting", "waiting", fixed["waiting"]),
        _make_opening(THEMES, "By theme", "tag", len(counts.themes), opened),
        *(_list_named(_THEME_KEY, counts.themes) if THEMES in opened else ()),
        _make_opening(OWNERS, "By owner", "people", len(counts.owners), opened),
        *(_list_named(_OWNER_KEY, counts.owners) if OWNERS in opened else ()),
        SideEntry("", "Records"),
        SideEntry(MEETINGS, "Meetings", "calendar"),
        SideEntry(HISTORY, "History", "history"),
    ]


def _make_opening(key: str, words: str, icon: str, count: int | None, opened: Collection[str]) -> SideEntry:
    return SideEntry(key, words, icon, count, opens=True, is_open=key in opened)


def _list_attention(fixed: Mapping[str, int]) -> list[SideEntry]:
    return [
        SideEntry("overdue", "Overdue", count=fixed["overdue"], depth=1, is_alarm=True),
        SideEntry("no_owner", "No owner", count=fixed["no_owner"], depth=1),
        SideEntry("no_timescale", "No timescale", count=fixed["no_timescale"], depth=1),
        SideEntry("questions", "Import questions", count=fixed["questions"], depth=1),
    ]


def _list_named(prefix: str, named: Sequence[tuple[str, int]]) -> list[SideEntry]:
    return [SideEntry(prefix + name, name, count=count, depth=1) for name, count in named]
