"""What a paper is to show: wished for by whoever prints it, kept with what a meeting was given."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.profiles import FormatName, ReportProfile
from laming_desktop.domain.papers.written import WrittenReport
from laming_desktop.domain.plan_filter import PlanFilter

SayCounts = Callable[[PlanFilter, int, int, str], str]
"""Says a filter with what it lets through: (filter, shown, of all, noun in the plural)."""


@dataclass(frozen=True, slots=True)
class PaperWishes:
    """What a paper is to show: as at which day, by which profile, in which format.

    `say_counts` writes the filter in words. `body`, `meeting_on` and `item` name the meeting that it is for. "changed"
    compares with the end of `since`, or with the change set `since_seq`, called `since_name`; "exceptions" looks ahead to `next_meeting`; "owner-sheet" prints the
    sheets of `owners` (all when empty), to come back by `return_by` to `return_to`; a written report is `written_id`,
    or `written` itself where the register stands as at a day from before it was written.
    """

    as_at: date
    say_counts: SayCounts
    profile: ReportProfile
    format: FormatName = "pdf"
    register_name: str = ""
    body: str = ""
    meeting_on: date | None = None
    item: str = ""
    since: date | None = None
    since_seq: int | None = None
    since_name: str = ""
    next_meeting: date | None = None
    next_name: str = ""
    owners: tuple[str, ...] = ()
    return_by: date | None = None
    return_to: str = ""
    written_id: str = ""
    written: WrittenReport | None = None

    @property
    def asked(self) -> PlanFilter:
        """Give the filter of the profile."""
        return self.profile.asked
