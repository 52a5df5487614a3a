"""The views of the side bar: which filter each stands for, and how they are arranged."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.views import SavedView
from laming_desktop.ui.commands import COMMANDS
from laming_desktop.ui.widgets.side_bar import SideEntry

DASHBOARD: Final = "dashboard"
RECOMMENDATIONS: Final = "recommendations"
ACTIONS: Final = "actions"
ATTENTION: Final = "attention"
THEMES: Final = "themes"
OWNERS: Final = "owners"
INQUIRIES: Final = "inquiries"
OPENING: Final = (THEMES, OWNERS, INQUIRIES)
"""Lines that only open what is below them."""

FIXED_FILTERS: Final[Mapping[str, PlanFilter]] = {
    ACTIONS: PlanFilter(),
    ATTENTION: PlanFilter(needs_attention=True),
    "overdue": PlanFilter(due=("overdue",)),
    "no_owner": PlanFilter(lacking=("owner",)),
    "no_timescale": PlanFilter(lacking=("timescale",)),
    "no_review": PlanFilter(lacking=("review_date",)),
    "questions": PlanFilter(with_questions=True),
    "due_soon": PlanFilter(due=("before_meeting",)),
    "waiting": PlanFilter(states=("waiting",)),
}
RECORDS: Final[tuple[tuple[str, str, str], ...]] = (
    ("show_guidance", "Guidance", "book"),
    ("show_indicators", "Indicators", "table"),
    ("show_owners", "Owners", "people"),
    ("show_meetings", "Meetings", "calendar"),
    ("merge_returns", "Shared copies", "files"),
    ("show_checks", "Checks", "check"),
    ("show_history", "History", "history"),
    ("show_bin", "Bin", "bin"),
)
"""What stands round the plan: the command that shows it, its words and its icon."""
_THEME_KEY: Final = "theme:"
_OWNER_KEY: Final = "owner:"
_INQUIRY_KEY: Final = "inquiry:"
_VIEW_KEY: Final = "view:"
_COMMAND_KEY: Final = "command:"


@dataclass(frozen=True, slots=True)
class ViewCounts:
    """How many items each view shows: `fixed` by key, themes, owners and inquiries by name, saved views by their id.

    `due_words` names the view of what falls due soon, `records` counts what stands round the plan, by command.
    """

    recommendations: int
    fixed: Mapping[str, int]
    themes: Sequence[tuple[str, int]]
    owners: Sequence[tuple[str, int]]
    inquiries: Sequence[tuple[str, int]] = ()
    saved: Sequence[tuple[SavedView, int]] = ()
    due_words: str = "Due in 30 days"
    records: Mapping[str, int] = field(default_factory=dict[str, int])


def find_filter(key: str) -> PlanFilter | None:
    """Find the filter that a view stands for; lists of recommendations, saved views and records have none of their own."""
    if key.startswith(_THEME_KEY):
        return PlanFilter(themes=(key.removeprefix(_THEME_KEY),))
    if key.startswith(_OWNER_KEY):
        return PlanFilter(owners=(key.removeprefix(_OWNER_KEY),))
    if key.startswith(_INQUIRY_KEY):
        return PlanFilter(inquiries=(key.removeprefix(_INQUIRY_KEY),))
    return FIXED_FILTERS.get(key)


def find_view(plan_filter: PlanFilter) -> str:
    """Find the view that stands for a filter; an empty text where none does."""
    if plan_filter.themes and plan_filter == PlanFilter(themes=plan_filter.themes[:1]):
        return _THEME_KEY + plan_filter.themes[0]
    if plan_filter.owners and plan_filter == PlanFilter(owners=plan_filter.owners[:1]):
        return _OWNER_KEY + plan_filter.owners[0]
    if plan_filter.inquiries and plan_filter == PlanFilter(inquiries=plan_filter.inquiries[:1]):
        return _INQUIRY_KEY + plan_filter.inquiries[0]
    return next((key for key, fixed in FIXED_FILTERS.items() if fixed == plan_filter), "")


def key_view(view_id: str) -> str:
    """Give the key of a saved view's line."""
    return _VIEW_KEY + view_id


def find_view_id(key: str) -> str:
    """Find the saved view that a line stands for; an empty text for any other line."""
    return key.removeprefix(_VIEW_KEY) if key.startswith(_VIEW_KEY) else ""


def find_command_id(key: str) -> str:
    """Find the command that a line gives; an empty text for any other line."""
    return key.removeprefix(_COMMAND_KEY) if key.startswith(_COMMAND_KEY) else ""


def arrange_views(counts: ViewCounts, opened: Collection[str], changed: str = "") -> list[SideEntry]:
    """Arrange the lines of the side bar; lines below a closed one are left out, `changed` is a view that was changed."""
    fixed = counts.fixed
    several = len(counts.inquiries) > 1
    return [
        SideEntry(DASHBOARD, "Dashboard", "home"),
        SideEntry("", "Plan"),
        SideEntry(RECOMMENDATIONS, "Recommendations", "book", counts.recommendations),
        SideEntry(ACTIONS, "Actions", "actions", fixed[ACTIONS]),
        _make_attention(fixed, opened),
        *(_list_attention(fixed) if ATTENTION in opened else ()),
        SideEntry("due_soon", counts.due_words, "calendar", fixed["due_soon"]),
        SideEntry("waiting", "Waiting", "waiting", fixed["waiting"]),
        _make_opening(THEMES, "By theme", "tag", len(counts.themes), opened),
        *(_list_named(_THEME_KEY, counts.themes) if THEMES in opened else ()),
        _make_opening(OWNERS, "By owner", "people", len(counts.owners), opened),
        *(_list_named(_OWNER_KEY, counts.owners) if OWNERS in opened else ()),
        *([_make_opening(INQUIRIES, "By inquiry", "page", len(counts.inquiries), opened)] if several else []),
        *(_list_named(_INQUIRY_KEY, counts.inquiries) if several and INQUIRIES in opened else ()),
        *_list_saved(counts.saved, changed),
        SideEntry("", "Records"),
        *_list_records(counts.records),
    ]


def _make_attention(fixed: Mapping[str, int], opened: Collection[str]) -> SideEntry:
    return SideEntry(
        ATTENTION,
        "Needs attention",
        "attention",
        fixed[ATTENTION],
        is_alarm=True,
        opens=True,
        is_open=ATTENTION in opened,
        is_view=True,
    )


def _make_opening(key: str, words: str, icon: str, count: int | None, opened: Collection[str]) -> SideEntry:
    return SideEntry(key, words, icon, count, opens=True, is_open=key in opened)


def _list_attention(fixed: Mapping[str, int]) -> list[SideEntry]:
    return [
        SideEntry("overdue", "Overdue", count=fixed["overdue"], depth=1, is_alarm=True),
        SideEntry("no_owner", "No owner", count=fixed["no_owner"], depth=1),
        SideEntry("no_timescale", "No timescale", count=fixed["no_timescale"], depth=1),
        SideEntry("no_review", "No review date", count=fixed["no_review"], depth=1),
        SideEntry("questions", "Import questions", count=fixed["questions"], depth=1),
    ]


def _list_named(prefix: str, named: Sequence[tuple[str, int]]) -> list[SideEntry]:
    return [SideEntry(prefix + name, name, count=count, depth=1) for name, count in named]


def _list_saved(saved: Sequence[tuple[SavedView, int]], changed: str) -> list[SideEntry]:
    lines = [
        SideEntry(
            key_view(view.id),
            f"Changed: {view.name}" if view.id == changed else view.name,
            "star",
            count,
            is_own=True,
        )
        for view, count in saved
    ]
    return [SideEntry("", "Saved views"), *lines] if lines else []


def _list_records(counts: Mapping[str, int]) -> list[SideEntry]:
    """List what stands round the plan, as far as the window has a command for it."""
    known = {command.id for command in COMMANDS}
    return [
        SideEntry(_COMMAND_KEY + command, words, icon, counts.get(command) or None, is_door=True)
        for command, words, icon in RECORDS
        if command in known
    ]
