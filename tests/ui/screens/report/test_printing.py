"""Pages on a printer: a file takes its place here."""

from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPdfWriter
from typing_extensions import override

from laming_desktop.domain.errors import CancelledError, CannotPrintError
from laming_desktop.domain.papers.profiles import ReportProfile
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import SILENT, Progress
from laming_desktop.store.register import Register
from laming_desktop.ui.print_order import PrintOrder
from laming_desktop.ui.screens.report.making import make_paper
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.screens.report.printing import place_page, print_pages
from laming_desktop.ui.widgets.pdf_pages import PdfPages
from tests.ui.plans import TODAY

pytestmark = pytest.mark.usefixtures("qapp")


class DeadPrinter(QPdfWriter):
    """A printer that takes one sheet and no other."""

    @override
    def newPage(self) -> bool:
        return False


@pytest.fixture
def pages(plan: Register) -> PdfPages:
    choices = PaperChoices(ReportProfile("appendix", asked=PlanFilter()), TODAY)
    return make_paper(plan, choices, today=TODAY)(SILENT).pages


def order(device: QPagedPaintDevice, first: int, last: int) -> PrintOrder:
    return PrintOrder(device, "Front desk", first, last)


def test_asked_pages_come_out_and_lie_as_they_should(pages: PdfPages, tmp_path: Path) -> None:
    path = tmp_path / "printed.pdf"
    count = print_pages(pages, order(QPdfWriter(str(path)), 1, 2), grey=False, progress=SILENT)
    printed = PdfPages(path.read_bytes())

    assert count == len(printed.sizes) == 2
    assert printed.sizes[0].width() > printed.sizes[0].height()


def test_printing_can_be_stopped(pages: PdfPages, tmp_path: Path) -> None:
    stopped = Progress(lambda _done, _total: None, lambda: True)

    with pytest.raises(CancelledError):
        print_pages(pages, order(QPdfWriter(str(tmp_path / "p.pdf")), 0, 2), grey=True, progress=stopped)


def test_printer_that_stops_is_named(pages: PdfPages, tmp_path: Path) -> None:
    with pytest.raises(CannotPrintError) as caught:
        print_pages(pages, order(DeadPrinter(str(tmp_path / "p.pdf")), 0, 1), grey=False, progress=SILENT)

    assert (caught.value.printer, caught.value.why) == ("Front desk", "failed")


def test_page_that_is_larger_than_the_sheet_is_made_smaller() -> None:
    box = place_page(QSizeF(1190, 842), QRectF(0, 0, 3508, 2480), 300)

    assert box.width() <= 3508
    assert box.height() == 2480
    assert box.left() > 0


def test_page_of_the_sheet_keeps_its_size() -> None:
    assert place_page(QSizeF(72, 72), QRectF(0, 0, 1200, 600), 300) == QRectF(450, 150, 300, 300)
