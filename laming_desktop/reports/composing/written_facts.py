"""The facts of a written report as blocks: its front, its contact, its background papers, its wards."""

from collections.abc import Iterator, Sequence

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.blocks import (
    Block,
    Fact,
    Facts,
    Heading,
    ListItem,
    PaperDocument,
    Paragraph,
    PointList,
    ReportOpening,
    Run,
)
from laming_desktop.domain.papers.written import TemplateSection, WrittenPaper
from laming_desktop.reports.composing.linking import link_addresses
from laming_desktop.reports.saying_heads import say_title

_NONE = "None."
_HEADINGS = {"@contact": "Contact officer", "@background": "Background papers", "@wards": "Wards"}


def is_fact_slot(slot: str) -> bool:
    """Tell whether a section prints facts of the report instead of a text."""
    return slot.startswith("@")


def say_prepared_by(paper: WrittenPaper) -> str:
    """Say who wrote the report."""
    lead = "Written by" if paper.kind == "staff-briefing" else "Report prepared by"
    return f"{lead}: {paper.facts.prepared_by}"


def compose_fact_slot(
    section: TemplateSection, paper: WrittenPaper, appendices: Sequence[PaperDocument]
) -> Iterator[Block]:
    """Compose what one of the slots prints; a slot whose facts are all missing says so."""
    facts = paper.facts
    match section.slot:
        case "@front" | "@front_short":
            yield from _compose_front(section, paper)
        case "@contact":
            rows = (
                ("Name", facts.contact_name),
                ("Post title", facts.contact_post),
                ("Telephone", facts.contact_phone),
                ("Email", facts.contact_email),
            )
            yield _make_facts(rows, "Whom to ask about this report", section)
        case "@background":
            yield _list_lines(facts.background_papers, section)
        case "@wards" if section.numbering == "none":
            rows = (
                ("Ward(s)", facts.wards or section.empty or _NONE),
                ("Property", facts.property or _NONE),
                ("Appendices", "\n".join(say_title(one.head) for one in appendices) or _NONE),
            )
            yield _make_facts(rows, "Wards, property and appendices", section)
        case "@wards":
            lines = tuple(_list_values(facts.wards)) or (section.empty or _NONE,)
            yield from (Paragraph(link_addresses((Run(line),))) for line in lines)
        case _:
            yield Paragraph((Run(section.empty or _NONE),))


def name_fact_slot(section: TemplateSection) -> str:
    """Give the heading of a slot, the usual one where the template has none."""
    return section.heading or _HEADINGS.get(section.slot, "")


def has_cover(paper: WrittenPaper) -> bool:
    """Tell whether the front is printed twice: on a cover, and again over the body."""
    return sum(written.section.slot.startswith("@front") for written in paper.sections) > 1


def _compose_front(section: TemplateSection, paper: WrittenPaper) -> Iterator[Block]:
    """Compose the front: a report with a cover has its facts above its title, any other below it."""
    facts = paper.facts
    title = Heading(1, facts.title or paper.head.title)
    if paper.kind == "staff-briefing":
        yield from (ReportOpening(_list_opening(section, paper)), title)
        return
    yield ReportOpening(_list_opening(section, paper), facts.item)
    facts_first = has_cover(paper)
    rows = [("Report of", facts.report_of), ("Decision", facts.decision_type)]
    if section.slot == "@front":
        lead = "Lead Cabinet Member" if facts_first else "Lead Member"
        rows += [("Portfolio", facts.portfolio), (lead, facts.lead_member)]
    table = _make_facts(rows, "Front of the report", section) if any(value.strip() for _, value in rows) else None
    blocks: tuple[Block | None, ...] = (table, title) if facts_first else (title, table)
    yield from (block for block in blocks if block is not None)


def _list_opening(section: TemplateSection, paper: WrittenPaper) -> tuple[str, ...]:
    """List authority, to whom the report goes, and when."""
    facts = paper.facts
    if paper.kind == "staff-briefing":
        to_whom = section.heading or "Staff briefing"
    elif has_cover(paper):
        to_whom = section.heading or f"Report to {facts.body}" * bool(facts.body)
    else:
        to_whom = section.heading or facts.body
    on = facts.meeting_on or (paper.head.as_at if paper.kind == "staff-briefing" else None)
    lines = (facts.authority or paper.head.authority, to_whom, write_day(on) if on else "")
    return tuple(line for line in lines if line.strip())


def _make_facts(rows: Sequence[tuple[str, str]], summary: str, section: TemplateSection) -> Block:
    """Make names and values of those that are known."""
    known = tuple(Fact(name, tuple(_list_values(value))) for name, value in rows if value.strip())
    return Facts(known, summary) if known else Paragraph((Run(section.empty or _NONE),))


def _list_lines(text: str, section: TemplateSection) -> Block:
    """Make a point of each line."""
    items = tuple(ListItem(link_addresses((Run(line),))) for line in _list_values(text))
    return PointList(items) if items else Paragraph((Run(section.empty or _NONE),))


def _list_values(text: str) -> Iterator[str]:
    """Give the lines of a text that say something."""
    yield from (line.strip() for line in text.splitlines() if line.strip())
