"""What stands above and below a paper, gathered from a register as at a day; its wishes can be had from here, too."""

from laming_desktop.domain.days import write_day
from laming_desktop.domain.papers.heads import PaperHead
from laming_desktop.domain.papers.wishes import PaperWishes, SayCounts
from laming_desktop.domain.plan import Inquiry
from laming_desktop.store.reading import list_inquiries, read_facts
from laming_desktop.store.register import Register

__all__ = ["PaperWishes", "SayCounts", "gather_head", "say_all", "say_number"]


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
