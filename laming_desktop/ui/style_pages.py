"""The pages that show a house style: a real paper of the register, made as for the preview."""

from collections.abc import Callable
from datetime import date

from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.tasks import SILENT
from laming_desktop.store.register import Register
from laming_desktop.ui.screens.report.making import make_paper
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.widgets.pdf_pages import PdfPages


def prepare_style_pages(register: Register, today: date) -> Callable[[], PdfPages]:
    """Give the work that makes the pages."""
    make = make_paper(register, PaperChoices(ReportProfile("appendix"), today), today=today)
    return lambda: make(SILENT).pages
