"""The report: choices on the left, the real pages of the PDF on the right."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid
from typing_extensions import override

from laming_desktop.domain.errors import CancelledError, CannotWriteError, RegisterError
from laming_desktop.domain.papers.profiles import ReportName
from laming_desktop.domain.plan_filter import PlanFilter
from laming_desktop.domain.tasks import Progress
from laming_desktop.store.register import Register
from laming_desktop.ui.asking import PDF_FILES, Asking
from laming_desktop.ui.screens.report.choices import PAPERS, ReportChoices
from laming_desktop.ui.screens.report.making import MadePaper, PaperChoices, make_paper
from laming_desktop.ui.screens.report.page_bar import PageBar
from laming_desktop.ui.screens.report.saving import find_free_name, save_pdf, suggest_name
from laming_desktop.ui.tasks import Tasks
from laming_desktop.ui.theme.theme import Theme
from laming_desktop.ui.widgets.boxes import make_column, make_hair, make_row
from laming_desktop.ui.widgets.buttons import make_button
from laming_desktop.ui.widgets.page_view import ZOOM_STEP, PageView, PageWish
from laming_desktop.ui.widgets.scroll_page import make_scroll_page
from laming_desktop.ui.widgets.text_runs import Run, TextRuns
from laming_desktop.wording.dates import join_words, say_count
from laming_desktop.wording.errors import say_error

SLOW_MS = 200
LEAST_SIDE, MOST_SIDE = 276, 318
PREVIEW_SHARE = 2


class ReportScreen(QWidget):
    """Every choice makes the paper anew; what is shown is what Save PDF writes.

    `saved` carries the path that was written, `filter_asked` tells that the list's filter is wanted, `closed` that
    the screen is done.
    """

    closed = Signal()
    filter_asked = Signal()
    saved = Signal(object)

    def __init__(self, theme: Theme, asking: Asking, tasks: Tasks) -> None:
        super().__init__()
        self._theme, self._asking, self._tasks = theme, asking, tasks
        self._register: Register | None = None
        self._today = date.min
        self._made: MadePaper | None = None
        self._wanted: frozenset[PageWish] = frozenset()
        self._run = 0
        self.choices = ReportChoices(theme)
        self.bar = PageBar(theme)
        self.pages = PageView(theme)
        self.refusal = TextRuns(theme)
        self.working = TextRuns(theme, lines=1)
        self.close_button = make_button(theme, "Close", self.close_report)
        self.save_button = make_button(theme, "Save PDF…", self.save, kind="main", icon="export")
        self._slow = QTimer(self, singleShot=True, interval=SLOW_MS)
        self._slow.timeout.connect(lambda: self.pages.set_dimmed(True))
        self._arrange()
        self._connect()

    def begin(self, register: Register, asked: PlanFilter, today: date, paper: ReportName = "action-plan") -> None:
        """Begin with the list's filter."""
        self._register, self._today = register, today
        self.choices.begin(asked, today, paper)
        self.make()
        self.choices.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def make(self) -> None:
        """Make the paper as chosen; the pages shown so far stay until it is there."""
        register = self._register
        if register is None:
            return
        self._run += 1
        run = self._run
        make = make_paper(register, self.choices.choices, today=self._today)

        def work(progress: Progress) -> MadePaper:
            return make(Progress(progress.tell, lambda: progress.is_cancelled() or run != self._run))

        self.save_button.setEnabled(False)
        self.working.show_runs(Run("Laying out the pages…", ink="muted"))
        self._slow.start()
        self._tasks.run(
            "Laying out the pages",
            work,
            lambda made: self._on_made(run, made),
            otherwise=lambda error: self._on_not_made(run, error),
        )

    def save(self) -> None:
        """Ask where to, then write the very pages that are shown."""
        made, register = self._made, self._register
        if made is None or register is None or not self.save_button.isEnabled():
            return
        suggested = suggest_name(register, PAPERS[self.choices.choices.paper], self.choices.choices.as_at)
        path = self._asking.ask_save_file("Save PDF", suggested, PDF_FILES)
        if path is not None:
            self._write(made, path)

    @property
    def shown_pdf(self) -> bytes:
        """Give the PDF whose pages are shown, empty before there is one."""
        return self._made.pages.content if self._made is not None else b""

    def close_report(self) -> None:
        """Leave the report; a second time does nothing."""
        if self._register is None:
            return
        self._register = None
        self._run += 1
        self._tasks.cancel()
        self._made = None
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_report()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        theme = self._theme
        refused = make_column(theme, None, self.refusal, None, None, margins=(48, 0, 48, 0))
        self._faces = QStackedWidget()
        self._faces.addWidget(self.pages)
        self._faces.addWidget(refused)
        preview = QVBoxLayout()
        preview.setContentsMargins(0, 0, 0, 0)
        preview.setSpacing(0)
        preview.addWidget(self.bar)
        preview.addWidget(make_hair())
        preview.addWidget(self._faces, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._make_side(), 1)
        middle.addWidget(make_hair(is_vertical=True))
        middle.addLayout(preview, PREVIEW_SHARE)
        foot = make_row(
            theme, self.close_button, self.working, self.save_button, gap=12, margins=(16, 9, 16, 9), ground="canvas"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(middle, 1)
        column.addWidget(make_hair())
        column.addWidget(foot)

    def _make_side(self) -> QScrollArea:
        """Put the choices where they can scroll, and give way where the window is narrow."""
        area = make_scroll_page(self.choices)
        area.setMinimumWidth(self._theme.em(LEAST_SIDE))
        area.setMaximumWidth(self._theme.em(MOST_SIDE))
        area.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return area

    def _connect(self) -> None:
        self.choices.changed.connect(self._on_choices_changed)
        self.choices.filter_asked.connect(self._on_filter_asked)
        self.pages.pages_wanted.connect(self._on_pages_wanted)
        self.pages.page_shown.connect(self._on_page_shown)
        self.bar.page_asked.connect(self.pages.go_to)
        self.bar.fit_asked.connect(self.pages.fit_width)
        self.bar.larger_asked.connect(lambda: self.pages.zoom_by(ZOOM_STEP))
        self.bar.smaller_asked.connect(lambda: self.pages.zoom_by(1 / ZOOM_STEP))
        self.bar.grey_asked.connect(self.pages.set_grey)
        keys: tuple[tuple[str, Callable[[], None]], ...] = (
            ("Ctrl+S", self.save),
            ("PgDown", lambda: self.pages.go_to(self.pages.page + 1)),
            ("PgUp", lambda: self.pages.go_to(self.pages.page - 1)),
            ("Ctrl+Home", lambda: self.pages.go_to(0)),
            ("Ctrl+End", lambda: self.pages.go_to(self.pages.page_count - 1)),
        )
        for key, do in keys:
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _on_choices_changed(self, _choices: PaperChoices) -> None:
        self.make()

    def _on_filter_asked(self) -> None:
        self.close_report()
        self.filter_asked.emit()

    def _on_made(self, run: int, made: MadePaper) -> None:
        if run != self._run or not isValid(self):
            return
        is_other = self._made is None or made.paper != self._made.paper
        self._made = made
        self._rest()
        self._faces.setCurrentIndex(0)
        self.pages.show_pages(made.pages.sizes)
        if is_other:
            self.pages.go_to(0)
        self.bar.show_page(self.pages.page, self.pages.page_count)
        self.choices.show_rows(made.rows)
        self.choices.show_note(say_missing(made.result.missing_characters))
        self.save_button.setEnabled(True)

    def _on_not_made(self, run: int, error: Exception) -> bool:
        if run != self._run or isinstance(error, CancelledError) or not isValid(self):
            return isinstance(error, RegisterError)
        self._rest()
        if not isinstance(error, RegisterError):
            return False
        self._made = None
        self.refusal.show_runs(say_error(error))
        self._faces.setCurrentIndex(1)
        return True

    def _rest(self) -> None:
        """Show that nothing is being worked on."""
        self._slow.stop()
        self.pages.set_dimmed(False)
        self.working.show_runs("")

    def _on_pages_wanted(self, wishes: Sequence[PageWish]) -> None:
        """Have pages painted, those in view first; one that is no longer wanted when its turn comes is left out."""
        made = self._made
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
        self.bar.show_page(page, self.pages.page_count)

    def _write(self, made: MadePaper, path: Path) -> None:
        """Write the pages that are shown; a file held by another program is told and another name offered."""
        try:
            save_pdf(made.pages.content, path)
        except CannotWriteError as error:
            other = find_free_name(path)
            choice = self._asking.ask_choice(
                "Save PDF", say_error(error), [f"Save as “{other.name}”", "Choose a place…"]
            )
            if choice == 0:
                self._write(made, other)
            elif choice == 1:
                self.save()
            return
        except RegisterError as error:
            self._asking.tell(say_error(error))
            return
        self.working.show_runs(Run(f"Saved as “{path.name}”.", ink="muted"))
        self.saved.emit(path)


def say_missing(characters: Sequence[str]) -> str:
    """Say which characters no font has; empty when all could be printed."""
    if not characters:
        return ""
    shown = join_words([f"“{one}” (U+{ord(one[0]):04X})" for one in characters[:5]])
    return f"{say_count(len(characters), 'character')} could not be printed and stand as boxes: {shown}."
