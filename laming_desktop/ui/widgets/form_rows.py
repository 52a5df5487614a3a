"""Fields below each other, their names in a column of their own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme

LABEL_WIDTH = 82
GAP = 8
LABEL_DROP = 6


class FormRows(QWidget):
    """A form of one column; every name is bound to its field for screen readers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.em(GAP))
        self._grid.setVerticalSpacing(theme.em(GAP))
        self._grid.setColumnMinimumWidth(0, theme.em(LABEL_WIDTH))
        self._grid.setColumnStretch(1, 1)

    def add(self, name: str, *parts: QWidget, buddy: QWidget | None = None) -> QLabel:
        """Add a row: the name, then its parts below each other."""
        row = self._take_row()
        label = make_label(self._theme, name, buddy or parts[0])
        self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if len(parts) == 1:
            self._grid.addWidget(parts[0], row, 1)
        else:
            column = QVBoxLayout()
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(self._theme.em(3))
            for part in parts:
                column.addWidget(part)
            self._grid.addLayout(column, row, 1)
        return label

    def _take_row(self) -> int:
        """Give the next free row; Qt's own count says one for an empty grid."""
        self._count += 1
        return self._count - 1


def make_label(theme: Theme, name: str, buddy: QWidget, *, drop: int = LABEL_DROP) -> QLabel:
    """Make the muted name of a field, lowered to stand level with the first line in its box."""
    label = QLabel(name)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("tone", "muted")
    label.setBuddy(buddy)
    label.setContentsMargins(0, theme.em(drop), 0, 0)
    return label
