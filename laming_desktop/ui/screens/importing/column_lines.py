"""The columns of a document as the user sees them: equal headings of its tables are one line."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from laming_desktop.domain.proposals import ColumnReading
from laming_desktop.domain.reading_choices import ColumnChoice, ColumnKind, ReadingChoices
from laming_desktop.domain.vocabulary import Certainty

MOST_SAMPLES = 2


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """One column, or the columns of one heading in several tables; `column` tells equal headings of one table apart."""

    heading: str
    column: int | None
    kind: ColumnKind
    certainty: Certainty
    as_at: date | None = None
    samples: tuple[str, ...] = ()
    tables: int = 1
    place: int = 1

    @property
    def key(self) -> tuple[str, int | None]:
        """Give what a choice about the line is known by."""
        return self.heading, self.column


def list_column_lines(of_document: Sequence[ColumnReading]) -> tuple[ColumnLine, ...]:
    """List the columns of a document in the order in which they first stand in it."""
    counts = Counter((column.table, _fold(column.heading)) for column in of_document)
    twice = {heading for (_, heading), count in counts.items() if count > 1 or not heading}
    groups: dict[tuple[str, int | None], list[ColumnReading]] = {}
    for column in of_document:
        folded = _fold(column.heading)
        groups.setdefault((folded, column.column if folded in twice else None), []).append(column)
    return tuple(_join(columns, column) for (_, column), columns in groups.items())


def _join(columns: Sequence[ColumnReading], column: int | None) -> ColumnLine:
    first = columns[0]
    samples = dict.fromkeys(sample for one in columns for sample in one.samples)
    doubtful = next((one for one in columns if one.certainty != "certain"), first)
    return ColumnLine(
        first.heading,
        column,
        first.kind,
        doubtful.certainty,
        first.as_at,
        tuple(samples)[:MOST_SAMPLES],
        len(columns),
        first.column,
    )


def _fold(heading: str) -> str:
    return " ".join(heading.split()).casefold()


def map_choices(choices: Sequence[ColumnChoice]) -> Mapping[tuple[str, int | None], ColumnKind]:
    """Map the choices about columns by what they are about."""
    return {(choice.heading, choice.column): choice.kind for choice in choices}


def choose_kind(choices: ReadingChoices, line: ColumnLine, kind: ColumnKind | None) -> ReadingChoices:
    """Say what a column is; None gives it back to the program."""
    others = tuple(choice for choice in choices.columns if (choice.heading, choice.column) != line.key)
    own = () if kind is None else (ColumnChoice(line.heading, kind, line.column),)
    return replace(choices, columns=(*others, *own))
