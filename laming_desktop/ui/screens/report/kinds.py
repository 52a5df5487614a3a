"""The papers that can be made: their names, a line on each, and which choices belong to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.domain.papers.written import WrittenKind

ChoiceName = Literal[
    "profile",
    "as_at",
    "rows",
    "names",
    "grouping",
    "columns",
    "page",
    "large_print",
    "meeting",
    "since",
    "next_meeting",
    "owners",
    "written",
]

_TABLE: Final[frozenset[ChoiceName]] = frozenset(
    {"profile", "as_at", "rows", "names", "columns", "page", "large_print", "meeting"}
)
_PROSE: Final[frozenset[ChoiceName]] = frozenset({"profile", "as_at", "names", "large_print", "meeting"})
_GROUPED: Final[frozenset[ChoiceName]] = frozenset({"grouping"})
_SINCE: Final[frozenset[ChoiceName]] = frozenset({"since"})
_AHEAD: Final[frozenset[ChoiceName]] = frozenset({"next_meeting"})
_ROWS: Final[frozenset[ChoiceName]] = frozenset({"rows"})
_OWNERS: Final[frozenset[ChoiceName]] = frozenset({"owners"})
_WRITTEN: Final[frozenset[ChoiceName]] = frozenset({"written"})
_PRINTED: Final[tuple[FormatName, ...]] = ("pdf", "docx", "html")
_TABLES: Final[tuple[FormatName, ...]] = (*_PRINTED, "xlsx")


@dataclass(frozen=True, slots=True)
class PaperKind:
    """A report by name; `about` says in a line what it is for, `is_small` that its table is set in small letters."""

    words: str
    about: str
    choices: frozenset[ChoiceName]
    formats: tuple[FormatName, ...] = _PRINTED
    is_small: bool = False
    written: WrittenKind | None = None

    @property
    def is_paged(self) -> bool:
        """Tell whether it has pages that can be shown and printed."""
        return "pdf" in self.formats


KINDS: Final[Mapping[ReportName, PaperKind]] = {
    "appendix": PaperKind(
        "Appendix",
        "Every recommendation, the response to it and the local position.",
        _TABLE,
        _TABLES,
        is_small=True,
    ),
    "action-plan": PaperKind(
        "Action plan",
        "Under each recommendation its actions, and how far they are.",
        _TABLE | _GROUPED,
        _TABLES,
        is_small=True,
    ),
    "changed": PaperKind(
        "What changed",
        "Completed, turned red or green, dates put back and new since a meeting.",
        _TABLE | _SINCE,
        _TABLES,
        is_small=True,
    ),
    "exceptions": PaperKind(
        "Exceptions",
        "Overdue, due before the next meeting, waiting, or without owner or date.",
        _TABLE | _AHEAD,
        _TABLES,
        is_small=True,
    ),
    "crosswalk": PaperKind(
        "Crosswalk to guidance",
        "Recommendations by guidance, who addresses them and what still waits.",
        _TABLE,
        _TABLES,
        is_small=True,
    ),
    "checks": PaperKind(
        "Checks before a meeting",
        "What is wrong or doubtful in the plan, rule by rule.",
        _TABLE,
        _TABLES,
        is_small=True,
    ),
    "chase-log": PaperKind(
        "Chase log",
        "What was sent to whom, what came back and what is overdue.",
        _TABLE - _ROWS,
        _TABLES,
        is_small=True,
    ),
    "recommendation-pages": PaperKind(
        "One page per recommendation",
        "All that is known of each recommendation, on a page of its own.",
        _PROSE | _ROWS,
    ),
    "members": PaperKind(
        "One page for members",
        "Where we stand, on one page with two charts.",
        _PROSE | _SINCE,
    ),
    "owner-sheet": PaperKind(
        "Owners\u2019 sheets",
        "What each owner or agency must update, with room to write.",
        _PROSE | _OWNERS,
    ),
    "cabinet-report": PaperKind(
        "Cabinet report",
        "A report that you have written, with its appendices in the same file.",
        _PROSE | _WRITTEN,
        written="cabinet-report",
    ),
    "staff-briefing": PaperKind(
        "Staff briefing",
        "A briefing that you have written, on two pages.",
        _PROSE | _WRITTEN,
        written="staff-briefing",
    ),
    "register": PaperKind(
        "The whole register",
        "Every field as a workbook, to work on and to read back in.",
        frozenset({"as_at"}),
        ("xlsx",),
    ),
}

FORMAT_WORDS: Final[Mapping[FormatName, str]] = {
    "pdf": "PDF",
    "docx": "Word",
    "html": "Web page",
    "xlsx": "Spreadsheet",
}
FORMATS: Final[Mapping[str, FormatName]] = {form: form for form in FORMAT_WORDS}
"""Formats by themselves: what a signal or a picker carries is a text."""
FORMAT_FILES: Final[Mapping[FormatName, str]] = {
    "pdf": "PDF documents (*.pdf)",
    "docx": "Word documents (*.docx)",
    "html": "Web pages (*.html)",
    "xlsx": "Workbooks (*.xlsx)",
}


def find_paper(words: str) -> ReportName:
    """Find a report by its name in the list of values."""
    return next(name for name in KINDS if name == words)
