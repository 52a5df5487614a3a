"""Ask for a printer and send pages to it on the worker; what stands in the way is said in one sentence."""

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.errors import CancelledError, RegisterError
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.report.kinds import KINDS
from laming_desktop.ui.screens.report.making import MadePaper
from laming_desktop.ui.screens.report.printing import print_pages
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.dates import say_count
from laming_desktop.wording.errors import say_error


class PaperPrinting(QObject):
    """`begun` tells that pages are on their way, `stopped` carries what to say when they no longer are."""

    begun = Signal()
    stopped = Signal(str)

    def __init__(self, asking: Asking, tasks: Tasks) -> None:
        super().__init__()
        self._asking, self._tasks = asking, tasks

    def print_paper(self, made: MadePaper, page: int, *, grey: bool) -> None:
        """Print some of the pages of a paper, `page` being the one in view."""
        try:
            order = self._asking.ask_printer(f"Print {KINDS[made.paper].words}", len(made.pages.sizes), page)
        except RegisterError as error:
            self._asking.tell(say_error(error))
            return
        if order is None:
            return
        self.begun.emit()
        self._tasks.run(
            "Printing",
            lambda progress: print_pages(made.pages, order, grey=grey, progress=progress),
            lambda count: self.stopped.emit(f"{say_count(count, 'page')} sent to the printer."),
            otherwise=self._on_not_printed,
        )

    def _on_not_printed(self, error: Exception) -> bool:
        if not isinstance(error, RegisterError):
            return False
        self.stopped.emit("Printing was stopped." if isinstance(error, CancelledError) else "")
        if not isinstance(error, CancelledError):
            self._asking.tell(say_error(error))
        return True
