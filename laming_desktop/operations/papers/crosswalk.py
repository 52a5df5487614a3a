"""Gather the crosswalk: recommendations by guidance, where they are addressed, and which actions still wait."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from laming_desktop.domain.checks.action_tests import is_open
from laming_desktop.domain.national import Guidance, GuidanceNote
from laming_desktop.domain.papers.crosswalk import CrosswalkAction, CrosswalkBand, CrosswalkPaper, CrosswalkRow
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.store.national import list_guidance, list_guidance_notes, list_waits
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register


def gather_crosswalk(register: Register, wishes: PaperWishes) -> CrosswalkPaper:
    """Gather all guidance with what the filter lets through; its waiting actions are those that are still open."""
    shown = list_recommendations(register, wishes.asked, today=wishes.as_at)
    total = len(shown) if wishes.asked.is_empty else len(list_recommendations(register, today=wishes.as_at))
    plan = _Plan(
        {item.id: item for item in shown},
        {action.id: action for action in list_actions(register, today=wishes.as_at)},
        {(wait.action_id, wait.guidance_id) for wait in list_waits(register)},
        NameWriter(wishes.profile.names, list_owners(register)),
    )
    guidance, notes = list_guidance(register), list_guidance_notes(register)
    bands = [_make_band(one, [note for note in notes if note.guidance_id == one.id], plan) for one in guidance]
    said = {row.number for band in bands for row in band.rows if row.is_said}
    waiting = {action.reference for band in bands for row in band.rows for action in row.actions if action.waits}
    counted = wishes.say_counts(wishes.asked, len(shown), total, "recommendations and sub-items")
    head = gather_head(
        register,
        wishes,
        label="Crosswalk",
        title="Recommendations and national guidance",
        shows=f"{say_number(len(said), 'recommendation')} in guidance, {say_number(len(waiting), 'waiting action')}",
        counted=f"Among all {total:,} recommendations and sub-items, no filter" if wishes.asked.is_empty else counted,
    )
    return CrosswalkPaper(head, (*bands, _gather_unsaid(notes, plan)))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is looked up again and again: shown recommendations and all actions by id, who waits for what."""

    items: Mapping[str, Recommendation]
    actions: Mapping[str, Action]
    waits: set[tuple[str, str]]
    names: NameWriter

    def list_waiting(self, guidance_id: str) -> list[Action]:
        """List the open actions that wait for a guidance, in the plan's order."""
        return [
            action for action in self.actions.values() if (action.id, guidance_id) in self.waits and is_open(action)
        ]


def _make_band(one: Guidance, notes: Sequence[GuidanceNote], plan: _Plan) -> CrosswalkBand:
    """Make the rows of a guidance: what it speaks of, and what waits for it though it says nothing of it."""
    said = {note.recommendation_id: note for note in notes}
    waiting = plan.list_waiting(one.id)
    covered = {item_id for item_id, item in plan.items.items() if item_id in said or item.parent_id in said}
    others = {item_id for action in waiting for item_id in action.recommendation_ids if item_id not in covered}
    rows = [
        _make_row(item, said.get(item.id), one.id, plan, is_said=item.id in said)
        for item in plan.items.values()
        if item.id in said or item.id in others
    ]
    return CrosswalkBand(
        title=plan.names.write_text(one.title),
        kind=one.kind,
        done_on=one.done_on,
        consultation=one.consultation.text if one.consultation else "",
        expected=one.expected.text if one.expected else "",
        rows=tuple(rows),
    )


def _make_row(
    item: Recommendation, note: GuidanceNote | None, guidance_id: str, plan: _Plan, *, is_said: bool
) -> CrosswalkRow:
    """Make the row of a recommendation; the actions of its sub-items stand with it where they have no row of theirs."""
    with_parts = (
        {item.id, *(part.id for part in plan.items.values() if part.parent_id == item.id)} if note else {item.id}
    )
    actions = [action for action in plan.actions.values() if with_parts.intersection(action.recommendation_ids)]
    return CrosswalkRow(
        number=item.number,
        title=plan.names.write_text(item.title),
        text=plan.names.write_text(item.text),
        chapter=note.chapter if note else "",
        note=plan.names.write_text(note.note) if note else "",
        is_said=is_said,
        actions=tuple(_make_action(action, guidance_id, plan) for action in actions),
    )


def _make_action(action: Action, guidance_id: str, plan: _Plan) -> CrosswalkAction:
    waits = (action.id, guidance_id) in plan.waits and is_open(action)
    words = action.timescale.text if action.timescale else ""
    return CrosswalkAction(action.reference, action.state, waits, plan.names.write_text(words))


def _gather_unsaid(notes: Iterable[GuidanceNote], plan: _Plan) -> CrosswalkBand:
    """Gather the recommendations of which no guidance says anything, themselves or in a sub-item."""
    said = {note.recommendation_id for note in notes}
    said |= {parent for item in plan.items.values() if item.id in said and (parent := item.parent_id)}
    rows = [
        _make_row(item, None, "", plan, is_said=False)
        for item in plan.items.values()
        if item.parent_id is None and item.id not in said
    ]
    return CrosswalkBand("", "guidance", None, "", "", tuple(rows))
