"""Look back, take back, do again, and say why."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.plain import show_entry
from laming_desktop.cli.session import Session
from laming_desktop.domain.history_filter import HistoryFilter
from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.domain.states.colours import STATE_OF
from laming_desktop.operations.keeping.reasons import give_reason
from laming_desktop.operations.keeping.undoing import redo, undo
from laming_desktop.store.reading import find_item, list_history
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.history import say_entry, say_large_set
from laming_desktop.wording.labels import POSITION_WORDS, PRIORITY_WORDS, STATE_WORDS
from laming_desktop.wording.texts import clean

_MANY: Final = 20
"""A change set with more changes than this is told as one."""


def run_history(arguments: Namespace, session: Session) -> int:
    """Show the changes of the register or of one item, newest first."""
    with open_for(session, arguments.file, read_only=True) as register:
        item_id = find_item(register, arguments.reference)[1] if arguments.reference is not None else None
        entries = list_history(register, item_id, wanted=_read_filter(arguments))
    if arguments.json:
        print_json([show_entry(entry) for entry in entries])
        return 0
    for seq, changes in groupby(entries, lambda entry: entry.seq):
        for words in _say_set(list(changes)):
            print_line(f"{seq}  {words}")
    print_line(say_count(len(entries), "change"))
    return 0


def _read_filter(arguments: Namespace) -> HistoryFilter:
    """Make the filter that the options describe."""
    return HistoryFilter(
        author=arguments.by,
        since=arguments.since,
        until=arguments.until,
        kinds=tuple(arguments.kind),
        field=arguments.field.lower().replace(" ", "_"),
        value=_read_value(arguments.became),
        reason=arguments.why,
    )


def _read_value(words: str) -> str:
    """Give what a field became as it is kept: a state, position or priority by its words ("Off track", off-track, Red)."""
    asked = words.strip().lower().replace("-", " ").replace("_", " ")
    kept = {**STATE_WORDS, **POSITION_WORDS, **PRIORITY_WORDS}
    spelled = {key.replace("_", " "): key for key in kept} | {label.lower(): key for key, label in kept.items()}
    reds = {colour: verdict.states[0] for colour, verdict in STATE_OF.items() if verdict.certainty == "likely"}
    return (spelled | reds).get(asked) or words


def _say_set(entries: list[HistoryEntry]) -> Iterator[str]:
    """Say the changes of one set, each on a line; a large set is one line, as JSON has all of it."""
    if len(entries) > _MANY:
        yield say_large_set(entries[0], len(entries))
    else:
        yield from map(say_entry, entries)


def run_undo(arguments: Namespace, session: Session) -> int:
    """Take back the newest change that stands."""
    with open_for(session, arguments.file) as register:
        changes = undo(register)
    print_line(f"Undone: {clean(changes.label)}.")
    return 0


def run_redo(arguments: Namespace, session: Session) -> int:
    """Do again what was taken back last."""
    with open_for(session, arguments.file) as register:
        changes = redo(register)
    print_line(f"Done again: {clean(changes.label)}.")
    return 0


def run_reason(arguments: Namespace, session: Session) -> int:
    """Record why a change was made."""
    with open_for(session, arguments.file) as register:
        changes = give_reason(register, arguments.text, seq=arguments.change)
    print_line(f"Reason kept: {clean(changes.label)}.")
    return 0
