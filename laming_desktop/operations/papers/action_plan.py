"""Gather the action plan: the actions under each recommendation, and how far they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Final

from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.plan import Action, ProgressUpdate, Recommendation
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_all, say_number
from laming_desktop.operations.reading_cells import read_priority_cell
from laming_desktop.store.reading import list_actions, list_questions, list_recommendations
from laming_desktop.store.register import Register

_TILES: Final[tuple[ActionState, ...]] = ("off_track", "at_risk", "on_track", "complete", "waiting", "not_started")
_RARE_TILES: Final[tuple[ActionState, ...]] = ("superseded", "abandoned")
_PRIORITIES: Final[Mapping[str, str]] = {"high": "High", "medium": "Medium", "low": "Low"}


def gather_action_plan(register: Register, wishes: PaperWishes) -> ActionPlanPaper:
    """Gather the action plan from a register that stands as at the day wished for."""
    everything = list_actions(register, today=wishes.as_at)
    shown = list_actions(register, wishes.asked, today=wishes.as_at)
    bands = PlanFilter(themes=wishes.asked.themes, positions=wishes.asked.positions)
    answered = list_recommendations(register, bands, today=wishes.as_at)
    unsure = {
        question.item_id for question in list_questions(register) if _is_about_owners(question.field, question.answer)
    }
    printed = {action.reference: _make_action(action, wishes.as_at, is_unsure=action.id in unsure) for action in shown}
    groups = list(_list_groups(answered, printed))
    counted = wishes.say_counts(wishes.asked, len(shown), len(everything), "actions")
    head = gather_head(
        register,
        wishes,
        label="Appendix 2",
        title="Action plan and progress",
        shows=f"{say_all(len(everything), 'action')} under {say_number(_count_tops(groups), 'recommendation')}"
        if wishes.asked.is_empty
        else counted,
        counted=f"All {len(everything)} of {len(everything)} actions, no filter" if wishes.asked.is_empty else counted,
    )
    return ActionPlanPaper(head, tuple(_list_tiles(shown)), tuple(_list_sections(groups, printed)))


def _is_about_owners(field: str, answer: str | None) -> bool:
    """Tell whether a question about owners is open."""
    return field == "owners" and answer is None


def _make_action(action: Action, as_at: date, *, is_unsure: bool) -> PlanAction:
    """Make one row; `is_unsure` prints the owners as the whole cell, because its reading is in question."""
    latest = _find_latest(action.progress, as_at)
    owners = tuple(owner.written or owner.name for owner in action.owners)
    was = action.timescales[-2].reading.text if action.times_moved else ""
    return PlanAction(
        reference=action.reference,
        text=action.text,
        timescale=action.timescale.text if action.timescale else "",
        was=was,
        moved=action.times_moved,
        overdue_days=action.due.days_late if action.due.lateness == "overdue" else 0,
        date_passed=action.due.lateness == "passed_while_waiting",
        priority=_write_priority(action),
        owners=(action.owners_text,) if is_unsure and action.owners_text else owners,
        state=action.state,
        progress=latest.text if latest else "",
        progress_on=latest.on if latest else None,
    )


def _find_latest(updates: Sequence[ProgressUpdate], as_at: date) -> ProgressUpdate | None:
    """Find the latest update that still counts and does not speak of a later day."""
    return next((update for update in updates if not update.replaced and update.on <= as_at), None)


def _write_priority(action: Action) -> str:
    """Write the priority as the document has it, unless somebody has changed it since."""
    if action.priority_text and read_priority_cell(action.priority_text).proposal.priority == action.priority:
        return action.priority_text
    return _PRIORITIES.get(action.priority or "", action.priority_text)


_Group = tuple[Recommendation, PlanGroup]


def _list_groups(answered: Iterable[Recommendation], printed: Mapping[str, PlanAction]) -> Iterator[_Group]:
    """Give each recommendation that has actions to print, and each whose sub-items have."""
    found = {item.id: (item, [printed[key] for key in item.actions if key in printed]) for item in answered}
    below: dict[str, list[str]] = {}
    for item, actions in found.values():
        if actions and item.parent_id is not None:
            below.setdefault(item.parent_id, []).append(item.number)
    for item, actions in found.values():
        numbers = below.get(item.id, [])
        if actions or numbers:
            yield item, PlanGroup(item.number, item.title, item.text, tuple(actions), _name_range(numbers))


def _name_range(numbers: Sequence[str]) -> str:
    """Name the sub-items that carry actions."""
    return "" if not numbers else numbers[0] if len(numbers) == 1 else f"{numbers[0]} to {numbers[-1]}"


def _count_tops(groups: Sequence[_Group]) -> int:
    """Count the recommendations that carry actions, sub-items with their parent."""
    return len({item.parent_id or item.id for item, _ in groups})


def _list_sections(groups: Sequence[_Group], printed: Mapping[str, PlanAction]) -> Iterator[PlanSection]:
    """Put groups under their themes; actions that answer no recommendation come last."""
    for _, same in groupby(groups, key=lambda pair: (pair[0].inquiry_id, pair[0].theme_id)):
        section = list(same)
        count = len({action.reference for _, group in section for action in group.actions})
        note = f"{count} action" if count == 1 else f"{count} actions"
        yield PlanSection(section[0][0].theme, note, tuple(group for _, group in section))
    standing = {action.reference for _, group in groups for action in group.actions}
    loose = tuple(action for key, action in printed.items() if key not in standing)
    if loose:
        yield PlanSection(None, "", (PlanGroup("", "", "", loose),))


def _list_tiles(shown: Sequence[Action]) -> Iterator[Tile]:
    """Count the actions by state; rare states and those without one only where there are any."""
    counts: dict[TileKey, int] = {}
    for action in shown:
        key: TileKey = action.state or "no_state"
        counts[key] = counts.get(key, 0) + 1
    yield from (Tile(state, counts.get(state, 0)) for state in _TILES)
    rare: tuple[TileKey, ...] = (*_RARE_TILES, "no_state")
    yield from (Tile(key, counts[key]) for key in rare if key in counts)
