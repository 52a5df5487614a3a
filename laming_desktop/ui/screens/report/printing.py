"""Put the pages that are shown on a printer; this belongs on the worker."""

from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPainter

from laming_desktop.domain.errors import CannotPrintError
from laming_desktop.domain.tasks import Progress
from laming_desktop.ui.print_order import PrintOrder
from laming_desktop.ui.widgets.pdf_pages import PdfPages

MOST_DOTS: Final = 300
"""Dots for each inch that a page is painted with at most: more cannot be seen, and takes long."""
POINTS: Final = 72


def print_pages(pages: PdfPages, order: PrintOrder, *, grey: bool, progress: Progress) -> int:
    """Print some pages, each on a sheet that lies as it does; give how many. CannotPrintError where the printer stops."""
    device = order.device
    _turn(device, pages.sizes[order.first])
    painter = QPainter()
    if not painter.begin(device):
        raise CannotPrintError(order.name, "gone")
    try:
        for place, page in enumerate(range(order.first, order.last + 1)):
            progress.step(place, order.last - order.first + 1)
            if place:
                _turn(device, pages.sizes[page])
                if not device.newPage():
                    raise CannotPrintError(order.name, "failed")
            _print_page(painter, device, pages, page, grey=grey)
    finally:
        painter.end()
    return order.last - order.first + 1


def place_page(page: QSizeF, sheet: QRectF, dots: float) -> QRectF:
    """Place a page (points) in the middle of a sheet (dots), as large as it is or as large as the sheet allows."""
    scale = min(dots / POINTS, sheet.width() / page.width(), sheet.height() / page.height())
    width, height = page.width() * scale, page.height() * scale
    return QRectF(
        sheet.left() + (sheet.width() - width) / 2, sheet.top() + (sheet.height() - height) / 2, width, height
    )


def _turn(device: QPagedPaintDevice, page: QSizeF) -> None:
    """Lay the sheet as the page lies, without margins: pages have their own."""
    layout = device.pageLayout()
    layout.setMode(QPageLayout.Mode.FullPageMode)
    layout.setMargins(QMarginsF(0, 0, 0, 0))
    is_wide = page.width() > page.height()
    layout.setOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)
    device.setPageLayout(layout)


def _print_page(painter: QPainter, device: QPagedPaintDevice, pages: PdfPages, page: int, *, grey: bool) -> None:
    sheet = QRectF(0, 0, device.width(), device.height())
    box = place_page(pages.sizes[page], sheet, device.logicalDpiX())
    dots = round(min(box.width(), pages.sizes[page].width() * MOST_DOTS / POINTS))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, pages.paint(page, dots, grey=grey))
