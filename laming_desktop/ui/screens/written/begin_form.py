"""Begin a report: its title, the template that it follows, the meeting that it goes to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.meetings import Meeting
from laming_desktop.domain.papers.written import ReportTemplate, WrittenKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date

NO_MEETING = "none"
WIDEST = 560


class BeginForm(QWidget):
    """Three fields and a button; `asked` tells that the report should begin, `left` that it should not."""

    asked = Signal()
    left = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._templates: dict[str, ReportTemplate] = {}
        self.title = TextField(theme, "Title")
        self.title.hint("What the report is called")
        self.template = Picker("Template")
        self.meeting = Picker("Meeting")
        self.button = make_button(theme, "Begin", self._on_pressed, kind="main")
        form = FormRows(theme)
        form.setMaximumWidth(theme.em(WIDEST))
        for name, part in (("Title", self.title), ("Template", self.template), ("Meeting", self.meeting)):
            form.add(name, part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.em(side) for side in (24, 16, 24, 16)))
        column.setSpacing(theme.em(12))
        column.addWidget(TextRuns(theme, Run("Begin a report", is_bold=True), style="title", lines=1))
        column.addWidget(form)
        column.addWidget(make_row(theme, self.button, make_button(theme, "Not now", self.left.emit), None))
        column.addStretch(1)
        for picker in (self.template, self.meeting):
            picker.kept.connect(picker.show_value)
        self.title.entered.connect(self._on_pressed)

    def begin(self, templates: Sequence[ReportTemplate], meetings: Sequence[Meeting], kind: WrittenKind | None) -> None:
        """Offer templates and meetings; the first template of a kind is chosen."""
        self._templates = {one.id: one for one in templates}
        self.template.offer([PickerChoice(one.id, one.name) for one in templates])
        first = next((one.id for one in templates if kind in {None, one.kind}), "")
        self.template.show_value(first)
        known = [PickerChoice(one.id, f"{one.body}, {say_date(one.on)}") for one in meetings]
        self.meeting.offer([PickerChoice(NO_MEETING, "None yet"), *known])
        self.meeting.show_value(NO_MEETING)
        self.title.show_value("")
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def chosen(self) -> ReportTemplate | None:
        """Give the template that is chosen."""
        return self._templates.get(self.template.value)

    @property
    def meeting_id(self) -> str | None:
        """Give the meeting that is chosen."""
        return None if self.meeting.value in {NO_MEETING, ""} else self.meeting.value

    def _on_pressed(self) -> None:
        if self.title.words.strip():
            self.asked.emit()
        else:
            self.title.complain("A report needs a title.")
