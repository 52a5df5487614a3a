"""Gather a page for each recommendation: its words, the responses, how things stand and stood, its actions."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.appendix import PaperResponse
from laming_desktop.domain.papers.single_pages import PositionLine, RecommendationPage, RecommendationPagesPaper
from laming_desktop.domain.plan import ItemNote, PositionEntry, Recommendation
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_all
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.papers.plan_rows import ActionWriter
from laming_desktop.store.notes import list_notes
from laming_desktop.store.reading import list_actions, list_positions, list_recommendations
from laming_desktop.store.register import Register


def gather_recommendation_pages(register: Register, wishes: PaperWishes) -> RecommendationPagesPaper:
    """Gather the pages of the recommendations that answer to the filter, all their actions on them."""
    shown = list_recommendations(register, wishes.asked, today=wishes.as_at)
    everything = shown if wishes.asked.is_empty else list_recommendations(register)
    total = len(everything)
    writer = ActionWriter(register, wishes)
    listed = list_actions(register, today=wishes.as_at)
    actions = {action.reference: writer.write(action) for action in listed}
    notes = _gather_notes(register, {action.id: action.reference for action in listed})
    counted = wishes.say_counts(wishes.asked, len(shown), total, "recommendations")
    head = gather_head(
        register,
        wishes,
        label="Recommendations",
        title="One page for each recommendation",
        shows=say_all(total, "page") if wishes.asked.is_empty else counted,
        counted=f"All {total:,} recommendations and sub-items, no filter" if wishes.asked.is_empty else counted,
    )
    stood = _gather_positions(register)
    pages = (_make_page(item, stood.get(item.id, ()), actions, notes, writer.names) for item in shown)
    answered = {item.id: item.number for item in everything if any(one.text for one in item.responses)}
    told = (
        replace(page, answered_at=answered.get(item.parent_id or "", ""))
        for page, item in zip(pages, shown, strict=True)
    )
    return RecommendationPagesPaper(head, tuple(told))


def _gather_positions(register: Register) -> Mapping[str, Sequence[PositionEntry]]:
    """Gather how things stood, by the id of the recommendation, the latest first."""
    stood: defaultdict[str, list[PositionEntry]] = defaultdict(list)
    for entry in list_positions(register):
        stood[entry.recommendation_id].append(entry)
    return stood


def _gather_notes(register: Register, references: Mapping[str, str]) -> Mapping[str, Sequence[ItemNote]]:
    """Gather what documents had beside the fields: by the reference of an action, by the id of any other item."""
    notes: defaultdict[str, list[ItemNote]] = defaultdict(list)
    for note in list_notes(register):
        notes[references.get(note.item_id, note.item_id)].append(note)
    return notes


def _write_notes(
    item: Recommendation, notes: Mapping[str, Sequence[ItemNote]], names: NameWriter
) -> Iterator[tuple[str, str]]:
    """Write the notes of a recommendation, then those of its actions behind their references."""
    for note in notes.get(item.id, ()):
        yield note.label, names.write_text(note.text)
    for reference in item.actions:
        for note in notes.get(reference, ()):
            yield f"{reference}, {note.label}" if note.label else reference, names.write_text(note.text)


def _make_page(
    item: Recommendation,
    entries: Sequence[PositionEntry],
    actions: Mapping[str, PlanAction],
    notes: Mapping[str, Sequence[ItemNote]],
    names: NameWriter,
) -> RecommendationPage:
    responses = tuple(PaperResponse(one.body, one.on, names.write_text(one.text)) for one in item.responses if one.text)
    return RecommendationPage(
        number=item.number,
        parent=item.parent_number,
        title=item.title,
        text=names.write_text(item.text),
        theme=item.theme,
        addressees=item.addressees,
        responses=responses,
        positions=tuple(
            PositionLine(entry.on, entry.scope, entry.position, names.write_text(entry.reason)) for entry in entries
        ),
        counted_as=item.counted_position,
        counted_at=item.counted_at,
        sub_items=item.sub_items,
        actions=tuple(actions[reference] for reference in item.actions if reference in actions),
        notes=tuple(_write_notes(item, notes, names)),
    )
