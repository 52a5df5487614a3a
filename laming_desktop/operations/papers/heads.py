"""What stands above and below a paper, gathered from a register as at a day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.profiles import FormatName, ReportProfile
from laming_desktop.domain.papers.written import WrittenReport
from laming_desktop.domain.plan import Inquiry
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.store.reading import list_inquiries, read_facts
from laming_desktop.store.register import Register

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


def gather_head(
    register: Register, wishes: PaperWishes, *, label: str, title: str, shows: str, counted: str
) -> PaperHead:
    """Gather the head of a paper."""
    facts = read_facts(register)
    name = wishes.register_name or (register.path.stem if register.path else "") or facts.board
    return PaperHead(
        label=label,
        title=title,
        as_at=wishes.as_at,
        shows=shows,
        register=name,
        journal=register.head()[1],
        counted=counted,
        authority=facts.authority,
        body=wishes.body or facts.board,
        meeting_on=wishes.meeting_on,
        item=wishes.item,
        subtitle="; ".join(_cite(inquiry) for inquiry in list_inquiries(register)),
        confidential=wishes.profile.confidential,
    )


def say_number(count: int, one: str) -> str:
    """Write a number of things as a paper does: "no actions", "1 action", "1,204 actions"."""
    return f"{count:,} {one if count == 1 else one + 's'}" if count else f"no {one}s"


def say_all(count: int, one: str) -> str:
    """Say that a paper leaves nothing out: "all 67 actions"; the word all stands before several only."""
    return f"all {say_number(count, one)}" if count > 1 else say_number(count, one)


def _cite(inquiry: Inquiry) -> str:
    """Name an inquiry with its author and date."""
    written = write_day(inquiry.published_on) if inquiry.published_on else ""
    about = ", ".join(part for part in (inquiry.author, written) if part)
    return f"{inquiry.title} ({about})" if about else inquiry.title
