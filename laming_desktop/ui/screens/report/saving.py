"""Save a paper from one place: the PDF that is shown, or the same paper as Word, web page or workbook."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laming_desktop.domain.errors import CancelledError, CannotWriteError, RegisterError
from laming_desktop.domain.papers.file_names import suggest_file_name, suggest_other_name
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.operations.papers.exporting import check_target
from laming_desktop.reports.placing_files import replace_whole
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import Asking
from laming_desktop.ui.screens.report.kinds import FORMAT_FILES, FORMAT_WORDS, KINDS
from laming_desktop.ui.screens.report.making import write_paper
from laming_desktop.ui.screens.report.paper_choices import PaperChoices
from laming_desktop.ui.tasks import Tasks
from laming_desktop.wording.errors import say_error


@dataclass(frozen=True, slots=True)
class SaveWish:
    """What is saved: the choices, as which format; `content` are the pages that are shown, where they are wanted."""

    register: Register
    choices: PaperChoices
    form: FormatName
    today: date
    content: bytes = b""


class PaperSaving(QObject):
    """Asks for a name and writes, also after the page is left; `saved` carries the path, `told` words for its foot."""

    saved = Signal(object)
    told = Signal(str)

    def __init__(self, asking: Asking, tasks: Tasks) -> None:
        super().__init__()
        self._asking, self._tasks = asking, tasks

    def save(self, wish: SaveWish) -> None:
        """Ask where to, then write."""
        suggested = suggest_name(wish.register, KINDS[wish.choices.paper].words, wish.choices.as_at, wish.form)
        path = self._asking.ask_save_file(_name_dialog(wish), suggested, FORMAT_FILES[wish.form])
        if path is not None:
            self._write(wish, path)

    def _write(self, wish: SaveWish, path: Path) -> None:
        """Write the pages that are shown at once, another format on the worker."""
        if wish.content:
            self._write_shown(wish, path)
            return
        self.told.emit(f"Writing \u201c{path.name}\u201d\u2026")
        self._tasks.run(
            "Writing the paper",
            write_paper(wish.register, path, wish.choices, wish.form, today=wish.today),
            lambda _result: self._on_written(path),
            otherwise=lambda error: self._on_not_written(wish, path, error),
        )

    def _write_shown(self, wish: SaveWish, path: Path) -> None:
        try:
            save_pdf(wish.register, wish.content, path)
        except RegisterError as error:
            self._on_not_written(wish, path, error)
        else:
            self._on_written(path)

    def _on_written(self, path: Path) -> None:
        self.told.emit(f"Saved as \u201c{path.name}\u201d.")
        self.saved.emit(path)

    def _on_not_written(self, wish: SaveWish, path: Path, error: Exception) -> bool:
        """Say why, and offer another name where the file or its folder is what refuses."""
        if not isinstance(error, RegisterError):
            return False
        self.told.emit("")
        if isinstance(error, CannotWriteError):
            self._offer_other(wish, path, say_error(error))
        elif not isinstance(error, CancelledError):
            self._asking.tell(say_error(error))
        return True

    def _offer_other(self, wish: SaveWish, path: Path, sentence: str) -> None:
        other = suggest_other_name(path, Path.exists)
        choices = [f"Save as \u201c{other.name}\u201d", "Choose a place\u2026"]
        answer = self._asking.ask_choice(_name_dialog(wish), sentence, choices)
        if answer == 0:
            self._write(wish, other)
        elif answer == 1:
            self.save(wish)


def suggest_name(register: Register, paper: str, as_at: date, form: FormatName = "pdf") -> Path:
    """Suggest a file beside the register: "Exampleshire, action plan 2009-11-03.pdf"."""
    owner = register.path.stem if register.path else "Register"
    folder = register.path.parent if register.path else Path.home()
    return folder / suggest_file_name(f"{owner}, {paper[:1].lower()}{paper[1:]}", as_at, form)


def save_pdf(register: Register, content: bytes, path: Path) -> None:
    """Put pages in their place whole; CannotWriteError, MissingFileError or RefusedValueError when that is refused."""
    check_target(register, path)
    with replace_whole(path) as stream:
        stream.write(content)


def _name_dialog(wish: SaveWish) -> str:
    return f"Save {FORMAT_WORDS[wish.form] if wish.form == 'pdf' else FORMAT_WORDS[wish.form].lower()}"
