"""Where backups go, and what a salvage could not read or keep, as sentences."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import clean, quote_path

_WHOLE_TABLE: Final[Mapping[str, str]] = {
    "pages": "pages of the file could not be followed ({fact})",
    "rows": "rows could not be read ({fact})",
}
_ONE_ROW: Final[Mapping[str, str]] = {
    "only_a_part": "only a part of its history could be read; it is left out",
    "differed": "table and history differed{of}; the history was taken",
    "field": "the {field} could not be kept and was emptied",
    "row": "the {field} could not be read, so it is left out",
    "belonged_to_lost": "what it belonged to ({field}) is lost, so it is left out",
}


def say_loss(table: str, item_id: str, why: str, fact: str) -> str:
    """Say one thing that a salvage could not read or keep."""
    if not item_id:
        words = _WHOLE_TABLE.get(why, "something could not be read ({fact})")
        return f"{label_table(table).capitalize()}: {words.format(fact=clean(fact))}."
    words = _ONE_ROW.get(why, "it could not be read")
    of = f" in {clean(fact)}" if fact else ""
    return (
        f"{label_table(table).capitalize()} {clean(item_id)}: {words.format(of=of, field=label_field(fact).lower())}."
    )


def say_backup_folder(folder: Path, *, is_usual: bool) -> str:
    """Say where the backups of a register go."""
    if is_usual:
        return f"Backups go to {quote_path(folder)}, beside the register."
    return f"Backups of every register go to {quote_path(folder)}, each register’s to a folder of its own there."


def say_size(size: int) -> str:
    """Say how large a file is, in the units that file managers use."""
    kilobytes = max(1, round(size / 1000))
    return f"{kilobytes:,} kB" if kilobytes < 10_000 else f"{kilobytes / 1000:,.0f} MB"  # noqa: PLR2004  larger ones read better in MB


def say_missing_folder() -> str:
    """Say of the chosen folder that it is not there now."""
    return "It is not there now, so none are made. Connect its disk, or choose another folder."


def say_new_folder(folder: Path, *, is_usual: bool) -> str:
    """Say that backups go elsewhere from now on."""
    return f"{say_backup_folder(folder, is_usual=is_usual)} One was made there now."
