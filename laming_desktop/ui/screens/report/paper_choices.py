"""What the user chose for a paper, and the wishes that come of it."""

from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.papers.profiles import FormatName, ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.heads import PaperWishes, SayCounts


@dataclass(frozen=True, slots=True)
class Occasion:
    """A meeting, or a day without one: by name, with the change set that it saw where it was given papers."""

    on: date
    name: str = ""
    seq: int | None = None


@dataclass(frozen=True, slots=True)
class PaperChoices:
    """A profile with all that one printing needs besides; what does not belong to the report is left empty."""

    profile: ReportProfile
    as_at: date
    body: str = ""
    meeting_on: date | None = None
    item: str = ""
    since: Occasion | None = None
    next_meeting: Occasion | None = None
    owners: tuple[str, ...] = ()
    return_by: date | None = None
    return_to: str = ""
    written_id: str = ""

    @property
    def paper(self) -> ReportName:
        """Give the report that is chosen."""
        return self.profile.report

    @property
    def asked(self) -> PlanFilter:
        """Give the filter of the rows."""
        return self.profile.asked

    def wish(self, say_counts: SayCounts, form: FormatName) -> PaperWishes:
        """Give the wishes for one format."""
        return PaperWishes(
            as_at=self.as_at,
            say_counts=say_counts,
            profile=self.profile,
            format=form,
            body=self.body,
            meeting_on=self.meeting_on,
            item=self.item,
            since=self.since.on if self.since else None,
            since_seq=self.since.seq if self.since else None,
            since_name=self.since.name if self.since else "",
            next_meeting=self.next_meeting.on if self.next_meeting else None,
            next_name=self.next_meeting.name if self.next_meeting else "",
            owners=self.owners,
            return_by=self.return_by,
            return_to=self.return_to,
            written_id=self.written_id,
        )
