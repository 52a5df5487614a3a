"""Every change of one item, newest first: when, who, what, and why."""

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.plan import HistoryEntry
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.history import say_change, say_moment
from laming_desktop.wording.texts import clean

SHOWN_AT_FIRST = 30
LINES_OF_ONE_SET = 8


class HistoryTab(QWidget):
    """The change sets that touched the item, each with what it changed in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(*(theme.em(side) for side in (16, 12, 16, 12)))
        self._column.setSpacing(theme.em(8))
        self._entries: tuple[HistoryEntry, ...] = ()

    def show_history(self, entries: Sequence[HistoryEntry]) -> None:
        """Show the newest sets first; the rest is one link away."""
        if entries and tuple(entries) == self._entries:
            return
        self._entries = tuple(entries)
        self._show(SHOWN_AT_FIRST)

    def _show(self, most: int) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
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
        shown = changes[:LINES_OF_ONE_SET]
        parts.extend(TextRuns(self._theme, Run(say_change(entry), ink="muted")) for entry in shown)
        if len(changes) > LINES_OF_ONE_SET:
            parts.append(TextRuns(self._theme, Run(f"and {len(changes) - LINES_OF_ONE_SET} more", ink="muted")))
        return make_column(self._theme, *parts, gap=1)


def count_sets(entries: Sequence[HistoryEntry]) -> int:
    """Count the change sets among the entries."""
    return len({entry.seq for entry in entries})
