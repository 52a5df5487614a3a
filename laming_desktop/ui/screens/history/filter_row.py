"""What part of the history is shown: by whom, since when, which field; said in boxes that drop down."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from laming_desktop.domain.history_filter import HistoryFilter
from laming_desktop.domain.vocabulary import ChangeKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.picker import Picker, PickerChoice

LETTERS: Final = 12
"""How many letters of a choice are always seen."""
REST_MS: Final = 250
"""How long the typing of a reason must rest before it is looked for."""
REASON_WIDTH: Final = 240
ANYBODY: Final = PickerChoice("", "Anybody")
PERIODS: Final = (
    PickerChoice("", "Any time"),
    PickerChoice("0", "Today"),
    PickerChoice("7", "Last 7 days"),
    PickerChoice("30", "Last 30 days"),
    PickerChoice("365", "Last year"),
)
FIELDS: Final = (
    PickerChoice("", "Every field"),
    PickerChoice("state", "State"),
    PickerChoice("priority", "Priority"),
    PickerChoice("position", "Position"),
    PickerChoice("timescale:", "Timescale"),
    PickerChoice("action_owner:", "Owners"),
    PickerChoice("progress:", "Progress"),
    PickerChoice("text", "Text"),
    PickerChoice("title", "Short title"),
)
"""A value with a colon is a table whose rows are looked at, else a field."""
KINDS: Final = (
    PickerChoice("", "Every kind"),
    PickerChoice("edit", "Edits"),
    PickerChoice("import", "Imports"),
    PickerChoice("merge", "Merges"),
    PickerChoice("restore", "Restored"),
    PickerChoice("undo", "Undone"),
    PickerChoice("redaction", "Removed for good"),
    PickerChoice("reason", "Reasons given later"),
)
_KINDS: Final[dict[str, ChangeKind]] = {
    "edit": "edit",
    "import": "import",
    "merge": "merge",
    "restore": "restore",
    "undo": "undo",
    "redaction": "redaction",
    "reason": "reason",
}


class FilterRow(QWidget):
    """Boxes beside each other, and one to type a part of the reason into; `changed` tells that another part is wanted."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.person = Picker("Changed by")
        self.period = Picker("Changed when")
        self.field = Picker("Which field")
        self.kind = Picker("How it was changed")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.em(8))
        for picker, choices in (
            (self.person, (ANYBODY,)),
            (self.period, PERIODS),
            (self.field, FIELDS),
            (self.kind, KINDS),
        ):
            picker.offer(choices)
            picker.show_value("")
            picker.setMinimumContentsLength(LETTERS)
            picker.kept.connect(self._on_kept)
            row.addWidget(picker)
        self.reason = QLineEdit()
        self.reason.setAccessibleName("Words of the reason")
        self.reason.setPlaceholderText("Words of the reason")
        self.reason.setClearButtonEnabled(True)
        self.reason.setMaximumWidth(theme.em(REASON_WIDTH))
        self.reason.textChanged.connect(self._rest.start)
        row.addWidget(self.reason, 1)
        row.addStretch(1)

    def offer_people(self, names: Sequence[str]) -> None:
        """Offer the people who have changed something."""
        self.person.offer([ANYBODY, *(PickerChoice(name, name) for name in names)])

    def read(self, today: date) -> HistoryFilter:
        """Give the filter that the boxes say."""
        table = self.field.value.removesuffix(":") if self.field.value.endswith(":") else ""
        kind = _KINDS.get(self.kind.value)
        return HistoryFilter(
            author=self.person.value,
            since=today - timedelta(days=int(self.period.value)) if self.period.value else None,
            kinds=(kind,) if kind is not None else (),
            table=table,
            field="" if table else self.field.value,
            reason=self.reason.text().strip(),
        )

    def _on_kept(self, value: str) -> None:
        picker = self.sender()
        if isinstance(picker, Picker):
            picker.show_value(value)
        self.changed.emit()
