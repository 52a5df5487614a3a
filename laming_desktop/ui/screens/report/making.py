"""Make a paper as its choices say, as a PDF in memory whose pages can be painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.domain.papers.profiles import FormatName, ReportName
from laming_desktop.domain.papers.results import PaperResult
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.papers.exporting import FirstLook, export_paper
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.widgets.pdf_pages import PdfPages
from laming_desktop.wording.filters import say_filter_counts


@dataclass(frozen=True, slots=True)
class FirstPage:
    """The first page of a long paper, there before all others are."""

    paper: ReportName
    pages: PdfPages


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made: which, its pages, what came out, and its rows in words ("40 of 67 actions: priority High")."""

    paper: ReportName
    pages: PdfPages
    result: PaperResult
    rows: str

    @property
    def charts(self) -> tuple[BarChart, ...]:
        """Give the charts of the paper."""
        return self.result.charts


def make_paper(
    register: Register, choices: PaperChoices, *, today: date, show_first: Callable[[FirstPage], None] | None = None
) -> Callable[[Progress], MadePaper]:
    """Give the work that makes a paper to be looked at; `show_first` gets its first page soon where it is long."""

    def work(progress: Progress) -> MadePaper:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "paper.pdf"
            look = _take_look(Path(folder) / "first.pdf", choices.paper, show_first) if show_first else None
            result, rows = _export(register, path, choices, "pdf", today=today, progress=progress, look=look)
            return MadePaper(choices.paper, PdfPages(path.read_bytes()), result, rows)

    return work


def _take_look(path: Path, paper: ReportName, show: Callable[[FirstPage], None]) -> FirstLook:
    """Have the first page shown when it is there."""
    return FirstLook(path, lambda: show(FirstPage(paper, PdfPages(path.read_bytes()))))


def write_paper(
    register: Register, path: Path, choices: PaperChoices, form: FormatName, *, today: date
) -> Callable[[Progress], PaperResult]:
    """Give the work that writes a paper to a file of the user's."""

    def work(progress: Progress) -> PaperResult:
        return _export(register, path, choices, form, today=today, progress=progress)[0]

    return work


def _export(
    register: Register,
    path: Path,
    choices: PaperChoices,
    form: FormatName,
    *,
    today: date,
    progress: Progress,
    look: FirstLook | None = None,
) -> tuple[PaperResult, str]:
    """Write a paper; give what came out and its rows in words."""
    rows: list[str] = []

    def say_counts(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
        rows.append(say_filter_counts(asked, shown, total, noun))
        return rows[-1]

    wishes = choices.wish(say_counts, form)
    result = export_paper(register, path, wishes, today=today, progress=progress, look=look)
    return result, rows[-1] if rows else ""
