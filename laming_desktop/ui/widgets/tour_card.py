"""One step of the tour: a card beside a part of the window, and a ring round that part."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.announcing import announce
from laming_desktop.ui.widgets.boxes import fill_layout, make_row, set_ground
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.text_runs import Run, TextRuns

WIDTH: Final = 340
GAP: Final = 12
RING: Final = 3


@dataclass(frozen=True, slots=True)
class TourStep:
    """What one step says, and of which part of the window; the part is asked for when the step is shown."""

    title: str
    words: str
    find_part: Callable[[], QWidget | None]


class TourRing(QWidget):
    """A ring that lets everything through to what it goes round."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._theme.em(RING)
        with QPainter(self) as painter:
            painter.setPen(QPen(self._theme.tokens.accent, width))
            painter.drawRect(self.rect().adjusted(width // 2, width // 2, -width // 2, -width // 2))


class TourCard(QWidget):
    """Says one step; `turned` carries +1 or -1, `left` tells that the user has had enough."""

    turned = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._frame = parent
        self._part: QWidget | None = None
        self.ring = TourRing(theme, parent)
        self._title = TextRuns(theme, "")
        self._words = TextRuns(theme, "")
        self._count = TextRuns(theme, "", lines=1)
        self.back = make_button(theme, "Back", lambda: self.turned.emit(-1))
        self.next = make_button(theme, "Next", lambda: self.turned.emit(1), kind="main")
        self.skip = make_button(theme, "Skip the tour", self.left.emit, kind="flat")
        set_ground(self, "chosen")
        self._lay = QVBoxLayout(self)
        buttons = make_row(theme, self.skip, None, self.back, self.next)
        parts = (self._count, self._title, self._words, 4, buttons)
        fill_layout(theme, self._lay, parts, gap=8, margins=(16, 14, 16, 14))
        parent.installEventFilter(self)

    def show_step(self, step: TourStep, place: int, total: int) -> None:
        """Show a step beside its part; the focus goes to the button that leads on."""
        self._part = step.find_part()
        self._count.show_runs(Run(f"{place + 1} of {total}", ink="muted"))
        self._title.show_runs(Run(step.title, is_bold=True))
        self._words.show_runs(Run(step.words))
        self.setAccessibleName(f"Tour, {place + 1} of {total}: {step.title}")
        self.setAccessibleDescription(step.words)
        self.back.setVisible(place > 0)
        is_last = place + 1 == total
        self.next.setText("Done" if is_last else "Next")
        self.next.setAccessibleName(self.next.text())
        self.skip.setVisible(not is_last)
        self.show()
        self._place()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, f"{step.title}. {step.words}")

    @override
    def hideEvent(self, event: QEvent) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        self.ring.hide()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        """Put the ring round the part, and the card where it hides least of it."""
        width = self._theme.em(WIDTH)
        self.resize(width, self._lay.totalHeightForWidth(width))
        frame, part = self._frame, self._part
        if part is None or not part.isVisible():
            self.ring.hide()
            self.move((frame.width() - self.width()) // 2, (frame.height() - self.height()) // 2)
            return
        room = QRect(part.mapTo(frame, QPoint(0, 0)), part.size())
        self.ring.setGeometry(room)
        self.ring.show()
        self.ring.raise_()
        self.move(choose_place(room, self.size().width(), self.size().height(), frame.rect(), self._theme.em(GAP)))


def choose_place(part: QRect, width: int, height: int, frame: QRect, gap: int) -> QPoint:
    """Choose where a card of a size goes: right of a part, left of it, below it, else in its middle; always in the frame."""
    top = min(max(part.top() + gap, gap), frame.height() - height - gap)
    if part.right() + gap + width <= frame.width():
        return QPoint(part.right() + gap, top)
    if part.left() - gap - width >= 0:
        return QPoint(part.left() - gap - width, top)
    middle = min(max(part.center().x() - width // 2, gap), frame.width() - width - gap)
    if part.bottom() + gap + height <= frame.height():
        return QPoint(middle, part.bottom() + gap)
    return QPoint(middle, min(max(part.center().y() - height // 2, gap), frame.height() - height - gap))
