"""Share with somebody who has no program: as a workbook of the rows, or as a Word form of an owner's actions.

Both come back through the import, which compares them with the register as it was when they were written.
"""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Final

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.papers.profiles import FormatName, ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.shares import ReturnOutcome, Share, ShareForm, ShareWishes
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.journal import write_instant
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.shares import list_returns, list_shares

_REPORTS: Final[dict[ShareForm, tuple[ReportName, FormatName]]] = {
    "xlsx": ("register", "xlsx"),
    "docx": ("owner-sheet", "docx"),
}


def write_form(
    register: Register, wishes: ShareWishes, path: Path, *, today: date, progress: Progress = SILENT
) -> None:
    """Write the form of a share; RefusedValueError, CannotWriteError and MissingFileError as for any paper."""
    report, format_name = _REPORTS[wishes.form]
    asked = _narrow(wishes) if report == "register" else wishes.asked
    profile = ReportProfile(report, asked=asked, names=wishes.names)
    paper = PaperWishes(
        today,
        _say_counts,
        profile,
        format_name,
        owners=(wishes.agency,) if wishes.agency and report == "owner-sheet" else (),
        return_by=wishes.due_on,
    )
    export_paper(register, path, paper, today=today, progress=progress)


def find_form(register: Register, journal: str) -> Share | None:
    """Find the form that was sent at a point of the journal, told by the beginning of its hash; the newest of several."""
    if not journal:
        return None
    return next(
        (one for one in list_shares(register) if one.wishes.form != "register" and one.journal.startswith(journal)),
        None,
    )


def add_form_return(
    writing: Writing, share: Share, *, name: str, digest: str, became: ReturnOutcome, changes: int, now: datetime
) -> None:
    """Keep, inside a change set, that a form came back."""
    writing.add(
        "share_return",
        share_id=share.id,
        file_name=name,
        digest=digest,
        head="",
        sets="[]",
        changes=changes,
        returned_at=write_instant(now),
        became=became,
        merged_seq=None,
        note="",
    )


def note_return(
    register: Register, share: Share, *, name: str, digest: str, became: ReturnOutcome, now: datetime
) -> Changes:
    """Keep that something came back of which nothing is merged: nothing new in it, or in the wrong format; once a file."""
    label = f"Note the return of {share.wishes.agency or share.file_name}"
    if any(one.digest == digest and one.outcome == became for one in list_returns(register, share.id)):
        return Changes(None, label)
    with register.write(label, kind="share") as writing:
        add_form_return(writing, share, name=name, digest=digest, became=became, changes=0, now=now)
    return writing.changes


def _narrow(wishes: ShareWishes) -> PlanFilter:
    """Give the filter of a share with its agency among the owners."""
    if not wishes.agency or wishes.agency in wishes.asked.owners:
        return wishes.asked
    return replace(wishes.asked, owners=(*wishes.asked.owners, wishes.agency))


def _say_counts(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
    """Say how much a form holds of how much; the filter is no business of who gets it."""
    del asked
    return f"{shown:,} of {total:,} {noun}"
