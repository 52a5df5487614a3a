"""Reports that people write: cabinet reports and staff briefings, their sections in the order of a template."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import ReportName

WrittenKind = Literal["cabinet-report", "staff-briefing"]
Numbering = Literal["sections", "straight", "list", "none"]
"""How a section is numbered: heading and paragraphs ("5", "5.1"), paragraphs straight through the report, its
paragraphs as a list of its own ("1", "2"), or not at all."""

FIGURE_NAMES: Final = (
    "recommendations by position",
    "recommendations by theme",
    "actions by state",
    "actions by agency",
)
"""Figures that a report can have in a text: each a paragraph of its own, "{recommendations by theme}"."""
SERIES: Final = "indicator "
"""How the name of a measured series begins in a text: "{indicator children in care}"."""


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section of a template; sections of the same `slot` share one text, written once and printed twice.

    `level` 2 is a sub-section of the one before it. `standing` is the text that stands until somebody writes another,
    `empty` what is printed when there is none ("None."). `lead_in` stands before its paragraphs ("Cabinet is asked
    to:"). A section is `boxed`, or begins a page. The slots "@front", "@front_short", "@contact", "@background" and
    "@wards" print the report's facts.
    """

    slot: str
    heading: str
    level: int = 1
    numbering: Numbering = "sections"
    standing: str = ""
    empty: str = ""
    lead_in: str = ""
    page_break: bool = False
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class ReportTemplate:
    """The order of a kind of report, as one authority wants it."""

    id: str
    name: str
    kind: WrittenKind
    sections: tuple[TemplateSection, ...]


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """What stands on the front of a report and at its end; lines are separate paragraphs."""

    title: str = ""
    authority: str = ""
    body: str = ""
    meeting_on: date | None = None
    item: str = ""
    report_of: str = ""
    decision_type: str = ""
    portfolio: str = ""
    lead_member: str = ""
    contact_name: str = ""
    contact_post: str = ""
    contact_phone: str = ""
    contact_email: str = ""
    wards: str = ""
    background_papers: str = ""
    property: str = ""
    prepared_by: str = ""


@dataclass(frozen=True, slots=True)
class WrittenReport:
    """A report as it is kept: its template, its facts, and what is written under each slot, fields not filled in.

    A slot without an entry in `texts` has the standing text of its template.
    """

    id: str
    kind: WrittenKind
    template: ReportTemplate
    facts: ReportFacts
    meeting_id: str | None
    texts: Mapping[str, str]
    attached: tuple[ReportName, ...] = ()


@dataclass(frozen=True, slots=True)
class WrittenSection:
    """A section as it is printed: its text has no live field left open ("12 of 58" stands there in figures)."""

    section: TemplateSection
    text: str


@dataclass(frozen=True, slots=True)
class WrittenPaper:
    """A report with its sections; `attached` names the papers that follow as appendices, in their order.

    A paragraph that is nothing but the name of one of its `figures` in braces is printed as that chart with its table.
    """

    head: PaperHead
    kind: WrittenKind
    facts: ReportFacts
    sections: tuple[WrittenSection, ...]
    attached: tuple[ReportName, ...] = ()
    figures: Mapping[str, BarChart] = field(default_factory=dict[str, BarChart])


def name_series(title: str) -> str:
    """Give the name by which a text has the figure of a measured series."""
    return SERIES + " ".join(title.split()).casefold()
