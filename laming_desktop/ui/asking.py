"""The only door to dialogs and message boxes, so that tests can answer."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QMessageBox, QPushButton, QWidget
from typing_extensions import override

from laming_desktop.ui.print_order import PrintOrder

REGISTER_FILES = "Registers (*.laming)"
LOCKED_FILES = "Registers under a password (*.age)"
PDF_FILES = "PDF documents (*.pdf)"
DOCUMENT_FILES = (
    "Documents with a plan (*.docx *.docm *.xlsx *.xlsm *.xls *.ods *.pdf *.csv *.tsv *.tab *.txt *.md);;"
    "Word documents (*.docx *.docm);;"
    "Spreadsheets (*.xlsx *.xlsm *.xls *.ods);;"
    "PDF documents (*.pdf);;"
    "Text (*.csv *.tsv *.tab *.txt *.md);;"
    "All files (*)"
)

LEAST_WIDTH = 360


class Asking(Protocol):
    """What the window may ask the user; None means that the user would rather not."""

    def ask_open_file(self, title: str, kinds: str) -> Path | None:
        """Ask for a file to read."""
        ...

    def ask_open_files(self, title: str, kinds: str) -> list[Path]:
        """Ask for one or several files to read; empty when the user would rather not."""
        ...

    def ask_save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        """Ask where to write a file; the user has agreed to replace one that is there."""
        ...

    def ask_folder(self, title: str, suggested: Path) -> Path | None:
        """Ask for a folder."""
        ...

    def ask_printer(self, title: str, pages: int, page: int) -> PrintOrder | None:
        """Ask on which printer some of the pages go, `page` being the one in view; CannotPrintError without any."""
        ...

    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        """Ask for one line of text."""
        ...

    def ask_choice(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        """Ask for one of several verbs, the likely one first, and give its place."""
        ...

    def tell(self, sentence: str, details: str = "") -> None:
        """Tell something that the user has to know before going on; details can be copied."""
        ...


class WindowAsking(Asking):
    """Asks with Qt's own dialogs; every text is plain."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    @override
    def ask_open_file(self, title: str, kinds: str) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(self._parent, title, "", kinds)
        return Path(name) if name else None

    @override
    def ask_open_files(self, title: str, kinds: str) -> list[Path]:
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, "", kinds)
        return [Path(name) for name in names]

    @override
    def ask_save_file(self, title: str, suggested: Path, kinds: str) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(self._parent, title, str(suggested), kinds)
        if not name:
            return None
        path = Path(name)
        if path.suffix.casefold() == suggested.suffix.casefold():
            return path
        whole = path.with_name(f"{path.name}{suggested.suffix}")
        return whole if not whole.exists() or self._may_replace(title, whole) else None

    @override
    def ask_folder(self, title: str, suggested: Path) -> Path | None:
        name = QFileDialog.getExistingDirectory(self._parent, title, str(suggested))
        return Path(name) if name else None

    @override
    def ask_printer(self, title: str, pages: int, page: int) -> PrintOrder | None:
        from laming_desktop.ui.asking_printer import ask_printer  # noqa: PLC0415  loads slowly

        return ask_printer(self._parent, title, pages, page)

    @override
    def ask_text(self, title: str, label: str, text: str = "") -> str | None:
        dialog = QInputDialog(self._parent)
        dialog.setWindowTitle(title)
        dialog.setLabelText(label)
        dialog.setTextValue(text)
        dialog.setOkButtonText("Go on")
        dialog.resize(max(dialog.sizeHint().width(), LEAST_WIDTH), dialog.sizeHint().height())
        for button in dialog.findChildren(QPushButton):
            button.setIcon(QIcon())
        is_given = dialog.exec() == QInputDialog.DialogCode.Accepted
        return dialog.textValue() if is_given else None

    @override
    def ask_choice(self, title: str, text: str, choices: Sequence[str]) -> int | None:
        box = self._make_box(title, text)
        buttons = [box.addButton(words.replace("&", "&&"), QMessageBox.ButtonRole.ActionRole) for words in choices]
        _make_main(buttons)
        cancel = box.addButton("Cancel", QMessageBox.ButtonRole.RejectRole)
        box.setEscapeButton(cancel)
        box.exec()
        pressed = box.clickedButton()
        return next((place for place, button in enumerate(buttons) if button is pressed), None)

    @override
    def tell(self, sentence: str, details: str = "") -> None:
        box = self._make_box("Laming Desktop", sentence)
        box.setDetailedText(details)
        close = box.addButton("Close", QMessageBox.ButtonRole.AcceptRole)
        copy = box.addButton("Copy details", QMessageBox.ButtonRole.ActionRole) if details else None
        box.setDefaultButton(close)
        box.exec()
        if copy is not None and box.clickedButton() is copy:
            QApplication.clipboard().setText(f"{sentence}\n\n{details}")

    def _may_replace(self, title: str, path: Path) -> bool:
        """Ask about a file whose name the dialog did not see, because its end was put to it afterwards."""
        text = f"\u201c{path.name}\u201d is there already."
        return self.ask_choice(title, text, [f"Replace \u201c{path.name}\u201d"]) is not None

    def _make_box(self, title: str, text: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle(title)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(text)
        return box


def _make_main(buttons: Sequence[QPushButton]) -> None:
    """Show the likely answer as the main button."""
    if buttons:
        buttons[0].setProperty("kind", "main")
        buttons[0].setDefault(True)
