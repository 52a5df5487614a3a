"""What stands where nothing is to be shown: why, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

MOST_BESIDE = 3


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and the verbs that help, in the middle of the room there is."""

    def __init__(
        self, theme: Theme, *, icon: str, heading: str, sentence: str, answers: Sequence[Answer] = (), hint: str = ""
    ) -> None:
        super().__init__()
        set_ground(self, "paper")
        self._buttons = [
            make_button(theme, answer.words, answer.press, kind="main" if answer.is_main else "plain")
            for answer in answers
        ]
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.em(24) for _ in range(4)))
        layout.setSpacing(theme.em(12))
        layout.addStretch(2)
        layout.addWidget(IconView(theme, icon, side=36), 0, middle)
        layout.addWidget(TextRuns(theme, Run(heading, is_bold=True), style="title", alignment=middle))
        layout.addWidget(TextRuns(theme, sentence, alignment=middle))
        layout.addLayout(_lay_out(theme, self._buttons))
        if hint:
            layout.addWidget(TextRuns(theme, Run(hint, ink="muted"), alignment=middle))
        layout.addStretch(3)

    def focus_first(self) -> None:
        """Go to the first verb."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _lay_out(theme: Theme, buttons: Sequence[QPushButton]) -> QBoxLayout:
    """Put a few buttons beside each other, many below each other."""
    is_beside = len(buttons) <= MOST_BESIDE
    row = QBoxLayout(QBoxLayout.Direction.LeftToRight if is_beside else QBoxLayout.Direction.TopToBottom)
    row.setSpacing(theme.em(8))
    row.addStretch(1 if is_beside else 0)
    for button in buttons:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
    row.addStretch(1 if is_beside else 0)
    return row
