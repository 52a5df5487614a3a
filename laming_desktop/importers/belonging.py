"""Tell which columns of a table speak of a recommendation and which of an action under it."""

from dataclasses import dataclass
from typing import Final

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
        return kind in RECOMMENDATION_KINDS or not (self.has_actions or self.has_plan)

    def is_below(self, kind: ColumnKind) -> bool:
        """Tell whether a kind of column speaks of the action."""
        return kind != "left_out" and not self.is_above(kind)
