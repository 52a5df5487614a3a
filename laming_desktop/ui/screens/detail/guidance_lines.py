"""Guidance beside an item: what an action waits for, and what guidance says of a recommendation."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.national import Guidance, GuidanceNote
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.national import say_guidance_time


class GuidanceLines(QWidget):
    """A heading and an entry for each guidance; nothing where there is none."""

    def __init__(self, theme: Theme, heading: str) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[str, ...] | None = None
        self.entries = QVBoxLayout()
        self.entries.setContentsMargins(0, 0, 0, 0)
        self.entries.setSpacing(theme.em(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(5))
        column.addWidget(TextRuns(theme, Run(heading, is_bold=True), lines=1))
        column.addLayout(self.entries)

    def show_waits(self, guidance: Sequence[Guidance]) -> None:
        """Show what an action waits for, and when that comes or came."""
        self._show([(one.title, say_guidance_time(one), "") for one in guidance])

    def show_notes(self, notes: Sequence[tuple[Guidance, GuidanceNote]]) -> None:
        """Show what guidance says of a recommendation."""
        self._show(
            [
                (one.title, " · ".join(part for part in (note.chapter, say_guidance_time(one)) if part), note.note)
                for one, note in notes
            ]
        )

    @property
    def words(self) -> tuple[str, ...]:
        """Give all that is said."""
        return self._shown or ()

    def _show(self, lines: Sequence[tuple[str, str, str]]) -> None:
        self.setVisible(bool(lines))
        said = tuple(part for line in lines for part in line)
        if said == self._shown:
            return
        self._shown = said
        while (item := self.entries.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for title, known, note in lines:
            parts = [TextRuns(self._theme, Run(title)), TextRuns(self._theme, Run(known, ink="muted"))]
            if note:
                parts.append(TextRuns(self._theme, Run(note)))
            self.entries.addWidget(make_column(self._theme, *parts, gap=1))
