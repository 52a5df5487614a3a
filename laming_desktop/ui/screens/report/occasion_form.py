"""The meetings of a paper: the one that it is for, the one it compares with, the one it looks ahead to."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from laming_desktop.ui.screens.report.kinds import PaperKind
from laming_desktop.ui.screens.report.occasion_picker import OccasionPicker
from laming_desktop.ui.screens.report.paper_choices import Occasion
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.text_field import TextField

USUAL_SPAN: Final = timedelta(days=30)


class OccasionForm(QWidget):
    """Pickers of meetings; `changed` tells that another is chosen."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.meeting = OccasionPicker(theme, "Meeting", none="No meeting")
        self.item = TextField(theme, "Agenda item")
        self.item.hint("For example: Item 7")
        self.since = OccasionPicker(theme, "Since")
        self.next = OccasionPicker(theme, "Next meeting")
        self._kind: PaperKind | None = None
        form = FormRows(theme)
        self._rows: dict[QWidget, QLabel] = {
            part: form.add(name, part)
            for name, part in (
                ("Since", self.since),
                ("Looks ahead", self.next),
                ("Meeting", self.meeting),
                ("Agenda item", self.item),
            )
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        for picker in (self.meeting, self.since, self.next):
            picker.changed.connect(self._on_changed)
        self.item.edited.connect(self.changed)

    def offer(self, known: Sequence[Occasion], *, as_at: date, today: date, since: Occasion | None = None) -> None:
        """Offer the meetings of a register, newest first; compare with the last one, look ahead to the next."""
        past = [one for one in known if one.on <= as_at]
        coming = [one for one in reversed(known) if one.on > as_at]
        self.meeting.offer(known, None, today=today)
        self.since.offer(past, since or next(iter(past), Occasion(as_at - USUAL_SPAN)), today=today)
        self.next.offer(coming, next(iter(coming), Occasion(as_at + USUAL_SPAN)), today=today)
        self.item.show_value("")
        if self._kind is not None:
            self.show_kind(self._kind)

    def show_kind(self, kind: PaperKind) -> None:
        """Show what belongs to a paper."""
        self._kind = kind
        self._show(self.since, is_wanted="since" in kind.choices)
        self._show(self.next, is_wanted="next_meeting" in kind.choices)
        self._show(self.meeting, is_wanted="meeting" in kind.choices)
        self._show(self.item, is_wanted="meeting" in kind.choices and self.meeting.occasion is not None)
        self.setVisible("meeting" in kind.choices)

    def _show(self, part: QWidget, *, is_wanted: bool) -> None:
        part.setVisible(is_wanted)
        self._rows[part].setVisible(is_wanted)

    def _on_changed(self) -> None:
        if self._kind is not None:
            self.show_kind(self._kind)
        self.changed.emit()
