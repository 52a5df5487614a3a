"""Which part of a plan is shown: one plain description for list, window, paper and command line."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.domain.vocabulary import ActionState, Position, Priority

DueChoice = Literal["overdue", "next_30_days", "not_written", "not_read"]
Lacking = Literal["owner", "timescale", "progress", "state", "priority"]
PastChoice = Literal["was_off_track", "was_at_risk", "was_complete", "date_changed", "date_changed_twice"]
"""What may have happened to an action before now: a state it has ever had, how often its timescale was changed."""
SortKey = Literal["plan", "reference", "text", "priority", "owners", "timescale", "next_due", "state", "progress"]


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """What an action, or a recommendation, must answer to; an empty field asks nothing.

    Several values of one field are alternatives, the fields together are conditions. `text` holds words that must
    all be found (case and accents folded) in action, recommendation, response or progress. `owner` is a name or an
    alias. A state or position may be "none": nobody has said yet. `batch_id` narrows to what one import gave.
    """

    text: str = ""
    priorities: tuple[Priority | Literal["none"], ...] = ()
    owners: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    states: tuple[ActionState | Literal["none"], ...] = ()
    due: tuple[DueChoice, ...] = ()
    lacking: tuple[Lacking, ...] = ()
    past: tuple[PastChoice, ...] = ()
    with_questions: bool = False
    batch_id: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether everything is shown."""
        return self == PlanFilter()


@dataclass(frozen=True, slots=True)
class Sorting:
    """The order of a list: by the inquiry's own order ("plan"), or by one column."""

    key: SortKey = "plan"
    descending: bool = False
