"""One field of a row: the document's words, what will be written, and how sure that is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from laming_desktop.ui.screens.importing.written_value import Sureness
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import BadgeWidget
from laming_desktop.ui.widgets.boxes import make_column, set_ground
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

LABEL_WIDTH = 112
SURE_WIDTH = 112
WORDS_DROP = 6
LEFT, RIGHT = 10, 11


class CellRow(QWidget):
    """Name, quoted words, arrow, the value (a part of its own), and a mark."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        document: Sequence[Run],
        value: QWidget,
        sureness: Sureness,
        note: Sequence[Run] = (),
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.em(5), 0, theme.em(5))
        row.setSpacing(theme.em(10))
        label = QLabel(name)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "muted")
        label.setFixedWidth(theme.em(LABEL_WIDTH))
        label.setContentsMargins(0, theme.em(6), 0, 0)
        label.setBuddy(value)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        words = TextRuns(theme, *document)
        words.setAccessibleName(f"{name} in the document: {words.words}")
        quoted = make_column(theme, words, None, margins=(10, 6, 10, 6), ground="quiet")
        row.addWidget(quoted, LEFT, Qt.AlignmentFlag.AlignTop)
        arrow = make_column(theme, 8, IconView(theme, "right", side=14), None)
        row.addWidget(arrow, 0)
        column = QVBoxLayout()
        is_plain = isinstance(value, TextRuns | BadgeWidget)
        column.setContentsMargins(0, theme.em(WORDS_DROP) if is_plain else 0, 0, 0)
        column.setSpacing(theme.em(2))
        column.addWidget(value)
        if note:
            column.addWidget(TextRuns(theme, *note))
        column.addStretch(1)
        row.addLayout(column, RIGHT)
        row.addWidget(make_sureness(theme, sureness), 0, Qt.AlignmentFlag.AlignTop)


def make_sureness(theme: Theme, sureness: Sureness) -> QWidget:
    """Show how sure a value is."""
    run = Run(sureness.word, is_bold=sureness.is_strong, ink="text" if sureness.is_strong else "muted")
    holder = QWidget()
    holder.setFixedWidth(theme.em(SURE_WIDTH))
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, theme.em(6), 0, 0)
    row.setSpacing(theme.em(6))
    row.addWidget(IconView(theme, sureness.icon, ink="text" if sureness.is_strong else "muted"))
    row.addWidget(TextRuns(theme, run, lines=1))
    return holder


def make_column_heads(theme: Theme) -> QWidget:
    """Name the columns above the cells."""
    head = QWidget()
    row = QHBoxLayout(head)
    row.setContentsMargins(0, 0, 0, theme.em(4))
    row.setSpacing(theme.em(10))
    gap = QWidget()
    gap.setFixedWidth(theme.em(LABEL_WIDTH))
    row.addWidget(gap)
    for words, stretch in (("In the document", LEFT), ("", 0), ("What will be written", RIGHT)):
        part = TextRuns(theme, Run(words, is_bold=True, ink="muted"), style="small", lines=1)
        if not stretch:
            part.setFixedWidth(theme.em(14))
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.addWidget(part, stretch)
    end = QWidget()
    end.setFixedWidth(theme.em(SURE_WIDTH))
    row.addWidget(end)
    set_ground(head, "paper")
    return head
