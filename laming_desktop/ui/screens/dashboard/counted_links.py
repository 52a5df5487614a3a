"""Figures in a line, each before the link that opens what it counts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_row
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.ui.widgets.wrapping import WrappingLayout


@dataclass(frozen=True, slots=True)
class CountedLink:
    """A figure, its words, and what opens it."""

    count: int
    words: str
    press: Callable[[], object]


class CountedLinks(QWidget):
    """Shows figures beside each other, in more lines where they need them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._row = WrappingLayout(theme.em(6), parent=self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._parts: list[QWidget] = []

    def show_links(self, links: Sequence[CountedLink]) -> None:
        """Show other figures."""
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = [self._make(link) for link in links]
        for part in self._parts:
            self._row.addWidget(part)
            part.show()

    def _make(self, link: CountedLink) -> QWidget:
        figure = TextRuns(self._theme, Run(f"{link.count:,}", is_bold=True), lines=1)
        figure.setFixedWidth(figure.sizeHint().width())
        button = make_link(self._theme, link.words, link.press)
        button.setAccessibleName(f"{link.count:,} {link.words}, show them")
        return make_row(self._theme, figure, button, gap=5, margins=(0, 0, 18, 0))
