"""The line above the pages: which page, how large, in colour or as a black and white printer would."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import Part, fill_layout, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

TAGGED = "Accessible PDF: every page is tagged"
NUMBER_WIDTH = 44


class PageBar(QWidget):
    """Arrows, the page's number to be typed, fit width, larger, smaller, black and white."""

    page_asked = Signal(int)
    fit_asked = Signal()
    larger_asked = Signal()
    smaller_asked = Signal()
    grey_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_ground(self, "canvas")
        self._page, self._count = 0, 0
        before = make_icon_button(theme, "up", "Page before", lambda: self.page_asked.emit(self._page - 1))
        after = make_icon_button(theme, "down", "Next page", lambda: self.page_asked.emit(self._page + 1))
        self.number = QLineEdit()
        self.number.setFixedWidth(theme.em(NUMBER_WIDTH))
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.number.setValidator(QIntValidator(1, 9999, self.number))
        self.number.setAccessibleName("Page")
        self.number.returnPressed.connect(self._on_number_entered)
        self.count = TextRuns(theme, lines=1)
        self.count.setFixedWidth(theme.em(60))
        fit = make_button(theme, "Fit width", self.fit_asked.emit, icon="expand")
        larger = make_icon_button(theme, "text_larger", "Larger", self.larger_asked.emit)
        smaller = make_icon_button(theme, "text_smaller", "Smaller", self.smaller_asked.emit)
        self.grey = QCheckBox("Black and white")
        self.grey.toggled.connect(self.grey_asked)
        tagged = TextRuns(theme, Run(TAGGED, ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        parts: tuple[Part, ...] = (
            before,
            self.number,
            self.count,
            after,
            fit,
            larger,
            smaller,
            self.grey,
            tagged,
            IconView(theme, "check"),
        )
        fill_layout(theme, QHBoxLayout(self), parts, gap=8, margins=(14, 6, 14, 6))

    def show_page(self, page: int, count: int) -> None:
        """Show which page is in view, counted from 0, and how many there are."""
        self._page, self._count = page, count
        self.number.setText(str(page + 1) if count else "")
        self.count.show_runs(f"of {count}")

    def _on_number_entered(self) -> None:
        self.page_asked.emit(min(max(int(self.number.text() or 1) - 1, 0), max(self._count - 1, 0)))
