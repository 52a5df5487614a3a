"""Changes in lines: what it is, what became of it, and whose it is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from laming_desktop.domain.vocabulary import ActionState
from laming_desktop.operations.keeping.comparing_moments import Difference
from laming_desktop.ui.screens.sharing.faces import show_difference, show_value
from laming_desktop.ui.screens.sharing.merge_lines import Told
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import STATE_BADGES
from laming_desktop.ui.widgets.boxes import make_hair, make_row
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, STATE_BY_VALUE, make_badge_icon
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.labels import label_field, label_table
from laming_desktop.wording.sharing import SIDE_WORDS

MOST: Final = 100
LABEL_WIDTH: Final = 90
SIDE_WIDTH: Final = 190


class ChangeRows(QWidget):
    """Shows changes below each other with a line between."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.em(5))

    def show_told(self, found: Sequence[Told]) -> None:
        """Show changes with whose they are."""
        self.show_changes([(change, SIDE_WORDS[one.side]) for one in found for change in one.changes])

    def show_changes(self, found: Sequence[tuple[Difference, str]]) -> None:
        """Show changes, each with what is said of it at the right."""
        self._clear()
        for change, said in found[:MOST]:
            self._column.addWidget(make_hair())
            self._column.addWidget(self._make_row(change, said))
        if len(found) > MOST:
            self._column.addWidget(TextRuns(self._theme, f"And {len(found) - MOST:,} more."))
        self.setVisible(bool(found))

    def _clear(self) -> None:
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _make_row(self, change: Difference, said: str) -> QWidget:
        theme = self._theme
        what = label_field(change.field) if change.field else label_table(change.table).capitalize()
        label = TextRuns(theme, Run(what, ink="muted"))
        label.setFixedWidth(theme.em(LABEL_WIDTH))
        body = self._make_states(change) if change.field == "state" else TextRuns(theme, *self._say(change))
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(theme.em(8))
        columns.addWidget(label)
        columns.addWidget(body, 3)
        if said:
            side = TextRuns(theme, Run(said, ink="muted"))
            side.setMaximumWidth(theme.em(SIDE_WIDTH))
            columns.addWidget(side, 2)
        row = QWidget()
        row.setLayout(columns)
        return row

    def _say(self, change: Difference) -> Sequence[Run | str]:
        if change.field is not None:
            return show_value(change.field, change.before, change.after)
        return show_difference(change)

    def _make_states(self, change: Difference) -> QWidget:
        """Show a change of state with its badges, as everywhere."""
        parts: list[QWidget | None] = []
        for nth, value in enumerate((change.before, change.after)):
            state: ActionState | None = STATE_BY_VALUE.get(value or "")
            badge, icon = STATE_BADGES[state], QLabel()
            icon.setPixmap(make_badge_icon(self._theme, badge).pixmap(self._theme.em(ICON_SIDE)))
            words = QLabel(badge.word)
            parts += [QLabel("\u203a")] * nth + [icon, words]
        return make_row(self._theme, *parts, None, gap=6)
