"""What stands where nothing is to be shown: why, and what to do about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.message_bar import Answer
from laming_desktop.ui.widgets.text_runs import Run, TextRuns


class EmptyState(QWidget):
    """An icon, a heading, a sentence, and the verbs that help, in the middle of the room there is."""

    def __init__(
        self, theme: Theme, *, icon: str, heading: str, sentence: str, answers: Sequence[Answer] = (), hint: str = ""
    ) -> None:
        super().__init__()
        set_ground(self, "paper")
        middle = Qt.AlignmentFlag.AlignHCenter
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*(theme.em(24) for _ in range(4)))
        layout.setSpacing(theme.em(12))
        layout.addStretch(2)
        layout.addWidget(IconView(theme, icon, side=36), 0, middle)
        layout.addWidget(TextRuns(theme, Run(heading, is_bold=True), style="title", alignment=middle))
        layout.addWidget(TextRuns(theme, sentence, alignment=middle))
        layout.addLayout(_lay_out_answers(theme, answers))
        if hint:
            layout.addWidget(TextRuns(theme, Run(hint, ink="muted"), alignment=middle))
        layout.addStretch(3)


def _lay_out_answers(theme: Theme, answers: Sequence[Answer]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(theme.em(8))
    row.addStretch(1)
    for answer in answers:
        kind = "main" if answer.is_main else "plain"
        row.addWidget(make_button(theme, answer.words, answer.press, kind=kind))
    row.addStretch(1)
    return row
