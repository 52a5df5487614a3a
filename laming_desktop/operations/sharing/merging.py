"""Merge returned copies: one change set, whole or not at all, and undo takes it back."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.patches import Change, Key, Patch
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.sharing.preparing import Answer, AnswerKey, MergeAsk, MergePlan, prepare_merge
from laming_desktop.operations.sharing.returning import Return
from laming_desktop.operations.sharing.timescale_units import Written
from laming_desktop.store.journal import write_instant
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.rows import JournalError

_NUMBER: Final = "reference"


def merge_returns(
    register: Register,
    plan: MergePlan,
    *,
    answers: Mapping[AnswerKey, Answer],
    accepted: frozenset[tuple[int, Key]] = frozenset(),
    now: datetime,
    progress: Progress = SILENT,
) -> Changes:
    """Write what a plan and its answers say, and that the copies came back; all of it or nothing.

    RefusedValueError where a question has no answer, or where the register has moved on since the plan was made.
    What loses a question is kept with the item, answered, so that nobody's words are gone.
    """
    final = prepare_merge(register, plan.returns, answers=answers, accepted=accepted)
    if final.head != plan.head:
        raise RefusedValueError("merge", str(plan.head), "moved_on")
    if any(ask.key not in answers for ask in final.asks):
        raise RefusedValueError("merge", str(len(final.asks)), "unanswered")
    progress.step(1, 3)
    with register.write(_make_label(plan), kind="merge") as writing:
        written = _renumber(writing, final)
        writing.apply(written)
        _read_back(writing, written)
        _keep_losers(writing, final.asks, answers)
        for back, writes in zip(final.returns, final.by_return, strict=True):
            _record(writing, back, len(writes), now)
        progress.step(2, 3)
    return writing.changes


def _make_label(plan: MergePlan) -> str:
    names = dict.fromkeys(back.share.wishes.agency or back.share.file_name for back in plan.returns if back.share)
    return f"Merge the return of {', '.join(names)}" if names else "Merge returns"


def _renumber(writing: Writing, plan: MergePlan) -> Patch:
    """Give new actions of a return numbers of their own where theirs are taken here."""
    taken = {one.key for one in plan.same_numbers if one.key[0] == "action"}
    return {
        key: Change(None, {**change.after, _NUMBER: writing.next_reference()})
        if key in taken and change.after is not None and change.before is None
        else change
        for key, change in plan.writes.items()
    }


def _read_back(writing: Writing, written: Patch) -> None:
    """Compare what stands now with what was to be written; a difference is a bug, and nothing is kept then."""
    for (table, item_id), change in written.items():
        row = writing.find(table, item_id)
        wanted = change.after
        if (row is None) != (wanted is None):
            raise JournalError(f"{table} {item_id} does not stand as it was merged")
        if row is not None and wanted is not None and any(row[name] != value for name, value in wanted.items()):
            raise JournalError(f"{table} {item_id} was not written as it was merged")


def _keep_losers(writing: Writing, asks: tuple[MergeAsk, ...], answers: Mapping[AnswerKey, Answer]) -> None:
    """Keep what was not taken of a returned field, as a question that is answered."""
    for ask in asks:
        question, answer = ask.question, answers.get(ask.key)
        table, item_id = ask.item
        is_left = answer == "mine" or isinstance(answer, Written)
        if question.field is None or not is_left or writing.find(table, item_id) is None:
            continue
        writing.add(
            "question",
            item_table=table,
            item_id=item_id,
            field=question.field,
            code="merge_conflict",
            about=str(question.theirs or ""),
            choices=json.dumps(["mine", "theirs"]),
            answer="mine",
        )


def _record(writing: Writing, back: Return, changes: int, now: datetime) -> None:
    """Keep that a copy came back, and what became of it."""
    if back.share is None:
        return
    writing.add(
        "share_return",
        share_id=back.share.id,
        file_name=back.path.name,
        digest=back.digest,
        head=back.head,
        sets=json.dumps(list(back.sets)),
        changes=changes,
        returned_at=write_instant(now),
        became="merged" if back.outcome == "received" else back.outcome,
        merged_seq=None,
        note=", ".join(back.people)[:500],
    )
