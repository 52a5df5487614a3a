"""Change a register: fields of an item, progress updates."""

from argparse import Namespace
from collections.abc import Sequence

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_line
from laming_desktop.cli.session import Session
from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.editing import edit_item
from laming_desktop.operations.progress import add_progress
from laming_desktop.operations.values import read_state
from laming_desktop.store.reading import find_item


def run_edit(arguments: Namespace, session: Session) -> int:
    """Change fields of a recommendation or an action."""
    values = _read_values(arguments.values)
    with open_for(session, arguments.file) as register:
        table, item_id = find_item(register, arguments.reference)
        changes = edit_item(register, table, item_id, values, today=session.today, reason=arguments.reason)
    tell_change(changes)
    return 0


def _read_values(given: Sequence[str]) -> dict[str, str]:
    """Read FIELD=VALUE as often as it stands there."""
    values: dict[str, str] = {}
    for text in given:
        field, is_value, value = text.partition("=")
        name = field.strip().lower().replace("-", "_").replace(" ", "_")
        if not is_value or not name:
            raise RefusedValueError("value", text, "no_value")
        if name in values:
            raise RefusedValueError(name, value, "given_twice")
        values[name] = value
    return values


def run_progress(arguments: Namespace, session: Session) -> int:
    """Add a progress update to an action."""
    state = read_state(arguments.state) if arguments.state is not None else None
    with open_for(session, arguments.file) as register:
        table, item_id = find_item(register, arguments.action)
        if table != "action":
            raise RefusedValueError("action", arguments.action, "not_an_action")
        changes = add_progress(register, item_id, on=arguments.on, text=arguments.text, state=state)
    tell_change(changes)
    return 0


def tell_change(changes: Changes) -> None:
    """Say what was done."""
    print_line(f"{changes.label}: done." if changes.seq is not None else "Nothing to change: it says so already.")
