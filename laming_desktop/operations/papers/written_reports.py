"""Write reports section by section: begin one from a template, set its facts and texts, attach papers, remove it."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import date
from typing import Final, cast

from laming_desktop.domain.changes import Changes
from laming_desktop.domain.errors import RefusedValueError
from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.owners.folding import fold
from laming_desktop.domain.papers.profile_texts import write_attached
from laming_desktop.domain.papers.profiles import REPORT_NAMES, ReportName
from laming_desktop.domain.papers.written import ReportFacts, ReportTemplate, WrittenKind, WrittenReport
from laming_desktop.operations.finding import find_row
from laming_desktop.operations.papers.templates import FACT_SLOTS
from laming_desktop.operations.values import check_line, check_text
from laming_desktop.store.reading import list_inquiries, read_facts
from laming_desktop.store.register import Register, Writing
from laming_desktop.store.report_rows import list_written

NOT_ATTACHED: Final[frozenset[ReportName]] = frozenset({"cabinet-report", "staff-briefing", "register"})
"""What cannot follow a report as an appendix."""
LONGEST_FACT: Final = 5_000

_PARAGRAPHS: Final = frozenset({"wards", "background_papers", "property"})
"""Facts of more than one line."""


def add_written_report(register: Register, template_id: str, *, title: str, meeting_id: str | None = None) -> Changes:
    """Begin a report from a template; authority, body and day are those of the register and the meeting."""
    words = check_line("title", title, may_be_empty=False)
    authority = read_facts(register).authority
    with register.write(f"Add report {words}") as writing:
        template = find_row(writing, "report_template", template_id)
        writing.add(
            "written_report",
            template_id=template_id,
            kind=template["kind"],
            title=words,
            authority=authority,
            meeting_id=meeting_id,
            **_read_meeting(writing, meeting_id),
        )
    return writing.changes


def draft_report(register: Register, template: ReportTemplate, meeting: Meeting | None = None) -> WrittenReport:
    """Give a report as a template alone makes it, which is not kept: standing texts, and after a cabinet report both plans."""
    titles = "; ".join(inquiry.title for inquiry in list_inquiries(register))
    facts = ReportFacts(
        title=f"Progress on the recommendations of {titles}" if titles else "Progress on the recommendations",
        authority=read_facts(register).authority,
        body=meeting.body if meeting else "",
        meeting_on=meeting.on if meeting else None,
    )
    attached: tuple[ReportName, ...] = ("appendix", "action-plan") if template.kind == "cabinet-report" else ()
    return WrittenReport("", template.kind, template, facts, meeting.id if meeting else None, {}, attached)


def set_facts(register: Register, report_id: str, facts: ReportFacts) -> Changes:
    """Set all that stands on the front of a report and at its end."""
    told = {one.name: getattr(facts, one.name) for one in fields(ReportFacts)}
    checked = {name: value if name == "meeting_on" else _check_fact(name, value) for name, value in told.items()}
    with register.write("Change the front of a report") as writing:
        find_row(writing, "written_report", report_id)
        writing.change("written_report", report_id, **checked)
    return writing.changes


def set_meeting(register: Register, report_id: str, meeting_id: str | None) -> Changes:
    """Say to which meeting a report goes, whose body and day then stand on it; None: to none yet."""
    with register.write("Choose the meeting of a report") as writing:
        find_row(writing, "written_report", report_id)
        writing.change("written_report", report_id, meeting_id=meeting_id, **_read_meeting(writing, meeting_id))
    return writing.changes


def set_section_text(register: Register, report_id: str, slot: str, text: str | None) -> Changes:
    """Write what stands under a slot; None brings back the standing text of the template."""
    words = None if text is None else check_text("text", text)
    with register.write("Write a section of a report") as writing:
        report = find_row(writing, "written_report", report_id)
        _check_slot(writing, str(report["template_id"]), slot)
        rows = writing.list_rows("report_section", report_id=report_id, slot=slot)
        if words is None:
            for row in rows:
                writing.remove("report_section", str(row["id"]))
        elif rows:
            if rows[-1]["text"] != words:
                writing.change("report_section", str(rows[-1]["id"]), text=words)
        else:
            writing.add("report_section", report_id=report_id, slot=slot, text=words)
    return writing.changes


def attach_papers(register: Register, report_id: str, papers: Sequence[ReportName]) -> Changes:
    """Say which papers follow a report as its appendices, in this order."""
    chosen = tuple(dict.fromkeys(papers))
    odd = next((one for one in chosen if one not in REPORT_NAMES or one in NOT_ATTACHED), None)
    if odd is not None:
        raise RefusedValueError(
            "attached", odd, "not_allowed", tuple(one for one in REPORT_NAMES if one not in NOT_ATTACHED)
        )
    with register.write("Choose the appendices of a report") as writing:
        find_row(writing, "written_report", report_id)
        writing.change("written_report", report_id, attached=write_attached(chosen))
    return writing.changes


def remove_written_report(register: Register, report_id: str) -> Changes:
    """Take a report away with its texts; what meetings were given can still be printed again."""
    with register.write("Remove a report") as writing:
        find_row(writing, "written_report", report_id)
        writing.remove("written_report", report_id)
    return writing.changes


def find_written(register: Register, words: str, *, kind: WrittenKind | None = None) -> WrittenReport:
    """Find a written report by its id or title, the latest where several have it; RefusedValueError with the titles."""
    reports = [one for one in list_written(register) if kind in {None, one.kind}]
    found = next((one for one in reports if words == one.id or fold(one.facts.title) == fold(words)), None)
    if found is None:
        raise RefusedValueError("written", words, "not_allowed", tuple(one.facts.title for one in reports))
    return found


def _read_meeting(writing: Writing, meeting_id: str | None) -> dict[str, str | date | None]:
    """Give body and day of a meeting as a report has them; nothing without one."""
    if meeting_id is None:
        return {}
    row = find_row(writing, "meeting", meeting_id)
    return {"body": str(row["body"]), "meeting_on": str(row["on"])}


def _check_fact(name: str, value: object) -> str:
    text = cast("str", value)
    return check_text(name, text, longest=LONGEST_FACT) if name in _PARAGRAPHS else check_line(name, text)


def _check_slot(writing: Writing, template_id: str, slot: str) -> None:
    """Refuse a slot that no section of the template prints."""
    slots = [str(row["slot"]) for row in writing.list_rows("template_section", template_id=template_id)]
    texts = tuple(dict.fromkeys(one for one in slots if one not in FACT_SLOTS))
    if slot not in texts:
        raise RefusedValueError("slot", slot, "not_allowed", texts)
