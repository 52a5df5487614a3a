"""Compare a document of our own with the register as it was when the document was written.

What the document still says as it was told is no change, whatever the register says since; what differs was changed by
whoever had the document.
"""

from collections.abc import Iterator
from dataclasses import replace

from laming_desktop.domain.patches import Row
from laming_desktop.operations.imports.own_edits import list_standing
from laming_desktop.operations.imports.planned_fields import name_column
from laming_desktop.operations.imports.snapshots import Snapshot, take_snapshot
from laming_desktop.operations.told_words import (
    choose_response,
    choose_standing,
    tell_mark,
    tell_priority,
    tell_response,
)
from laming_desktop.store.moments import find_seq_of_hash
from laming_desktop.store.register import Register

_Told = Iterator[tuple[tuple[str, str], str]]


def compare_with_own(register: Register, snapshot: Snapshot, journal: str) -> Snapshot:
    """Give what an import compares with, the last import replaced by what our document told.

    `journal` is the beginning of the hash at which it was written; where the register does not know it, the document is
    that of another register and is compared as any other.
    """
    with register.reading():
        seq = find_seq_of_hash(register.sqlite, journal)
    if seq is None:
        return snapshot
    told = snapshot if seq == register.head()[0] else _look_back(register, seq)
    return replace(snapshot, imported=dict(_list_words(told)), became=dict(_list_values(told)), is_exact=True)


def _look_back(register: Register, seq: int) -> Snapshot:
    past = register.as_at(seq)
    try:
        return take_snapshot(past)
    finally:
        past.close()


def _list_values(told: Snapshot) -> _Told:
    """Give what stood in each field of every action."""
    for item_id, row in told.actions.items():
        for field, words in list_standing(row, told.timescales.get(item_id, ())).items():
            yield (item_id, name_column(field)), words


def _list_words(told: Snapshot) -> _Told:
    """Give what the document said of each field of every item, in its own words."""
    yield from _list_values(told)
    for item_id, row in told.actions.items():
        if told.progress.get(item_id):
            yield (item_id, "progress"), "told"
        yield (item_id, "state"), tell_mark(row["state"])
        yield (item_id, "priority"), tell_priority(row["priority"], row["priority_text"])
    for rows in told.recommendations.values():
        for row in rows:
            yield from _list_recommendation(row, told)


def _list_recommendation(row: Row, told: Snapshot) -> _Told:
    item_id = str(row["id"])
    yield (item_id, "text"), str(row["text"])
    yield (item_id, "addressees"), str(row["addressees"])
    yield (item_id, "theme"), told.themes.get(str(row["theme_id"]), "")
    response = choose_response(told.responses.get(item_id, ()))
    if response is not None:
        yield (item_id, "response"), str(response["text"])
        yield (item_id, "response_position"), tell_response(response["position"])
    for scope in ("local", "national"):
        entry = choose_standing(told.positions.get(item_id, ()), scope)
        if entry is not None:
            yield (item_id, f"{scope}_position"), tell_mark(entry["position"])
