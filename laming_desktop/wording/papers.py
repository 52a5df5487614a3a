"""The names of papers and formats."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.wording.dates import say_short_date
from laming_desktop.wording.texts import clean

REPORT_WORDS: Final[Mapping[ReportName, str]] = {
    "appendix": "Appendix",
    "action-plan": "Action plan",
    "changed": "What changed",
    "exceptions": "Exceptions",
    "crosswalk": "Crosswalk to guidance",
    "checks": "Checks before a meeting",
    "chase-log": "Chase log",
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


def say_other_bytes(program: str, *, was_redacted: bool) -> str:
    """Say that a paper was written again from the same point, but not byte for byte, and why that can be."""
    if was_redacted:
        return "It is not the same byte for byte: a text was removed from the register for good since then."
    by = f"version {clean(program)}" if program else "another version"
    return f"It is not the same byte for byte: the meeting's copy was written by {by} of the program."
