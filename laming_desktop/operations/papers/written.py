"""Gather a written report: its facts, its sections in the template's order, and its live fields filled in."""

from collections.abc import Sequence
from dataclasses import replace

from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.written import (
    FIGURE_NAMES,
    SERIES,
    ReportFacts,
    WrittenPaper,
    WrittenReport,
    WrittenSection,
)
from laming_desktop.operations.papers.heads import PaperWishes, gather_head
from laming_desktop.operations.papers.live_fields import fill_fields, list_fields
from laming_desktop.operations.papers.live_figures import list_figures
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import get_written


def gather_written(register: Register, wishes: PaperWishes) -> WrittenPaper:
    """Gather a report as it would be printed on its day; sections without a text of their own have the standing one.

    UnknownItemError where there is no such report. A field that has no value stays in braces, so that it is seen.
    """
    report = wishes.written or get_written(register, wishes.written_id)
    head = _gather_head(register, wishes, report.facts)
    sections = _list_sections(register, wishes, report)
    return WrittenPaper(
        head=head,
        kind=report.kind,
        facts=_complete_facts(report.facts, head),
        sections=sections,
        attached=report.attached,
        figures=list_figures(register, wishes.as_at) if _has_figures(sections) else {},
    )


def _has_figures(sections: Sequence[WrittenSection]) -> bool:
    """Tell whether a text may name a figure."""
    words = " ".join("\n".join(section.text for section in sections).casefold().split())
    return any(name in words for name in (*FIGURE_NAMES, f"{{{SERIES}"))


def _gather_head(register: Register, wishes: PaperWishes, facts: ReportFacts) -> PaperHead:
    """Gather the head; what the report itself says of its meeting goes before what the printing was told."""
    told = replace(
        wishes,
        body=facts.body or wishes.body,
        meeting_on=facts.meeting_on or wishes.meeting_on,
        item=facts.item or wishes.item,
    )
    title = facts.title or "Untitled report"
    return gather_head(
        register, told, label=f"Report to {told.body}" if told.body else "", title=title, shows="", counted=""
    )


def _complete_facts(facts: ReportFacts, head: PaperHead) -> ReportFacts:
    """Fill in what the register and the meeting know."""
    return replace(
        facts,
        title=head.title,
        authority=facts.authority or head.authority,
        body=head.body,
        meeting_on=head.meeting_on,
        item=head.item,
    )


def _list_sections(register: Register, wishes: PaperWishes, report: WrittenReport) -> tuple[WrittenSection, ...]:
    """Give each section its text; one that stands twice has the same, from wherever a standing text is written."""
    values = list_fields(register, wishes.as_at)
    standing: dict[str, str] = {}
    for section in report.template.sections:
        standing[section.slot] = standing.get(section.slot) or section.standing
    return tuple(
        WrittenSection(section, fill_fields(report.texts.get(section.slot, standing[section.slot]), values)[0])
        for section in report.template.sections
    )
