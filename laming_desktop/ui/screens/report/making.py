"""Make a paper as its choices say, as a PDF in memory whose pages can be painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.heads import PaperResult
from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.widgets.pdf_pages import PdfPages
from laming_desktop.wording.filters import say_filter_counts


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made: which, its pages, what came out, and its rows in words ("40 of 67 actions: priority High")."""

    paper: ReportName
    pages: PdfPages
    result: PaperResult
    rows: str
    charts: tuple[BarChart, ...] = ()


def make_paper(register: Register, choices: PaperChoices, *, today: date) -> Callable[[Progress], MadePaper]:
    """Give the work that makes a paper to be looked at."""

    def work(progress: Progress) -> MadePaper:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "paper.pdf"
            result, rows = _export(register, path, choices, "pdf", today=today, progress=progress)
            return MadePaper(choices.paper, PdfPages(path.read_bytes()), result, rows)

    return work


def write_paper(
    register: Register, path: Path, choices: PaperChoices, form: FormatName, *, today: date
) -> Callable[[Progress], PaperResult]:
    """Give the work that writes a paper to a file of the user's."""

    def work(progress: Progress) -> PaperResult:
        return _export(register, path, choices, form, today=today, progress=progress)[0]

    return work


def _export(
    register: Register, path: Path, choices: PaperChoices, form: FormatName, *, today: date, progress: Progress
) -> tuple[PaperResult, str]:
    """Write a paper; give what came out and its rows in words."""
    rows: list[str] = []

    def say_counts(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
        rows.append(say_filter_counts(asked, shown, total, noun))
        return rows[-1]

    result = export_paper(register, path, choices.wish(say_counts, form), today=today, progress=progress)
    return result, rows[-1] if rows else ""
