"""One line below a box: a draft of it was saved aside, to be put back or discarded."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns


class DraftLine(QWidget):
    """`put_back` tells that the words are wanted, `answered` that either was chosen."""

    put_back = Signal()
    answered = Signal()

    def __init__(self, theme: Theme, name: str, since: str) -> None:
        super().__init__()
        self.words = TextRuns(theme, Run(f"Draft from {since}", ink="muted"), lines=1)
        self.back_button = make_link(theme, "Put back", self._on_back_pressed)
        self.back_button.setAccessibleName(f"Put the draft of {name} back")
        self.discard_button = make_link(theme, "Discard", self.answered.emit)
        self.discard_button.setAccessibleName(f"Discard the draft of {name}")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(12))
        row.addWidget(self.words)
        row.addWidget(self.back_button)
        row.addWidget(self.discard_button)

    def _on_back_pressed(self) -> None:
        self.put_back.emit()
        self.answered.emit()
