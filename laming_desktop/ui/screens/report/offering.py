"""What a register has to choose from for its papers."""

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.written import WrittenReport
from laming_desktop.store.meetings import list_meetings, list_presentations
from laming_desktop.store.owners import list_owners
from laming_desktop.store.register import Register
from laming_desktop.store.report_rows import list_profiles, list_written
from laming_desktop.ui.screens.report.choices import Offers
from laming_desktop.ui.screens.report.paper_choices import Occasion
from laming_desktop.wording.dates import say_date


def list_offers(register: Register) -> Offers:
    """List meetings, owners, written reports and profiles of a register."""
    latest = {one.meeting_id: one.seq for one in list_presentations(register)}
    return Offers(
        occasions=[make_occasion(meeting, latest.get(meeting.id)) for meeting in list_meetings(register)],
        owners=[owner.name for owner in list_owners(register)],
        written=[(report.id, report.kind, name_written(report)) for report in list_written(register)],
        profiles=list_profiles(register),
        may_write=not register.read_only,
    )


def make_occasion(meeting: Meeting, seq: int | None) -> Occasion:
    """Make an occasion of a meeting; `seq` is the change set after which its last paper was printed."""
    return Occasion(meeting.on, meeting.body, seq)


def name_written(report: WrittenReport) -> str:
    """Name a written report by title and day."""
    title = report.facts.title or "Without a title"
    return f"{title}, {say_date(report.facts.meeting_on)}" if report.facts.meeting_on else title
