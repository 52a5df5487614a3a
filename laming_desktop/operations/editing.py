"""Change fields of an action or a recommendation by name, all in one change set named after them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Row
from laming_desktop.operations.action_days import DayName, make_day_fields
from laming_desktop.operations.finding import find_row, name_item
from laming_desktop.operations.owner_cells import write_owners_text
from laming_desktop.operations.positions import write_position
from laming_desktop.operations.questions_kept import settle_questions
from laming_desktop.operations.reading_cells import read_timescale_today
from laming_desktop.operations.recommendations import find_or_add_theme
from laming_desktop.operations.timescales import write_revision
from laming_desktop.operations.values import (
    check_line,
    check_text,
    read_audience,
    read_position,
    read_priority,
    read_state,
)
from laming_desktop.store.register import Register, Writing

ItemTable = Literal["action", "recommendation"]


@dataclass(frozen=True, slots=True)
class Edit:
    """One item being edited: the change set under way, the item as it stood, and what the user says besides."""

    writing: Writing
    table: ItemTable
    row: Row
    today: date
    reason: str

    @property
    def item_id(self) -> str:
        """Give the id of the item."""
        return str(self.row["id"])

    def put(self, **fields: str | date | None) -> None:
        """Change fields of the item's own row."""
        self.writing.change(self.table, self.item_id, **fields)


Setter = Callable[[Edit, str], None]


def _set_title(edit: Edit, value: str) -> None:
    edit.put(title=check_line("title", value))


def _set_action_text(edit: Edit, value: str) -> None:
    edit.put(text=check_text("text", value, may_be_empty=False))
    settle_questions(edit.writing, edit.item_id, "action", value)


def _set_text(edit: Edit, value: str) -> None:
    edit.put(text=check_text("text", value))
    settle_questions(edit.writing, edit.item_id, "text", value)


def _set_outcome(edit: Edit, value: str) -> None:
    edit.put(outcome=check_text("outcome", value))
    settle_questions(edit.writing, edit.item_id, "outcome", value)


def _set_steps(edit: Edit, value: str) -> None:
    edit.put(steps=check_text("steps", value))


def _set_priority(edit: Edit, value: str) -> None:
    edit.put(priority=read_priority(value))
    settle_questions(edit.writing, edit.item_id, "priority", value)


def _set_state(edit: Edit, value: str) -> None:
    edit.put(state=read_state(value))
    settle_questions(edit.writing, edit.item_id, "state", value)


def _set_owners(edit: Edit, value: str) -> None:
    write_owners_text(edit.writing, edit.item_id, value)


def _set_timescale(edit: Edit, value: str) -> None:
    if write_revision(edit.writing, edit.item_id, value, today=edit.today, reason=edit.reason):
        settle_questions(edit.writing, edit.item_id, "timescale", value)


def _set_start(edit: Edit, value: str) -> None:
    _set_day(edit, "start", value)


def _set_review(edit: Edit, value: str) -> None:
    _set_day(edit, "review", value)


def _set_day(edit: Edit, name: DayName, value: str) -> None:
    words = check_text(name, value)
    if words != edit.row[f"{name}_text"]:
        edit.put(**make_day_fields(name, read_timescale_today(edit.writing, words, edit.today)))
    settle_questions(edit.writing, edit.item_id, name, value)


def _set_addressees(edit: Edit, value: str) -> None:
    edit.put(addressees=check_text("addressees", value))


def _set_audience(edit: Edit, value: str) -> None:
    edit.put(audience=read_audience(value))


def _set_theme(edit: Edit, value: str) -> None:
    name = check_line("theme", value)
    theme_id = find_or_add_theme(edit.writing, str(edit.row["inquiry_id"]), name) if name else None
    edit.put(theme_id=theme_id)


def _set_local_position(edit: Edit, value: str) -> None:
    position = read_position("local_position", value)
    write_position(edit.writing, edit.item_id, scope="local", position=position, on=edit.today, reason=edit.reason)
    settle_questions(edit.writing, edit.item_id, "local_position", value)


def _set_national_position(edit: Edit, value: str) -> None:
    position = read_position("national_position", value)
    write_position(edit.writing, edit.item_id, scope="national", position=position, on=edit.today, reason=edit.reason)
    settle_questions(edit.writing, edit.item_id, "national_position", value)


ACTION_FIELDS: Final[Mapping[str, Setter]] = {
    "title": _set_title,
    "text": _set_action_text,
    "outcome": _set_outcome,
    "steps": _set_steps,
    "priority": _set_priority,
    "state": _set_state,
    "owners": _set_owners,
    "timescale": _set_timescale,
    "start": _set_start,
    "review": _set_review,
}
RECOMMENDATION_FIELDS: Final[Mapping[str, Setter]] = {
    "title": _set_title,
    "text": _set_text,
    "addressees": _set_addressees,
    "audience": _set_audience,
    "theme": _set_theme,
    "local_position": _set_local_position,
    "national_position": _set_national_position,
}
_FIELDS: Final[Mapping[ItemTable, Mapping[str, Setter]]] = {
    "action": ACTION_FIELDS,
    "recommendation": RECOMMENDATION_FIELDS,
}


def edit_item(
    register: Register, table: ItemTable, item_id: str, values: Mapping[str, str], *, today: date, reason: str = ""
) -> Changes:
    """Change fields of one item, each value as a user writes it; all are kept, or none.

    RefusedValueError names the field, the value and why; equal values change nothing.
    """
    return edit_items(register, table, (item_id,), values, today=today, reason=reason)


def edit_items(
    register: Register,
    table: ItemTable,
    item_ids: tuple[str, ...],
    values: Mapping[str, str],
    *,
    today: date,
    reason: str = "",
) -> Changes:
    """Change the same fields of several items as one change set."""
    setters = _FIELDS[table]
    unknown = next((field for field in values if field not in setters), None)
    if unknown is not None:
        raise RefusedValueError(unknown, values[unknown], "unknown_field", tuple(setters))
    words = check_text("reason", reason)
    name = name_item(register, table, item_ids[0]) if len(item_ids) == 1 else f"{len(item_ids)} {table}s"
    with register.write(f"Change {_join_fields(values)} of {name}", reason=words) as writing:
        for item_id in item_ids:
            edit = Edit(writing, table, find_row(writing, table, item_id), today, words)
            for field, value in values.items():
                setters[field](edit, value)
    return writing.changes


def _join_fields(values: Mapping[str, str]) -> str:
    """Name the fields in the label of a change."""
    names = [field.replace("_", " ") for field in values]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
