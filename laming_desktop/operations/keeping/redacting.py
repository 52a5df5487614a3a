"""Take a text, or all words of a removed item, out of the register for good, as a person may ask who is named in it."""

from typing import Final

from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.keeping.restoring import name_kind, name_removed
from laming_desktop.operations.values import check_line
from laming_desktop.store.redacting import MARK, redact_text
from laming_desktop.store.redacting_items import redact_item
from laming_desktop.store.register import Register
from laming_desktop.store.removed import RemovedItem

SHORTEST: Final = 3
"""Shorter texts would be found inside other words."""


def redact(register: Register, text: str, *, reason: str) -> int:
    """Replace a text by a mark in the register and in its whole history; give the number of places in the history.

    The removal itself is recorded with its reason, never the text; undo does not pass it. Backups keep the text until
    they are thinned out. RefusedValueError where the text is too short or the reason is empty.
    """
    if len(text.strip()) < SHORTEST or text in MARK:
        raise RefusedValueError("text", text, "too_short", (str(SHORTEST),))
    why = check_line("reason", reason, may_be_empty=False)
    if text in why:
        raise RefusedValueError("reason", reason, "names_the_text")
    return redact_text(register, text, "Remove a text for good", why)


def redact_removed(register: Register, item: RemovedItem, *, reason: str) -> int:
    """Take all words of a removed item, and of what went with it, out of the register and its whole history.

    Give the number of places in the history. The item cannot be brought back; undo does not pass it. What else says the
    same keeps its words. Backups keep them until they are thinned out. RefusedValueError where the reason is empty.
    """
    why = check_line("reason", reason, may_be_empty=False)
    called = name_removed(item) if item.table in {"action", "recommendation"} else f"one {name_kind(item.table)}"
    return redact_item(register, item, f"Remove the words of {called} for good", why)
