"""The right side of the report: the real pages, or why there are none."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from laming_desktop.domain.papers.charts import BarChart
from laming_desktop.ui.screens.report.making import FirstPage, MadePaper
from laming_desktop.ui.screens.report.page_bar import PageBar
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair
from laming_desktop.ui.widgets.chart_card import ChartCard
from laming_desktop.ui.widgets.empty_state import EmptyState
from laming_desktop.ui.widgets.page_view import ZOOM_STEP, PageView, PageWish
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import TextRuns

SLOW_MS: Final = 200
PAGES, REFUSED, EMPTY, FIGURES = range(4)


class Preview(QWidget):
    """Pages are painted on the worker as they come into view; while others are made, those shown so far stay, dimmed.

    The first page of a long paper is painted here, as the worker is still busy with all others.
    """

    def __init__(self, theme: Theme, tasks: Tasks) -> None:
        super().__init__()
        self._theme, self._tasks = theme, tasks
        self._made: MadePaper | None = None
        self._first: FirstPage | None = None
        self._wanted: frozenset[PageWish] = frozenset()
        self.bar = PageBar(theme)
        self.pages = PageView(theme)
        self.refusal = TextRuns(theme)
        self.charts: list[ChartCard] = []
        self._figures = QVBoxLayout()
        self._empty: EmptyState | None = None
        self._faces = QStackedWidget()
        for face in (
            self.pages,
            make_column(theme, None, self.refusal, None, None, margins=(48, 0, 48, 0)),
            QWidget(),
            make_scroll_page(self._make_figures(), "Figures"),
        ):
            self._faces.addWidget(face)
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.pages.set_dimmed(True))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.bar, make_hair(), self._faces):
            column.addWidget(part, 1 if part is self._faces else 0)
        self._connect()

    @property
    def made(self) -> MadePaper | None:
        """Give the paper whose pages are shown."""
        return self._made

    def wait(self) -> None:
        """Dim the pages once it takes longer than a moment, since others will take their place."""
        self._slow.start()

    def rest(self) -> None:
        """Show the pages as they are: nothing is on its way."""
        self._slow.stop()
        self.pages.set_dimmed(False)

    def show_first(self, first: FirstPage) -> None:
        """Show the first page of a paper whose others are on their way, unless a later page of the same is being read."""
        if self._made is not None and self._made.paper == first.paper and self.pages.page:
            return
        self._made, self._first = None, first
        self.rest()
        self.pages.show_pages(first.pages.sizes)
        self.pages.go_to(0)
        self.bar.show_page(0, 1, is_more=True)
        self.bar.offer_figures(is_offered=False)
        self._show_face()

    def show_paper(self, made: MadePaper) -> None:
        """Show the pages of a paper; the page in view stays in view where it is the same paper."""
        is_other = self._made is None or made.paper != self._made.paper
        had_first, self._first = self._first is not None, None
        self._made = made
        self.rest()
        self.pages.show_pages(made.pages.sizes, keeps_first=had_first)
        if is_other:
            self.pages.go_to(0)
        self.bar.show_page(self.pages.page, self.pages.page_count)
        self.bar.offer_figures(is_offered=bool(made.charts))
        self._show_charts(made.charts)
        self._show_face()

    def refuse(self, sentence: str) -> None:
        """Say in the place of the pages why there are none."""
        self.drop()
        self.refusal.show_runs(sentence)
        self._faces.setCurrentIndex(REFUSED)

    def explain(self, state: EmptyState) -> None:
        """Show what can be done in the place of pages."""
        self.drop()
        old, self._empty = self._faces.widget(EMPTY), state
        self._faces.insertWidget(EMPTY, state)
        if old is not None:
            self._faces.removeWidget(old)
            old.deleteLater()
        self._faces.setCurrentIndex(EMPTY)

    def drop(self) -> None:
        """Show no paper any more."""
        self._made = self._first = None
        self.rest()
        self.pages.show_pages(())
        self.bar.show_page(0, 0)
        self.bar.offer_figures(is_offered=False)

    def list_keys(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        """List the keys that turn and size the pages from anywhere on the screen."""
        pages = self.pages
        return (
            ("PgDown", lambda: pages.go_to(pages.page + 1)),
            ("PgUp", lambda: pages.go_to(pages.page - 1)),
            ("Ctrl+Home", lambda: pages.go_to(0)),
            ("Ctrl+End", lambda: pages.go_to(pages.page_count - 1)),
            ("Ctrl+Alt+=", lambda: pages.zoom_by(ZOOM_STEP)),
            ("Ctrl+Alt+-", lambda: pages.zoom_by(1 / ZOOM_STEP)),
            ("Ctrl+Alt+0", pages.fit_width),
            ("Ctrl+G", self.bar.focus_number),
            ("Ctrl+Shift+B", self.bar.grey.click),
        )

    def _connect(self) -> None:
        self.pages.pages_wanted.connect(self._on_pages_wanted)
        self.pages.page_shown.connect(self._on_page_shown)
        self.bar.page_asked.connect(self.pages.go_to)
        self.bar.fit_asked.connect(self.pages.fit_width)
        self.bar.larger_asked.connect(lambda: self.pages.zoom_by(ZOOM_STEP))
        self.bar.smaller_asked.connect(lambda: self.pages.zoom_by(1 / ZOOM_STEP))
        self.bar.grey_asked.connect(self.pages.set_grey)
        self.bar.figures.toggled.connect(self._show_face)

    def _make_figures(self) -> QWidget:
        """Make the place for the charts of a paper, one below the other."""
        place = QWidget()
        self._figures.setContentsMargins(*(self._theme.em(side) for side in (24, 16, 24, 16)))
        self._figures.setSpacing(self._theme.em(16))
        self._figures.addStretch(1)
        place.setLayout(self._figures)
        return place

    def _show_charts(self, charts: Sequence[BarChart]) -> None:
        """Show as many charts as the paper has."""
        while len(self.charts) < len(charts):
            card = ChartCard(self._theme)
            self._figures.insertWidget(len(self.charts), card)
            self.charts.append(card)
        for nth, card in enumerate(self.charts):
            card.setVisible(nth < len(charts))
            if nth < len(charts):
                card.show_chart(charts[nth])

    def _show_face(self) -> None:
        charts: tuple[BarChart, ...] = self._made.charts if self._made else ()
        self._faces.setCurrentIndex(FIGURES if charts and self.bar.figures.isChecked() else PAGES)

    def _on_pages_wanted(self, wishes: Sequence[PageWish]) -> None:
        """Have pages painted, those in view first; one that is no longer wanted when its turn comes is left out."""
        made, first = self._made, self._first
        if first is not None:
            for wish in wishes:
                self.pages.put_page(wish, first.pages.paint(wish.page, wish.width, grey=wish.grey))
            return
        self._wanted = frozenset(wishes) | self._wanted
        for wish in wishes if made is not None else ():
            self._tasks.run(
                f"Painting page {wish.page + 1}",
                lambda _progress, wish=wish: self._paint(made, wish),
                lambda image, wish=wish: self._on_painted(made, wish, image),
            )

    def _paint(self, made: MadePaper | None, wish: PageWish) -> QImage | None:
        """Paint a page; this runs on the worker."""
        if made is None or made is not self._made or wish not in self._wanted:
            return None
        return made.pages.paint(wish.page, wish.width, grey=wish.grey)

    def _on_painted(self, made: MadePaper | None, wish: PageWish, image: QImage | None) -> None:
        self._wanted -= {wish}
        if image is not None and made is self._made and isValid(self):
            self.pages.put_page(wish, image)

    def _on_page_shown(self, page: int) -> None:
        self.bar.show_page(page, self.pages.page_count, is_more=self._first is not None)
