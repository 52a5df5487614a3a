"""One face of a question: whose it is, who wrote it and when, and its words beside those that were sent."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.text_runs import Run, TextRuns


class FaceCard(QWidget):
    """A card that is chosen as a whole; the one without `pressed` is only to be read."""

    def __init__(self, theme: Theme, title: str, key: str = "", pressed: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._theme = theme
        self._key = key
        self.choice = QRadioButton(title) if pressed is not None else None
        self.hint = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.who = TextRuns(theme, lines=2)
        self.words = TextRuns(theme)
        head: QWidget = TextRuns(theme, Run(title, is_bold=True), lines=1)
        if self.choice is not None and pressed is not None:
            self.choice.setFont(theme.font("body", 600))
            self.choice.clicked.connect(partial(_press, pressed))
            head = self.choice
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (12, 8, 12, 10)))
        column.setSpacing(theme.em(3))
        column.addWidget(make_row(theme, head, self.hint) if self.choice is not None else head)
        column.addWidget(self.who)
        column.addSpacing(theme.em(5))
        column.addWidget(self.words)
        column.addStretch(1)
        self.show_chosen(is_chosen=False)

    def show_face(self, words: Sequence[Run | str], who: str, hint: str, title: str = "") -> None:
        """Show the words of a face, who wrote them, and what is said for choosing it."""
        self.words.show_runs(*words)
        self.who.show_runs(Run(who, ink="muted"))
        self.who.setVisible(bool(who))
        self.hint.show_runs(
            Run(" \u00b7 ".join(part for part in (hint, self._key) if part), ink="muted", style="small")
        )
        if self.choice is not None:
            if title:
                self.choice.setText(title.replace("&", "&&"))
            self.choice.setShortcut(QKeySequence(self._key))
            parts = (self.choice.text(), hint, who, self.words.words)
            self.choice.setAccessibleName(", ".join(part for part in parts if part))

    def show_chosen(self, *, is_chosen: bool) -> None:
        """Show whether this face is the answer."""
        # In high contrast the ground of what is chosen would take the colour of the words: there the mark tells it.
        is_filled = is_chosen and not self._theme.tokens.is_contrast
        set_ground(self, "chosen" if is_filled else "plain" if self.choice is not None else "quiet")
        self.style().unpolish(self)
        self.style().polish(self)
        if self.choice is not None:
            self.choice.setChecked(is_chosen)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.choice is not None and self.rect().contains(event.position().toPoint()):
            self.choice.click()


def _press(pressed: Callable[[], object], _is_checked: bool = False) -> None:
    pressed()
