"""Ask on which printer pages go, with the system's own dialog."""

from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from laming_desktop.domain.errors import CannotPrintError
from laming_desktop.ui.print_order import PrintOrder


def ask_printer(parent: QWidget | None, title: str, pages: int, page: int) -> PrintOrder | None:
    """Ask for a printer and a range of pages; CannotPrintError where this computer knows no printer."""
    if not QPrinterInfo.availablePrinterNames():
        raise CannotPrintError("", "none")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintCurrentPage)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    first, last = read_range(printer, pages, page)
    return PrintOrder(printer, printer.printerName(), first, last)


def read_range(printer: QPrinter, pages: int, page: int) -> tuple[int, int]:
    """Read which pages were asked for, counted from 0."""
    asked = printer.printRange()
    if asked == QPrinter.PrintRange.CurrentPage:
        return page, page
    if asked != QPrinter.PrintRange.PageRange or not printer.fromPage():
        return 0, pages - 1
    first = min(max(printer.fromPage(), 1), pages)
    return first - 1, min(max(printer.toPage() or pages, first), pages) - 1


def is_known(name: str) -> bool:
    """Tell whether a printer is still there."""
    return not name or not QPrinterInfo.printerInfo(name).isNull()
