"""The line that says to which meeting a paper is presented, and as what."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.profiles import FormatName
from laming_desktop.ui.screens.report.kinds import FORMAT_WORDS, FORMATS
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.form_rows import make_label
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.wording.dates import say_date

NEW: Final = "new"
LEAST_DATE: Final = 120


class PresentBar(QWidget):
    """A meeting that is known or a new one, and a format; `present_asked` tells that the button was pressed."""

    present_asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "band")
        self.setMinimumWidth(1)
        self.meeting = Picker("Meeting")
        self.body = TextField(theme, "Body that meets")
        self.body.hint("For example: Cabinet")
        self.day = DateField("Day of the meeting")
        self.day.setMinimumWidth(theme.em(LEAST_DATE))
        self.form = Picker("Format")
        self.button = make_button(theme, "Save and present\u2026", self.present_asked.emit, kind="main")
        cancel = make_button(theme, "Not now", self.leave)
        parts = (
            make_label(theme, "Present to", self.meeting, drop=0),
            self.meeting,
            self.body,
            self.day,
            make_label(theme, "as", self.form, drop=0),
            self.form,
            self.button,
            cancel,
            None,
        )
        fill_layout(theme, QHBoxLayout(self), parts, gap=8, margins=(16, 7, 16, 7))
        self.meeting.kept.connect(self._on_meeting_kept)
        self.meeting.currentIndexChanged.connect(self._show_new)
        self.form.kept.connect(self.form.show_value)
        self.hide()

    def offer(self, meetings: Sequence[Meeting], formats: Collection[FormatName], today: date) -> None:
        """Offer meetings, newest first, and the formats of a paper; show the line."""
        known = [PickerChoice(one.id, f"{one.body}, {say_date(one.on)}") for one in meetings]
        self.meeting.offer([*known, PickerChoice(NEW, "A new meeting\u2026")])
        coming = [one for one in meetings if one.on >= today]
        first = coming[-1] if coming else next(iter(meetings), None)
        self.meeting.show_value(first.id if first else NEW)
        self.form.offer([PickerChoice(form, FORMAT_WORDS[form]) for form in FORMAT_WORDS if form in formats])
        self.form.show_value(next(form for form in FORMAT_WORDS if form in formats))
        self.day.show_day(today, today)
        self._show_new()
        self.show()
        self.meeting.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def meeting_id(self) -> str | None:
        """Give the id of the meeting that is chosen; None for a new one."""
        return None if self.meeting.value == NEW else self.meeting.value

    @property
    def format(self) -> FormatName:
        """Give the format that is chosen."""
        return FORMATS.get(self.form.value, "pdf")

    def leave(self) -> None:
        """Hide the line."""
        self.hide()
        self.left.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _on_meeting_kept(self, value: str) -> None:
        self.meeting.show_value(value)
        self._show_new()

    def _show_new(self) -> None:
        for part in (self.body, self.day):
            part.setVisible(self.meeting.value == NEW)
