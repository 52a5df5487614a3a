"""Gather a page for each recommendation: its words, the responses, how things stand and stood, its actions."""

from collections.abc import Mapping

from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.appendix import PaperResponse
from laming_desktop.domain.papers.single_pages import PositionLine, RecommendationPage, RecommendationPagesPaper
from laming_desktop.domain.plan import Recommendation
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_all
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.papers.plan_rows import ActionWriter
from laming_desktop.store.reading import list_actions, list_positions, list_recommendations
from laming_desktop.store.register import Register


def gather_recommendation_pages(register: Register, wishes: PaperWishes) -> RecommendationPagesPaper:
    """Gather the pages of the recommendations that answer to the filter, all their actions on them."""
    shown = list_recommendations(register, wishes.asked, today=wishes.as_at)
    total = len(shown) if wishes.asked.is_empty else len(list_recommendations(register))
    writer = ActionWriter(register, wishes)
    actions = {action.reference: writer.write(action) for action in list_actions(register, today=wishes.as_at)}
    counted = wishes.say_counts(wishes.asked, len(shown), total, "recommendations")
    head = gather_head(
        register,
        wishes,
        label="Recommendations",
        title="One page for each recommendation",
        shows=say_all(total, "page") if wishes.asked.is_empty else counted,
        counted=f"All {total} recommendations and sub-items, no filter" if wishes.asked.is_empty else counted,
    )
    return RecommendationPagesPaper(head, tuple(_make_page(register, item, actions, writer.names) for item in shown))


def _make_page(
    register: Register, item: Recommendation, actions: Mapping[str, PlanAction], names: NameWriter
) -> RecommendationPage:
    responses = tuple(PaperResponse(one.body, one.on, names.write_text(one.text)) for one in item.responses if one.text)
    entries = sorted(list_positions(register, item.id), key=lambda entry: entry.on, reverse=True)
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
    )
