"""The fields of a form that is sent out and read back in: each names an action by its id, and what is asked of it."""

import re
from typing import Final, Literal, get_args

FormField = Literal["state", "progress", "on", "timescale"]
"""The new state, what was done, as at which day, and the new date that is asked for."""

_FIELDS: Final[tuple[FormField, ...]] = get_args(FormField)
_NAME: Final = re.compile(r"laming\.([a-z]+)\.([0-9A-Za-z-]{1,40})")


def name_field(action_id: str, field: FormField) -> str:
    """Name the field of an action, 64 letters at most: Word keeps no more."""
    return f"laming.{field}.{action_id}"


def read_field(name: str) -> tuple[str, FormField] | None:
    """Give the action's id and the field that a name stands for, None for any other name."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    written, action_id = str(found[1]), str(found[2])
    return next(((action_id, field) for field in _FIELDS if field == written), None)
