"""Gather a paper and make blocks of it: the one place that knows which report is gathered and composed by what."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from laming_desktop.domain.papers.blocks import PaperDocument
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.operations.papers.action_plan import gather_action_plan
from laming_desktop.operations.papers.appendix import gather_appendix
from laming_desktop.operations.papers.changed import gather_changed
from laming_desktop.operations.papers.chase_log import gather_chase_log
from laming_desktop.operations.papers.checks import gather_checks
from laming_desktop.operations.papers.crosswalk import gather_crosswalk
from laming_desktop.operations.papers.exceptions import gather_exceptions
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.operations.papers.members import gather_members
from laming_desktop.operations.papers.owner_sheets import gather_owner_sheets
from laming_desktop.operations.papers.recommendation_pages import gather_recommendation_pages
from laming_desktop.operations.papers.written import gather_written
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.composing.changed import compose_changed
from laming_desktop.reports.composing.chase_log import compose_chase_log
from laming_desktop.reports.composing.checks import compose_checks
from laming_desktop.reports.composing.crosswalk import compose_crosswalk
from laming_desktop.reports.composing.exceptions import compose_exceptions
from laming_desktop.reports.composing.members import compose_members
from laming_desktop.reports.composing.owner_sheets import compose_owner_sheets
from laming_desktop.reports.composing.recommendation_pages import compose_recommendation_pages
from laming_desktop.reports.composing.written import compose_written
from laming_desktop.store.register import Register


def compose_paper(register: Register, wishes: PaperWishes) -> PaperDocument:
    """Make the blocks of the paper that is wished for, from a register that stands as at its day.

    The whole register is a workbook and no paper: it has no blocks, and KeyError says so.
    """
    return _COMPOSERS[wishes.profile.report](register, wishes)


def _compose_written(register: Register, wishes: PaperWishes) -> PaperDocument:
    """Compose a written report with the papers that are attached to it."""
    paper = gather_written(register, wishes)
    return compose_written(paper, tuple(_list_attached(register, wishes, paper.attached)), wishes.profile.page)


def _list_attached(
    register: Register, wishes: PaperWishes, attached: tuple[ReportName, ...]
) -> Iterator[PaperDocument]:
    """Compose what follows a report: whole, but named, marked and printed as the report itself is."""
    profile, page = wishes.profile, wishes.profile.page
    for report in attached:
        own = ReportProfile(
            report,
            names=profile.names,
            confidential=profile.confidential,
            page=replace(page, orientation="landscape"),
        )
        yield compose_paper(register, replace(wishes, profile=own, written_id=""))


_COMPOSERS: Final[Mapping[ReportName, Callable[[Register, PaperWishes], PaperDocument]]] = {
    "appendix": lambda register, wishes: compose_appendix(gather_appendix(register, wishes), wishes.profile),
    "action-plan": lambda register, wishes: compose_action_plan(gather_action_plan(register, wishes), wishes.profile),
    "changed": lambda register, wishes: compose_changed(gather_changed(register, wishes), wishes.profile),
    "exceptions": lambda register, wishes: compose_exceptions(gather_exceptions(register, wishes), wishes.profile),
    "crosswalk": lambda register, wishes: compose_crosswalk(gather_crosswalk(register, wishes), wishes.profile),
    "checks": lambda register, wishes: compose_checks(gather_checks(register, wishes), wishes.profile),
    "chase-log": lambda register, wishes: compose_chase_log(gather_chase_log(register, wishes), wishes.profile),
    "members": lambda register, wishes: compose_members(gather_members(register, wishes), wishes.profile),
    "recommendation-pages": lambda register, wishes: compose_recommendation_pages(
        gather_recommendation_pages(register, wishes), wishes.profile
    ),
    "owner-sheet": lambda register, wishes: compose_owner_sheets(gather_owner_sheets(register, wishes), wishes.profile),
    "cabinet-report": _compose_written,
    "staff-briefing": _compose_written,
}
