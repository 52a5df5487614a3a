"""Where the backups go, and the two ways to change it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.operations.keeping.backups import BackupFolder
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.backups import say_backup_folder, say_missing_folder


class FolderRow(QWidget):
    """Says the folder in a line; `other_asked` and `usual_asked` tell which button was pressed."""

    other_asked = Signal()
    usual_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.words = TextRuns(theme)
        self.other_button = make_button(theme, "Choose another folder\u2026", self.other_asked.emit)
        self.usual_button = make_button(theme, "Use the usual folder", self.usual_asked.emit)
        words = make_column(theme, None, self.words, None)
        row = make_row(theme, words, self.usual_button, self.other_button, gap=8, margins=(16, 8, 16, 8))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(row)

    def show_folder(self, folder: BackupFolder) -> None:
        """Say where backups go; a folder that is not there now is told beside it."""
        said = Run(say_backup_folder(folder.path, is_usual=folder.is_usual))
        self.words.show_runs(said, *(() if folder.is_there else (Run(f" {say_missing_folder()}", ink="alarm"),)))
        self.usual_button.setVisible(not folder.is_usual)
