"""Report profiles: what a paper shows, whom it names and on what it is printed, kept so that it is the same each time."""

from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from laming_desktop.domain.plan_filter import PlanFilter

ReportName = Literal[
    "appendix",
    "action-plan",
    "changed",
    "exceptions",
    "crosswalk",
    "checks",
    "chase-log",
    "recommendation-pages",
    "members",
    "owner-sheet",
    "cabinet-report",
    "staff-briefing",
    "register",
]
"""The papers; "register" is the whole register as a workbook, to be read back in."""

REPORT_NAMES: Final[tuple[ReportName, ...]] = get_args(ReportName)

FormatName = Literal["pdf", "docx", "html", "xlsx"]
NamesChoice = Literal["as_written", "posts", "off"]
"""Owners as written; posts and teams only, persons as "a named officer"; no owner column and no person anywhere."""
GroupChoice = Literal["theme", "owner", "agency"]
PaperSize = Literal["a4", "a3"]
Orientation = Literal["landscape", "portrait"]


@dataclass(frozen=True, slots=True)
class PageChoices:
    """On what a paper is printed; `large_print` is a size of letters in points, 16 or more, 0 for the usual size.

    `in_grey` maps every colour to the grey that a black and white printer makes of it.
    """

    size: PaperSize = "a4"
    orientation: Orientation = "landscape"
    large_print: int = 0
    in_grey: bool = False
    watermark: str = ""


@dataclass(frozen=True, slots=True)
class ReportProfile:
    """A way to print a report; empty `columns` are the usual ones, else keys of columns in their order."""

    report: ReportName
    name: str = ""
    columns: tuple[str, ...] = ()
    asked: PlanFilter = field(default_factory=PlanFilter)
    names: NamesChoice = "as_written"
    grouping: GroupChoice = "theme"
    confidential: str = ""
    page: PageChoices = field(default_factory=PageChoices)
