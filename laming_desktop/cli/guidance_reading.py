"""Read guidance and promises from a document: show what is proposed, and write it where it is accepted."""

from argparse import Namespace
from collections.abc import Iterator, Sequence

from laming_desktop.cli.editing import tell_change
from laming_desktop.cli.opening import open_for
from laming_desktop.cli.output import print_json, print_line
from laming_desktop.cli.picking import find_inquiry_id
from laming_desktop.cli.plain import show_timescale
from laming_desktop.cli.session import Session
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.guidance.notes import ProposedNote
from laming_desktop.domain.guidance.promises import Promise
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.importers.lines_reading import read_lines
from laming_desktop.operations.national.reading_guidance import (
    GuidancePlan,
    keep_only,
    plan_guidance,
    read_guidance_document,
    write_guidance,
)
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.national import GUIDANCE_KIND_WORDS
from laming_desktop.wording.readings import say_timescale
from laming_desktop.wording.texts import clean, quote

_SHOWN = 70


def run_read(arguments: Namespace, session: Session) -> int:
    """Show what a document proposes; with --accept write it as one change."""
    reader = read_lines if session.reader is not None else None
    reading = read_guidance_document(arguments.document, document_date=arguments.document_date, reader=reader)
    with open_for(session, arguments.file, read_only=not arguments.accept) as register:
        inquiry = find_inquiry_id(register, arguments.inquiry) if arguments.inquiry else None
        plan = plan_guidance(register, reading, arguments.document.name, title=arguments.title, inquiry_id=inquiry)
        plan = keep_only(plan, _choose(plan.size, arguments.only, arguments.without))
        if arguments.json:
            print_json(_show(plan))
        else:
            for line in _tell(plan):
                print_line(line)
        if arguments.accept:
            tell_change(write_guidance(register, plan, publisher=arguments.publisher))
    return 0


def _choose(size: int, only: Sequence[int] | None, without: Sequence[int] | None) -> set[int]:
    """Give the places of what was accepted; lines are counted from 1, as they are printed."""
    for line in (*(only or ()), *(without or ())):
        if not 1 <= line <= size:
            raise RefusedValueError("line", str(line), "no_such_number", (str(size),))
    lines = set(only) if only else set(range(1, size + 1))
    return {line - 1 for line in lines - set(without or ())}


def _tell(plan: GuidancePlan) -> Iterator[str]:
    if plan.notes:
        numbers = plan.reading.numbers
        yield f"{quote(plan.title)} speaks of {say_count(len(numbers), 'recommendation')}: {', '.join(numbers)}"
    for line, (note, ids) in enumerate(plan.notes, 1):
        chapter = f"{note.chapter}, " if note.chapter else ""
        known = "" if ids else " (nothing new)"
        yield f"{line}  {join_words(note.numbers)}: {chapter}{clean(note.text, _SHOWN)}{known}"
    yield from _tell_doubts(plan)
    for line, promise in enumerate(plan.promises, len(plan.notes) + 1):
        yield f"{line}  {GUIDANCE_KIND_WORDS[promise.kind]} {quote(promise.title)}: {'; '.join(_say_times(promise))}"
    for words in plan.undated:
        yield f"  {quote(words)} depends on the day of the document: give it with --document-date"
    if plan.standing:
        yield f"{say_count(plan.standing, 'promise is', 'promises are')} in the register already"
    new = sum(len(ids) for _, ids in plan.notes)
    yield f"{say_count(new, 'new note')}, {say_count(len(plan.promises), 'new promise')}"


def _tell_doubts(plan: GuidancePlan) -> Iterator[str]:
    """Tell what does not fit: numbers that the register lacks, fewer than the document says, what it sets apart."""
    if plan.unknown:
        yield f"  Not in the register: {', '.join(plan.unknown)}"
    stated, read = plan.reading.stated, len(plan.reading.numbers)
    if stated is not None and stated != read:
        yield f"  The document says that it answers {stated}; {read} were read"
    for apart in plan.reading.apart:
        yield f"  {say_count(apart.count, 'recommendation is', 'recommendations are')} set apart in {clean(apart.chapter)}"


def _say_times(promise: Promise) -> Iterator[str]:
    for name, reading in (("consultation", promise.consultation), ("expected", promise.expected)):
        if reading is not None:
            yield f"{name} {quote(reading.text)}, {say_timescale(reading)}"


def _show(plan: GuidancePlan) -> dict[str, object]:
    """Give a plan as plain values."""
    return {
        "title": plan.title,
        "is_known": plan.guidance_id is not None,
        "stated": plan.reading.stated,
        "apart": [{"count": apart.count, "chapter": apart.chapter} for apart in plan.reading.apart],
        "notes": [_show_note(note, is_new=bool(ids)) for note, ids in plan.notes],
        "unknown": list(plan.unknown),
        "promises": [
            {
                "title": promise.title,
                "kind": promise.kind,
                "consultation": _show_time(promise.consultation),
                "expected": _show_time(promise.expected),
                "text": promise.text,
                "line": promise.line,
            }
            for promise in plan.promises
        ],
        "standing": plan.standing,
    }


def _show_note(note: ProposedNote, *, is_new: bool) -> dict[str, object]:
    numbers = list(note.numbers)
    return {"recommendations": numbers, "chapter": note.chapter, "text": note.text, "line": note.line, "is_new": is_new}


def _show_time(reading: TimescaleReading | None) -> dict[str, object] | None:
    return show_timescale(reading) if reading is not None else None
