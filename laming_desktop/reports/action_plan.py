"""The action plan as a PDF: composed, set and written."""

from pathlib import Path

from laming_desktop.domain.papers.action_plan import ActionPlanPaper
from laming_desktop.domain.papers.heads import PaperResult
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.table_paper import write_table_document


def write_action_plan(paper: ActionPlanPaper, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write the action plan as a tagged PDF, A4 landscape; the same paper gives the same bytes.

    Raises CannotWriteError or MissingFileError, and CancelledError when `progress` is cancelled; an earlier file at
    `path` is kept then.
    """
    return write_table_document(compose_action_plan(paper, ReportProfile("action-plan")), path, progress=progress)
