"""A body and a day, in place: a new meeting, or one that is put right."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.meetings import Meeting
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

LEAST_DATE: Final = 160


class MeetingForm(QWidget):
    """Three fields and two buttons; `kept` tells that they are filled in, `left` that they are given up."""

    kept = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "quiet")
        self.meeting: Meeting | None = None
        self._title = TextRuns(theme, lines=1)
        self.body = TextField(theme, "Body")
        self.body.hint("For example: Cabinet, Scrutiny committee, Board")
        self.day = DateField("Day")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        self.note = TextField(theme, "Note", several_lines=True, least=2)
        self.keep_button = make_button(theme, "Keep", self._on_keep_pressed, kind="main")
        form = FormRows(theme)
        form.add("Body", self.body)
        form.add("Day", make_row(theme, self.day, None), buddy=self.day)
        form.add("Note", self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(16) for _ in range(4)))
        column.setSpacing(theme.em(10))
        column.addWidget(self._title)
        column.addWidget(form)
        column.addWidget(make_row(theme, self.keep_button, make_button(theme, "Not now", self.leave), None))
        self.body.entered.connect(self._on_keep_pressed)
        self.hide()

    def begin(self, meeting: Meeting | None, today: date) -> None:
        """Begin with a meeting that is put right, or with a new one."""
        self.meeting = meeting
        self._title.show_runs(Run("Edit the meeting" if meeting else "Add a meeting", is_bold=True))
        self.body.show_value(meeting.body if meeting else "")
        self.day.show_day(meeting.on if meeting else today, today)
        self.note.show_value(meeting.note if meeting else "")
        self.show()
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)

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

    def _on_keep_pressed(self) -> None:
        if self.body.words.strip():
            self.kept.emit()
        else:
            self.body.complain("Name the body that meets.")
