"""Gather what the checks find in the plan, for a look before a meeting."""

from typing import Final

from laming_desktop.domain.checks.checking import FINDERS
from laming_desktop.domain.checks.remarks import Remark, Rule
from laming_desktop.domain.papers.checks import CheckBand, CheckItem, ChecksPaper
from laming_desktop.domain.plan import Action, Recommendation
from laming_desktop.operations.checks.plan_checks import CheckedPlan, check_register_plan
from laming_desktop.operations.papers.heads import PaperWishes, gather_head, say_number
from laming_desktop.operations.papers.plan_rows import ActionWriter, list_state_tiles
from laming_desktop.store.reading import list_actions, list_recommendations
from laming_desktop.store.register import Register


def gather_checks(register: Register, wishes: PaperWishes) -> ChecksPaper:
    """Gather the remarks on what the filter lets through; remarks on a whole inquiry are always told."""
    total = len(list_actions(register, today=wishes.as_at))
    actions = list_actions(register, wishes.asked, today=wishes.as_at)
    writer = _ItemWriter(actions, list_recommendations(register, wishes.asked, today=wishes.as_at), register, wishes)
    checked = check_register_plan(register, today=wishes.as_at)
    bands = _make_bands(checked, writer)
    found = sum(len(band.items) for band in bands if band.rule is not None)
    counted = wishes.say_counts(wishes.asked, len(actions), total, "actions")
    head = gather_head(
        register,
        wishes,
        label="Checks",
        title="What to see to before the meeting",
        shows=f"{say_number(found, 'thing')} to see to",
        counted=f"Among all {total:,} actions, no filter" if wishes.asked.is_empty else counted,
    )
    return ChecksPaper(head, bands, tuple(list_state_tiles(actions)))


_NAMING: Final[frozenset[Rule]] = frozenset({"owner_unknown"})
"""Rules that find words for persons of whom the register knows no name yet."""


class _ItemWriter:
    """Writes remarks on what is shown, with whom the paper may name."""

    def __init__(
        self, actions: list[Action], items: list[Recommendation], register: Register, wishes: PaperWishes
    ) -> None:
        self._actions = {action.id: action for action in actions}
        self._items = {item.id: item for item in items}
        self._writer = ActionWriter(register, wishes)

    def is_shown(self, remark: Remark) -> bool:
        """Tell whether the filter lets an item through."""
        return remark.item_table == "inquiry" or remark.item_id in self._actions or remark.item_id in self._items

    def write(self, remark: Remark, reason: str = "") -> CheckItem:
        """Write one remark."""
        action, item = self._actions.get(remark.item_id), self._items.get(remark.item_id)
        text = (action.title or action.text) if action else (item.title or item.text) if item else ""
        names = self._writer.names
        return CheckItem(
            rule=remark.rule,
            table=remark.item_table,
            name=remark.name,
            text=names.write_text(text),
            owners=self._writer.write_owners(action) if action else (),
            detail=names.write_person(remark.detail) if remark.rule in _NAMING else names.write_text(remark.detail),
            reason=names.write_text(reason),
        )


def _make_bands(checked: CheckedPlan, writer: _ItemWriter) -> tuple[CheckBand, ...]:
    shown = [remark for remark in checked.remarks if writer.is_shown(remark)]
    bands = [
        CheckBand(rule, tuple(writer.write(remark) for remark in shown if remark.rule == rule)) for rule in FINDERS
    ]
    silenced = [writer.write(remark, reason) for remark, reason in checked.silenced if writer.is_shown(remark)]
    return (*(band for band in bands if band.items), *([CheckBand(None, tuple(silenced))] if silenced else []))
