"""Which written report is printed, with ways to write it and to begin another."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.ui.screens.report.kinds import PaperKind
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.form_rows import FormRows
from laming_desktop.ui.widgets.picker import Picker, PickerChoice


class WrittenPicker(QWidget):
    """A picker of reports; `write_asked` carries the id of the one to be written, empty for a new one."""

    changed = Signal()
    write_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._preferred = ""
        self.picker = Picker("Written report")
        self._edit = make_link(theme, "Write in it\u2026", lambda: self.write_asked.emit(self.picker.value))
        self._begin = make_link(theme, "Begin another\u2026", lambda: self.write_asked.emit(""))
        form = FormRows(theme)
        form.add("Text", self.picker, make_row(theme, self._edit, None, self._begin))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(form)
        self.picker.kept.connect(self._on_kept)
        self.picker.currentIndexChanged.connect(self.changed)

    def prefer(self, report_id: str) -> None:
        """Let a report be chosen once reports are offered."""
        self._preferred = report_id

    def offer(self, written: Sequence[tuple[str, str]], kind: PaperKind) -> None:
        """Offer the reports of a kind by id and title, the newest chosen."""
        self.picker.offer([PickerChoice(one, title) for one, title in written])
        known = [one for one, _ in written]
        for wanted in (self._preferred, self.picker.value, known[0] if known else ""):
            if wanted in known:
                self.picker.show_value(wanted)
                break
        else:
            self.picker.show_value("")
        self.picker.setVisible(bool(written))
        self._edit.setVisible(bool(written))
        self._begin.setText("Begin another\u2026" if written else f"Write a {kind.words.lower()}\u2026")
        self._begin.setAccessibleName(self._begin.text())
        self.setVisible("written" in kind.choices)

    @property
    def value(self) -> str:
        """Give the id of the report that is chosen; empty where there is none."""
        return self.picker.value

    def _on_kept(self, value: str) -> None:
        self._preferred = value
        self.picker.show_value(value)
        self.changed.emit()
