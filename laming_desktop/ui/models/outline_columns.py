"""The columns that the list of the plan can have."""

from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.plan_filter import SortKey

ColumnKey = Literal["text", "recommendation", "priority", "owners", "timescale", "next_due", "state", "progress"]


@dataclass(frozen=True, slots=True)
class OutlineColumn:
    """One column: its heading, its width in design pixels (0 for what is left over), and what it sorts by."""

    key: ColumnKey
    heading: str
    width: int
    sort_key: SortKey
    is_usual: bool = True


COLUMNS: Final[tuple[OutlineColumn, ...]] = (
    OutlineColumn("text", "Recommendation and action", 0, "reference"),
    OutlineColumn("recommendation", "Answers", 68, "plan"),
    OutlineColumn("priority", "Priority", 68, "priority"),
    OutlineColumn("owners", "Owners", 122, "owners"),
    OutlineColumn("timescale", "Timescale", 130, "timescale", is_usual=False),
    OutlineColumn("next_due", "Due", 102, "next_due"),
    OutlineColumn("state", "State", 134, "state"),
    OutlineColumn("progress", "Last progress", 200, "progress", is_usual=False),
)

TEXT_COLUMN = 0
STATE_COLUMN = next(place for place, column in enumerate(COLUMNS) if column.key == "state")
"""Where a band shows its position."""


def find_column(key: ColumnKey) -> int:
    """Find the place of a column."""
    return next(place for place, column in enumerate(COLUMNS) if column.key == key)
