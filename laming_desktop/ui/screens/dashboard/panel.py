"""A white part of the page: a heading, links beside it, and what stands below."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns


class Panel(QWidget):
    """Holds parts below a heading; its links can be named anew."""

    def __init__(
        self, theme: Theme, parts: Sequence[QWidget], links: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        super().__init__()
        self._heading = TextRuns(theme, lines=1)
        self.links: tuple[QPushButton, ...] = tuple(make_link(theme, words, press) for words, press in links)
        set_ground(self, "plain")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.em(16), theme.em(10), theme.em(16), theme.em(10))
        column.setSpacing(theme.em(6))
        head = make_row(theme, self._heading, *self.links, gap=14)
        head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column.addWidget(head)
        for part in parts:
            column.addWidget(part, 1 if part is parts[-1] else 0)

    def show_heading(self, words: str) -> None:
        """Show another heading."""
        self._heading.show_runs(Run(words, is_bold=True))

    def name_link(self, place: int, words: str, said: str = "") -> None:
        """Name a link anew; without words it is not there."""
        link = self.links[place]
        link.setText(words)
        link.setAccessibleName(said or words)
        link.setVisible(bool(words))
