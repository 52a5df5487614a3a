"""A line that says that a table is set in small letters, and offers what can be read more easily."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import fill_layout, set_ground
from laming_desktop.ui.widgets.buttons import make_link
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import TextRuns

WORDS: Final = "This table is set in 8.5 points, too small for some readers. Offer it, too:"


class SmallPrintLine(QWidget):
    """Two links: in large print, and as a web page."""

    large_print_asked = Signal()
    web_page_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "band")
        self.setMinimumWidth(1)
        self.large_link = make_link(theme, "in large print", self.large_print_asked.emit)
        self.web_link = make_link(theme, "as a web page\u2026", self.web_page_asked.emit)
        words = TextRuns(theme, WORDS, lines=1)
        words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        parts = (IconView(theme, "text_larger"), words, self.large_link, self.web_link, None)
        fill_layout(theme, QHBoxLayout(self), parts, gap=10, margins=(16, 6, 16, 6))
