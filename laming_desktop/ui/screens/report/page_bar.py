"""The line above the pages: which page, how large, in colour or as a black and white printer would."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import Part, fill_layout, set_ground
from laming_desktop.ui.widgets.buttons import make_button, make_icon_button
from laming_desktop.ui.widgets.icon_view import IconView
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

TAGGED = "Accessible PDF: every page is tagged"
NUMBER_WIDTH = 44
ROOM_FOR_WORDS, ROOM_FOR_ZOOM, ROOM_FOR_ALL = 450, 540, 800


class PageBar(QWidget):
    """Arrows, the page's number to be typed, fit width, larger, smaller, black and white."""

    page_asked = Signal(int)
    fit_asked = Signal()
    larger_asked = Signal()
    smaller_asked = Signal()
    grey_asked = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        set_ground(self, "canvas")
        self.setMinimumWidth(1)
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
        self.count.setFixedWidth(theme.em(48))
        self.fit = make_button(theme, "Fit width", self.fit_asked.emit, icon="expand")
        self.fit.setToolTip("Fit width")
        larger = make_icon_button(theme, "text_larger", "Larger", self.larger_asked.emit)
        smaller = make_icon_button(theme, "text_smaller", "Smaller", self.smaller_asked.emit)
        self.grey = QCheckBox("Black and white")
        self.grey.toggled.connect(self.grey_asked)
        self.figures = QCheckBox("Figures")
        self.figures.setToolTip("Show the charts with the tables of their figures")
        self.figures.hide()
        self._tagged = TextRuns(theme, Run(TAGGED, ink="muted"), lines=1, alignment=Qt.AlignmentFlag.AlignRight)
        self._check = IconView(theme, "check")
        self._zooming = (larger, smaller)
        parts: tuple[Part, ...] = (
            before,
            self.number,
            self.count,
            after,
            self.fit,
            larger,
            smaller,
            self.grey,
            self.figures,
            self._tagged,
            self._check,
        )
        fill_layout(theme, QHBoxLayout(self), parts, gap=8, margins=(14, 6, 14, 6))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for; keys and the wheel do it, too."""
        super().resizeEvent(event)
        em, width = self._theme.em, self.width()
        for part in self._zooming:
            part.setVisible(width >= em(ROOM_FOR_ZOOM))
        for part in (self._tagged, self._check):
            part.setVisible(width >= em(ROOM_FOR_ALL))
        self.fit.setText("Fit width" if width >= em(ROOM_FOR_WORDS) else "")

    def show_page(self, page: int, count: int, *, is_more: bool = False) -> None:
        """Show which page is in view, counted from 0, and how many there are; `is_more` where others are on their way."""
        self._page, self._count = page, count
        self.number.setText(str(page + 1) if count else "")
        self.count.show_runs("of \u2026" if is_more else f"of {count:,}")

    def offer_figures(self, *, is_offered: bool) -> None:
        """Offer the charts of a paper with their figures, where it has any."""
        self.figures.setVisible(is_offered)

    def focus_number(self) -> None:
        """Go to the number of the page."""
        self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.number.selectAll()

    def _on_number_entered(self) -> None:
        self.page_asked.emit(min(max(int(self.number.text() or 1) - 1, 0), max(self._count - 1, 0)))
