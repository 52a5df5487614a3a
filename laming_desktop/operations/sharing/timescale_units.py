"""The words of a timescale and what they were read as are one thing: they are asked about once, and taken together."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from laming_desktop.domain.merging import Merged, MergeQuestion, Rows
from laming_desktop.domain.patches import Change, Key, Patch, Row, Value, find_change
from laming_desktop.domain.places import find_place
from laming_desktop.domain.timescales.grammar import read_timescale
from laming_desktop.domain.timescales.reading import ReadingContext, TimescaleReading
from laming_desktop.operations.timescale_rows import make_timescale_fields
from laming_desktop.store.reading import read_facts
from laming_desktop.store.register import Register

UNIT: Final = ("text", "reading", "latest", "earliest", "nature", "precision", "certainty")
"""The fields of a reading; the first that differs is the one that is asked about."""


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in words of one's own; `fields` are what else the row holds then."""

    text: str
    fields: tuple[tuple[str, Value], ...] = ()


Choose = Callable[[MergeQuestion], Mapping[str, Value] | None]
"""Gives the fields that were answered for a question; None leaves what stands here."""


def write_timescale(register: Register, text: str, today: date) -> tuple[Written, TimescaleReading]:
    """Give the answer that words for a timescale are, read as if they were written today, and the reading."""
    context = ReadingContext(document_date=today, plan_period=read_facts(register).plan_period)
    reading = read_timescale(text, context)
    fields = make_timescale_fields(reading)
    plain = [(name, value.isoformat() if isinstance(value, date) else value) for name, value in fields.items()]
    return Written(text, tuple(plain)), reading


@dataclass(frozen=True, slots=True)
class Revision:
    """A timescale that was revised here and there: `theirs` are the rows that came, the last of them theirs in force."""

    question: MergeQuestion
    mine: Key
    theirs: tuple[Key, ...]


def find_revisions(patch: Patch, view: Rows, known: Collection[str]) -> tuple[list[Revision], list[Key]]:
    """Find what was revised on both sides: otherwise, and alike. `known` are the timescales that the copy holds."""
    came: dict[str, list[tuple[str, Key, Row]]] = {}
    for key, change in patch.items():
        if key[0] == "timescale" and change.before is None and change.after and view.row(key) is None:
            row = change.after
            came.setdefault(str(row["action_id"]), []).append((str(row["place"]), key, row))
    revisions, alike = list[Revision](), list[Key]()
    for action_id, rows in came.items():
        here = sorted(_list_timescales(view, action_id), key=lambda one: one[:2])
        theirs = sorted(rows, key=lambda one: one[:2])
        keys = tuple(key for _, key, _ in theirs)
        if not here or here[-1][1][1] in known:
            continue
        base = next((row["text"] for _, key, row in reversed(here) if key[1] in known), None)
        mine, last = here[-1][2]["text"], theirs[-1][2]["text"]
        if mine == last:
            alike += keys
        else:
            question = MergeQuestion(keys[-1], "text", "both_changed", base, mine, last)
            revisions.append(Revision(question, here[-1][1], keys))
    return revisions, alike


def answer_revision(patch: Patch, view: Rows, revision: Revision, answer: Written | str | None) -> Patch:
    """Give a patch in which theirs comes after mine and so is in force, or does not come: mine stands, and unanswered."""
    left = {key: change for key, change in patch.items() if key not in revision.theirs}
    if answer is None or answer == "mine":
        return left
    place = str((view.row(revision.mine) or {}).get("place") or "")
    for key in revision.theirs if not isinstance(answer, Written) else revision.theirs[-1:]:
        place = find_place(place)
        own = dict(answer.fields) if isinstance(answer, Written) else {}
        left[key] = Change(None, {**(patch[key].after or {}), **own, "place": place})
    return left


def _list_timescales(view: Rows, action_id: str) -> Iterator[tuple[str, Key, Row]]:
    for child, _ in view.children(("action", action_id)):
        row = view.row(child) if child[0] == "timescale" else None
        if row is not None:
            yield str(row["place"]), child, row


def join_units(merged: Merged, view: Rows, choose: Choose) -> None:
    """Let one question stand for all fields of a timescale, and write all of them or none."""
    for key in {question.key for question in merged.questions if question.key[0] == "timescale"}:
        asked = {
            question.field: question for question in merged.questions if question.key == key and question.field in UNIT
        }
        leader = next((asked[name] for name in UNIT if name in asked), None)
        if leader is None:
            continue
        for question in asked.values():
            if question is not leader:
                del merged.questions[question]
        _write_unit(merged, view, key, choose(leader))


def _write_unit(merged: Merged, view: Rows, key: Key, fields: Mapping[str, Value] | None) -> None:
    """Put the fields of a reading into what is written, or take them out of it."""
    row, write = view.row(key) or {}, merged.writes.get(key)
    taken = {name: value for name, value in ((write and write.after) or {}).items() if name not in UNIT}
    taken.update(fields if fields is not None else {})
    merged.writes.pop(key, None)
    change = find_change({name: row.get(name) for name in taken}, taken)
    if change is not None:
        merged.writes[key] = change
