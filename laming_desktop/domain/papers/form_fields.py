"""The fields of a form that is sent out and read back in: each names an action by its id, and what is asked of it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

FormField = Literal["state", "progress", "on", "timescale"]
"""The new state, what was done, as at which day, and the new date that is asked for."""

PROMPTS: Final[Mapping[FormField, str]] = {
    "state": "Choose the state",
    "progress": "Write here what was done",
    "on": "Choose the day",
    "timescale": "Write the new date here",
}
"""What stands in a field until it is filled in."""

JOURNAL_DIGITS: Final = 8
"""So much of the journal's hash tells from which point on a form speaks."""

_FIELDS: Final[tuple[FormField, ...]] = get_args(FormField)
_NAME: Final = re.compile(r"laming\.([a-z]+)\.([0-9A-Za-z-]{1,36})(?:\.([0-9a-f]{8}))?")


@dataclass(frozen=True, slots=True)
class FieldName:
    """What a field is about, and the beginning of the journal's hash at which its form was written, where it is told."""

    action_id: str
    field: FormField
    journal: str = ""


def name_field(action_id: str, field: FormField, journal: str = "") -> str:
    """Name the field of an action, 64 letters at most: Word keeps no more."""
    name = f"laming.{field}.{action_id}"
    return f"{name}.{journal[:JOURNAL_DIGITS]}" if len(journal) >= JOURNAL_DIGITS else name


def read_field(name: str) -> FieldName | None:
    """Give what a name stands for, None for any name that is not ours."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    written, action_id, journal = str(found[1]), str(found[2]), found[3] or ""
    return next((FieldName(action_id, field, journal) for field in _FIELDS if field == written), None)
