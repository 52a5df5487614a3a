"""The two papers that most tests write, from what was gathered to the file."""

from pathlib import Path

from laming_desktop.domain.papers.action_plan import ActionPlanPaper
from laming_desktop.domain.papers.appendix import AppendixPaper
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.reports.composing.action_plan import compose_action_plan
from laming_desktop.reports.composing.appendix import compose_appendix
from laming_desktop.reports.pdf_papers import write_pdf


def write_appendix(paper: AppendixPaper, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write the appendix as a PDF."""
    return write_pdf(compose_appendix(paper, ReportProfile("appendix")), path, progress=progress)


def write_action_plan(paper: ActionPlanPaper, path: Path, progress: Progress = SILENT) -> PaperResult:
    """Write the action plan as a PDF."""
    return write_pdf(compose_action_plan(paper, ReportProfile("action-plan")), path, progress=progress)
