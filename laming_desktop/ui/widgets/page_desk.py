"""Work out where the pages of a document lie, one below the other; geometry only."""

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, QSizeF


class PageDesk:
    """Pages in a column: `scale` is pixels for each point, `margin` and `gap` are pixels."""

    def __init__(self, sizes: Sequence[QSizeF] = ()) -> None:
        self._sizes = tuple(sizes)
        self._boxes: list[QRect] = []
        self._tops: list[int] = []
        self._extent = QSize()
        self.scale = 1.0

    def arrange(self, view_width: int, zoom: float | None, *, margin: int, gap: int) -> None:
        """Place the pages; without a zoom the widest is as wide as the view allows."""
        widest = max((size.width() for size in self._sizes), default=1.0)
        scale = zoom if zoom is not None else max(view_width - 2 * margin, 4 * margin) / widest
        self.scale = scale
        self._boxes = []
        top = gap
        for size in self._sizes:
            width, height = round(size.width() * scale), round(size.height() * scale)
            self._boxes.append(QRect(max((view_width - width) // 2, gap), top, width, height))
            top += height + gap
        self._tops = [box.top() for box in self._boxes]
        self._extent = QSize(round(widest * scale) + 2 * gap, top)

    @property
    def page_count(self) -> int:
        """Give the number of pages."""
        return len(self._sizes)

    @property
    def extent(self) -> QSize:
        """Give the size of the whole desk."""
        return self._extent

    def box(self, page: int) -> QRect:
        """Give the box of a page, counted from 0."""
        return self._boxes[page]

    def pages_between(self, top: int, bottom: int) -> range:
        """Name the pages of which anything lies between two heights."""
        first = max(bisect_right(self._tops, top) - 1, 0)
        if first < len(self._boxes) and self._boxes[first].bottom() < top:
            first += 1
        return range(first, max(bisect_right(self._tops, bottom), first))

    def fullest_page(self, top: int, bottom: int) -> int:
        """Name the page that fills most of what lies between two heights, the first of equals."""
        seen = self.pages_between(top, bottom)
        if not seen:
            return 0

        def count_shown(page: int) -> int:
            box = self._boxes[page]
            return min(box.bottom(), bottom) - max(box.top(), top)

        return max(seen, key=lambda page: (count_shown(page), -page))
