"""The words that are half typed in the plan: listed to be saved aside, and put back where they were typed."""

from collections.abc import Sequence

from laming_desktop.domain.errors import UnknownItemError
from laming_desktop.operations.keeping.drafts import Draft
from laming_desktop.store.reading import find_item
from laming_desktop.ui.plan_page import PlanPage
from laming_desktop.ui.screens.plan.add_line import NEW_ACTION


def list_drafts(page: PlanPage) -> tuple[Draft, ...]:
    """List the words that are half typed: in the detail, and in the line for new actions."""
    return (*page.detail.list_drafts(), *page.screen.list.add_line.list_drafts())


def put_drafts_back(page: PlanPage, drafts: Sequence[Draft]) -> None:
    """Put half-typed words back where they were typed, and go there."""
    of_items = [draft for draft in drafts if draft.item_id != NEW_ACTION]
    if of_items:
        page.detail.hold_drafts(of_items)
        page.screen.list.go_to(of_items[0].item_id)
    for draft in drafts:
        if draft.item_id == NEW_ACTION:
            page.screen.list.adding.open(draft.field, _find_recommendation(page, draft.field), None)
            page.screen.list.add_line.words.setText(draft.words)


def _find_recommendation(page: PlanPage, number: str) -> str:
    """Find a recommendation by its number; empty where there is none."""
    try:
        table, item_id = find_item(page.register, number) if page.register is not None else ("", "")
    except UnknownItemError:
        return ""
    return item_id if table == "recommendation" else ""
