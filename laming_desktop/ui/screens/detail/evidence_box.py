"""What shows that an item is done: files kept in the register, and links; add, save, remove."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from laming_desktop.domain.national import Evidence
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.backups import say_size
from laming_desktop.wording.dates import say_date

NOTHING = "Nothing is kept yet that shows it."


class EvidenceBox(QWidget):
    """A line for each piece of evidence; nothing of it is opened here.

    `save_asked` and `remove_asked` carry the id of what they are about.
    """

    file_asked = Signal()
    link_asked = Signal()
    save_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: object = None
        self.heading = TextRuns(theme, lines=1)
        self._nothing = TextRuns(theme, Run(NOTHING, ink="muted"), lines=1)
        self.file_button = make_link(theme, "Add a file…", self.file_asked.emit)
        self.link_button = make_link(theme, "Add a link…", self.link_asked.emit)
        self._verbs = make_row(theme, self.file_button, self.link_button, None, gap=12)
        self.lines = QVBoxLayout()
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(theme.em(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.em(5))
        column.addWidget(self.heading)
        column.addWidget(self._nothing)
        column.addLayout(self.lines)
        column.addWidget(self._verbs)

    def show_evidence(self, evidence: Sequence[Evidence], *, may_write: bool) -> None:
        """Show what is kept; lines that say the same already stay, with the focus in them."""
        self.heading.show_runs(Run("Evidence", is_bold=True), Run(f"  {len(evidence)}", ink="muted"))
        self._nothing.setVisible(not evidence)
        self._verbs.setVisible(may_write)
        shown = (tuple(evidence), may_write)
        if shown == self._shown:
            return
        self._shown = shown
        while (item := self.lines.takeAt(0)) is not None:
            if (line := item.widget()) is not None:
                line.hide()
                line.deleteLater()
        for one in evidence:
            self.lines.addWidget(self._make_line(one, may_write=may_write))

    def _make_line(self, one: Evidence, *, may_write: bool) -> QWidget:
        theme = self._theme
        verbs: list[QWidget] = []
        if one.kind == "file":
            save = make_link(theme, "Save as…", partial(self.save_asked.emit, one.id))
            save.setAccessibleName(f"Save {one.title} as a file")
            verbs.append(save)
        if may_write:
            remove = make_link(theme, "Remove", partial(self.remove_asked.emit, one.id))
            remove.setAccessibleName(f"Remove {one.title}")
            verbs.append(remove)
        icon = IconView(theme, "file" if one.kind == "file" else "link", side=14)
        words = make_column(
            theme, TextRuns(theme, Run(one.title)), TextRuns(theme, Run(say_evidence(one), ink="muted"))
        )
        return make_row(theme, icon, words, *verbs, gap=6)


def say_evidence(one: Evidence) -> str:
    """Say what is known of evidence: its kind and size or its address, its day, its note."""
    what = f"{one.media_type}, {say_size(one.size)}" if one.kind == "file" else one.link
    return " · ".join(part for part in (what, say_date(one.on) if one.on else "", one.note) if part)
