"""Show the pages of a document one below the other, asking only for those in view."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.page_desk import PageDesk

ZOOM_STEP = 1.2
ZOOM_LEAST = 0.25
ZOOM_MOST = 5.0
DIMMED = 0.4
NEIGHBOURS = 1
MARGIN = 32
GAP = 16
PLAIN = {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier}


@dataclass(frozen=True, slots=True)
class PageWish:
    """A page that should be painted: its place in the document, its width in device dots, and whether in greys."""

    page: int
    width: int
    grey: bool


class PageView(QAbstractScrollArea):
    """Pages on a desk, as wide as the view unless zoomed; images are put in as they are ready."""

    pages_wanted = Signal(object)
    page_shown = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._desk = PageDesk()
        self._images: dict[int, tuple[PageWish, QImage]] = {}
        self._asked: set[PageWish] = set()
        self._zoom: float | None = None
        self._grey = False
        self._dimmed = False
        self._page = 0
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Pages of the report")
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def show_pages(self, sizes: Sequence[QSizeF], *, keeps_first: bool = False) -> None:
        """Lay out pages of these sizes (points); the page in view is kept where it still exists.

        `keeps_first` lets the image of the first page stand until it is painted anew: it shows nearly the same.
        """
        page = min(self._page, max(len(sizes) - 1, 0))
        first = self._images.get(0) if keeps_first else None
        self._desk = PageDesk(sizes)
        self._images.clear()
        if first is not None:
            self._images[0] = (PageWish(0, 0, grey=False), first[1])
        self._asked.clear()
        self._dimmed = False
        self._arrange(page)
        self._tell_page(page)

    def put_page(self, wish: PageWish, image: QImage) -> None:
        """Put the image of a page in its place."""
        self._asked.discard(wish)
        if wish.page < self._desk.page_count:
            self._images[wish.page] = (wish, image)
            self.viewport().update()

    def set_grey(self, grey: bool) -> None:
        """Show what a black and white printer would make of the pages."""
        self._grey = grey
        self._ask()

    def set_dimmed(self, dimmed: bool) -> None:
        """Show the pages faintly: they are about to be replaced."""
        self._dimmed = dimmed
        self.viewport().update()

    def fit_width(self) -> None:
        """Make the widest page as wide as the view."""
        self._zoom = None
        self._arrange(self._page)

    def zoom_by(self, factor: float) -> None:
        """Enlarge or reduce the pages."""
        self._zoom = min(max(self._desk.scale * factor, ZOOM_LEAST), ZOOM_MOST)
        self._arrange(self._page)

    def go_to(self, page: int) -> None:
        """Bring the head of a page, counted from 0, to the top of the view."""
        if 0 <= page < self._desk.page_count:
            self.verticalScrollBar().setValue(self._desk.box(page).top() - self._theme.em(GAP))
            self._tell_page(page)

    @property
    def page(self) -> int:
        """Give the page that was gone to, else the one that fills most of the view; counted from 0."""
        return self._page

    @property
    def page_count(self) -> int:
        """Give the number of pages."""
        return self._desk.page_count

    def has_image(self, page: int) -> bool:
        """Tell whether a page is painted at its present size."""
        return any(wish.page == page and self._has(wish) for wish in self._wishes())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = Qt.Key(event.key()), event.modifiers() in PLAIN
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        pages = {
            (Qt.Key.Key_PageDown, True, False): self._page + 1,
            (Qt.Key.Key_PageUp, True, False): self._page - 1,
            (Qt.Key.Key_Home, False, True): 0,
            (Qt.Key.Key_End, False, True): self._desk.page_count - 1,
        }
        if (key, plain, control) in pages:
            self.go_to(pages[key, plain, control])
        elif plain and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + (1 if key == Qt.Key.Key_Down else -1) * bar.singleStep())
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self._page)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        with QPainter(self.viewport()) as painter:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.fillRect(self.viewport().rect(), tokens.canvas if tokens.is_contrast else tokens.line)
            for page in self._pages_in_view():
                self._paint_page(painter, page)
            if self.hasFocus():
                painter.setPen(QPen(tokens.accent, 2))
                painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def _paint_page(self, painter: QPainter, page: int) -> None:
        box = self._desk.box(page).translated(-self._offset())
        painter.fillRect(box.adjusted(-1, -1, 1, 2), self._theme.tokens.edge)
        painter.fillRect(box, self._theme.tokens.sheet)
        if page in self._images:
            painter.setOpacity(DIMMED if self._dimmed else 1.0)
            painter.drawImage(box, self._images[page][1])
            painter.setOpacity(1.0)

    def _on_scrolled(self, _value: int) -> None:
        top = self._offset().y()
        self._tell_page(self._desk.fullest_page(top, top + self.viewport().height()))
        self._ask()
        self.viewport().update()

    def _arrange(self, page: int) -> None:
        """Place the pages anew and keep one of them at the top."""
        em = self._theme.em
        view = self.viewport().size()
        self._desk.arrange(view.width(), self._zoom, margin=em(MARGIN), gap=em(GAP))
        extent = self._desk.extent
        for bar, whole, seen in (
            (self.verticalScrollBar(), extent.height(), view.height()),
            (self.horizontalScrollBar(), extent.width(), view.width()),
        ):
            bar.setRange(0, max(whole - seen, 0))
            bar.setPageStep(seen)
            bar.setSingleStep(em(40))
        self.go_to(page)
        self._ask()
        self.viewport().update()

    def _offset(self) -> QPoint:
        return QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())

    def _pages_in_view(self) -> range:
        top = self._offset().y()
        return self._desk.pages_between(top, top + self.viewport().height())

    def _wishes(self) -> list[PageWish]:
        """Name the pages in view, then their neighbours, at the present size."""
        seen = self._pages_in_view()
        near = range(max(seen.start - NEIGHBOURS, 0), min(seen.stop + NEIGHBOURS, self._desk.page_count))
        pages = [*seen, *(page for page in near if page not in seen)]
        dots = self.devicePixelRatioF()
        return [PageWish(page, round(self._desk.box(page).width() * dots), self._grey) for page in pages]

    def _has(self, wish: PageWish) -> bool:
        return wish.page in self._images and self._images[wish.page][0] == wish

    def _ask(self) -> None:
        """Ask for what is missing and forget what is far away."""
        wishes = self._wishes()
        near = {wish.page for wish in wishes}
        self._images = {page: image for page, image in self._images.items() if page in near}
        missing = tuple(wish for wish in wishes if not self._has(wish) and wish not in self._asked)
        if missing:
            self._asked = set(wishes)
            self.pages_wanted.emit(missing)

    def _tell_page(self, page: int) -> None:
        if page != self._page or not self.accessibleName().startswith("Page "):
            self._page = page
            self.setAccessibleName(f"Page {page + 1} of {self._desk.page_count}")
            self.page_shown.emit(page)
