"""Compare moments, bring back what was, and remove texts for good."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line, print_table
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.operations.keeping.comparing_moments import Difference, list_differences
from laming_desktop.operations.keeping.redacting import redact, redact_removed
from laming_desktop.operations.keeping.restoring import bring_back, list_bin, name_removed, restore_field, restore_item
from laming_desktop.operations.keeping.undoing import take_back
from laming_desktop.store.reading import find_item
from laming_desktop.store.removed import RemovedItem
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import say_moment, say_row, say_value
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.texts import clean

_WIDEST = 48


def run_changes(arguments: Namespace, session: Session) -> int:
    """Show what changed between two moments."""
    with open_for(session, arguments.file, read_only=True) as register:
        found = list_differences(register, arguments.since, arguments.until)
    if arguments.json:
        print_json([asdict(one) for one in found])
        return 0
    print_table(("Item", "What", "Then", "Now"), [show_difference(one) for one in found])
    print_line(say_count(len(found), "difference"))
    return 0


def show_difference(one: Difference) -> tuple[str, str, str, str]:
    """Give one difference as cells."""
    what = label_field(one.field) if one.field else label_table(one.table).capitalize()
    field = one.field or "text"
    then, now = say_value(field, one.before), say_value(field, one.after)
    if one.field is None:
        then, now = (say_row(one.table, value) for value in (one.before, one.after))
    return clean(one.name, 24), what, clean(then, _WIDEST), clean(now, _WIDEST)


def run_restore(arguments: Namespace, session: Session) -> int:
    """Bring back a field, an item, or take a whole change back."""
    with open_for(session, arguments.file) as register:
        if arguments.reference is None:
            changes = take_back(register, arguments.before)
        else:
            table, item_id = find_item(register, arguments.reference)
            if arguments.field:
                changes = restore_field(register, table, item_id, arguments.field, before=arguments.before)
            else:
                changes = restore_item(register, table, item_id, as_at=arguments.before - 1)
    print_line(f"Done: {clean(changes.label)}.")
    return 0


def run_bin(arguments: Namespace, session: Session) -> int:
    """List what was removed, bring one of it back, or remove its words for good."""
    is_only_read = arguments.bring_back is None and arguments.redact is None
    with open_for(session, arguments.file, read_only=is_only_read) as register:
        removed = list_bin(register)
        if arguments.redact is not None:
            item = _choose(removed, arguments.redact)
            count = redact_removed(register, item, reason=arguments.reason)
            print_line(
                f"The words of {clean(name_removed(item), _WIDEST)} were removed from {say_count(count, 'place')} of the "
                "history. Backups and copies made before still hold them."
            )
            return 0
        if arguments.bring_back is not None:
            changes = bring_back(register, _choose(removed, arguments.bring_back))
            print_line(f"Done: {clean(changes.label)}.")
            return 0
    if arguments.json:
        print_json([_show_removed(number, item) for number, item in enumerate(removed, 1)])
        return 0
    rows = [
        (str(number), clean(name_removed(item), _WIDEST), say_moment(item.at.astimezone()), clean(item.author))
        for number, item in enumerate(removed, 1)
    ]
    print_table(("", "What", "Removed", "By"), rows)
    print_line(say_count(len(removed), "thing"))
    return 0


def _choose(removed: Sequence[RemovedItem], line: int) -> RemovedItem:
    """Give the item of one line of the list."""
    if not 1 <= line <= len(removed):
        raise RefusedValueError("bin", str(line), "no_such_line")
    return removed[line - 1]


def _show_removed(number: int, item: RemovedItem) -> dict[str, object]:
    """Give a removed item as plain values."""
    return {
        "line": number,
        "kind": item.table,
        "name": name_removed(item),
        "text": item.row.get("text"),
        "removed_at": item.at.isoformat(),
        "by": item.author,
        "change": item.seq,
    }


def run_redact(arguments: Namespace, session: Session) -> int:
    """Remove a text for good."""
    with open_for(session, arguments.file) as register:
        count = redact(register, arguments.text, reason=arguments.reason)
    if not count:
        print_line("The text does not occur in the register. Nothing was changed.")
        return 0
    print_line(
        f"The text was removed from {say_count(count, 'place')} of the history and wherever it stood. "
        "Backups and copies made before still hold it."
    )
    return 0
