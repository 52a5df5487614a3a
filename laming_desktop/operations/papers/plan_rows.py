"""Actions as papers print them, whatever the paper: words as written, and what has become of their dates."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from laming_desktop.domain.checks.action_tests import find_latest_update
from laming_desktop.domain.papers.action_plan import PlanAction
from laming_desktop.domain.papers.heads import Tile, TileKey
from laming_desktop.domain.plan import Action
from laming_desktop.domain.vocabulary import ActionState, Priority
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.names import NameWriter
from laming_desktop.operations.reading_cells import read_priority_cell
from laming_desktop.store.owners import list_owners
from laming_desktop.store.reading import list_questions
from laming_desktop.store.register import Register

_TILES: Final[tuple[ActionState, ...]] = ("off_track", "at_risk", "on_track", "complete", "waiting", "not_started")
_RARE_TILES: Final[tuple[ActionState, ...]] = ("superseded", "abandoned")
_PRIORITIES: Final[Mapping[str, str]] = {"high": "High", "medium": "Medium", "low": "Low"}


class ActionWriter:
    """Writes the actions of a register as at a day, naming whom the paper may name."""

    def __init__(self, register: Register, wishes: PaperWishes) -> None:
        self._as_at = wishes.as_at
        self.names = NameWriter(wishes.profile.names, list_owners(register))
        self._unsure = {
            question.item_id
            for question in list_questions(register)
            if question.field == "owners" and question.answer is None
        }
        self._priorities: dict[str, Priority | None] = {}

    def write(self, action: Action) -> PlanAction:
        """Write one action; its owners as the whole cell while the reading of that cell is in question."""
        latest = find_latest_update(action.progress, self._as_at)
        was = action.timescales[-2].reading.text if action.times_moved else ""
        return PlanAction(
            reference=action.reference,
            text=self.names.write_text(action.text),
            timescale=action.timescale.text if action.timescale else "",
            was=was,
            moved=action.times_moved,
            overdue_days=action.due.days_late if action.due.lateness == "overdue" else 0,
            date_passed=action.due.lateness == "passed_while_waiting",
            priority=self._write_priority(action),
            owners=self.write_owners(action),
            state=action.state,
            progress=self.names.write_text(latest.text) if latest else "",
            progress_on=latest.on if latest else None,
        )

    def write_owners(self, action: Action) -> tuple[str, ...]:
        """Write the owners of an action."""
        return self.names.write_owners(action.owners, action.owners_text if action.id in self._unsure else "")

    def _write_priority(self, action: Action) -> str:
        """Write the priority as the document has it, unless somebody has changed it since."""
        if action.priority_text and self._read_priority(action.priority_text) == action.priority:
            return action.priority_text
        return _PRIORITIES.get(action.priority or "", action.priority_text)

    def _read_priority(self, text: str) -> Priority | None:
        """Read a priority as written, each wording once."""
        if text not in self._priorities:
            self._priorities[text] = read_priority_cell(text).proposal.priority
        return self._priorities[text]


def list_state_tiles(actions: Iterable[Action]) -> Iterator[Tile]:
    """Count actions by state; rare states and those without one only where there are any."""
    counts: dict[TileKey, int] = {}
    for action in actions:
        key: TileKey = action.state or "no_state"
        counts[key] = counts.get(key, 0) + 1
    yield from (Tile(state, counts.get(state, 0)) for state in _TILES)
    rare: tuple[TileKey, ...] = (*_RARE_TILES, "no_state")
    yield from (Tile(key, counts[key]) for key in rare if key in counts)
