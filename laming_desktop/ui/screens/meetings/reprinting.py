"""Print a paper again as a meeting was given it, and say whether it is the same."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.errors import CancelledError, RegisterError
from laming_desktop.domain.meetings import Presentation
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.operations.papers.presenting import Reprint, reprint
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.errors import say_error
from laming_desktop.wording.filters import say_filter_counts
from laming_desktop.wording.papers import say_other_bytes

KINDS: dict[FormatName, str] = {
    "pdf": "PDF documents (*.pdf)",
    "docx": "Word documents (*.docx)",
    "html": "Web pages (*.html)",
    "xlsx": "Workbooks (*.xlsx)",
}


class Reprinting(QObject):
    """Asks for a file and writes it on the worker; `told` carries what came of it."""

    told = Signal(str)

    def __init__(self, asking: Asking, tasks: Tasks) -> None:
        super().__init__()
        self._asking, self._tasks = asking, tasks

    def reprint(self, register: Register, given: Presentation) -> None:
        """Print a paper again."""
        folder = register.path.parent if register.path else Path.home()
        name = Path(given.file_name).name or f"Paper.{given.format}"
        path = self._asking.ask_save_file("Print again", folder / name, KINDS[given.format])
        if path is None:
            return
        self.told.emit(f"Printing \u201c{path.name}\u201d again\u2026")
        self._tasks.run(
            "Printing again",
            lambda progress: reprint(register, given.id, path, say_counts=say_filter_counts, progress=progress),
            lambda made: self.told.emit(say_reprint(path, made)),
            otherwise=self._on_not_printed,
        )

    def _on_not_printed(self, error: Exception) -> bool:
        if not isinstance(error, RegisterError):
            return False
        self.told.emit("")
        if not isinstance(error, CancelledError):
            self._asking.tell(say_error(error))
        return True


def say_reprint(path: Path, made: Reprint) -> str:
    """Say whether what was printed again is the same."""
    if made.is_same:
        return f"\u201c{path.name}\u201d is the same as what the meeting was given, byte for byte."
    why = say_other_bytes(made.program, was_redacted=made.was_redacted)
    return f"\u201c{path.name}\u201d was printed from the same point. {why}"
