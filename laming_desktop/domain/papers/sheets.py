"""Sheets of a workbook as plain data: columns with their kinds, and rows of values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

ShownPrecision = Literal["day", "month", "year"]


@dataclass(frozen=True, slots=True)
class ShownDay:
    """A day with how much of it is meant: "October 2009" is a month."""

    day: date
    precision: ShownPrecision = "day"


SheetValue: TypeAlias = str | int | float | date | ShownDay | None


@dataclass(frozen=True, slots=True)
class SheetColumn:
    """One column: `width` in letters; `choices` are what may stand in it; an identity is hidden.

    A column that is `told` only says what follows from others: nothing is read back from it.
    """

    head: str
    width: int = 20
    is_identity: bool = False
    is_told: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; the first `fixed` columns that are seen stay in sight."""

    name: str
    columns: tuple[SheetColumn, ...]
    rows: Sequence[Sequence[SheetValue]]
    fixed: int = 0
