"""Lay parts beside each other and wrap them like words."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme


class WrappingLayout(QLayout):
    """A row that goes on in the next line where it is full; the last part may ask to take what is left of its line."""

    def __init__(self, gap: int, *, parent: QWidget | None = None, last_fills: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._last_fills = last_fills
        self.setContentsMargins(0, 0, 0, 0)

    def put(self, place: int, widget: QWidget) -> None:
        """Insert a widget at a place."""
        self.addWidget(widget)
        self._items.insert(place, self._items.pop())
        self.invalidate()

    @override
    def addItem(self, arg__1: QLayoutItem) -> None:
        self._items.append(arg__1)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, arg__1: int) -> int:
        return self._place(QRect(0, 0, arg__1, 0), move=False)

    @override
    def setGeometry(self, arg__1: QRect) -> None:
        super().setGeometry(arg__1)
        self._place(arg__1, move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _place(self, rect: QRect, *, move: bool) -> int:
        """Place every part, or only measure; give the height."""
        room = rect.marginsRemoved(self.contentsMargins())
        x, y, tallest = room.x(), room.y(), 0
        shown = [item for item in self._items if not item.isEmpty()]
        for item in shown:
            size = item.sizeHint().boundedTo(QSize(max(room.width(), 1), 1 << 20))
            if x > room.x() and x + size.width() > room.right() + 1:
                x, y, tallest = room.x(), y + tallest + self._gap, 0
            if item is self._items[-1] and self._last_fills:
                size.setWidth(max(room.right() + 1 - x, size.width()))
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - rect.y() + self.contentsMargins().bottom()


def make_wrapping_row(theme: Theme, *parts: QWidget, gap: int = 8) -> QWidget:
    """Put parts beside each other, and those that find no room there in the next line."""
    row = QWidget()
    layout = WrappingLayout(theme.em(gap), parent=row)
    for part in parts:
        layout.addWidget(part)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    return row
