"""How things stand on a recommendation, locally or nationally: since when, why, and what came before."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import PositionEntry
from laming_desktop.domain.vocabulary import Position, Scope
from laming_desktop.ui.screens.detail.edits import NewPosition
from laming_desktop.ui.screens.detail.now_words import NowLine
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.badge import POSITION_BADGES
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.date_field import DateField
from laming_desktop.ui.widgets.entry_form import EntryForm
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker
from laming_desktop.ui.widgets.status_choices import ICON_SIDE, POSITION_BY_VALUE, list_position_choices
from laming_desktop.ui.widgets.text_field import TextField
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import say_date
from laming_desktop.wording.labels import SCOPE_WORDS


class PositionBox(QWidget):
    """A picker with the position in force; choosing another asks for its day and reason in place."""

    edit_asked = Signal(object, object)

    def __init__(self, theme: Theme, scope: Scope) -> None:
        super().__init__()
        self._theme = theme
        self._scope: Scope = scope
        self._today = date.min
        self._earlier: Sequence[PositionEntry] = ()
        name = SCOPE_WORDS[scope]
        self._since = TextRuns(theme, lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self.picker = Picker(name)
        self.picker.offer(list_position_choices(theme), icon_side=theme.em(ICON_SIDE))
        self.picker.kept.connect(self._on_position_chosen)
        self._reason_line = TextRuns(theme)
        self.earlier_link = make_link(theme, "", self._on_earlier_pressed)
        self._earlier_lines = TextRuns(theme)
        self._build_asking()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(4))
        column.addWidget(make_row(theme, TextRuns(theme, Run(name, is_bold=True), lines=1), self._since))
        self.now = NowLine(theme)
        for part in (self.picker, self.now, self.asking, self._reason_line, make_row(theme, self.earlier_link, None)):
            column.addWidget(part)
        column.addWidget(self._earlier_lines)

    def show_position(
        self, position: Position | None, entries: Sequence[PositionEntry], *, today: date, may_write: bool
    ) -> None:
        """Show the position in force and the entries that led to it, newest first."""
        self._today = today
        self.asking.hide()
        self.picker.show_value(position or "not_assessed")
        self.picker.setEnabled(may_write)
        newest = entries[0] if entries else None
        self._since.show_runs(Run(f"since {say_date(newest.on)}" if newest else "", ink="muted"))
        self._reason_line.show_runs(newest.reason if newest else "")
        self._reason_line.setVisible(bool(newest and newest.reason))
        self._earlier = entries[1:]
        self.earlier_link.setText(f"{len(self._earlier)} earlier")
        self.earlier_link.setAccessibleName(f"Show {len(self._earlier)} earlier positions")
        self.earlier_link.setVisible(bool(self._earlier))
        self._earlier_lines.hide()

    def _build_asking(self) -> None:
        theme = self._theme
        self.asking = EntryForm(theme, "Set the position")
        self.on = DateField("From")
        self.reason = TextField(theme, "Reason")
        rows = FormRows(theme)
        rows.add("From", self.on)
        rows.add("Reason", self.reason)
        self.asking.put(rows)
        self.asking.entered.connect(self._on_entered)
        self.asking.closed.connect(self._on_closed)

    def _on_position_chosen(self, _value: str) -> None:
        self.on.show_day(self._today, self._today)
        self.reason.show_value("")
        self.asking.open_form(self.on)

    def _on_entered(self) -> None:
        position = POSITION_BY_VALUE[self.picker.value]
        self.edit_asked.emit(NewPosition(self._scope, position, self.on.day, self.reason.words), self.asking)

    def _on_closed(self) -> None:
        self.picker.give_back()
        self.picker.setFocus()

    def _on_earlier_pressed(self) -> None:
        lines: list[Run] = []
        for entry in self._earlier:
            gap = "\n" if lines else ""
            lines.append(Run(f"{gap}{say_date(entry.on)}  ", ink="muted"))
            lines.append(Run(f"{POSITION_BADGES[entry.position].word}. "))
            lines.append(Run(entry.reason, ink="muted"))
        self._earlier_lines.show_runs(*lines)
        self._earlier_lines.setVisible(self._earlier_lines.isHidden())
