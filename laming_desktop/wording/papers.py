"""The names of papers and formats."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.wording.dates import say_short_date

REPORT_WORDS: Final[Mapping[ReportName, str]] = {
    "appendix": "Appendix",
    "action-plan": "Action plan",
    "changed": "What changed",
    "exceptions": "Exceptions",
    "recommendation-pages": "One page per recommendation",
    "members": "One page for members",
    "owner-sheet": "Owners' sheets",
    "cabinet-report": "Cabinet report",
    "staff-briefing": "Staff briefing",
    "register": "The whole register",
}
FORMAT_WORDS: Final[Mapping[FormatName, str]] = {
    "pdf": "PDF",
    "docx": "Word",
    "html": "web page",
    "xlsx": "workbook",
}


def say_meeting(body: str, on: date) -> str:
    """Name a meeting: "Cabinet, 10 Jun 2009"."""
    return f"{body}, {say_short_date(on)}"
