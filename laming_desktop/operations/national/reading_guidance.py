"""Read guidance and promises from a document, show what would be new, and write what was accepted as one change set."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.guidance.notes import ProposedNote
from laming_desktop.domain.guidance.promises import Promise, list_undated
from laming_desktop.domain.guidance.reading import GuidanceReading, read_guidance
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.domain.timescales.reading import TimescaleReading
from laming_desktop.importers.lines_reading import read_lines
from laming_desktop.importers.reading_request import DocumentReader, ReadingRequest
from laming_desktop.operations.values import LONGEST_LINE, check_line, check_text
from laming_desktop.store.national import list_guidance, list_guidance_notes
from laming_desktop.store.reading import list_inquiries, list_recommendations
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.timescales import write_reading

_UNNAMED: Final = "Guidance"


@dataclass(frozen=True, slots=True)
class GuidancePlan:
    """What accepting a reading would write: notes of one guidance, and promises.

    `guidance_id` is the guidance of that title which the register has, None where it is made. `notes` holds each note
    with the ids of the recommendations that it is new for, `unknown` the numbers that the register does not have;
    `standing` counts the promises that it has already.
    """

    document: str
    title: str
    guidance_id: str | None
    notes: tuple[tuple[ProposedNote, tuple[str, ...]], ...]
    unknown: tuple[str, ...]
    promises: tuple[Promise, ...]
    standing: int
    reading: GuidanceReading

    @property
    def size(self) -> int:
        """Count what can be accepted or refused one by one: the notes, then the promises."""
        return len(self.notes) + len(self.promises)

    @property
    def undated(self) -> tuple[str, ...]:
        """Give the words of its promises that only the document's own day can tell, where nobody knows it."""
        return () if self.reading.document_date else list_undated(self.promises)

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to write."""
        return not self.promises and not any(ids for _, ids in self.notes)


def read_guidance_document(
    path: Path,
    *,
    document_date: date | None = None,
    progress: Progress = SILENT,
    reader: DocumentReader | None = None,
) -> GuidanceReading:
    """Read a document in a child process; UnreadableDocumentError where it cannot be read.

    The document's own date is taken where none is given. `reader` reads in this process.
    """
    reading = (reader or _get_reader())(ReadingRequest(path), progress)
    return read_guidance(reading.lines, document_date=document_date or reading.document_date)


def read_document_lines(
    path: Path, *, progress: Progress = SILENT, reader: DocumentReader | None = None
) -> tuple[str, ...]:
    """Read the lines of a document, its cells between tabs, in a child process unless a `reader` is given."""
    return (reader or _get_reader())(ReadingRequest(path), progress).lines


def _get_reader() -> DocumentReader:
    from laming_desktop.operations.imports.reading_process import read_in_child  # noqa: PLC0415  only needed to read

    return lambda request, progress: read_in_child(request, progress, reader=read_lines)


def plan_guidance(
    register: Register, reading: GuidanceReading, document: str, *, title: str = "", inquiry_id: str | None = None
) -> GuidancePlan:
    """Compare a reading with the register; the numbers are those of an inquiry, the first unless told."""
    name = check_line("title", title) or reading.title or _UNNAMED
    guidance = list_guidance(register)
    same = next((one.id for one in guidance if fold(one.title) == fold(name)), None)
    said = {note.recommendation_id for note in list_guidance_notes(register) if note.guidance_id == same}
    ids = _find_numbers(register, inquiry_id)
    known = {(one.kind, fold(one.title)) for one in guidance}
    new = tuple(one for one in reading.promises if (one.kind, fold(one.title)) not in known)
    return GuidancePlan(
        document=document,
        title=name,
        guidance_id=same,
        notes=tuple((note, _list_new(note, ids, said)) for note in reading.notes),
        unknown=tuple(number for number in reading.numbers if number not in ids),
        promises=new,
        standing=len(reading.promises) - len(new),
        reading=reading,
    )


def keep_only(plan: GuidancePlan, kept: Collection[int]) -> GuidancePlan:
    """Keep of a plan only what was accepted, by place: notes first, then promises, from 0."""
    notes = tuple((note, ids if place in kept else ()) for place, (note, ids) in enumerate(plan.notes))
    promises = tuple(one for place, one in enumerate(plan.promises, len(plan.notes)) if place in kept)
    return replace(plan, notes=notes, promises=promises)


def _find_numbers(register: Register, inquiry_id: str | None) -> dict[str, str]:
    """Give the ids of an inquiry's recommendations by number."""
    inquiries = list_inquiries(register)
    chosen = inquiry_id or (inquiries[0].id if inquiries else "")
    return {item.number: item.id for item in list_recommendations(register) if item.inquiry_id == chosen}


def _list_new(note: ProposedNote, ids: dict[str, str], said: set[str]) -> tuple[str, ...]:
    return tuple(ids[number] for number in note.numbers if number in ids and ids[number] not in said)


def write_guidance(
    register: Register, plan: GuidancePlan, *, publisher: str = "", promises: Sequence[Promise] | None = None
) -> Changes:
    """Write what a plan proposes as one change set; of its promises those given, all unless told.

    What the register says of a recommendation already stays as it is. RefusedValueError where there is nothing to
    write, and where only the document's own day could tell when something is promised.
    """
    if plan.is_empty:
        raise RefusedValueError("document", plan.document, "nothing_proposed")
    if plan.undated:
        raise RefusedValueError("document_date", plan.undated[0], "needs_day")
    body = check_line("publisher", publisher)
    with register.write(f"Read guidance from {plan.document}") as writing:
        _write_notes(writing, plan, body)
        for promise in plan.promises if promises is None else promises:
            _write_promise(writing, promise, body)
    return writing.changes


def _write_notes(writing: Writing, plan: GuidancePlan, publisher: str) -> None:
    if not any(ids for _, ids in plan.notes):
        return
    guidance_id = plan.guidance_id
    if guidance_id is None:
        guidance_id = writing.add("guidance", kind="guidance", title=plan.title, publisher=publisher)
    words: dict[str, tuple[str, str]] = {}
    for note, ids in plan.notes:
        for item_id in ids:
            chapter, text = words.get(item_id, ("", ""))
            words[item_id] = (chapter or note.chapter, f"{text}\n{note.text}".strip())
    for item_id, (chapter, text) in words.items():
        kept = {"chapter": check_line("chapter", chapter), "note": check_text("note", text)}
        writing.add("guidance_note", guidance_id=guidance_id, recommendation_id=item_id, **kept)


def _write_promise(writing: Writing, promise: Promise, publisher: str) -> None:
    writing.add(
        "guidance",
        kind=promise.kind,
        title=check_line("title", promise.title[:LONGEST_LINE], may_be_empty=False),
        publisher=publisher,
        note=check_text("note", promise.text),
        **_write_time("consultation", promise.consultation),
        **_write_time("expected", promise.expected),
    )


def _write_time(name: str, reading: TimescaleReading | None) -> dict[str, str]:
    if reading is None:
        return {}
    return {f"{name}_text": reading.text, f"{name}_reading": str(write_reading(reading)["reading"])}
