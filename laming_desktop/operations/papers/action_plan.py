"""Gather the action plan: the actions under each recommendation, and how far they are."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from laming_desktop.domain.papers.action_plan import ActionPlanPaper, PlanAction, PlanGroup, PlanSection
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.grouping import Choose, choose_heading, part_by_heading
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_all, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.papers.plan_rows import ActionWriter, list_state_tiles
from laming_desktop.store.actions import count_actions
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register


def gather_action_plan(register: Register, wishes: PaperWishes) -> ActionPlanPaper:
    """Gather the action plan from a register that stands as at the day wished for."""
    shown = list_actions(register, wishes.asked, today=wishes.as_at)
    total = len(shown) if wishes.asked.is_empty else count_actions(register, PlanFilter(), today=wishes.as_at)
    bands = PlanFilter(themes=wishes.asked.themes, positions=wishes.asked.positions)
    answered = list_recommendations(register, bands, today=wishes.as_at)
    writer = ActionWriter(register, wishes)
    printed = {action.reference: writer.write(action) for action in shown}
    groups = list(_list_groups(answered, printed, writer.names))
    choose = choose_heading(wishes.profile)
    sections = _list_sections(groups, printed) if choose is None else _list_parted(groups, shown, printed, choose)
    counted = wishes.say_counts(wishes.asked, len(shown), total, "actions")
    head = gather_head(
        register,
        wishes,
        label="Appendix 2",
        title="Action plan and progress",
        shows=f"{say_all(total, 'action')} under {say_number(_count_tops(groups), 'recommendation')}"
        if wishes.asked.is_empty
        else counted,
        counted=f"All {total:,} of {total:,} actions, no filter" if wishes.asked.is_empty else counted,
    )
    return ActionPlanPaper(head, tuple(list_state_tiles(shown)), tuple(sections))


_Group = tuple[Recommendation, PlanGroup]


def _list_groups(
    answered: Iterable[Recommendation], printed: Mapping[str, PlanAction], names: NameWriter
) -> Iterator[_Group]:
    """Give each recommendation that has actions to print, and each whose sub-items have."""
    found = {item.id: (item, [printed[key] for key in item.actions if key in printed]) for item in answered}
    below: dict[str, list[str]] = {}
    for item, actions in found.values():
        if actions and item.parent_id is not None:
            below.setdefault(item.parent_id, []).append(item.number)
    for item, actions in found.values():
        numbers = below.get(item.id, [])
        if actions or numbers:
            yield (
                item,
                PlanGroup(item.number, item.title, names.write_text(item.text), tuple(actions), _name_range(numbers)),
            )


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
        yield _make_section(section[0][0].theme, [group for _, group in section])
    standing = {action.reference for _, group in groups for action in group.actions}
    loose = tuple(action for key, action in printed.items() if key not in standing)
    if loose:
        yield PlanSection(None, "", (PlanGroup("", "", "", loose),))


def _list_parted(
    groups: Sequence[_Group], shown: Sequence[Action], printed: Mapping[str, PlanAction], choose: Choose
) -> Iterator[PlanSection]:
    """Put actions under their owner or agency, each still beside the recommendation that it answers."""
    for heading, actions in part_by_heading(shown, choose).items():
        wanted = {action.reference for action in actions}
        under = [(item, replace(group, actions=_keep(group, wanted), actions_under="")) for item, group in groups]
        kept = [group for _, group in under if group.actions]
        standing = {action.reference for group in kept for action in group.actions}
        loose = tuple(printed[key] for key in printed if key in wanted - standing)
        yield _make_section(heading, [*kept, *([PlanGroup("", "", "", loose)] if loose else [])])


def _keep(group: PlanGroup, wanted: set[str]) -> tuple[PlanAction, ...]:
    return tuple(action for action in group.actions if action.reference in wanted)


def _make_section(heading: str | None, groups: Sequence[PlanGroup]) -> PlanSection:
    """Make a section whose note counts its actions, each once."""
    count = len({action.reference for group in groups for action in group.actions})
    return PlanSection(heading, say_number(count, "action"), tuple(groups))
