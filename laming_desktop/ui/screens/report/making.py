"""Make a paper as its choices say, as a PDF in memory whose pages can be painted."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from laming_desktop.domain.papers.heads import PaperResult
from laming_desktop.domain.papers.profiles import ReportName, ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.operations.papers.exporting import export_paper
from laming_desktop.operations.papers.heads import PaperWishes
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.pdf_pages import PdfPages
from laming_desktop.wording.filters import say_filter_counts


@dataclass(frozen=True, slots=True)
class PaperChoices:
    """What the user chose on the left."""

    paper: ReportName
    as_at: date
    asked: PlanFilter
    marking: str = ""


@dataclass(frozen=True, slots=True)
class MadePaper:
    """A paper that was made: which, its pages, what came out, and its rows in words ("40 of 67 actions: priority High")."""

    paper: ReportName
    pages: PdfPages
    result: PaperResult
    rows: str


def make_paper(register: Register, choices: PaperChoices, *, today: date) -> Callable[[Progress], MadePaper]:
    """Give the work that makes a paper."""

    def work(progress: Progress) -> MadePaper:
        rows: list[str] = []

        def say_counts(asked: PlanFilter, shown: int, total: int, noun: str) -> str:
            rows.append(say_filter_counts(asked, shown, total, noun))
            return rows[-1]

        profile = ReportProfile(choices.paper, asked=choices.asked, confidential=choices.marking)
        wishes = PaperWishes(choices.as_at, say_counts, profile)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "paper.pdf"
            result = export_paper(register, path, wishes, today=today, progress=progress)
            return MadePaper(choices.paper, PdfPages(path.read_bytes()), result, rows[-1] if rows else "")

    return work
