"""What can be chosen for a paper: its columns by key and name."""

from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.reports.composing.columns import list_columns


def list_column_choices(report: ReportName) -> tuple[tuple[str, str], ...]:
    """List the columns that a profile may choose for a report, in their usual order: key and name."""
    return list_columns(report)
