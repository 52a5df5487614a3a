"""What tests of papers ask for."""

from datetime import date

from laming_desktop.domain.papers.profiles import GroupChoice, NamesChoice, ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.operations.papers.heads import PaperWishes
from tests.operations.conftest import TODAY


def say(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
    """Say a filter briefly."""
    return f"{shown}/{total} {noun}: {len(asked.priorities)}"


def ask(
    report: ReportName,
    *,
    as_at: date = TODAY,
    names: NamesChoice = "as_written",
    grouping: GroupChoice = "theme",
    asked: PlanFilter | None = None,
) -> PaperWishes:
    """Ask for a report."""
    profile = ReportProfile(report, asked=asked or PlanFilter(), names=names, grouping=grouping)
    return PaperWishes(as_at, say, profile)
