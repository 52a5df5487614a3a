"""Gather one page for members: the headline, the counts then and now, two charts, and what needs attention."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from laming_desktop.domain.checks.action_tests import is_waiting
from laming_desktop.domain.papers.charts import Bar, BarChart, BarPart, keep_largest
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.papers.mark_words import MARK_WORDS
from laming_desktop.domain.papers.members import MembersPaper, NamedItem
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.operations.papers.appendix import TILES
from laming_desktop.operations.papers.changed import PlanThen, read_plan_then
from laming_desktop.operations.papers.grouping import NO_AGENCY, find_agency, part_by_heading
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register

MOST_NAMED: Final = 6
"""How many items of a list the page has room for."""
_POSITIONS: Final[tuple[TileKey, ...]] = (
    "not_in_place",
    "ongoing",
    "in_place",
    "in_place_evidenced",
    "not_assessed",
    "not_applicable",
)
_STATES: Final[tuple[TileKey, ...]] = (
    "off_track",
    "at_risk",
    "on_track",
    "complete",
    "waiting",
    "not_started",
    "no_state",
    "superseded",
    "abandoned",
)
_IN_PLACE: Final = frozenset({"in_place", "in_place_evidenced"})


def gather_members(register: Register, wishes: PaperWishes) -> MembersPaper:
    """Gather the page; `since` of the wishes gives the counts to compare with."""
    tops = [item for item in list_recommendations(register, wishes.asked, today=wishes.as_at) if not item.parent_id]
    actions = list_actions(register, wishes.asked, today=wishes.as_at)
    then = read_plan_then(register, wishes, wishes.since) if wishes.since else PlanThen({}, {})
    before = [item for item in then.recommendations.values() if not item.parent_id]
    names = NameWriter(wishes.profile.names, list_owners(register))
    counted = wishes.say_counts(wishes.asked, len(tops), len(tops), "recommendations")
    shows = f"{say_number(len(tops), 'recommendation')} and {say_number(len(actions), 'action')}"
    head = gather_head(
        register,
        wishes,
        label="For members",
        title="Where we stand",
        shows=shows,
        counted=f"All {shows}, no filter" if wishes.asked.is_empty else counted,
    )
    red = [NamedItem(item.number, names.write_text(item.title or item.text)) for item in _list_red(tops)]
    overdue, waiting = list(_list_overdue(actions, names)), list(_list_waiting(actions, names))
    return MembersPaper(
        head=head,
        headline=say_headline(tops, actions),
        now=tuple(_count(tops)),
        then=tuple(_count(before)) if before else (),
        then_on=wishes.since if before else None,
        then_name=wishes.since_name if before else "",
        by_theme=chart_themes(tops),
        by_agency=chart_agencies(actions),
        not_in_place=tuple(red[:MOST_NAMED]),
        overdue=tuple(overdue[:MOST_NAMED]),
        waiting=tuple(waiting[:MOST_NAMED]),
        changed=tuple(_count_turned(actions, then)) if wishes.since else (),
        more_not_in_place=max(0, len(red) - MOST_NAMED),
        more_overdue=max(0, len(overdue) - MOST_NAMED),
        more_waiting=max(0, len(waiting) - MOST_NAMED),
    )


def say_headline(tops: Sequence[Recommendation], actions: Sequence[Action]) -> str:
    """Say in a few words how things stand; recommendations that are for national bodies only are told apart."""
    local = [item for item in tops if item.counted_position != "not_applicable"]
    done = sum(item.counted_position in _IN_PLACE for item in local)
    late = sum(action.due.lateness == "overdue" for action in actions)
    if not tops:
        return "No recommendation is recorded."
    if all(item.counted_position == "not_assessed" for item in local):
        return f"None of the {say_number(len(local), 'recommendation')} has been assessed yet."
    which = "local recommendation" if len(local) < len(tops) else "recommendation"
    first = (
        f"{f'{done:,}' if done else 'None'} of {say_number(len(local), which)} {'is' if done <= 1 else 'are'} in place."
    )
    return f"{first} {_say_late(late)}" if actions else first


def _say_late(late: int) -> str:
    return f"{say_number(late, 'action').capitalize()} {'is' if late == 1 else 'are'} overdue."


def _count(tops: Sequence[Recommendation]) -> Iterator[Tile]:
    yield from (Tile(position, sum(item.counted_position == position for item in tops)) for position in TILES)


def chart_themes(tops: Sequence[Recommendation]) -> BarChart:
    """Chart the positions of each theme, in the inquiry's order."""
    themes: dict[str, list[Recommendation]] = {}
    for item in tops:
        themes.setdefault(item.theme or "Other recommendations", []).append(item)
    bars = tuple(
        Bar(theme, tuple(_list_parts([item.counted_position for item in items], _POSITIONS)))
        for theme, items in themes.items()
    )
    return BarChart("Position by theme", "recommendations", "Theme", keep_largest(bars))


def chart_agencies(actions: Sequence[Action]) -> BarChart:
    """Chart the states of each agency's actions, the largest first."""
    parted = part_by_heading(actions, find_agency)
    bars = [
        Bar(agency, tuple(_list_parts([action.state or "no_state" for action in own], _STATES)))
        for agency, own in parted.items()
    ]
    ranked = sorted(bars, key=lambda bar: (bar.label == NO_AGENCY, -bar.total))
    return BarChart("Actions by agency", "actions", "Agency", keep_largest(tuple(ranked)))


def _list_parts(found: Sequence[TileKey], keys: Sequence[TileKey]) -> Iterator[BarPart]:
    """Count one bar's parts in their fixed order."""
    yield from (BarPart(key, MARK_WORDS[key], found.count(key)) for key in keys)


def _list_red(tops: Iterable[Recommendation]) -> list[Recommendation]:
    return [item for item in tops if item.counted_position == "not_in_place"]


def _list_overdue(actions: Iterable[Action], names: NameWriter) -> Iterator[NamedItem]:
    """List what is overdue, what is late for longest first."""
    late = [action for action in actions if action.due.lateness == "overdue"]
    for action in sorted(late, key=lambda action: -action.due.days_late):
        words = names.write_text(action.title or action.text)
        yield NamedItem(action.reference, words, f"{say_number(action.due.days_late, 'day')} late")


def _list_waiting(actions: Iterable[Action], names: NameWriter) -> Iterator[NamedItem]:
    """List what waits, with what was written of its date."""
    for action in actions:
        if is_waiting(action):
            said = action.timescale.text if action.timescale else ""
            yield NamedItem(action.reference, names.write_text(action.title or action.text), said)


def _count_turned(actions: Sequence[Action], then: PlanThen) -> Iterator[Tile]:
    """Count the actions that came to a state since then."""
    turned: tuple[ActionState, ...] = ("complete", "on_track", "at_risk", "off_track")
    for state in turned:
        came = [
            action
            for action in actions
            if action.state == state and action.id in then.actions and then.actions[action.id].state != state
        ]
        yield Tile(state, len(came))
