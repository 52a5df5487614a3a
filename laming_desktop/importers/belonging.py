"""Tell which columns of a table speak of a recommendation and which of an action under it."""

import re
from dataclasses import dataclass
from typing import Final

from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column, ColumnKind, Table

RECOMMENDATION_KINDS: Final[frozenset[ColumnKind]] = frozenset(
    {
        "reference",
        "inquiry",
        "recommendation",
        "theme",
        "addressees",
        "response",
        "response_position",
        "national",
        "mark",
    }
)
_OF_POSITIONS: Final = re.compile(r"\b(?:local|locally|national|nationally|in place|applicable)\b")
PLAN_KINDS: Final[tuple[ColumnKind, ...]] = ("owners", "timescale", "priority", "progress")


@dataclass(frozen=True, slots=True)
class Belonging:
    """The columns of a table that decide what its rows are, by their places."""

    reference: int | None
    inquiry: int | None
    text: int | None
    theme: int | None
    addressees: int | None
    action: int | None
    has_plan: bool
    text_column: Column
    has_own_marks: bool = False

    @classmethod
    def of(cls, table: Table) -> "Belonging":
        """Read it off the columns of a table."""
        text = table.find("recommendation")
        column = Column(len(table.columns), "recommendation", "") if text is None else table.columns[text]
        return cls(
            table.find("reference"),
            table.find("inquiry"),
            text,
            table.find("theme"),
            table.find("addressees"),
            table.find("action"),
            any(table.find(kind) is not None for kind in PLAN_KINDS),
            column,
            _are_of_actions(table),
        )

    @property
    def has_actions(self) -> bool:
        """Tell whether a column of actions stands in the table."""
        return self.action is not None

    @property
    def has_recommendations(self) -> bool:
        """Tell whether the table names recommendations, by their words or their numbers."""
        return self.text is not None or self.reference is not None

    def is_above(self, kind: ColumnKind) -> bool:
        """Tell whether a kind of column speaks of the recommendation."""
        if kind == "left_out" or (kind == "theme" and not self.has_recommendations):
            return False
        if kind == "mark" and self.has_own_marks:
            return False
        return kind in RECOMMENDATION_KINDS or not (self.has_actions or self.has_plan)

    def is_below(self, kind: ColumnKind) -> bool:
        """Tell whether a kind of column speaks of the action."""
        return kind != "left_out" and not self.is_above(kind)


def _are_of_actions(table: Table) -> bool:
    """Tell whether the columns of marks say how far actions are, not what is in place of recommendations.

    They do where each row is an action and none speaks of what is in place: on the right of the actions' words, or
    where the words of a recommendation stand nowhere else.
    """
    marks = table.list_columns("mark")
    if not marks or any(column.is_chosen or _OF_POSITIONS.search(fold_heading(column.heading)) for column in marks):
        return False
    action, text = table.find("action"), table.find("recommendation")
    if action is None:
        return any(table.find(kind) is not None for kind in PLAN_KINDS)
    return text is None or marks[0].index > action
