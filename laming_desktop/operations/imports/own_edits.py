"""Keep what was edited here since the last import: where the document changed the same field, the user is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from laming_desktop.domain.patches import Row
from laming_desktop.operations.imports.matching import fold_words
from laming_desktop.operations.imports.planned_fields import RowDraft, name_column

CODE: Final = "changed_on_both_sides"
_KEY_WORDS: Final = frozenset({"priority", "state"})
"""Fields whose value is a word of ours, read from the document's words."""


def ask_where_both_changed(draft: RowDraft, row: Row | None) -> None:
    """Write no field of an action over what somebody has made of it since the last import; ask which is to stand.

    Of a priority or state the two values are the choices; of any other field the choices are keep and take.
    """
    if row is None:
        return
    standing = list_standing(row, draft.snapshot.timescales.get(str(row["id"]), ()))
    for index, planned in enumerate(draft.fields):
        ours = standing.get(planned.field, "")
        if planned.written is None or not ours or not _is_edited(draft, planned.field, ours):
            continue
        draft.fields[index] = replace(planned, written=None, before=ours)
        draft.questions[:] = [question for question in draft.questions if question.field != planned.field]
        is_key = planned.field in _KEY_WORDS
        choices = (ours, planned.written) if is_key else ("keep", "take")
        draft.ask(planned.field, CODE, planned.document, choices)


def list_standing(row: Row, entries: Sequence[Row]) -> Mapping[str, str]:
    """Give what stands in the register of an action and its timescales, by the field of a document that would fill it."""
    return {
        "action": str(row["text"]),
        "outcome": str(row["outcome"]),
        "start": str(row["start_text"]),
        "review": str(row["review_text"]),
        "owners": str(row["owners_text"]),
        "timescale": str(entries[-1]["text"]) if entries else "",
        "priority": str(row["priority"] or ""),
        "state": str(row["state"] or ""),
    }


def _is_edited(draft: RowDraft, field: str, ours: str) -> bool:
    """Tell whether a field is no longer what the last import made of it."""
    key = (draft.item_id or "", name_column(field))
    imported = draft.snapshot.became if field in _KEY_WORDS else draft.snapshot.imported
    return fold_words(imported.get(key, "")) != fold_words(ours)
