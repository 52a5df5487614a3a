"""Every change of one item, newest first: when, who, what, and why."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.ui.plain_tip import as_plain_tip
from laming_desktop.ui.screens.detail.edits import FieldRestoration
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.history import say_change, say_later_reason, say_moment, say_value
from laming_desktop.wording.labels import label_field
from laming_desktop.wording.texts import clean

SHOWN_AT_FIRST = 30
LINES_OF_ONE_SET = 8
ITEMS = ("action", "recommendation")
EXPLAINED = ("edit", "import", "merge", "restore", "undo", "redo")


class HistoryTab(QWidget):
    """The change sets that touched the item, each with what it changed in it and the way back for each field of its own.

    `edit_asked` carries a FieldRestoration and this tab, which says why one is refused; `reason_asked` the number and the
    label of a change for which a reason is to be given.
    """

    edit_asked = Signal(object, object)
    reason_asked = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._may_write = False
        self._complaint = QLabel(self)
        self._complaint.setTextFormat(Qt.TextFormat.PlainText)
        self._complaint.setProperty("tone", "alarm")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        self._column.setSpacing(theme.em(8))
        self._entries: tuple[HistoryEntry, ...] = ()

    def show_history(self, entries: Sequence[HistoryEntry], *, may_write: bool = False) -> None:
        """Show the newest sets first; the rest is one link away."""
        if entries and (tuple(entries), may_write) == (self._entries, self._may_write):
            return
        self._entries, self._may_write = tuple(entries), may_write
        self.complain("")
        self._show(SHOWN_AT_FIRST)

    @property
    def complaint(self) -> str:
        """Give the line of alarm, empty when there is none."""
        return self._complaint.text()

    def settle(self) -> None:
        """Take the value as restored."""
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Say why a value was not restored."""
        self._complaint.setText(sentence)
        self._complaint.setVisible(bool(sentence))

    def _show(self, most: int) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None and old is not self._complaint:
                old.hide()
                old.deleteLater()
        self._column.addWidget(self._complaint)
        sets = [list(group) for _, group in groupby(self._entries, key=lambda entry: entry.seq)]
        for changes in sets[:most]:
            self._column.addWidget(self._make_set(changes))
            self._column.addWidget(make_hair())
        if len(sets) > most:
            words = f"Show {len(sets) - most} earlier"
            self._column.addWidget(make_link(self._theme, words, lambda: self._show(len(sets))))
        self._column.addStretch(1)

    def _make_set(self, changes: Sequence[HistoryEntry]) -> QWidget:
        first = changes[0]
        head = TextRuns(
            self._theme,
            Run(say_moment(first.at), is_bold=True),
            Run(f"   {clean(first.author)}", ink="muted"),
            lines=1,
        )
        parts: list[QWidget] = [head, TextRuns(self._theme, clean(first.label, 200))]
        if first.reason:
            parts.append(TextRuns(self._theme, Run("Reason: ", ink="muted"), clean(first.reason, 400)))
        parts.extend(
            TextRuns(self._theme, Run("Reason: ", ink="muted"), say_later_reason(later))
            for later in first.later_reasons
        )
        if self._may_write and first.kind in EXPLAINED and not (first.reason or first.later_reasons):
            add = make_link(self._theme, "Add a reason", lambda: self.reason_asked.emit(first.seq, first.label))
            add.setAccessibleName(f"Add a reason: {clean(first.label, 200)}")
            parts.append(make_row(self._theme, add, None))
        shown = changes[:LINES_OF_ONE_SET]
        parts.extend(self._make_change(entry) for entry in shown)
        if len(changes) > LINES_OF_ONE_SET:
            parts.append(TextRuns(self._theme, Run(f"and {len(changes) - LINES_OF_ONE_SET} more", ink="muted")))
        return make_column(self._theme, *parts, gap=1)

    def _make_change(self, entry: HistoryEntry) -> QWidget:
        """Show one change; a field of the item itself can be given its value from before."""
        said = TextRuns(self._theme, Run(say_change(entry), ink="muted"))
        field = entry.field
        if not self._may_write or field is None or entry.table not in ITEMS:
            return said
        wanted = FieldRestoration(entry.table, entry.item_id, field, entry.seq)
        words = f"Restore {say_value(field, entry.before)}"
        restore = make_link(self._theme, "Restore", lambda: self.edit_asked.emit(wanted, self))
        restore.setAccessibleName(f"{label_field(field)}: {words}")
        restore.setToolTip(as_plain_tip(words))
        return make_row(self._theme, said, restore, gap=8)


def count_sets(entries: Sequence[HistoryEntry]) -> int:
    """Count the change sets among the entries."""
    return len({entry.seq for entry in entries})
