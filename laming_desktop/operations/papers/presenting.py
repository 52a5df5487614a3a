"""Present a paper to a meeting, so that it can be printed again from the same point in the journal, byte for byte."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import ReadOnlyError, RefusedValueError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profile_texts import Printing, write_printing
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.papers.exporting import check_target, export_paper
from laming_desktop.operations.papers.heads import PaperWishes, SayCounts
from laming_desktop.operations.values import check_line
from laming_desktop.store.journal import write_instant
from laming_desktop.store.meetings import get_meeting, get_presentation, read_printing_of, was_redacted_since
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_written


@dataclass(frozen=True, slots=True)
class Presented:
    """What was written, and the change set that keeps it: `changes.made` is the id of the presentation."""

    result: PaperResult
    changes: Changes
    digest: str


@dataclass(frozen=True, slots=True)
class Reprint:
    """What was written again; where it is not the same, this program prints otherwise than `program`, which made the first.

    `was_redacted` tells that a text was removed for good since, which may be why.
    """

    result: PaperResult
    is_same: bool
    program: str
    digest: str
    was_redacted: bool = False


def present(
    register: Register,
    meeting_id: str,
    wishes: PaperWishes,
    path: Path,
    *,
    now: datetime,
    title: str = "",
    progress: Progress = SILENT,
) -> Presented:
    """Write a paper for a meeting, and keep from what it was made; without a `title` it has that of its file or report.

    Nothing is kept where the paper cannot be written, and nothing written where it cannot be kept (ReadOnlyError,
    RefusedValueError for a report that is not kept in the register).
    """
    if register.read_only:
        raise ReadOnlyError(register.path)
    if wishes.written is not None and not wishes.written_id:
        raise RefusedValueError("written", wishes.profile.report, "nothing_written")
    meeting = get_meeting(register, meeting_id)
    told = _complete(register, wishes, meeting)
    name = check_line("title", title or _find_title(register, told, path))
    head = register.head()
    printing = Printing(told, now.astimezone().date(), find_program_version())
    result, digest = _print(register, head, told, printing, path, progress)
    with register.write(f"Present {name} to {meeting.body}") as writing:
        writing.add(
            "presentation",
            meeting_id=meeting_id,
            title=name,
            report=told.profile.report,
            profile=write_printing(printing),
            format=told.format,
            as_at=told.as_at,
            seq=head[0],
            journal=head[1],
            digest=digest,
            file_name=path.name,
            presented_at=write_instant(now),
            written_id=told.written_id,
        )
    return Presented(result, writing.changes, digest)


def reprint(
    register: Register, presentation_id: str, path: Path, *, say_counts: SayCounts, progress: Progress = SILENT
) -> Reprint:
    """Write once more what a meeting was given, from the register as it was then.

    RefusedValueError where it was presented from another copy of the register, whose past is not in this one.
    """
    given = get_presentation(register, presentation_id)
    printing = read_printing_of(register, presentation_id)
    wishes = replace(
        printing.wishes,
        as_at=given.as_at,
        say_counts=say_counts,
        format=given.format,
        written_id=given.written_id,
    )
    result, digest = _print(register, (given.seq, given.journal), wishes, printing, path, progress)
    redacted = was_redacted_since(register, given.seq)
    return Reprint(result, digest == given.digest, printing.program, digest, redacted)


def find_program_version() -> str:
    """Give the version of this program, empty where it is not installed."""
    try:
        return version("laming-desktop")
    except PackageNotFoundError:
        return ""


def _complete(register: Register, wishes: PaperWishes, meeting: Meeting) -> PaperWishes:
    """Say for which meeting a paper is, and from which register."""
    name = wishes.register_name or (register.path.stem if register.path else "")
    return replace(wishes, body=meeting.body, meeting_on=meeting.on, register_name=name)


def _find_title(register: Register, wishes: PaperWishes, path: Path) -> str:
    """Give a written report its own title, any other paper that of its file."""
    title = get_written(register, wishes.written_id).facts.title if wishes.written_id else ""
    return title or path.stem


def _print(
    register: Register,
    point: tuple[int, str],
    wishes: PaperWishes,
    printing: Printing,
    path: Path,
    progress: Progress,
) -> tuple[PaperResult, str]:
    """Write a paper from the register as after a change set; the same way the first time as ever after."""
    check_target(register, path)
    past = register.as_at(point[0])
    try:
        if past.head() != point:
            raise RefusedValueError("presentation", path.name, "other_journal")
        result = export_paper(past, path, wishes, today=printing.today, progress=progress)
    finally:
        past.close()
    return result, sha256(path.read_bytes()).hexdigest()
