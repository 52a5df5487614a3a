"""Read a column that tells on which day each action was completed."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.days import write_day
from laming_desktop.domain.proposals import CellPlace, Finding, ProposedProgress, SourceText
from laming_desktop.domain.states.reading import Proposal, StateReading
from laming_desktop.importers.cells.date_orders import put_days_first
from laming_desktop.importers.cells.dates import find_dates
from laming_desktop.importers.cells.values import DocumentFacts
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Table

_HEADING: Final = re.compile(
    r"^(?:(?:date|day|actual|actually|when|action) )*(?:of )?(?:actual )?"
    r"(?:complet(?:ed|ion)|closed|closure|done|achieved|implemented|delivered|finished)(?: (?:on|date|day))*$"
)
_TARGET: Final = re.compile(r"\b(?:target|due|planned|expected|by|proposed|revised)\b")
_LONGEST: Final = 40


@dataclass(frozen=True, slots=True)
class CompletedOn:
    """What the day of completion says of an action: its state, an update as at that day, and that it should be checked."""

    state: StateReading
    updates: tuple[ProposedProgress, ...]
    finding: Finding


@dataclass(frozen=True, slots=True)
class CompletionColumn:
    """The place of the column, and what is known of its document."""

    index: int
    facts: DocumentFacts

    @classmethod
    def of(cls, table: Table, facts: DocumentFacts) -> "CompletionColumn | None":
        """Find the column; None where there is none, several are alike, or the user has said what it is."""
        found = [
            column.index
            for column in table.columns
            if column.kind == "note" and not column.is_chosen and _is_completion(column.heading)
        ]
        return cls(found[0], facts) if len(found) == 1 else None

    def read(self, sources: Mapping[int, SourceText]) -> CompletedOn | None:
        """Read the cell of an action; None where no single day stands in it, or one that was still to come."""
        source = sources.get(self.index)
        if source is None or len(source.text) > _LONGEST:
            return None
        words = put_days_first(source.text) if self.facts.date_order == "month" else source.text
        days = find_dates(words, month_end=True)
        if len(days) != 1 or self._is_to_come(days[0]):
            return None
        place = source.places[0] if source.places else CellPlace()
        update = SourceText("progress", f"{place.heading}: {source.text.strip()}", source.places, "likely")
        return CompletedOn(
            StateReading(source.text, Proposal(action_state="complete"), certainty="likely"),
            (ProposedProgress(days[0], update),),
            Finding("doubtful", "complete_by_date", place, source.text, write_day(days[0])),
        )

    def _is_to_come(self, day: date) -> bool:
        """Tell whether a day lies behind that of the document."""
        told = self.facts.as_at or self.facts.document_date
        return told is not None and day > told


def _is_completion(heading: str) -> bool:
    folded = fold_heading(heading)
    return bool(_HEADING.match(folded)) and not _TARGET.search(folded)
