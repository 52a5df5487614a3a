"""Read the owners of an action from several columns: who leads first, the others behind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from laming_desktop.domain.owners.reading import OwnerMention, OwnersReading
from laming_desktop.domain.vocabulary import CERTAINTIES, Certainty
from laming_desktop.importers.cells.values import ValueReader
from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column
from laming_desktop.importers.proposals.drafts import Cells

_LEADS: Final = re.compile(r"\blead|accountab|\bowner|responsib")
_OTHERS: Final = re.compile(r"support|other|partner|contribut|assist|with\b|involv|second|deput")


@dataclass(frozen=True, slots=True)
class OwnerColumns:
    """The owner columns of a table, who leads first."""

    columns: tuple[Column, ...]

    @classmethod
    def of(cls, columns: Sequence[Column]) -> "OwnerColumns":
        """Put the columns in their order by what their headings say."""
        return cls(tuple(sorted(columns, key=lambda column: (_rank(column), column.index))))

    def read(self, cells: Cells, reader: ValueReader) -> OwnersReading | None:
        """Read the owners that the cells of an action name; None where none is filled."""
        found = [
            (column, reader.read_owners(column, pieces))
            for column in self.columns
            if (pieces := cells.get(column.index))
        ]
        if len(found) < 2:  # noqa: PLR2004
            return found[0][1] if found else None
        return _unite(found)


def _rank(column: Column) -> int:
    folded = fold_heading(column.heading)
    if _OTHERS.search(folded):
        return 2
    return 0 if "lead" in folded else 1


def _unite(found: Sequence[tuple[Column, OwnersReading]]) -> OwnersReading:
    owners: list[OwnerMention] = []
    leads = _rank(found[0][0]) < _rank(found[1][0]) or bool(_LEADS.search(fold_heading(found[0][0].heading)))
    for place, (column, reading) in enumerate(found):
        for at, owner in enumerate(reading.owners):
            if any(owner.name.casefold() == other.name.casefold() for other in owners):
                continue
            role = owner.role
            if place == 0 and at == 0 and leads:
                role = role or "lead"
            elif place and (role == "lead" or _OTHERS.search(fold_heading(column.heading))):
                role = "support"
            owners.append(replace(owner, role=role))
    sure: list[Certainty] = [reading.certainty for _, reading in found]
    least = max(sure, key=CERTAINTIES.index)
    return OwnersReading(
        "\n".join(reading.text for _, reading in found),
        tuple(owners),
        tuple(question for _, reading in found for question in reading.questions),
        least,
    )
