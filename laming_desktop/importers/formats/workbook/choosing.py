"""Choose the sheets that are read."""

from collections.abc import Sequence
from pathlib import Path

from laming_desktop.domain.reading_choices import ReadingChoices
from laming_desktop.importers.grid import SourceSheet
from laming_desktop.importers.refusals import refuse


def choose_sheets(path: Path, sheets: Sequence[SourceSheet], choices: ReadingChoices) -> tuple[SourceSheet, ...]:
    """Give the sheets that the user wants read; refuse a name or a number that no sheet has.

    A hidden sheet is left out only where the user named none.
    """
    chosen = tuple(sheets)
    if choices.sheet is not None:
        wanted = choices.sheet.strip().casefold()
        chosen = tuple(sheet for sheet in chosen if sheet.sheet.strip().casefold() == wanted)
        if not chosen:
            raise refuse(path, "no_such_sheet", choices.sheet)
    if choices.table is not None:
        chosen = tuple(sheet for sheet in chosen if sheet.table == choices.table)
        if not chosen:
            raise refuse(path, "no_such_table", str(choices.table))
    if choices.with_hidden or choices.sheet is not None or choices.table is not None:
        return chosen
    return tuple(sheet for sheet in chosen if not sheet.is_hidden)
