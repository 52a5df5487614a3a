"""Enter a new action whole: its words and the first values of its fields as one change set."""

from collections.abc import Mapping
from datetime import date

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.editing import ACTION_FIELDS, Edit
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.values import check_text
from laming_desktop.store.reading import next_reference
from laming_desktop.store.register import Register, Writing


def enter_action(
    register: Register, recommendation_id: str, values: Mapping[str, str], *, today: date, after: str | None = None
) -> Changes:
    """Add an action with the values of its fields, each as a user writes it; empty ones stay empty.

    It stands last under the recommendation, or right behind the action `after`. RefusedValueError names the field.
    """
    with register.write(f"Add {next_reference(register)}") as writing:
        write_action(writing, recommendation_id, values, today=today, after=after)
    return writing.changes


def write_action(
    writing: Writing, recommendation_id: str, values: Mapping[str, str], *, today: date, after: str | None = None
) -> str:
    """Add an action with its values inside a change set; give its id."""
    unknown = next((field for field in values if field not in ACTION_FIELDS), None)
    if unknown is not None:
        raise RefusedValueError(unknown, values[unknown], "unknown_field", tuple(ACTION_FIELDS))
    words = check_text("action", values.get("text", ""), may_be_empty=False)
    find_row(writing, "recommendation", recommendation_id)
    action_id = writing.add("action", reference=writing.next_reference(), text=words)
    behind = writing.list_rows("answer", action_id=after, recommendation_id=recommendation_id) if after else []
    place = {"place": writing.place_after("answer", str(behind[0]["id"]))} if behind else {}
    writing.add("answer", action_id=action_id, recommendation_id=recommendation_id, **place)
    for field, value in values.items():
        if field != "text" and value.strip():
            ACTION_FIELDS[field](Edit(writing, "action", find_row(writing, "action", action_id), today, ""), value)
    return action_id
