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
_REPORT_TO = "Report to "


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
            yield _make_facts(rows, "Contact officer", section)
        case "@background":
            yield _list_lines(facts.background_papers, section)
        case "@wards":
            listed = "\n".join(say_title(one.head) for one in appendices)
            rows = (
                ("Ward(s) and ward councillors", facts.wards or section.empty or _NONE),
                ("Property", facts.property or section.empty or _NONE),
                ("Appendices", listed or _NONE),
            )
            yield _make_facts(rows, "Wards, property and appendices", section)
        case _:
            yield Paragraph((Run(section.empty or _NONE),))


def _compose_front(section: TemplateSection, paper: WrittenPaper) -> Iterator[Block]:
    """Compose the front: a report "to" a body has its facts above its title, any other below it."""
    facts = paper.facts
    day = write_day(facts.meeting_on) if facts.meeting_on else ""
    to_whom = section.heading or facts.body
    lines = tuple(line for line in (facts.authority, to_whom, day) if line.strip())
    yield ReportOpening(lines, facts.item)
    title = Heading(1, facts.title or paper.head.title)
    rows = [("Report of", facts.report_of), ("Decision", facts.decision_type)]
    facts_first = to_whom.casefold().startswith(_REPORT_TO.casefold())
    if section.slot == "@front":
        lead = "Lead Cabinet Member" if facts_first else "Lead Member"
        rows += [("Portfolio", facts.portfolio), (lead, facts.lead_member)]
    table = _make_facts(rows, "Front of the report", section) if any(value.strip() for _, value in rows) else None
    blocks: tuple[Block | None, ...] = (table, title) if facts_first else (title, table)
    yield from (block for block in blocks if block is not None)


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
