"""Keep apart columns that stand a second time under another group: "Action, Lead, By when" of one agency, then of the next."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.importers.columns.headings import fold_heading
from laming_desktop.importers.grid import Column


def find_repeated_group(columns: Sequence[Column]) -> int | None:
    """Find the column at which the headings from an action on begin again in the same order; None where none do."""
    folded = [fold_heading(column.heading) for column in columns]
    for start, column in enumerate(columns):
        if column.kind != "action" or not folded[start]:
            continue
        again = next((at for at in range(start + 1, len(folded)) if folded[at] == folded[start]), None)
        if again is None or again - start < 2:  # noqa: PLR2004  one column is no group
            continue
        width = min(again - start, len(folded) - again)
        if width > 1 and folded[start : start + width] == folded[again : again + width]:
            return again
    return None


def settle_repeated_group(columns: Sequence[Column], first: int | None) -> list[Column]:
    """Keep everything from the second group on as notes, so that no owner or day of it is given to the first action."""
    if first is None:
        return list(columns)
    return [
        replace(column, kind="note", certainty="likely") if column.index >= first and not column.is_chosen else column
        for column in columns
    ]
