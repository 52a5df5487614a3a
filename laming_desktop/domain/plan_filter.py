"""Which part of a plan is shown: one plain description for list, window, paper and command line."""

from dataclasses import dataclass
from typing import Literal

from laming_desktop.domain.vocabulary import ActionState, Position, Priority

DueChoice = Literal["overdue", "next_30_days", "before_meeting", "not_written", "not_read"]
"""When an action falls due; "before_meeting" is before the next meeting that the register knows, else in 30 days."""
Lacking = Literal[
    "owner",
    "timescale",
    "progress",
    "recent_update",
    "review_date",
    "evidence",
    "note",
    "state",
    "priority",
]
"""What an action has not; "recent_update" and "review_date" are asked only of actions that go on."""
PastChoice = Literal[
    "was_off_track",
    "was_at_risk",
    "was_complete",
    "date_changed",
    "date_changed_twice",
    "turned_since_meeting",
    "completed_since_meeting",
    "date_changed_since_meeting",
    "updated_since_meeting",
]
"""What may have happened to an action before now: a state it has ever had, how often its timescale was changed, and
what is new since the last meeting ("turned" to red or amber)."""
SortKey = Literal["plan", "reference", "text", "priority", "owners", "timescale", "next_due", "state", "progress"]


@dataclass(frozen=True, slots=True)
class PlanFilter:
    """What an action, or a recommendation, must answer to; an empty field asks nothing.

    Several values of one field are alternatives, the fields together are conditions. `text` holds words that must
    all be found (case and accents folded) in action, recommendation, response or progress. `owner` is a name or an
    alias. A state or position may be "none": nobody has said yet. `batch_id` narrows to what one import gave.
    Themes may hold an empty name: under no theme. `agencies` are names of owners that are agencies ("none": no agency
    acts), `waiting_for` titles of guidance, `inquiries` titles. `quiet_days` asks for open actions of which nothing was
    said for so many days; `needs_attention` for what is overdue, lacks an owner, a timescale or a review date, or has open
    questions.
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
    inquiries: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    waiting_for: tuple[str, ...] = ()
    quiet_days: int = 0
    needs_attention: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether everything is shown."""
        return self == PlanFilter()


@dataclass(frozen=True, slots=True)
class Sorting:
    """The order of a list: by the inquiry's own order ("plan"), or by one column."""

    key: SortKey = "plan"
    descending: bool = False
