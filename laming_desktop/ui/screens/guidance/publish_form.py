"""Guidance is out: on which day, and the new timescale of each action that waited for it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.guidance.next_steps import propose_timescale
from laming_desktop.domain.plan import Action
from laming_desktop.operations.national.guidance import NextStep
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

LEAST_DATE: Final = 160
WAITS_ON: Final = "Empty: it waits on"


class PublishForm(QWidget):
    """A day, and a box for each waiting action with the timescale that is proposed; `kept` and `left` as in any form."""

    kept = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "quiet")
        self._theme = theme
        self.timescales: dict[str, TextField] = {}
        self._title = TextRuns(theme, lines=2)
        self.day = DateField("Day")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        self._rows: QWidget = FormRows(theme)
        self.keep_button = make_button(theme, "Keep", self.kept.emit, kind="main")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(16) for _ in range(4)))
        self._column.setSpacing(theme.em(10))
        self._column.addWidget(self._title)
        self._column.addWidget(make_row(theme, self.day, None))
        self._column.addWidget(self._rows)
        self._column.addWidget(make_row(theme, self.keep_button, make_button(theme, "Not now", self.leave), None))
        self.hide()

    def begin(self, title: str, actions: Sequence[Action], today: date) -> None:
        """Begin with the actions that wait for it; what each says of its time after the publication is proposed."""
        self._title.show_runs(Run(f"When did it come: {title}?", is_bold=True))
        self.day.show_day(today, today)
        rows = FormRows(self._theme)
        self.timescales = {}
        for action in actions:
            field = TextField(self._theme, f"New timescale of {action.reference}")
            field.hint(WAITS_ON)
            field.show_value(propose_timescale(action, today))
            words = action.timescale.text if action.timescale else ""
            about = TextRuns(
                self._theme, Run(" · ".join(part for part in (action.title or action.text, words) if part))
            )
            rows.add(action.reference, field, about)
            self.timescales[action.id] = field
        self._column.replaceWidget(self._rows, rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = rows
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_steps(self) -> tuple[NextStep, ...]:
        """Read what becomes of each action."""
        return tuple(NextStep(action_id, field.words.strip() or None) for action_id, field in self.timescales.items())

    def leave(self) -> None:
        """Give the fields up."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
